import { charactersOfPoints, columnPoints } from '../../host/operations/measures';
import type { Area, CellModel, SheetModel, WorkbookModel } from '../../host/model/model';
import { styleAt, styleIndexOf } from '../../host/model/styles';
import { parseState, STATE_SHEET } from '../../src/plan/state';

/** What is ours in a workbook: columns from the header to the last row, by sheet, and the names of sheets. */
export interface Owned {
  areas: Map<string, Area[]>;
  sheets: Set<string>;
}

/**
 * What of an officer's workbook is no longer as it was: a line for each thing that differs outside of what the ownership
 * sheet says is ours. Cells are compared by value, formula, format, link and rich text; sheets by everything they hold.
 * @param ours where it is known better than by the sheet: what is ours now, and what was before.
 */
export function harmed(
  before: WorkbookModel,
  after: WorkbookModel,
  ours: Owned = ownedIn(after),
  were: Owned = NOTHING,
): string[] {
  const found: string[] = [];
  const theirs = (workbook: WorkbookModel) =>
    workbook.sheets.filter(({ name }) => !(workbook === before ? were : ours).sheets.has(name));
  const names = (workbook: WorkbookModel) => theirs(workbook).map(({ name }) => name);
  differ(found, 'sheets', names(before), names(after));
  for (const part of ['names', 'properties', 'settings', 'customXmlParts', 'protection', 'date1904'] as const)
    differ(found, part, before[part], after[part]);
  differ(found, 'calculation', before.calculationMode, after.calculationMode);
  differ(found, 'active sheet', nameOf(before), nameOf(after));
  for (const sheet of theirs(before)) {
    const now = theirs(after).find(({ name }) => name === sheet.name);
    const [owned, wereOurs] = [ours, were].map(({ areas }) => areas.get(sheet.name) ?? []);
    if (now) found.push(...sheetHarmed({ before, after, sheet, now, owned: owned ?? [], wereOurs: wereOurs ?? [] }));
  }
  return found;
}

const NOTHING: Owned = { areas: new Map(), sheets: new Set() };

const nameOf = ({ sheets, activeSheetId }: WorkbookModel): string | undefined =>
  sheets.find(({ id }) => id === activeSheetId)?.name;

function differ(found: string[], what: string, was: unknown, is: unknown): void {
  const [a, b] = [printed(was), printed(is)];
  if (a === b) return;
  const from = Math.max(0, [...a].findIndex((letter, i) => letter !== b[i]) - 40);
  found.push(`${what}: …${a.slice(from, from + 200)} is …${b.slice(from, from + 200)}`);
}

/**
 * A value as text: the order of properties does not matter, what is undefined is not there, and ids that are given anew
 * whenever a file is opened are left out.
 */
const printed = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    Object.prototype.toString.call(inner) === '[object Map]'
      ? [...(inner as Map<unknown, unknown>)]
      : typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(
            Object.entries(inner)
              .filter(([key, part]) => !(key === 'id' && typeof part === 'string'))
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : inner,
  ) ?? 'nothing';

/** The columns (from the header to the last row) and sheets that are ours, as the workbook itself says. */
export function ownedIn({ sheets }: WorkbookModel): Owned {
  const state = sheets.find(({ name }) => name === STATE_SHEET);
  const columns = Array.from({ length: 40 }, (_, column) =>
    (state?.rows ?? []).map((row) => row?.[column]?.value ?? '').filter((value) => value !== ''),
  );
  const ownership = state && parseState(columns)?.ownership;
  const areas = new Map<string, Area[]>();
  for (const { sheetName, headerRow, lastRow, columns: owned } of ownership?.tables ?? [])
    for (const { column } of owned)
      areas.set(sheetName, [
        ...(areas.get(sheetName) ?? []),
        { row: headerRow, column, rows: Math.max(1, lastRow - headerRow + 1), columns: 1 },
      ]);
  return { areas, sheets: new Set([STATE_SHEET, ...(ownership?.sheets ?? []).map(({ name }) => name)]) };
}

interface Pair {
  before: WorkbookModel;
  after: WorkbookModel;
  sheet: SheetModel;
  now: SheetModel;
  owned: Area[];
  wereOurs: Area[];
}

const isIn = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

const contentOf = (cell: CellModel | undefined) => ({
  value: cell?.value ?? '',
  formula: cell?.formula ?? null,
  isError: cell?.isError ?? false,
  quoted: cell?.quoted ?? false,
  link: cell?.hyperlink ?? null,
  rich: cell?.richText ?? null,
});

function sheetHarmed({ before, after, sheet, now, owned, wereOurs }: Pair): string[] {
  const found: string[] = [];
  const height = Math.max(sheet.rows.length, now.rows.length);
  for (let row = 0; row < height; row++) {
    const width = Math.max(sheet.rows[row]?.length ?? 0, now.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const was = contentOf(sheet.rows[row]?.[column]);
      const place = `${sheet.name} R${row + 1}C${column + 1}`;
      if (wereOurs.some((area) => isIn(area, row, column))) continue;
      if (owned.some((area) => isIn(area, row, column))) {
        if (was.value !== '' || was.formula !== null) found.push(`${place} was not free`);
        continue;
      }
      differ(found, place, was, contentOf(now.rows[row]?.[column]));
      const [look, looks] = [styleIndexOf(sheet, row, column), styleIndexOf(now, row, column)];
      if (before.styles !== after.styles || look !== looks)
        differ(found, `${place} looks`, styleAt(before, look), styleAt(after, looks));
    }
  }
  for (const column of new Set([...sheet.columnModels.keys(), ...now.columnModels.keys()])) {
    if ([...owned, ...wereOurs].some((area) => isIn(area, area.row, column))) continue;
    const of = (one: SheetModel) => ({
      ...one.columnModels.get(column),
      width: charactersOfPoints(columnPoints(one, column)),
    });
    differ(found, `${sheet.name} column ${column + 1}`, of(sheet), of(now));
  }
  for (const row of new Set([...sheet.rowModels.keys(), ...now.rowModels.keys()]))
    differ(found, `${sheet.name} row ${row + 1}`, sheet.rowModels.get(row) ?? {}, now.rowModels.get(row) ?? {});
  differ(found, `${sheet.name} rules`, rulesOf(sheet, wereOurs), rulesOf(now, owned));
  differ(found, `${sheet.name} tables`, sheet.tables, tablesAsBefore(sheet, now, owned));
  for (const part of [
    ...(['visibility', 'standardWidth', 'standardHeight', 'tabColor', 'showGridlines', 'showHeadings'] as const),
    ...(['names', 'merges', 'autoFilter', 'validations', 'comments', 'freeze', 'protection', 'pageLayout'] as const),
    'customProperties' as const,
  ])
    differ(found, `${sheet.name} ${part}`, sheet[part], now[part]);
  return found;
}

/** The rules in their order, without those of ours: rules that touch nothing but our columns. */
const rulesOf = (sheet: SheetModel, owned: Area[]) =>
  [...sheet.conditionalFormats]
    .filter(
      ({ areas }) =>
        !areas.every((area) => area.columns === 1 && owned.some((own) => isIn(own, area.row, area.column))),
    )
    .sort((a, b) => a.priority - b.priority)
    .map(({ type, areas, stopIfTrue, rule, format }) => ({ type, areas, stopIfTrue, rule, format }));

/** The tables, without the columns at their right end that are ours. */
const tablesAsBefore = (sheet: SheetModel, now: SheetModel, owned: Area[]) =>
  now.tables.map((table) => {
    const was = sheet.tables.find(({ name }) => name === table.name);
    if (was === undefined) return table;
    const added = Array.from({ length: table.area.columns - was.area.columns }, (_, i) => was.area.columns + i);
    const areOurs = added.every((i) => owned.some((area) => isIn(area, table.area.row, table.area.column + i)));
    if (!areOurs) return table;
    return {
      ...table,
      area: { ...table.area, columns: was.area.columns },
      columns: table.columns.slice(0, was.area.columns),
      nextColumnId: was.nextColumnId,
    };
  });

import { APRIL, financialYear, type Period } from '../rules/periods';
import { a1 } from './address';
import { findTables, type FoundTable } from './find-tables';
import { gridOf, type Grid } from './grid';
import { mappingOf, type ColumnMapping } from './mapping';
import type { OwnedColumn } from './owned';
import type { TableRows } from './passed-over';
import type { Issue, RecordTable } from './records';
import { settingsHeader } from './settings-header';
import type { FindContext } from './header/read-header';
import { refKey, type DefinitionRow, type TableSource } from './row-reader';
import type { SheetSnapshot, Snapshot } from './snapshot';
import { tableRows } from './table-rows';
import { tidyText } from './words';

/** What finding the tables needs besides the workbook. */
export interface FindOptions {
  /** The period to report; its financial year stands in for one that no title names. */
  readonly period?: Period | null;
  /** The month, 1 to 12, that the financial year starts in. */
  readonly yearStart?: number;
  readonly mapping?: readonly ColumnMapping[];
  /** Our calculated columns, which are not read. */
  readonly owned?: readonly OwnedColumn[];
  /** The ids of our sheets, which are not read. A sheet with a Settings header is never a tracker's. */
  readonly ownedSheets?: readonly string[];
}

/** The sheets that may hold a tracker: visible ones that are neither ours nor settings. */
export function trackerSheets(snapshot: Snapshot, ownedSheets: readonly string[]): SheetSnapshot[] {
  return snapshot.sheets.filter(
    (sheet) =>
      sheet.visibility === 'Visible' &&
      sheet.used !== null &&
      !ownedSheets.includes(sheet.id) &&
      settingsHeader(sheet) === null,
  );
}

/** The tables that a sheet's cells hold, without reading their records. */
export function tablesOfSheet(
  sheet: SheetSnapshot,
  snapshot: Snapshot,
  options: FindOptions,
): { grid: Grid; found: FoundTable[] } {
  const owned = (options.owned ?? []).filter(({ sheetId }) => sheetId === sheet.id);
  const context: FindContext = {
    yearStart: options.yearStart ?? APRIL,
    year: options.period ? Math.floor(financialYear(options.period).firstMonth / 12) : null,
    date1904: snapshot.date1904,
    mapping: mappingOf(options.mapping ?? [], sheet.name),
  };
  const grid = gridOf(sheet, owned);
  const found = findTables(grid, context);
  const shorter = owned.map((column) => endedBy(column, found));
  if (shorter.every((column, i) => column === owned[i])) return { grid, found };
  const again = gridOf(sheet, shorter);
  return { grid: again, found: findTables(again, context) };
}

/** A column of ours ends where a table begins below its own: rows may have been deleted since it was written. */
function endedBy(column: OwnedColumn, found: readonly FoundTable[]): OwnedColumn {
  const { firstRow = 0, lastRow = Infinity } = column;
  const own = found.find(({ headerRow }) => headerRow === firstRow);
  if (own === undefined) return column;
  const below = found.filter(
    (table) =>
      table.upperHeaderRow > firstRow &&
      table.upperHeaderRow <= lastRow &&
      table.firstColumn <= own.lastColumn &&
      table.lastColumn >= own.firstColumn,
  );
  const end = Math.min(...below.map(({ upperHeaderRow }) => upperHeaderRow - 1));
  return end < lastRow ? { ...column, lastRow: end } : column;
}

/**
 * Every table of the workbook with what its rows are read from, in tab order; what is wrong with the tables themselves
 * is added to `issues`. Lists of definitions come with their rows, and are joined to every other table's.
 */
export function sourcesOf(snapshot: Snapshot, options: FindOptions, issues: Issue[]): TableSource[] {
  const definitions = new Map<string, DefinitionRow>();
  const sources: TableSource[] = [];
  const lists: TableSource[] = [];
  for (const sheet of trackerSheets(snapshot, options.ownedSheets ?? [])) {
    const { grid, found } = tablesOfSheet(sheet, snapshot, options);
    for (const table of found) {
      const rows = tableRows(grid, table);
      // Titles can look like headers; a header row with nothing under it but another header is no table.
      if (rows.rows.length === 0 && table.excelTable === null && table.lastPossibleRow < grid.lastRow) continue;
      const source = sourceOf(grid, table, rows, definitions);
      (table.isDefinitions ? lists : sources).push(source);
      if (!table.isDefinitions) raiseTableIssues(table, rows, grid, issues);
    }
  }
  for (const list of lists)
    for (const row of list.table.rows) {
      const key = refKey(list, row);
      if (key !== '' && !definitions.has(key)) definitions.set(key, { source: list, row });
    }
  return [...sources, ...lists].sort((a, b) => sheetOrder(snapshot, a) - sheetOrder(snapshot, b));
}

const sheetOrder = (snapshot: Snapshot, { table }: TableSource): number =>
  snapshot.sheets.findIndex(({ id }) => id === table.sheetId);

function sourceOf(
  grid: Grid,
  found: FoundTable,
  rows: TableRows,
  definitions: TableSource['definitions'],
): TableSource {
  const { layout, excelTable, headerRow, firstColumn } = found;
  const { id: sheetId, name: sheet } = grid.sheet;
  const table: RecordTable = {
    id: excelTable ? `${sheetId}#${excelTable.id}` : `${sheetId}!${a1(headerRow, firstColumn)}`,
    kind: layout.kind,
    sheetId,
    sheet,
    excelTableId: excelTable?.id ?? null,
    upperHeaderRow: found.upperHeaderRow,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: rows.lastRow,
    firstColumn,
    lastColumn: found.lastColumn,
    columns: layout.columns,
    series: layout.series,
    headers: headersOf(found),
    isLong: found.isLong,
    isDefinitions: found.isDefinitions,
    rows: rows.rows,
    passedOver: rows.passedOver.flatMap(({ row, why }) => (why === 'figures' ? [] : [row])),
    ...(rows.turns === undefined ? {} : { turns: rows.turns }),
  };
  const joined = found.isDefinitions ? new Map<string, DefinitionRow>() : definitions;
  const headings = withObjectiveAbove(grid, found, rows);
  return { table, grid, periods: found.periods, units: layout.units, headings, definitions: joined };
}

function headersOf({ cells, firstColumn, lastColumn }: FoundTable): string[] {
  const headers = Array.from({ length: lastColumn - firstColumn + 1 }, () => '');
  for (const { column, text } of cells) headers[column - firstColumn] = text;
  return headers;
}

const PASSED_OVER = {
  total: 'total-row-skipped',
  heading: 'heading-row-skipped',
  figures: 'figure-row-skipped',
} as const;

function raiseTableIssues(
  { layout, headerRow, upperHeaderRow }: FoundTable,
  { passedOver }: TableRows,
  grid: Grid,
  issues: Issue[],
): void {
  const sheet = grid.sheet.name;
  const headerCell = (column: number): string =>
    a1(grid.value(headerRow, column) === '' ? upperHeaderRow : headerRow, column);
  for (const { field, taken, other } of layout.ambiguities)
    issues.push({
      code: 'ambiguous-column',
      sheet,
      cell: headerCell(other.column),
      record: null,
      facts: { field, taken: taken.text, other: other.text },
    });
  for (const { column, text } of layout.unreadPeriods)
    issues.push({ code: 'unread-period', sheet, cell: headerCell(column), record: null, facts: { found: text } });
  for (const { row, column, why, text } of passedOver) {
    const code = PASSED_OVER[why];
    issues.push({ code, sheet, cell: a1(row, column), record: null, facts: { found: tidyText(text) } });
  }
}

const NAMES_AN_OBJECTIVE = /\b(?:obj|objective|priority|theme|outcome|programme)\b/iu;
const LOOK_ABOVE = 10;

/**
 * The group heading above each row; where there is none inside the table, a line above its header that names an
 * objective, as where each objective has a table of its own.
 */
function withObjectiveAbove(grid: Grid, found: FoundTable, { rows, headings }: TableRows): ReadonlyMap<number, string> {
  if (found.layout.columns.objective !== undefined) return headings;
  const above = objectiveAbove(grid, found);
  if (above === null) return headings;
  const inside = (row: number): string | null => {
    const heading = headings.get(row);
    return heading !== undefined && NAMES_AN_OBJECTIVE.test(heading) ? heading : null;
  };
  return new Map(rows.map((row) => [row, inside(row) ?? above]));
}

function objectiveAbove(grid: Grid, { upperHeaderRow, firstColumn, lastColumn }: FoundTable): string | null {
  for (let row = upperHeaderRow - 1; row >= Math.max(grid.firstRow, upperHeaderRow - LOOK_ABOVE); row--) {
    const texts: string[] = [];
    for (let column = firstColumn; column <= lastColumn && texts.length < 2; column++) {
      const text = tidyText(grid.string(row, column));
      if (text !== '') texts.push(text);
    }
    const [only] = texts;
    if (texts.length > 1) return null;
    if (only !== undefined && only.length <= 250 && NAMES_AN_OBJECTIVE.test(only)) return only;
  }
  return null;
}

import type { FoundTable } from './find-tables';
import type { Grid } from './grid';
import type { Field, RecordTable, SeriesRole } from './records';
import type { Snapshot } from './snapshot';
import { tablesOfSheet, trackerSheets, type FindOptions } from './sources';

/** A column whose cells are needed, and what is needed of them besides their values. */
interface NeededColumn {
  readonly sheetId: string;
  readonly column: number;
  readonly formats: boolean;
  readonly texts: boolean;
  readonly formulas: boolean;
}

type Needs = Omit<NeededColumn, 'sheetId' | 'column'>;

const VALUES: Needs = { formats: false, texts: false, formulas: false };
const FIGURES: Needs = { formats: true, texts: false, formulas: true };

/** Refs are read as they are shown; figures and dates by their number formats; formulas where one may be typed over. */
const OF_FIELD: Readonly<Partial<Record<Field, Needs>>> = {
  ref: { ...VALUES, texts: true },
  status: { ...VALUES, formulas: true },
  rag: { ...VALUES, formulas: true },
  tolerance: { ...VALUES, formats: true },
  amberAt: { ...VALUES, formats: true },
  redAt: { ...VALUES, formats: true },
  rangeFrom: { ...VALUES, formats: true },
  rangeTo: { ...VALUES, formats: true },
  start: { ...VALUES, formats: true },
  due: { ...VALUES, formats: true },
  revisedDue: { ...VALUES, formats: true },
  proposed: { ...VALUES, formats: true },
  completed: { ...VALUES, formats: true },
  progress: FIGURES,
  gross: FIGURES,
  net: FIGURES,
  projectedVariance: FIGURES,
  previousEstimate: FIGURES,
  revisedEstimate: FIGURES,
  actualSpend: FIGURES,
};

const OF_ROLE: Readonly<Record<SeriesRole, Needs>> = {
  value: FIGURES,
  target: FIGURES,
  rag: { ...VALUES, formulas: true },
  comment: VALUES,
};

/**
 * The columns of the officer's sheets that have to be read, from a snapshot that need hold no more than the first 30
 * rows of each sheet and, of each Excel table, its header row and the row above. Asked again of what was read then, it
 * names what tables further down need besides; when it names nothing new, all is read. Columns of ours are not named.
 */
export function neededColumns(
  snapshot: Snapshot,
  owned: FindOptions['owned'],
  options: FindOptions = {},
): NeededColumn[] {
  return trackerSheets(snapshot, options.ownedSheets ?? []).flatMap((sheet) => {
    const { grid, found } = tablesOfSheet(sheet, snapshot, { ...options, owned });
    const needs = new Map<number, Needs>();
    for (const table of found) addTable(needs, table, grid);
    if (found.some((table) => table.excelTable === null)) addBelow(needs, found, grid);
    return [...needs].sort(([a], [b]) => a - b).map(([column, need]) => ({ sheetId: sheet.id, column, ...need }));
  });
}

/** The columns of a table whose formulas are read, where they hold any; of others they may be known by chance. */
export const columnsWithFormulas = ({ columns, series }: RecordTable): ReadonlySet<number> =>
  new Set(needsOf({ columns, series }).flatMap(([column, { formulas }]) => (formulas ? [column] : [])));

/** What is needed of each column that is read as something; a column may be named twice. */
const needsOf = ({ columns, series }: Pick<RecordTable, 'columns' | 'series'>): [column: number, needs: Needs][] => [
  ...Object.entries(columns).map(([field, column]): [number, Needs] => [column, OF_FIELD[field as Field] ?? VALUES]),
  ...series.map(({ role, column }): [number, Needs] => [column, OF_ROLE[role]]),
];

function add(needs: Map<number, Needs>, column: number, more: Needs): void {
  const known = needs.get(column) ?? VALUES;
  needs.set(column, {
    formats: known.formats || more.formats,
    texts: known.texts || more.texts,
    formulas: known.formulas || more.formulas,
  });
}

function addTable(needs: Map<number, Needs>, { layout, turns }: FoundTable, grid: Grid): void {
  if (turns !== null) add(needs, turns.column, VALUES);
  for (const [column, need] of needsOf(layout)) add(needs, column, need);
  for (const [column, need] of needs)
    if (need.formulas && !mayHoldFormulas(grid, column)) needs.set(column, { ...need, formulas: false });
}

/** Whether a column shows a formula in the rows that were read; where formulas were not read, it may. */
function mayHoldFormulas({ sheet }: Grid, column: number): boolean {
  const blocks = sheet.blocks.filter(({ area }) => column >= area.column && column < area.column + area.columns);
  return (
    blocks.every(({ formulas }) => formulas === null) ||
    blocks.some(
      ({ area, formulas }) =>
        formulas?.some((row) => {
          const formula = row[column - area.column];
          return typeof formula === 'string' && formula.startsWith('=');
        }) === true,
    )
  );
}

/**
 * A second table may stand below the first with its header anywhere: the columns that are blank so far are read too; and
 * once a table below has been found, so are all the others, since its header may go on in them.
 */
function addBelow(needs: Map<number, Needs>, found: readonly FoundTable[], grid: Grid): void {
  const plain = found.filter((table) => table.excelTable === null);
  const hasSeveral = plain.length > 1;
  const headers = new Set(plain.flatMap(({ cells }) => cells.map(({ column }) => column)));
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++)
    if (!needs.has(column) && (hasSeveral || !headers.has(column))) add(needs, column, VALUES);
}

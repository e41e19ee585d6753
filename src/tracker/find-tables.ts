import { isHeaderWord } from './catalogue';
import type { Grid } from './grid';
import type { HeaderCell } from './header/header-cells';
import { hasValues, isLong } from './kinds';
import type { Layout } from './header/layout';
import { ANY_YEAR, type PeriodContext } from './period-text';
import {
  FIRST_HEADER_WITHIN,
  isLowerWord,
  periodContext,
  readHeader,
  type FindContext,
  type Header,
} from './header/read-header';
import type { Turns } from './turns/find-turns';
import { asItsCellsSay } from './header/as-its-cells-say';
import { seriesHeader } from './header/series-headers';
import type { Area, TableSnapshot } from './snapshot';
import { plainWords } from './words';

/** A table found by its headers; which of its rows are records is for {@link ./table-rows} to say. */
export interface FoundTable {
  readonly layout: Layout;
  readonly cells: readonly HeaderCell[];
  readonly excelTable: TableSnapshot | null;
  readonly upperHeaderRow: number;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The last row that may belong to it. */
  readonly lastPossibleRow: number;
  readonly isLong: boolean;
  readonly isDefinitions: boolean;
  /** How its periods are read. */
  readonly periods: PeriodContext;
  /** Where its actuals and its targets have rows of their own; null: each row is a record. */
  readonly turns: Turns | null;
}

/** Every table of a sheet, from the top; those that match no kind are left out. */
export function findTables(grid: Grid, context: FindContext): FoundTable[] {
  const excel = grid.sheet.tables.filter((table) => table.hasHeaders);
  const found = excel.flatMap((table) => excelTable(grid, table, context) ?? []);
  found.push(
    ...plainTables(
      grid,
      context,
      excel.map((table) => table.area),
    ),
  );
  return found.sort((a, b) => a.headerRow - b.headerRow || a.firstColumn - b.firstColumn);
}

function excelTable(grid: Grid, table: TableSnapshot, context: FindContext): FoundTable | null {
  const { row, column, rows, columns } = table.area;
  const span = { first: column, last: column + columns - 1, table };
  const header = readHeader(grid, row, span, context);
  if (!header) return null;
  const lastPossibleRow = row + rows - 1 - (table.hasTotals ? 1 : 0);
  return asItsCellsSay(
    foundTable(header, { ...span, last: lastHeaderColumn(header, span.last) }, lastPossibleRow),
    grid,
    context,
  );
}

/** Our own columns at a table's right end are none of its columns here. */
const lastHeaderColumn = (header: Header, otherwise: number): number => header.cells.at(-1)?.column ?? otherwise;

const foundTable = (
  { layout, cells, upper, lower, periods }: Header,
  span: { first: number; last: number; table: TableSnapshot | null },
  lastPossibleRow: number,
): FoundTable => ({
  layout,
  cells,
  excelTable: span.table,
  upperHeaderRow: upper,
  headerRow: lower,
  firstColumn: span.first,
  lastColumn: span.last,
  lastPossibleRow,
  isLong: layout.kind === 'indicators' && isLong(layout),
  // Periods that could not be read are values all the same.
  isDefinitions: layout.kind === 'indicators' && !hasValues(layout) && layout.unreadPeriods.length === 0,
  periods,
  turns: null,
});

/** Tables in plain ranges: each header row starts one, and ends those above it whose columns it crosses. */
function plainTables(grid: Grid, context: FindContext, excelAreas: readonly Area[]): FoundTable[] {
  const free = excelAreas.length === 0 ? grid : without(grid, excelAreas);
  const looksLike = headerTest(context);
  const tables: FoundTable[] = [];
  let skipTo = free.firstRow;
  for (let row = free.firstRow; row <= free.lastRow; row++) {
    if (row < skipTo || (tables.length === 0 && row >= FIRST_HEADER_WITHIN)) continue;
    const filled = headerish(free, row, looksLike);
    if (!filled) continue;
    const inside = tables.some(
      (table) => row > table.headerRow && row <= table.lastPossibleRow && crosses(table, filled),
    );
    if (inside && filled.words < 0.6 * filled.columns.length) continue;
    for (const header of headersOf(free, row, filled.columns, context)) {
      const first = header.cells[0]?.column ?? 0;
      const last = lastHeaderColumn(header, first);
      for (const [i, table] of tables.entries())
        if (table.lastPossibleRow >= header.upper && table.firstColumn <= last && table.lastColumn >= first)
          tables[i] = { ...table, lastPossibleRow: header.upper - 1 };
      tables.push(asItsCellsSay(foundTable(header, { first, last, table: null }, free.lastRow), free, context));
      skipTo = Math.max(skipTo, header.lower + 1);
    }
  }
  return tables;
}

interface Filled {
  readonly columns: readonly number[];
  /** How many of them look like headers. */
  readonly words: number;
}

const crosses = (table: FoundTable, { columns }: Filled): boolean =>
  columns.some((column) => column >= table.firstColumn && column <= table.lastColumn);

/** The filled columns of a row that may be a header row, or null: two words of headers at least, and no plain numbers. */
function headerish(grid: Grid, row: number, looksLike: (text: string) => boolean): Filled | null {
  const columns: number[] = [];
  const texts: string[] = [];
  let words = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const value = grid.value(row, column);
    if (value === '') continue;
    if (typeof value === 'boolean') return null;
    if (typeof value === 'string') texts.push(value);
    else if (!Number.isInteger(value) || value < 1980 || (value > 2099 && value < 16_800)) return null;
    else words++;
    columns.push(column);
  }
  // Rows of figures are past by now: reading texts is what takes time.
  for (const text of texts) if (looksLike(text)) words++;
  return words >= 2 ? { columns, words } : null;
}

/** Whether a cell could be a header; every text is looked at once. */
function headerTest(context: FindContext): (text: string) => boolean {
  const seen = new Map<string, boolean>();
  const periods = { yearStart: context.yearStart, date1904: context.date1904, year: context.year ?? ANY_YEAR };
  return (text) => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    const found = text.length <= 80 && looksLikeHeader(text, periods, context);
    seen.set(text, found);
    return found;
  };
}

function looksLikeHeader(text: string, periods: PeriodContext, { mapping }: FindContext): boolean {
  const words = plainWords(text);
  if (isHeaderWord(words) || mapping.has(words)) return true;
  const bare = text.replace(/ %$/u, '').replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '');
  return (bare !== text && isHeaderWord(plainWords(bare))) || seriesHeader(bare, periods) !== null;
}

/**
 * The headers that stand in one row: one, or several side by side with a blank column between, each whole by itself. A
 * part that names its rows by what another part lacks is no table of its own: somebody has left a column blank.
 */
function headersOf(grid: Grid, row: number, columns: readonly number[], context: FindContext): Header[] {
  const span = (first: number, last: number) => ({ first, last, table: null });
  const first = columns[0] ?? 0;
  const last = reachOf(grid, row, columns.at(-1) ?? first, context);
  const starts = columns.filter((column, i) => i > 0 && column > (columns[i - 1] ?? column) + 1);
  const named = new Set<string>();
  const whole = [first, ...starts].filter((start, i, all) => {
    const end = (all[i + 1] ?? last + 1) - 1;
    const naming = namingOf(readHeader(grid, row, span(start, end), context));
    const isOwn = naming.length > 0 && (named.size === 0 || naming.some((field) => named.has(field)));
    for (const field of naming) named.add(field);
    return isOwn;
  });
  const from = whole.length > 1 ? whole : [first];
  return from.flatMap((start, i) => {
    const header = readHeader(grid, row, span(i === 0 ? first : start, (from[i + 1] ?? last + 1) - 1), context);
    return header ?? [];
  });
}

/** What tells the rows of a table from each other; a budget's service does. */
function namingOf(header: Header | null): ('name' | 'ref')[] {
  if (header === null) return [];
  const { ref, name, service } = header.layout.columns;
  return [
    ...(ref === undefined ? [] : (['ref'] as const)),
    ...(name === undefined && service === undefined ? [] : (['name'] as const)),
  ];
}

/**
 * The last column that a header row or those under it reach, when a lower one goes on past it. A second row of merged
 * headings leaves blanks, which a third fills.
 */
function reachOf(grid: Grid, row: number, last: number, context: FindContext): number {
  if (last >= grid.lastColumn) return last;
  const periods = periodContext(grid, row, context);
  const isWord = (at: number, column: number): boolean => {
    const value = grid.value(at, column);
    return typeof value === 'string' && isLowerWord(value, periods);
  };
  let reach = last;
  let isHeaded = isWord(row + 1, last);
  for (let column = last + 1; column <= grid.lastColumn; column++) {
    const isBlank = grid.value(row + 1, column) === '';
    if (isBlank ? !(isHeaded && isWord(row + 2, column)) : !isWord(row + 1, column)) break;
    isHeaded ||= !isBlank;
    reach = column;
  }
  return reach;
}

/** The grid with some areas blanked out. */
function without(grid: Grid, areas: readonly Area[]): Grid {
  const inside = (row: number, column: number): boolean =>
    areas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  return { ...grid, value: (row, column) => (inside(row, column) ? '' : grid.value(row, column)) };
}

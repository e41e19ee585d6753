import { isHeaderWord, KINDS, matchHeader } from '../catalogue';
import type { Grid } from '../grid';
import { doubleHeader, singleHeader, type HeaderCell } from './header-cells';
import { QUALIFIES } from '../kinds';
import { layoutOf, type Layout } from './layout';
import type { ColumnMapping } from '../mapping';
import { ANY_YEAR, meantAsPeriod, periodOfNumber, yearInTitle, type PeriodContext } from '../period-text';
import type { Kind } from '../records';
import { roleOf, seriesHeader } from './series-headers';
import type { TableSnapshot } from '../snapshot';
import { upperRowsJoined } from './three-rows';
import { underPeriods } from './under-periods';
import { plainWords } from '../words';

export interface FindContext {
  readonly yearStart: number;
  /** The financial year that the settings name, for headers and titles that name none. */
  readonly year: number | null;
  readonly date1904: boolean;
  readonly mapping: ReadonlyMap<string, ColumnMapping>;
}

/** A first header row lies within the first rows of a sheet (tracker.md); an Excel table, and a second table, anywhere. */
export const FIRST_HEADER_WITHIN = 20;

/** A title stands alone in its row, or nearly: a row of data is no title. */
const MOST_IN_TITLE_ROW = 3;

/** The period context of a header row: the year of the nearest title above it, else the sheet's name, else the setting. */
export function periodContext(grid: Grid, headerRow: number, context: FindContext): PeriodContext {
  const { yearStart, date1904 } = context;
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - FIRST_HEADER_WITHIN); row--) {
    const texts: string[] = [];
    for (let column = grid.firstColumn; column <= grid.lastColumn && texts.length <= MOST_IN_TITLE_ROW; column++) {
      const text = grid.string(row, column);
      if (text !== '') texts.push(text);
    }
    if (texts.length > MOST_IN_TITLE_ROW) continue;
    for (const text of texts) {
      const year = yearInTitle(text, yearStart);
      if (year !== null) return { yearStart, date1904, year };
    }
  }
  return { yearStart, date1904, year: yearInTitle(grid.sheet.name, yearStart) ?? context.year };
}

/** One table's header row, or two, as read. */
export interface Header {
  readonly layout: Layout;
  readonly cells: readonly HeaderCell[];
  readonly upper: number;
  readonly lower: number;
  readonly periods: PeriodContext;
}

/** The kind whose columns match best, or null where none does. */
export function bestLayout(cells: readonly HeaderCell[], periods: PeriodContext, context: FindContext): Layout | null {
  const forced = forcedKind(cells, context);
  const kinds: readonly Kind[] = forced ? [forced] : KINDS;
  const layouts = kinds
    .map((kind) => layoutOf(kind, cells, periods, context.mapping))
    .filter((layout) => forced !== null || QUALIFIES[layout.kind](layout));
  return layouts.reduce<Layout | null>((best, layout) => (best && best.score >= layout.score ? best : layout), null);
}

function forcedKind(cells: readonly HeaderCell[], { mapping }: FindContext): Kind | null {
  if (mapping.size === 0) return null;
  for (const cell of cells) {
    const kind = mapping.get(plainWords(cell.text))?.kind;
    if (kind) return kind;
  }
  return null;
}

/** The columns of a header row, and the Excel table that it heads. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly table: TableSnapshot | null;
}

/** A header of one row, or of two or three where the rows below or above hold what this one lacks. */
export function readHeader(grid: Grid, row: number, span: Span, context: FindContext): Header | null {
  const periods = periodContext(grid, row, context);
  const found = oneOrTwoRows(grid, row, span, periods, context);
  const three = threeRows(grid, row, span, periods, context);
  const isBetter = three !== null && (found === null || timedColumns(three.layout) >= timedColumns(found.layout));
  return isBetter ? three : found;
}

/**
 * A header whose years, their quarters or months, and Actual and Target stand in three rows, with the names in any of
 * them. What stands under the row of names must be words of headers, and nothing may stand there under the names.
 */
function threeRows(
  grid: Grid,
  row: number,
  { first, last, table }: Span,
  periods: PeriodContext,
  context: FindContext,
): Header | null {
  const mayBeBelow = (under: number): boolean => {
    if (table !== null) return false;
    const alone = bestLayout(singleHeader(grid, row, first, last, periods), periods, context);
    return isLowerHeader(grid, under, alone?.columns ?? {}, { first, last }, periods);
  };
  for (const top of [row, row - 1, row - 2]) {
    const [middle, lower] = [top + 1, top + 2];
    if (top < grid.firstRow || lower > grid.lastRow) continue;
    const joined = upperRowsJoined(grid, { top, middle }, first, last, periods);
    if (joined === null || (middle > row && !mayBeBelow(middle)) || (lower > row && !mayBeBelow(lower))) continue;
    const cells = doubleHeader(joined, { upper: middle, lower }, first, last, periods, table !== null);
    if (!cells.some(({ upper, lower: under, text }) => upper !== '' && under !== '' && namesYear(text, periods)))
      continue;
    const layout = bestLayout(cells, periods, context);
    if (layout?.kind === 'indicators' && timedColumns(layout) > 0) return { layout, cells, upper: top, lower, periods };
  }
  return null;
}

function oneOrTwoRows(
  grid: Grid,
  row: number,
  span: Span,
  periods: PeriodContext,
  context: FindContext,
): Header | null {
  const { first, last, table } = span;
  const cells = underPeriods(singleHeader(grid, row, first, last, periods), periods);
  const alone = bestLayout(cells, periods, context);
  const single = alone && { layout: alone, cells, upper: row, lower: row, periods };
  const pair = (upper: number, lower: number, to = last): Header | null => {
    const both = doubleHeader(grid, { upper, lower }, first, to, periods, table !== null);
    const layout = bestLayout(both, periods, context);
    return layout && { layout, cells: both, upper, lower, periods };
  };
  if (table === null && alone && isLowerHeader(grid, row + 1, alone.columns, span, periods)) {
    const below = pair(row, row + 1);
    if (below) return below;
  }
  if (
    row > 0 &&
    (alone === null || alone.kind === 'indicators' || alone.kind === 'budgets') &&
    isUpperHeader(grid, row, span, periods)
  ) {
    const above = pair(row - 1, row, table === null ? upperReach(grid, row, last, periods) : last);
    if (above && (!alone || above.layout.score >= alone.score || timedColumns(above.layout) > timedColumns(alone)))
      return above;
  }
  return single;
}

const namesYear = (text: string, periods: PeriodContext): boolean =>
  seriesHeader(text, { ...periods, year: null }) !== null;

const timedColumns = (layout: Layout): number =>
  layout.series.filter(({ period }) => typeof period === 'object').length +
  (layout.columns.previousEstimate === undefined ? 0 : 1);

/**
 * Whether the row under a header is its second row: texts alone (or dates side by side under Actual or Target), at least
 * half of them the words of headers, and no name and no ref.
 */
function isLowerHeader(
  grid: Grid,
  row: number,
  columns: Layout['columns'],
  { first, last }: { first: number; last: number },
  periods: PeriodContext,
): boolean {
  let known = 0;
  let others = 0;
  let heads = 0; // figures
  let hasRole = false; // the heading above
  let dates = 0;
  let reached = 0; // by a heading further left
  for (let column = first; column <= last; column++) {
    const above = grid.string(row - 1, column);
    if (above !== '') hasRole = roleOf(above) !== null;
    const value = grid.value(row, column);
    if (value === '') continue;
    if (column === columns.name || column === columns.ref) return false;
    if (typeof value === 'boolean') return false;
    if (typeof value === 'number') {
      if (!hasRole || periodOfNumber(value, periods) === null) return false;
      dates++;
      if (above === '') reached++;
    } else if (isLowerWord(value, periods)) {
      known++;
      const role = roleOf(value);
      if (role === 'value' || role === 'target' || !isHeaderWord(plainWords(value))) heads++;
    } else others++;
  }
  if (dates > 0 && reached === 0) return false; // a row of figures, each under a header of its own
  return known + dates > 0 && (others === 0 || (heads > 0 && others <= known));
}

/** How far the headings of the row above go on past the last column of a header row, one beside the other. */
function upperReach(grid: Grid, row: number, last: number, periods: PeriodContext): number {
  let reach = last;
  for (let column = last + 1; column <= grid.lastColumn; column++) {
    const above = grid.value(row - 1, column);
    if (grid.value(row, column) !== '' || typeof above !== 'string' || !isLowerWord(above, periods)) break;
    reach = column;
  }
  return reach;
}

/** Whether a text may stand in a second header row: Actual, Notes, a period, or a quarter or month whose year stands above. */
export function isLowerWord(value: string, periods: PeriodContext): boolean {
  const text = value.replace(/\s*\([^()]*\)\s*$/u, '');
  return (
    roleOf(text) !== null ||
    seriesHeader(text, { ...periods, year: periods.year ?? ANY_YEAR }) !== null ||
    isHeaderWord(plainWords(text))
  );
}

/** Whether the row above a header heads its columns of figures with periods, or with Actual and Target over periods. */
function isUpperHeader(
  grid: Grid,
  row: number,
  { first, last }: { first: number; last: number },
  periods: PeriodContext,
): boolean {
  for (let column = first; column <= last; column++) {
    if (!headsFigures(grid.string(row, column), periods)) continue;
    const [above] = singleHeader(grid, row - 1, column, column, periods);
    if (!above) continue;
    if (above.period !== null || seriesHeader(above.text, periods) !== null || roleOf(above.text) !== null) return true;
  }
  return false;
}

const MONEY_WEIGHT = 5;

/** Whether a lower header is one of figures: Actual, Q1, 2013/14, Gross. */
function headsFigures(text: string, periods: PeriodContext): boolean {
  const bare = text.replace(/\s*\([^()]*\)\s*$/u, '');
  if (bare === '') return false;
  return (
    roleOf(bare.replace(/\d+$/u, '')) !== null ||
    seriesHeader(bare, periods) !== null ||
    meantAsPeriod(bare) ||
    matchHeader('budgets', plainWords(bare))?.weight === MONEY_WEIGHT
  );
}

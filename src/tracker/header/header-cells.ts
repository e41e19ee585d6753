import type { Period } from '../../rules/periods';
import type { Grid } from '../grid';
import { periodOfNumber, periodOfText, type PeriodContext } from '../period-text';
import { roleOf, seriesHeader } from './series-headers';
import type { CellValue } from '../snapshot';
import { tidyText } from '../words';

/** One column's header, of one row or two. */
export interface HeaderCell {
  readonly column: number;
  /** Both rows joined, as a person reads them. */
  readonly text: string;
  /** The cell above (or whose merged or unmerged heading reaches over this column); `''` where there is none. */
  readonly upper: string;
  /** The cell of the lower row; with one row, the cell itself. */
  readonly lower: string;
  /** A real date, or a year as a number. */
  readonly period: Period | null;
  /** The upper text reaches over from another column, without being merged. */
  readonly isSpilled: boolean;
}

const textOf = (value: CellValue): string =>
  typeof value === 'string' ? tidyText(value) : typeof value === 'number' ? String(value) : '';

/** The header cells of one row from one column to another; blank ones are left out. */
export function singleHeader(
  grid: Grid,
  row: number,
  first: number,
  last: number,
  context: PeriodContext,
): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = first; column <= last; column++) {
    const value = grid.value(row, column);
    const text = textOf(value);
    if (text === '') continue;
    const period = typeof value === 'number' ? periodOfNumber(value, context) : null;
    cells.push({ column, text: period?.label ?? text, upper: '', lower: text, period, isSpilled: false });
  }
  return cells;
}

interface Above {
  readonly text: string;
  readonly isOwn: boolean;
  readonly isMerged: boolean;
}

/**
 * The header cells of two rows. A heading of the upper row reaches over the columns that it is merged with; where it is
 * not merged, over the columns to its right that have a lower cell and no upper one of their own, for as long as it
 * heads figures. `isTable`: Excel numbers a table's repeated headers (`Actual2`), and the numbers are dropped.
 */
export function doubleHeader(
  grid: Grid,
  rows: { upper: number; lower: number },
  first: number,
  last: number,
  context: PeriodContext,
  isTable: boolean,
): HeaderCell[] {
  const mergedFrom = mergeStarts(grid, rows.upper);
  const cells: HeaderCell[] = [];
  let reaching: Above | null = null;
  for (let column = first; column <= last; column++) {
    const below = grid.value(rows.lower, column);
    const lower = lowerText(below, context, isTable);
    const ownText = upperText(grid.value(rows.upper, column), context);
    const from = mergedFrom.get(column);
    const merged = from === undefined ? null : upperText(grid.value(rows.upper, from), context);
    const above: Above | null = aboveOf(ownText, merged, lower === '' ? null : reaching);
    const upper = above?.text ?? '';
    const text = [upper, lower].filter((part) => part !== '').join(' ');
    if (text === '') {
      reaching = null;
      continue;
    }
    const period =
      lower === '' && upper !== ''
        ? null
        : typeof below === 'number' && upper === ''
          ? periodOfNumber(below, context)
          : null;
    cells.push({ column, text, upper, lower, period, isSpilled: above !== null && !above.isOwn && !above.isMerged });
    const headsFigures = lower !== '' && upper !== '' && seriesHeader(text, context) !== null;
    const headsMoney = lower !== '' && upper !== '' && periodOfText(upper, context) !== null;
    reaching = above && !above.isMerged && (headsFigures || headsMoney) ? above : null;
  }
  return cells;
}

function aboveOf(own: string, merged: string | null, reaching: Above | null): Above | null {
  if (own !== '') return { text: own, isOwn: true, isMerged: merged !== null };
  if (merged !== null) return { text: merged, isOwn: false, isMerged: true };
  return reaching && { text: reaching.text, isOwn: false, isMerged: false };
}

function upperText(value: CellValue, context: PeriodContext): string {
  const period = typeof value === 'number' ? periodOfNumber(value, context) : null;
  return period?.label ?? textOf(value);
}

function lowerText(value: CellValue, context: PeriodContext, isTable: boolean): string {
  const text = upperText(value, context);
  return isTable && roleOf(text.replace(/\d+$/u, '')) !== null ? text.replace(/\d+$/u, '') : text;
}

/**
 * For each column of a row that lies in a merged area one row high or more, the column that its text stands in: the last
 * filled one, as merged areas that stand side by side may be told as one.
 */
export function mergeStarts(grid: Grid, row: number): Map<number, number> {
  const starts = new Map<number, number>();
  for (const merge of grid.sheet.merges ?? []) {
    if (row < merge.row || row >= merge.row + merge.rows || merge.columns < 2) continue;
    let start = merge.column;
    for (let column = merge.column; column < merge.column + merge.columns; column++) {
      if (grid.value(row, column) !== '') start = column;
      starts.set(column, start);
    }
  }
  return starts;
}

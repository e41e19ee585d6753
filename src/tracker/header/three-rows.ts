import { mergeStarts } from './header-cells';
import type { Grid } from '../grid';
import { periodOfNumber, type PeriodContext } from '../period-text';
import { roleOf, seriesHeader } from './series-headers';
import type { CellValue } from '../snapshot';
import { tidyText } from '../words';

/**
 * Three header rows read as two: a year over its quarters, over Actual and Target. The grid is the same with the row of
 * the middle holding both upper ones joined (`2013/14 Q3`), and what stands in the top row alone (`Ref`). Null where the
 * top row heads nothing of the middle one. A heading over the first column is a title, which heads no column.
 */
export function upperRowsJoined(
  grid: Grid,
  rows: { top: number; middle: number },
  first: number,
  last: number,
  context: PeriodContext,
): Grid | null {
  const mergedFrom = mergeStarts(grid, rows.top);
  const joined = new Map<number, CellValue>();
  let reaching = '';
  let isUsed = false;
  for (let column = first; column <= last; column++) {
    const own = textOf(grid.value(rows.top, column), context);
    const from = mergedFrom.get(column);
    if (own !== '') reaching = column > first && headsPeriods(own, context) ? own : '';
    const merged = from === undefined || from <= first ? '' : textOf(grid.value(rows.top, from), context);
    const top = merged === '' ? reaching : merged;
    const middle = textOf(grid.value(rows.middle, column), context);
    if (middle === '') {
      if (own !== '') joined.set(column, own);
      continue;
    }
    // What the top row adds is what the middle one lacks: its year, or what it is a figure of.
    const both = `${top} ${middle}`;
    if (top !== '' && headsPeriods(top, context) && seriesHeader(both, { ...context, year: null }) !== null) {
      joined.set(column, both);
      isUsed = true;
    } else joined.set(column, middle);
  }
  if (!isUsed) return null;
  const value = (row: number, column: number): CellValue =>
    (row === rows.middle ? joined.get(column) : undefined) ?? grid.value(row, column);
  return { ...grid, value };
}

function textOf(value: CellValue, context: PeriodContext): string {
  if (typeof value === 'number') return periodOfNumber(value, context)?.label ?? '';
  return typeof value === 'string' ? tidyText(value) : '';
}

const headsPeriods = (text: string, context: PeriodContext): boolean =>
  roleOf(text) !== null || seriesHeader(text, { ...context, year: null }) !== null;

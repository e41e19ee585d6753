import type { Grid } from '../grid';
import type { Layout } from '../header/layout';
import type { PeriodContext } from '../period-text';
import type { RowGroup } from '../records';
import { rowWordOf } from './row-words';
import { plainWords } from '../words';

/**
 * Tables whose rows take turns: an indicator's actuals in one row, its targets in the next, and what each row holds said
 * in a column of its own, or in the names' (`Sickness`, and `Target` under it).
 */
export interface Turns {
  /** The column that says what a row holds. */
  readonly column: number;
  /** It is the column of the names. */
  readonly isName: boolean;
}

/** Rows looked at under a header: the pattern repeats from the first indicator on. */
const LOOKED_AT = 40;

interface Where {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly periods: PeriodContext;
}

/**
 * Whether a column may say what each row holds: at least half of what stands there are such words, of two kinds, one of
 * them an actual; or all of it is Target.
 */
export function mayTellRows(column: number, where: Where): boolean {
  const kinds = new Set<string>();
  let [filled, known] = [0, 0];
  for (const row of rowsLookedAt(where)) {
    const text = where.grid.string(row, column);
    if (text === '') continue;
    filled++;
    const word = rowWordOf(text, where.periods);
    if (word === null) continue;
    known++;
    kinds.add(`${word.role} ${word.year === 'last' ? word.year : (word.year?.label ?? '')}`);
  }
  const hasActual = [...kinds].some((kind) => kind.startsWith('value'));
  // Where only the targets' rows say so, the others are the actuals.
  const areTargets = kinds.size === 1 && kinds.has('target ') && known === filled;
  return known * 2 >= filled && ((kinds.size > 1 && hasActual) || areTargets);
}

/** Whether a row with such a word goes on from the one above. `layout` is the table's without that column. */
export function goesOnIn(column: number, { columns }: Layout, where: Where): boolean {
  const { grid, periods } = where;
  let above: { name: string; ref: string } | null = null;
  for (const row of rowsLookedAt(where)) {
    const now = { name: textAt(grid, row, columns.name), ref: textAt(grid, row, columns.ref) };
    const isMore = above !== null && isSame(now.name, above.name) && isSame(now.ref, above.ref);
    if (isMore && rowWordOf(grid.string(row, column), periods) !== null) return true;
    if (now.name !== '' || now.ref !== '') above = now;
  }
  return false;
}

const rowsLookedAt = ({ headerRow, lastRow }: Where): number[] =>
  Array.from({ length: Math.max(0, Math.min(lastRow - headerRow, LOOKED_AT)) }, (_, i) => headerRow + 1 + i);

/** Whether targets stand in rows of their own that are called so in the column of the names. */
export function takesTurnsInNames(name: number, layout: Layout, where: Where): boolean {
  const { grid, periods } = where;
  let hasAbove = false;
  for (const row of rowsLookedAt(where)) {
    const text = grid.string(row, name);
    if (text === '') continue;
    const word = rowWordOf(text, periods);
    if (hasAbove && word?.role === 'target' && hasFigures(grid, row, layout)) return true;
    hasAbove = true;
  }
  return false;
}

/** Whether anything stands in a row's columns of periods. */
export const hasFigures = (grid: Grid, row: number, { series }: Pick<Layout, 'series'>): boolean =>
  series.some(({ period, column }) => typeof period === 'object' && grid.value(row, column) !== '');

const textAt = (grid: Grid, row: number, column: number | undefined): string =>
  column === undefined ? '' : grid.string(row, column);

const isSame = (text: string, above: string): boolean => text === '' || plainWords(text) === plainWords(above);

/** The row of a record that a column's cell is read from: its own, else the first of its rows that fills it. */
export function rowFilling(grid: Grid, group: RowGroup | undefined, row: number, column: number): number {
  if (group === undefined) return row;
  return group.rows.find((at) => grid.string(at, column) !== '') ?? row;
}

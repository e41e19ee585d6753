import { a1 } from '../tracker/address';
import { samePeriod, type Period } from '../rules/periods';
import type { ColumnPeriod, Indicator } from '../tracker/records';
import { fieldCell } from './place';

/** The row that an indicator's comment and remedy stand in for a period: in a long table, that period's. */
export function commentRow(indicator: Indicator, period: Period | null): number {
  const own =
    period === null ? undefined : indicator.longRows.find((row) => row.period && samePeriod(row.period, period));
  return own?.row ?? indicator.at.row;
}

const isOf = (column: ColumnPeriod, period: Period | null): boolean =>
  typeof column === 'string' ? column === 'current' : period !== null && samePeriod(column, period);

/** The cell of an indicator's comment: its period's own column where there is one. */
export function commentCell(indicator: Indicator, period: Period | null): string {
  const row = commentRow(indicator, period);
  const own = indicator.at.table.series.find((column) => column.role === 'comment' && isOf(column.period, period));
  return own === undefined ? fieldCell(indicator, 'comment', row) : a1(row, own.column);
}

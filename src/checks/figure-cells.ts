import { a1 } from '../tracker/address';
import type { Period } from '../rules/periods';
import { samePeriod } from '../rules/periods';
import { isBlank, numberIn, type Reading } from '../rules/reading';
import type { FigurePlace, FigurePoint, Indicator } from '../tracker/records';
import type { Field } from '../tracker/records';
import { fieldCell, nameCell } from './place';

const pointAt = (indicator: Indicator, period: Period | null): FigurePoint | undefined =>
  period === null ? undefined : indicator.points.find((point) => samePeriod(point.period, period));

const placed = (place: FigurePlace | null): string | null => (place === null ? null : a1(place.row, place.column));

/** The row that stands for an indicator: its own, or the last of its series in a long table. */
export const lastRowOf = (indicator: Indicator): number =>
  indicator.longRows.reduce((last, { row }) => Math.max(last, row), indicator.at.row);

/** The cell of an indicator's value for a period; its name's where it has none. */
export function valueCell(indicator: Indicator, period: Period | null): string {
  const point = pointAt(indicator, period);
  if (point !== undefined && point.column !== null) return a1(point.row, point.column);
  const current = placed(indicator.places.current);
  return current ?? nameCell(indicator, lastRowOf(indicator));
}

/** The cell of the target that a period is held against; its name's where there is none. */
export function targetCell(indicator: Indicator, period: Period | null): string {
  const point = pointAt(indicator, period);
  const own = point === undefined || point.targetColumn === null ? null : a1(point.row, point.targetColumn);
  const { currentTarget, target } = indicator.places;
  const plain = placed(target);
  if (own !== null && (plain === null || !isBlank(point?.target))) return own;
  if (currentTarget !== null && !isBlank(indicator.currentTarget)) return placed(currentTarget) ?? nameCell(indicator);
  return plain ?? own ?? placed(currentTarget) ?? nameCell(indicator, lastRowOf(indicator));
}

/** The cell of a threshold, a limit or another field of the row. */
export const indicatorCell = (indicator: Indicator, field: Field): string => fieldCell(indicator, field);

/** One cell that holds a figure. */
export interface FigureCell {
  readonly cell: string;
  readonly value: number;
  readonly reading: Reading;
  /** Null for a column without a period. */
  readonly period: Period | null;
}

/** Every cell of an indicator's values that holds a number, in order of time. */
export function valueCells(indicator: Indicator): FigureCell[] {
  const cells: FigureCell[] = [];
  const put = (cell: string | null, reading: Reading | null | undefined, period: Period | null): void => {
    const value = numberIn(reading);
    if (cell !== null && reading != null && value !== null) cells.push({ cell, value, reading, period });
  };
  for (const point of indicator.points)
    put(point.column === null ? null : a1(point.row, point.column), point.value, point.period);
  put(placed(indicator.places.previous), indicator.previous, null);
  put(placed(indicator.places.current), indicator.current, null);
  return cells;
}

import { a1 } from '../tracker/address';
import { pointsOf } from '../rules/due';
import { samePeriod, type Period } from '../rules/periods';
import type { TargetUsed } from '../rules/indicator';
import { isBlank, numberIn } from '../rules/reading';
import { targetAt } from '../rules/target';
import type { Field, FigurePlace, FigurePoint, Indicator } from '../tracker/records';
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
  const own =
    point === undefined || point.targetColumn === null ? null : a1(point.targetRow ?? point.row, point.targetColumn);
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
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** Null for a column without a period. */
  readonly period: Period | null;
}

/**
 * The cells of an indicator's values that hold a number and pass a test, in order of time. A tracker has hundreds of
 * thousands of them and few that anything is said of, so nothing is made of the others.
 */
export function valueCells(
  indicator: Indicator,
  passes: (value: number, period: Period | null) => boolean,
): FigureCell[] {
  const cells: FigureCell[] = [];
  for (const { value, period, row, column } of indicator.points) {
    if (column === null || value.kind !== 'number' || !passes(value.value, period)) continue;
    cells.push({ row, column, value: value.value, period });
  }
  const { previous, current } = indicator.places;
  for (const [place, reading] of [
    [previous, indicator.previous],
    [current, indicator.current],
  ] as const) {
    const value = numberIn(reading);
    if (place !== null && value !== null && passes(value, null))
      cells.push({ row: place.row, column: place.column, value, period: null });
  }
  return cells;
}

export const cellOf = ({ row, column }: FigureCell): string => a1(row, column);

/**
 * The target that an indicator's value is held against in each period; found once where it is the same in all. A Current
 * Target column is that of the reporting period.
 */
export function targetsOf(indicator: Indicator, reporting: Period | null): (period: Period) => TargetUsed {
  const points =
    reporting === null || indicator.currentTarget == null ? indicator.points : pointsOf(indicator, reporting);
  const isOne =
    indicator.counting !== 'cumulative' && points.every(({ target }) => target === undefined || isBlank(target));
  const first = points[0];
  if (!isOne || first === undefined) return (period) => targetAt(indicator, points, period);
  const target = targetAt(indicator, points, first.period);
  return () => target;
}

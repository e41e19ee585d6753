import { a1 } from '../../tracker/address';
import { isDueAt, ownLength } from '../../rules/due';
import { comparePeriods, nextPeriod, samePeriod, type Period } from '../../rules/periods';
import { numberIn, type Reading } from '../../rules/reading';
import type { FigurePoint, Indicator, Issue } from '../../tracker/records';
import type { Check } from '../check';
import { lastRowOf } from '../figure-cells';
import { issueOf, nameCell } from '../place';

/** A series can hardly be longer, and a period mistyped by a century should not be walked through. */
const LONGEST = 400;

/** No value between two periods that have one. A reason that is an answer (N/A, suppressed) leaves no gap. */
export const seriesGap: Check = {
  code: 'series-gap',
  find: ({ tracker }) => tracker.indicators.flatMap(gapIn),
};

const isOpen = (reading: Reading): boolean =>
  reading.kind === 'reason' &&
  (reading.reason === 'blank' || reading.reason === 'missing' || reading.reason === 'awaiting');

function gapIn(indicator: Indicator): Issue[] {
  // Nearly every row of a wide table is filled from end to end.
  if (!indicator.at.table.isLong && !indicator.points.some(({ value }) => isOpen(value))) return [];
  const length = ownLength(indicator, indicator.points);
  const points = indicator.points.filter(
    (point) => point.column !== null && point.period.length === length && isDueAt(length, point.period),
  );
  const filled = points.filter((point) => numberIn(point.value) !== null);
  const first = filled[0];
  const last = filled[filled.length - 1];
  if (first === undefined || last === undefined) return [];
  const isLong = indicator.at.table.isLong;
  const gaps = isLong
    ? gapsBetween(first.period, last.period, points)
    : blanksBetween(first.period, last.period, points);
  if (gaps.length === 0) return [];
  const point = points.find(({ period }) => gaps.some((gap) => samePeriod(gap, period)));
  const cell =
    isLong || point === undefined || point.column === null
      ? nameCell(indicator, lastRowOf(indicator))
      : a1(point.row, point.column);
  return [issueOf('series-gap', indicator, cell, { periods: gaps.map((gap) => gap.label) })];
}

const isBetween = (first: Period, last: Period, period: Period): boolean =>
  comparePeriods(first, period) < 0 && comparePeriods(period, last) < 0;

/** In a wide table: columns between that are empty in this row. */
const blanksBetween = (first: Period, last: Period, points: readonly FigurePoint[]): Period[] =>
  points.filter(({ period, value }) => isBetween(first, last, period) && isOpen(value)).map(({ period }) => period);

/** In a long table: periods between that have no row, or an empty one. */
function gapsBetween(first: Period, last: Period, points: readonly FigurePoint[]): Period[] {
  const gaps: Period[] = [];
  let steps = 0;
  for (let period = nextPeriod(first); isBetween(first, last, period) && steps < LONGEST; period = nextPeriod(period)) {
    steps += 1;
    const there = points.filter((point) => samePeriod(point.period, period));
    if (there.every(({ value }) => isOpen(value))) gaps.push(period);
  }
  return gaps;
}

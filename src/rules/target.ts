import type { IndicatorRow, SeriesPoint, TargetFigure, TargetUsed } from './indicator';
import { contains, monthsGone, samePeriod, type Period } from './periods';
import type { Limits } from './position';
import { BLANK, isBlank, numberIn, type Reading } from './reading';

const NO_TARGET: TargetUsed = { figure: null, reading: BLANK, source: 'none', proportion: null };

const YEAR_LONG = new Set(['year', 'calendar-year']);

/** The target as a number, a range or null, straight from its cell. */
export function figureOf(reading: Reading): TargetFigure {
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'range') return [reading.from, reading.to];
  return null;
}

/** The limits to measure against; null where there is no target. */
export function limitsOf(figure: TargetFigure): Limits | null {
  if (figure === null) return null;
  return typeof figure === 'number' ? { from: figure, to: figure } : { from: figure[0], to: figure[1] };
}

/** A figure taken in proportion; rounding is left to whoever shows it. */
const scaled = (figure: TargetFigure, by: number): TargetFigure =>
  figure === null ? null : typeof figure === 'number' ? figure * by : [figure[0] * by, figure[1] * by];

/** The share of the year that an annual target is due in by the end of a period: only where figures add up over the year. */
function shareOf(row: IndicatorRow, period: Period): number {
  const adds = row.counting === 'cumulative' && row.unit?.kind !== 'yes-no' && row.unit?.kind !== 'grade';
  return adds ? monthsGone(period) : 12;
}

function inProportion(row: IndicatorRow, period: Period, reading: Reading, source: TargetUsed['source']): TargetUsed {
  const annual = figureOf(reading);
  const months = shareOf(row, period);
  return annual === null || months === 12
    ? { figure: annual, reading, source, proportion: null }
    : { figure: scaled(annual, months / 12), reading, source, proportion: { annual, months } };
}

/** The limits that the Range from and Range to columns give; one alone, without a plain target, is both. */
function rangeColumns(row: IndicatorRow): Reading | null {
  const from = numberIn(row.rangeFrom);
  const to = numberIn(row.rangeTo);
  if (from === null && to === null) return null;
  const plain = numberIn(row.target);
  const low = from ?? plain ?? to;
  const high = to ?? plain ?? from;
  if (low === null || high === null) return null;
  const marked = row.rangeFrom?.kind === 'number' && row.rangeFrom.plain === true;
  return { kind: 'range', from: low, to: high, plain: marked };
}

/** The target of the year that holds a shorter period (`2013/14 target`), where the tracker has a column for it. */
function yearTarget(points: readonly SeriesPoint[], period: Period): Reading | null {
  if (period.months >= 12) return null;
  const year = points.find(
    (point) =>
      YEAR_LONG.has(point.period.length) && point.target && !isBlank(point.target) && contains(point.period, period),
  );
  return year?.target ?? null;
}

const isRangeTarget = (reading: Reading | null | undefined): boolean => reading?.kind === 'range';

const isDataOnly = (reading: Reading): boolean => reading.kind === 'reason' && reading.reason === 'data-only';

/**
 * The target of a row for a period: the period's own; else its year's; else the plain Target column. Nothing is carried
 * forward from another period. Of a cumulative row the year's and the plain one are annual, and taken in proportion to
 * the months gone, the target to date (decisions.md, Targets 7).
 */
export function targetAt(row: IndicatorRow, points: readonly SeriesPoint[], period: Period): TargetUsed {
  const stated = statedTarget(row, points, period);
  const isRange = row.polarity === 'range';
  if (isRange && !isRangeTarget(stated.reading) && !isDataOnly(stated.reading) && stated.reading.kind !== 'error') {
    const columns = rangeColumns(row);
    if (columns !== null) return inProportion(row, period, columns, 'range-columns');
  }
  if (row.unit?.kind === 'yes-no' && isBlank(stated.reading)) {
    const yes: Reading = { kind: 'number', value: row.polarity === 'lower' ? 0 : 1 };
    return { figure: yes.value, reading: yes, source: 'yes-by-default', proportion: null };
  }
  return stated;
}

function statedTarget(row: IndicatorRow, points: readonly SeriesPoint[], period: Period): TargetUsed {
  const own = points.find((point) => samePeriod(point.period, period))?.target;
  if (own && !isBlank(own)) return { figure: figureOf(own), reading: own, source: 'own', proportion: null };
  const annual = yearTarget(points, period);
  if (annual !== null) return inProportion(row, period, annual, 'annual');
  if (row.target !== null && !isBlank(row.target)) return inProportion(row, period, row.target, 'plain');
  return NO_TARGET;
}

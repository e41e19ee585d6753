import { comparable, duePeriod, type Due } from './due';
import type { Assessment, ClosedPeriod, IndicatorRow, ReportingMoment, TargetUsed, TrendBecause } from './indicator';
import { compare, same, tidy } from './numbers';
import { endOf, isYearsBefore, samePeriod, type Period } from './periods';
import { directionOf, type Direction } from './polarity';
import { positionOf } from './position';
import { BLANK, numberIn } from './reading';
import type { RuleSettings } from './rule-settings';
import { statusOf, type StatusResult } from './status';
import { limitsOf, targetAt } from './target';
import { longTrend, shortTrend, type Figure, type TrendInput } from './trend';

/**
 * Judges one row at a reporting period: its own period, value, target, status and trends, each with its reason, and
 * what is wrong with the row. A closed period keeps what was written when it was closed; leave `closed` out of the row to
 * close it again. Throws nothing.
 */
export function assessIndicator(row: IndicatorRow, at: ReportingMoment, settings: RuleSettings): Assessment {
  const due = duePeriod(row, at);
  const target = targetAt(row, due.points, due.targetPeriod);
  const figures = comparable(due.points, due.period);
  const value = numberIn(due.value);
  const lastYears = figures.find((figure) => isYearsBefore(figure.period, due.period, 1)) ?? null;
  const result = statusOf(row, due, target, lastYears, settings);
  const period = at.reporting === null ? null : due.period;
  const closed = due.notDue ? undefined : row.closed?.find((record) => samePeriod(record.period, due.period));
  if (closed) return asClosed(closed, due, target, result);
  const trends = trendsOf(row, due, figures, target, result, settings);
  return {
    period,
    value,
    reading: due.value,
    target: result.status === 'Data only' ? NOTHING : target,
    direction: result.direction,
    status: result.status,
    because: result.because,
    ...trends,
    ...varianceOf(value, target, result),
    checks: result.checks,
  };
}

/**
 * A row with everything in its points that the tracker and its history know at a reporting period, so that earlier
 * periods can be judged with {@link assessAt}.
 */
export const settledRow = (row: IndicatorRow, at: ReportingMoment): IndicatorRow => ({
  ...row,
  points: duePeriod(row, at).points,
  current: null,
  currentTarget: null,
  previous: null,
});

/** A settled row at one of its own periods, as if that were the one reported. Later figures make no difference to it. */
export const assessAt = (row: IndicatorRow, period: Period, settings: RuleSettings): Assessment =>
  assessIndicator(row, { reporting: period, asAt: endOf(period) }, settings);

/** Data-only rows show no target. */
const NOTHING: TargetUsed = { figure: null, reading: BLANK, source: 'none', proportion: null };

/** The direction that trends are told by: a data-only row's is what its polarity column says, if anything. */
const trendDirection = (row: IndicatorRow, result: StatusResult): Direction | null =>
  result.status === 'Data only' ? directionOf(row.polarity) : result.direction;

const NO_TRENDS = { shortTrend: null, longTrend: null };

function trendsOf(
  row: IndicatorRow,
  due: Due,
  figures: readonly Figure[],
  target: TargetUsed,
  result: StatusResult,
  settings: RuleSettings,
): { shortTrend: TrendBecause | null; longTrend: TrendBecause | null } {
  const { because } = result;
  // Nothing is said of a figure that is in doubt, unless only the way that is better is not known.
  const inDoubt =
    result.status === 'Check data' && !(because.code === 'check' && because.check.code === 'missing-polarity');
  const value = numberIn(due.value);
  if (value === null || due.notDue || inDoubt) return NO_TRENDS;
  const direction = trendDirection(row, result);
  const input: TrendInput = {
    row,
    earlier: figures.filter((figure) => figure.period.firstMonth < due.period.firstMonth),
    current: { period: due.period, value },
    direction,
    limits: limitsOf(target.figure),
  };
  return { shortTrend: shortTrend(input, settings), longTrend: longTrend(input, settings) };
}

const NO_VARIANCE = { variance: null, variancePercent: null };

/** Value minus target; 0 in a range, else to its nearer limit (decisions.md, Exceptions 6). */
function varianceOf(
  value: number | null,
  target: TargetUsed,
  result: StatusResult,
): { variance: number | null; variancePercent: number | null } {
  const limits = limitsOf(target.figure);
  const { because, status } = result;
  const meaningless =
    status === 'Data only' ||
    status === 'Not due' ||
    (because.code === 'check' &&
      (because.check.code === 'percent-scale-mixed' || because.check.code === 'range-limits-crossed'));
  if (value === null || limits === null || meaningless) return NO_VARIANCE;
  const compared = because.code === 'compared' ? because.value : value;
  const ranged = typeof target.figure !== 'number';
  const limit =
    because.code === 'compared' ? because.limit : positionOf(value, limits, ranged ? 'range' : 'higher').limit;
  const inside = ranged && compare(value, limits.from) >= 0 && compare(value, limits.to) <= 0;
  const variance = inside || same(compared, limit) ? 0 : tidy(compared - limit);
  return {
    variance,
    variancePercent: compare(limit, 0) === 0 ? null : tidy((variance / Math.abs(limit)) * 100),
  };
}

/** What was written stands, whatever rules, targets or figures have become since (rules.md, Closing a period). */
function asClosed(record: ClosedPeriod, due: Due, target: TargetUsed, result: StatusResult): Assessment {
  const now = numberIn(due.value);
  const unchanged = now === record.value || (now !== null && record.value !== null && same(now, record.value));
  const word = (trend: ClosedPeriod['shortTrend']): TrendBecause | null =>
    trend && {
      word: trend,
      mode: 'ongoing',
      against: [],
      value: record.value ?? 0,
      figure: null,
      needs: 0,
      over: 0,
      stableWithin: 0,
      closed: true,
    };
  const kept: TargetUsed = { figure: record.target, reading: target.reading, source: 'own', proportion: null };
  return {
    period: due.period,
    value: record.value,
    reading: due.value,
    target: kept,
    direction: result.direction,
    status: record.status,
    because: { code: 'closed', record, restated: unchanged ? null : { was: record.value, now } },
    shortTrend: word(record.shortTrend),
    longTrend: word(record.longTrend),
    ...varianceOf(record.value, kept, {
      ...result,
      status: record.status,
      because: { code: 'closed', record, restated: null },
    }),
    checks: result.checks,
  };
}

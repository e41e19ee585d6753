import type { Frequency, IndicatorRow, ReportingMoment, SeriesPoint } from './indicator';
import {
  comparePeriods,
  endOf,
  endTogether,
  lastMonth,
  monthsGone,
  periodOf,
  previousPeriod,
  sameLength,
  samePeriod,
  startOf,
  type Period,
  type PeriodLength,
} from './periods';
import { BLANK, numberIn, type Reading, type Reason } from './reading';

const LENGTH_OF: Readonly<Record<Frequency, PeriodLength>> = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half',
  annual: 'year',
};

/** In how many months of the year a row of that length is due: every so many, counted from the year's start. */
const EVERY: Readonly<Partial<Record<PeriodLength, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };

const hasNumber = (point: SeriesPoint): boolean => numberIn(point.value) !== null;

/**
 * The points of a row in order of time, with the figures of closed periods that the tracker no longer holds, and the
 * columns without a period put at the reporting period and the one before. A named period's own figure wins.
 */
export function pointsOf(row: IndicatorRow, reporting: Period): readonly SeriesPoint[] {
  if (row.current == null && row.currentTarget == null && row.previous == null && !row.closed?.length)
    return inOrder(row.points);
  const points = new Map(row.points.map((point) => [point.period.label, point]));
  const put = (period: Period, value: Reading | null | undefined, target: Reading | null | undefined): void => {
    if (value == null && target == null) return;
    const there = points.get(period.label);
    points.set(period.label, {
      period,
      value: there && (value == null || hasNumber(there)) ? there.value : (value ?? BLANK),
      target: there?.target ?? target ?? undefined,
    });
  };
  const own = row.points.find((point) => endTogether(point.period, reporting) && hasNumber(point))?.period ?? reporting;
  put(own, row.current, row.currentTarget);
  put(previousPeriod(own), row.previous, null);
  for (const closed of row.closed ?? []) {
    const there = points.get(closed.period.label);
    if (closed.value !== null && !(there && hasNumber(there)))
      points.set(closed.period.label, {
        period: closed.period,
        value: { kind: 'number', value: closed.value },
        target: there?.target,
      });
  }
  return inOrder([...points.values()]);
}

/** Columns mostly stand in order already, and then nothing is copied. */
function inOrder(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  let before: Period | null = null;
  for (const { period } of points) {
    if (before !== null && comparePeriods(before, period) > 0)
      return [...points].sort((a, b) => comparePeriods(a.period, b.period));
    before = period;
  }
  return points;
}

/** Reasons that stand where a figure will stand, or stands and is not shown: the row is reported in that period. */
const REPORTED: ReadonlySet<Reason> = new Set(['awaiting', 'suppressed']);

/** Whether a row is plainly reported in a period: by a number, or by what stands where its number should be. */
function isReported({ value }: SeriesPoint): boolean {
  if (value.kind === 'reason') return REPORTED.has(value.reason);
  return value.kind === 'error' || value.kind === 'unreadable' || numberIn(value) !== null;
}

/**
 * How long a row's own periods are: by its frequency; else by the shortest of the columns that it is reported in, or of
 * all its columns where it is in none; null where it has no columns. `N/A` and a dash under the quarters of an annual row
 * do not make it quarterly.
 */
export function ownLength(row: IndicatorRow, points: readonly SeriesPoint[]): PeriodLength | null {
  if (row.frequency !== null) return LENGTH_OF[row.frequency];
  let shortest: SeriesPoint | null = null;
  for (const point of points) {
    const better = shortest === null || Number(isReported(point)) > Number(isReported(shortest));
    const shorter = shortest !== null && point.period.months < shortest.period.months;
    if (better || (shorter && isReported(point) === (shortest !== null && isReported(shortest)))) shortest = point;
  }
  return shortest?.period.length ?? null;
}

/** Whether a row whose periods are so long has one that ends with the reporting period: an annual row at Q4, a half-yearly one at Q2 and Q4. */
export function isDueAt(length: PeriodLength | null, reporting: Period): boolean {
  const every = length === null ? 1 : EVERY[length];
  if (every !== undefined) return monthsGone(reporting) % every === 0;
  return length === 'calendar-year' ? lastMonth(reporting) % 12 === 11 : false;
}

/** What a row shows at a reporting period. */
export interface Due {
  readonly points: readonly SeriesPoint[];
  /** The row's own period: the one that is due, or that of the last value where none is. */
  readonly period: Period;
  readonly value: Reading;
  /** Null where the row is due. */
  readonly notDue: { readonly from: 'value' | 'frequency'; readonly last: Period | null } | null;
  /** The period whose target is current. */
  readonly targetPeriod: Period;
}

/**
 * Which period a row has at the reporting period (decisions.md, Periods 3): its own period that ends when the reporting
 * period ends. A figure that is there is used; otherwise a row that has none due shows its last value.
 */
export function duePeriod(row: IndicatorRow, at: ReportingMoment): Due {
  const reporting = at.reporting ?? periodOf(at.asAt, 'month');
  const points = pointsOf(row, reporting);
  const length = ownLength(row, points);
  const end = lastMonth(reporting);
  const ending = points.filter(({ period }) => lastMonth(period) === end);
  const chosen = choose(ending, length, reporting);
  const period = chosen?.period ?? reporting;
  const value = chosen?.value ?? BLANK;
  if (chosen && hasNumber(chosen)) return { points, period, value, notDue: null, targetPeriod: period };
  const saysNotDue = value.kind === 'reason' && value.reason === 'not-due';
  const due = at.reporting === null || isDueAt(length, reporting);
  if (due && !saysNotDue) return { points, period, value, notDue: null, targetPeriod: period };
  const last = lastValue(points, length, reporting);
  return {
    points,
    period: last?.period ?? period,
    value: last?.value ?? value,
    notDue: { from: saysNotDue ? 'value' : 'frequency', last: last?.period ?? null },
    targetPeriod: currentPeriod(length, period, reporting),
  };
}

/** The row's own period that the reporting period lies in: an annual row's current target is that of its year. */
function currentPeriod(length: PeriodLength | null, period: Period, reporting: Period): Period {
  if (length === null || length === 'rolling') return period;
  const own = periodOf(endOf(reporting), length, reporting.yearStart);
  return own.months > period.months ? own : period;
}

/** Of the points that end with the reporting period: a figure before none, the row's own length first, then the reporting period's. */
function choose(ending: readonly SeriesPoint[], length: PeriodLength | null, reporting: Period): SeriesPoint | null {
  const own = ending.filter((point) => point.period.length === length);
  // A quarterly row whose quarter is blank does not take its year's figure instead.
  const usable =
    own.length > 0 ? ending.filter((point) => point.period.months <= (own[0]?.period.months ?? 0)) : ending;
  const rank = (point: SeriesPoint): number =>
    (hasNumber(point) ? 0 : 10) + (point.period.length === length ? 0 : samePeriod(point.period, reporting) ? 1 : 2);
  return usable.reduce<SeriesPoint | null>((best, point) => (!best || rank(point) < rank(best) ? point : best), null);
}

function lastValue(points: readonly SeriesPoint[], length: PeriodLength | null, reporting: Period): SeriesPoint | null {
  const earlier = points.filter((point) => hasNumber(point) && lastMonth(point.period) <= lastMonth(reporting));
  const own = earlier.filter((point) => point.period.length === length);
  return (own.length > 0 ? own : earlier).at(-1) ?? null;
}

/** The figures of a row that may be compared with a period: of its length and not after it, in order of time. */
export function comparable(points: readonly SeriesPoint[], period: Period): { period: Period; value: number }[] {
  const figures: { period: Period; value: number }[] = [];
  for (const { value, period: own } of points) {
    // Of one length, the later to start is the later to end.
    if (value.kind === 'number' && own.firstMonth <= period.firstMonth && sameLength(own, period))
      figures.push({ period: own, value: value.value });
  }
  return figures;
}

/**
 * The reporting period of a workbook where none is set: the latest-ending period, not starting after *as at*, with a
 * readable number in any row; of those that end together, the length that most rows use. Null where there is none.
 */
export function reportingPeriod(rows: readonly (readonly SeriesPoint[])[], asAt: string): Period | null {
  const counts = new Map<string, { period: Period; rows: number; last: number; isLate: boolean }>();
  rows.forEach((points, row) => {
    for (const { period, value } of points) {
      if (value.kind !== 'number') continue;
      let count = counts.get(period.label);
      if (count === undefined) {
        count = { period, rows: 0, last: -1, isLate: startOf(period) > asAt };
        counts.set(period.label, count);
      }
      // A row counts once for each period.
      if (count.last !== row) count.rows += 1;
      count.last = row;
    }
  });
  const found = [...counts.values()].filter(({ isLate }) => !isLate);
  const end = Math.max(...found.map(({ period }) => lastMonth(period)));
  const latest = found.filter(({ period }) => lastMonth(period) === end);
  latest.sort(
    (a, b) => b.rows - a.rows || a.period.months - b.period.months || (a.period.label < b.period.label ? -1 : 1),
  );
  return latest[0]?.period ?? null;
}

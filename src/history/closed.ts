import type { ClosedPeriod } from '../rules/indicator';
import { endOf, samePeriod, type Period } from '../rules/periods';
import { RATINGS, type Rating } from '../rules/statuses';
import { groupBy } from '../tracker/group';
import type { Indicator, Objective, Tracker } from '../tracker/records';
import { keyOf, plain, type HistoryRow } from './history-row';

/** What the closed periods say of the tracker as it is now. */
export interface Closed {
  /** The tracker, each indicator with its closed periods. */
  readonly tracker: Tracker;
  /** The published rating when the last period before the reported one was closed. */
  readonly ratings: ReadonlyMap<Objective, Rating>;
  /** The comment that stood in the row then. */
  readonly comments: ReadonlyMap<Indicator, string>;
}

/** Joins closed periods to their records by ref, else by name; where refs repeat, by name and service too. Superseded rows count no more. */
export function withClosed(tracker: Tracker, history: readonly HistoryRow[]): Closed {
  if (history.length === 0) return { tracker, ratings: new Map(), comments: new Map() };
  const current = history.filter(({ isSuperseded }) => !isSuperseded);
  const ofIndicators = joiner(
    current.filter(({ kind }) => kind === 'indicator'),
    tracker.indicators,
  );
  const ofObjectives = joiner(
    current.filter(({ kind }) => kind === 'objective'),
    tracker.objectives,
  );
  const comments = new Map<Indicator, string>();
  const indicators = tracker.indicators.map((indicator): Indicator => {
    const rows = ofIndicators(indicator);
    const joined = { ...indicator, closed: rows.flatMap(closedPeriod) };
    const last = lastBefore(rows, tracker.reportingPeriod);
    if (last !== null) comments.set(joined, last.comment);
    return joined;
  });
  const ratings = new Map(
    tracker.objectives.flatMap((objective): [Objective, Rating][] => {
      const last = lastBefore(ofObjectives(objective), tracker.reportingPeriod);
      const rating = RATINGS.find((one) => one === last?.status);
      return rating === undefined ? [] : [[objective, rating]];
    }),
  );
  return { tracker: { ...tracker, indicators }, ratings, comments };
}

type Named = Pick<HistoryRow, 'ref' | 'name' | 'service'>;

function joiner<R extends Named>(history: readonly HistoryRow[], records: readonly R[]): (record: R) => HistoryRow[] {
  const rowsOf = groupBy(history, keyOf);
  const sharing = groupBy(records, keyOf);
  return (record) => {
    const rows = rowsOf.get(keyOf(record)) ?? [];
    const alike = sharing.get(keyOf(record)) ?? [];
    if (alike.length < 2) return rows;
    // One ref, several rows: each is known by its name, then by its service, and what nothing tells apart by its order.
    const namesakes = alike.filter(({ name }) => plain(name) === plain(record.name));
    const ofName = rows.filter(({ name }) => plain(name) === plain(record.name));
    if (namesakes.length < 2) return ofName;
    const same = namesakes.filter(({ service }) => plain(service) === plain(record.service));
    const own = ofName.filter(({ service }) => plain(service) === plain(record.service));
    return same.length < 2 ? own : nthOfEachPeriod(own, same.indexOf(record));
  };
}

const nthOfEachPeriod = (rows: readonly HistoryRow[], n: number): HistoryRow[] =>
  [...groupBy(rows, ({ period }) => period.label).values()].flatMap((ofOne) => ofOne[n] ?? []);

const closedPeriod = (row: HistoryRow): ClosedPeriod[] => {
  const { status, period, value, target, shortTrend, longTrend, why, closedOn } = row;
  return status === null ? [] : [{ period, value, target, status, shortTrend, longTrend, why, closedOn }];
};

/** The latest row of a period that ended before the reported one. */
function lastBefore(rows: readonly HistoryRow[], reporting: Period | null): HistoryRow | null {
  if (reporting === null) return null;
  return rows
    .filter(({ period }) => endOf(period) < endOf(reporting))
    .reduce<HistoryRow | null>(
      (latest, row) => (latest && endOf(latest.period) >= endOf(row.period) ? latest : row),
      null,
    );
}

/** When a period was closed, by the rows that count; null where it is open. */
export function closedOn(history: readonly HistoryRow[], period: Period): string | null {
  const rows = history.filter((row) => !row.isSuperseded && samePeriod(row.period, period));
  return rows.reduce<string | null>(
    (latest, row) => (latest !== null && latest >= row.closedOn ? latest : row.closedOn),
    null,
  );
}

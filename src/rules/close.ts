import { duePeriod } from './due';
import type { Assessment, ClosedPeriod, IndicatorRow, ReportingMoment } from './indicator';
import { same } from './numbers';
import { endOf, samePeriod, type Period } from './periods';
import { numberIn } from './reading';
import { isColour, STATUS_TABLE } from './statuses';

/**
 * What closing writes for one indicator. A row that was not due is kept under the closed period itself, without its last
 * value, so that the value stays that of its own period.
 */
export function closingRecord(assessment: Assessment, closing: Period, why: string, closedOn: string): ClosedPeriod {
  const notDue = assessment.status === 'Not due';
  return {
    period: notDue ? closing : (assessment.period ?? closing),
    value: notDue ? null : assessment.value,
    target: assessment.target.figure,
    status: assessment.status,
    shortTrend: assessment.shortTrend?.word ?? null,
    longTrend: assessment.longTrend?.word ?? null,
    why,
    closedOn,
  };
}

/** A figure of a closed period that is no longer what it was; null is no figure. */
export interface Restated {
  readonly period: Period;
  readonly closedOn: string;
  readonly was: number | null;
  readonly now: number | null;
}

/**
 * The closed periods of a row whose figure has changed since, in order of time ("restated since Q2 was closed"). Periods
 * that the tracker no longer has a cell for are not restated: an officer may start a new year's sheet.
 */
export function restatedSince(row: IndicatorRow, at: ReportingMoment): Restated[] {
  const due = duePeriod({ ...row, closed: [] }, at);
  return (row.closed ?? [])
    .flatMap((record) => {
      const point = due.points.find((candidate) => samePeriod(candidate.period, record.period));
      const now = point ? numberIn(point.value) : null;
      if (!point || now === record.value || (now !== null && record.value !== null && same(now, record.value)))
        return [];
      return [{ period: record.period, closedOn: record.closedOn, was: record.value, now }];
    })
    .sort((a, b) => (endOf(a.period) < endOf(b.period) ? -1 : 1));
}

/** The latest closed record of a row before a period; null where there is none. */
export function lastClosedBefore(closed: readonly ClosedPeriod[], period: Period): ClosedPeriod | null {
  const before = closed.filter((record) => endOf(record.period) < endOf(period));
  return before.reduce<ClosedPeriod | null>(
    (latest, record) => (!latest || endOf(record.period) > endOf(latest.period) ? record : latest),
    null,
  );
}

/** Whether a row's colour is better or worse than when a period was closed; null where either has none, or they are the same. */
export function movedSince(record: ClosedPeriod, assessment: Assessment): 'better' | 'worse' | null {
  if (!isColour(record.status) || !isColour(assessment.status)) return null;
  const change = (STATUS_TABLE[assessment.status].badness ?? 0) - (STATUS_TABLE[record.status].badness ?? 0);
  return change === 0 ? null : change < 0 ? 'better' : 'worse';
}

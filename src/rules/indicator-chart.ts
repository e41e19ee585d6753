import { controlChart, type ControlChart } from './control-chart';
import { comparable, duePeriod } from './due';
import type { Assessment, IndicatorRow, ReportingMoment } from './indicator';
import { previousPeriod, samePeriod, stepOf, type Period } from './periods';
import type { RuleSettings } from './rule-settings';

/**
 * The control chart of an assessed row: of its figures of one length up to the period it shows. Null for cumulative rows
 * (each figure holds the one before), for rows not due, in doubt or without a figure, and under 12 values.
 */
export function chartOf(
  row: IndicatorRow,
  at: ReportingMoment,
  assessment: Assessment,
  settings: RuleSettings,
  rebase: readonly string[] = [],
): ControlChart | null {
  const { status, value, direction, because } = assessment;
  const doubtful = status === 'Check data' && !(because.code === 'check' && because.check.code === 'missing-polarity');
  if (row.counting === 'cumulative' || value === null || status === 'Not due' || doubtful) return null;
  const due = duePeriod(row, at);
  const series = comparable(due.points, due.period);
  const options = { runLength: settings.spcRunLength, screening: settings.spcScreening, rebase };
  return controlChart(
    series,
    assessment.target.figure,
    direction,
    options,
    gapsIn(series.map((point) => point.period)),
  );
}

/** How many periods are missing between the first and the last. */
function gapsIn(periods: readonly Period[]): number {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return 0;
  // Mostly every step is there, and then no period has to be named.
  if (last.firstMonth - first.firstMonth === (periods.length - 1) * stepOf(last) && isEvenly(periods)) return 0;
  const there = new Set(periods.map((period) => period.label));
  let gaps = 0;
  for (
    let period = last;
    !samePeriod(period, first) && period.firstMonth > first.firstMonth;
    period = previousPeriod(period)
  )
    if (!there.has(period.label)) gaps += 1;
  return gaps;
}

/** Whether each period is the one just after the one before it. */
const isEvenly = (periods: readonly Period[]): boolean =>
  periods.every((period, i) => {
    const before = periods[i - 1];
    return before === undefined || period.firstMonth - before.firstMonth === stepOf(period);
  });

import type { ActionAssessment } from './actions';
import { assessAt, settledRow } from './assess';
import { comparable, duePeriod } from './due';
import { isMet, isOffByMore } from './headline';
import type { Assessment, IndicatorRow, ReportingMoment, TargetFigure } from './indicator';
import { roundTo } from './numbers';
import type { ObjectiveAssessment } from './objectives';
import { isYearsBefore, lastMonth, sameLength, type Period } from './periods';
import { betterOf } from './position';
import type { ExceptionKind, RuleSettings } from './rule-settings';
import { isColour, type Colour } from './statuses';
import { limitsOf } from './target';

/** An indicator among the exceptions (the critical items), with the numbers of its Issue sentence. */
export interface IndicatorException {
  readonly kinds: readonly ExceptionKind[];
  readonly assessment: Assessment;
  /** For how many reporting periods it has been one without a break, this one included. */
  readonly periods: number;
  /** The row's own period in which it began; null where the tracker names no periods. */
  readonly since: Period | null;
  /** Red running: the row's periods, earliest first ("Red for Q3 and Q4"). */
  readonly redFor: readonly Period[];
  /** Missed running, earliest first. */
  readonly missedFor: readonly Period[];
  /** How far off the target, % of its size; null unless off by more. */
  readonly offByPercent: number | null;
  /** Green but worse than this. */
  readonly lastYear: { readonly period: Period; readonly value: number } | null;
  readonly target: TargetFigure;
}

/** A row's own periods back from the reported one, judged only as far as they are asked for; 0 is the reported one. */
interface History {
  readonly at: (index: number) => Assessment | null;
}

function historyOf(
  row: IndicatorRow,
  settled: IndicatorRow,
  at: ReportingMoment,
  current: Assessment,
  settings: RuleSettings,
): History {
  const judged: Assessment[] = [current];
  // Looked up only for rows that are asked about earlier periods: most meet their targets.
  let periods: readonly Period[] | null = null;
  return {
    at: (index) => {
      for (let i = judged.length; i <= index; i++) {
        const period = (periods ??= periodsBefore(row, at))[i - 1];
        if (!period) return null;
        judged.push(assessAt(settled, period, settings));
      }
      return judged[index] ?? null;
    },
  };
}

/** A row's own periods before the one that it shows, the latest first. */
function periodsBefore(row: IndicatorRow, at: ReportingMoment): Period[] {
  const due = duePeriod(row, at);
  const last = lastMonth(due.period);
  // A row not due shows its last value, whose period is the first of the earlier ones.
  return due.points
    .map((point) => point.period)
    .filter((period) => sameLength(period, due.period))
    .filter((period) => (due.notDue ? lastMonth(period) <= last : lastMonth(period) < last))
    .reverse();
}

/** The coloured periods from an index back, the latest first, while a test holds: periods without a colour are passed over. */
function running(history: History, from: number, holds: (assessment: Assessment) => boolean): Assessment[] {
  const found: Assessment[] = [];
  for (let i = from; ; i++) {
    const assessment = history.at(i);
    if (assessment === null) return found;
    if (!isColour(assessment.status)) continue;
    if (!holds(assessment)) return found;
    found.push(assessment);
  }
}

const isRed = (assessment: Assessment): boolean => assessment.status === 'Red';
const isMissed = (assessment: Assessment): boolean => isMet(assessment) === false;
const GREENS: readonly Colour[] = ['Blue', 'Green'];
const isGreen = ({ status }: Assessment): boolean => isColour(status) && GREENS.includes(status);

/** The figure of the year before that a Green row is worse than, at the precision shown; null where it is not. */
function betterLastYear(row: IndicatorRow, assessment: Assessment): { period: Period; value: number } | null {
  const { period, value, direction } = assessment;
  if (!isGreen(assessment) || period === null || value === null || direction === null) return null;
  const before = comparable(row.points, period).find((figure) => isYearsBefore(figure.period, period, 1));
  if (!before) return null;
  const shown = (figure: number): number => roundTo(figure, row.decimals);
  return betterOf(shown(value), shown(before.value), direction, limitsOf(assessment.target.figure)) === -1
    ? { period: before.period, value: before.value }
    : null;
}

type IndicatorKind = Exclude<ExceptionKind, 'action-slipping' | 'objective-red'>;

/** When an indicator is an exception of each kind. */
const KINDS: Readonly<
  Record<IndicatorKind, (row: IndicatorRow, history: History, at: number, now: Assessment) => boolean>
> = {
  red: (_, __, ___, now) => isRed(now),
  'off-by-more': (_, __, ___, now) => isOffByMore(now),
  'red-twice': (_, history, at, now) => isRed(now) && startsWith(history, at, isRed),
  // It stays until the target is met, through periods without a colour.
  'missed-twice': (_, history, at) => startsWith(history, at, isMissed),
  'green-but-worse': (row, _, __, now) => betterLastYear(row, now) !== null,
  'missing-when-due': (_, __, ___, now) => now.status === 'No data',
};

/** Whether the two latest coloured periods both pass. */
function startsWith(history: History, from: number, holds: (assessment: Assessment) => boolean): boolean {
  let seen = 0;
  for (let i = from; seen < 2; i++) {
    const assessment = history.at(i);
    if (assessment === null) return false;
    if (!isColour(assessment.status)) continue;
    if (!holds(assessment)) return false;
    seen += 1;
  }
  return true;
}

const ORDER = Object.keys(KINDS) as IndicatorKind[];

/**
 * Whether an indicator is an exception at the reporting period, of the kinds that are switched on; null where it is not.
 * `assessment` is the row's own at that moment.
 */
export function indicatorException(
  row: IndicatorRow,
  at: ReportingMoment,
  assessment: Assessment,
  settings: RuleSettings,
): IndicatorException | null {
  const settled = settledRow(row, at);
  const history = historyOf(row, settled, at, assessment, settings);
  const kindsAt = (index: number): IndicatorKind[] => {
    const now = history.at(index);
    return now === null
      ? []
      : ORDER.filter((kind) => settings.exceptions.includes(kind) && KINDS[kind](settled, history, index, now));
  };
  const kinds = kindsAt(0);
  if (kinds.length === 0) return null;
  // A tracker that names no periods has one before this at most, and no name for it.
  const named = at.reporting !== null;
  const since = named ? beganIn(history, (index) => kindsAt(index).length > 0) : null;
  const periodsOf = (assessments: readonly Assessment[]): Period[] =>
    assessments.flatMap(({ period }) => (period === null || !named ? [] : [period])).reverse();
  return {
    kinds,
    assessment,
    periods: periodsBetween(since, at),
    since,
    redFor: periodsOf(isRed(assessment) ? running(history, 0, isRed) : []),
    missedFor: kinds.includes('missed-twice') ? periodsOf(running(history, 0, isMissed)) : [],
    offByPercent: isOffByMore(assessment) ? Math.abs(assessment.variancePercent ?? 0) : null,
    lastYear: kinds.includes('green-but-worse') ? betterLastYear(settled, assessment) : null,
    target: assessment.target.figure,
  };
}

/** The earliest period of the run; a period that says nothing (neither a colour nor an exception) does not break it. */
function beganIn(history: History, isException: (index: number) => boolean): Period | null {
  let since = history.at(0)?.period ?? null;
  for (let i = 1; ; i++) {
    const assessment = history.at(i);
    if (assessment === null) return since;
    if (isException(i)) since = assessment.period;
    else if (isColour(assessment.status)) return since;
  }
}

/** Counted in reporting periods, both ends included. */
function periodsBetween(since: Period | null, at: ReportingMoment): number {
  if (since === null || at.reporting === null) return 1;
  const months = lastMonth(at.reporting) - lastMonth(since);
  return Math.max(1, Math.floor(months / Math.min(12, at.reporting.months)) + 1);
}

/** Whether an action is an exception: in slippage. */
export const isActionException = (action: ActionAssessment, settings: RuleSettings): boolean =>
  settings.exceptions.includes('action-slipping') && action.status === 'Slippage';

/** Whether an objective is an exception: rated Red, by the officer where there is a judgement, else by the calculation. */
export const isObjectiveException = (objective: ObjectiveAssessment, settings: RuleSettings): boolean =>
  settings.exceptions.includes('objective-red') && (objective.rating ?? objective.calculated.rating) === 'Red';

import type { ActionAssessment } from './actions';
import type { Assessment } from './indicator';
import { compare, wholePercent } from './numbers';
import {
  ACTION_RAGS,
  ACTION_STATUSES,
  isColour,
  STATUSES,
  type ActionRag,
  type ActionStatus,
  type Status,
} from './statuses';

/** A count, of how many, as a whole percentage of all and of those with targets; null where there is nothing to divide by. */
export interface Share {
  readonly count: number;
  readonly percentOfAll: number | null;
  /** Null also for what is not counted among those with targets. */
  readonly percentWithTargets: number | null;
}

/** The sums of a scorecard. Percentages are rounded each for itself; the counts stand beside them. */
export interface Headline {
  readonly total: number;
  /** Rows with a colour: the second denominator. */
  readonly withTargets: number;
  readonly byStatus: Readonly<Record<Status, Share>>;
  /** The gap is zero or less, whatever the colour. */
  readonly met: Share;
  readonly off: Share;
  readonly offByMore: Share;
  /** Missed, but Amber or better; and missed and Red. With `met` they sum to `withTargets`. */
  readonly withinTolerance: Share;
  readonly outsideTolerance: Share;
  readonly blueOrGreen: Share;
  readonly amberOrRed: Share;
  /** Long trends. */
  readonly improving: Share;
  readonly stable: Share;
  readonly declining: Share;
}

/** Off target by more than this percentage is "off by more than 10%"; exactly 10% is not. */
const OFF_BY_MORE_THAN = 10;

/** Whether the target is met; null for a row that was not compared. A closed row is judged by its figures. */
export function isMet(assessment: Assessment): boolean | null {
  if (!isColour(assessment.status)) return null;
  const gap = gapOf(assessment);
  return gap === null ? assessment.status === 'Green' || assessment.status === 'Blue' : compare(gap, 0) <= 0;
}

/** How far a coloured row is off its target, in its unit; zero or less is met; null where that cannot be told. */
export function gapOf(assessment: Assessment): number | null {
  const { because, variance, direction, target } = assessment;
  if (because.code === 'compared') return because.gap;
  if (variance === null) return null;
  if (typeof target.figure !== 'number') return Math.abs(variance);
  return direction === null ? null : direction === 'higher' ? -variance : variance;
}

/** Off by more than 10% of the target's size; never at a zero target, which has no percentage. */
export function isOffByMore(assessment: Assessment): boolean {
  const { variancePercent } = assessment;
  if (isMet(assessment) !== false || variancePercent === null) return false;
  return compare(Math.abs(variancePercent), OFF_BY_MORE_THAN) > 0;
}

/** The headline of the indicators, in any order. Statuses always sum to the total. */
export function headline(assessments: readonly Assessment[]): Headline {
  const total = assessments.length;
  const coloured = assessments.filter((assessment) => isColour(assessment.status));
  const withTargets = coloured.length;
  const share = (count: number, ofColoured = true): Share => ({
    count,
    percentOfAll: wholePercent(count, total),
    percentWithTargets: ofColoured ? wholePercent(count, withTargets) : null,
  });
  const having = (test: (assessment: Assessment) => boolean): Share => share(coloured.filter(test).length);
  const trending = (word: string): Share =>
    share(assessments.filter((assessment) => assessment.longTrend?.word === word).length, false);
  const count = (status: Status): number => assessments.filter((assessment) => assessment.status === status).length;
  const byStatus = Object.fromEntries(
    STATUSES.map((status) => [status, share(count(status), isColour(status))]),
  ) as Record<Status, Share>;
  return {
    total,
    withTargets,
    byStatus,
    met: having((assessment) => isMet(assessment) === true),
    off: having((assessment) => isMet(assessment) === false),
    offByMore: having(isOffByMore),
    withinTolerance: having((assessment) => isMet(assessment) === false && assessment.status !== 'Red'),
    outsideTolerance: having((assessment) => isMet(assessment) === false && assessment.status === 'Red'),
    blueOrGreen: having(({ status }) => status === 'Blue' || status === 'Green'),
    amberOrRed: having(({ status }) => status === 'Amber' || status === 'Red'),
    improving: trending('Improving'),
    stable: trending('Stable'),
    declining: trending('Declining'),
  };
}

/** The nine statuses counted, zeroes too. */
export function statusCounts(assessments: readonly { readonly status: Status }[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of assessments) counts[status] += 1;
  return counts;
}

/** Actions counted by status and by colour; re-dated ones separately, since re-dating does not hide slippage. */
export interface ActionCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<ActionStatus, number>>;
  readonly byRag: Readonly<Record<ActionRag, number>>;
  readonly redated: number;
  readonly awaitingEndorsement: number;
}

/** The sums of an action plan; statuses sum to the total. */
export function actionCounts(actions: readonly ActionAssessment[]): ActionCounts {
  const byStatus = Object.fromEntries(ACTION_STATUSES.map((status) => [status, 0])) as Record<ActionStatus, number>;
  const byRag = Object.fromEntries(ACTION_RAGS.map((rag) => [rag, 0])) as Record<ActionRag, number>;
  for (const action of actions) {
    byStatus[action.status] += 1;
    byRag[action.rag] += 1;
  }
  return {
    total: actions.length,
    byStatus,
    byRag,
    redated: actions.filter((action) => action.redated).length,
    awaitingEndorsement: actions.filter((action) => action.because.code === 'awaiting-endorsement').length,
  };
}

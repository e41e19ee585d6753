import type { ActionRag, Rating } from '../rules/statuses';
import type { IndicatorException } from '../rules/exceptions';
import type { Headline } from '../rules/headline';
import type { Recording } from '../rules/recording';
import type { ActionCounts } from '../rules/headline';
import type { ControlChart } from '../rules/control-chart';
import type { FigureStyle } from './figures';

/** The heads of the pack's columns. */
export type PackColumn =
  | 'ref'
  | 'status'
  | 'meaning'
  | 'count'
  | 'ofAll'
  | 'ofTargets'
  | 'measure'
  | 'service'
  | 'objective'
  | 'noColour'
  | 'total'
  | 'was'
  | 'now'
  | 'value'
  | 'target'
  | 'shortTrend'
  | 'longTrend'
  | 'variance'
  | 'variancePercent'
  | 'why'
  | 'direction'
  | 'rating'
  | 'calculatedRating'
  | 'because'
  | 'positionStatement'
  | 'actions'
  | 'indicators'
  | 'dataOnly'
  | 'risks'
  | 'governance'
  | 'issue'
  | 'remedialAction'
  | 'exceptionFor'
  | 'action'
  | 'theme'
  | 'lead'
  | 'owner'
  | 'due'
  | 'currentDue'
  | 'proposedDue'
  | 'completedOn'
  | 'daysLate'
  | 'note'
  | 'budget'
  | 'type'
  | 'gross'
  | 'net'
  | 'projectedVariance'
  | 'previousEstimate'
  | 'revisedEstimate'
  | 'actualSpend'
  | 'spent'
  | 'risk'
  | 'likelihood'
  | 'impact'
  | 'score'
  | 'targetScore'
  | 'mitigation'
  | 'period'
  | 'unit'
  | 'reason';

/** The headings inside the pack's sheets. */
export type PackHeading =
  | 'byStatus'
  | 'againstTarget'
  | 'longTrends'
  | 'byService'
  | 'byObjective'
  | 'movers'
  | 'governance'
  | 'otherIndicators'
  | 'actionsByStatus'
  | 'actionsByTheme'
  | 'completed'
  | 'dueSoon'
  | 'slippage'
  | 'proposed'
  | 'revenue'
  | 'capital'
  | 'riskMatrix'
  | 'riskList'
  | 'commentary'
  | 'notCharted';

/** The columns of the Status history sheet, in order. */
export const HISTORY_COLUMNS = [
  'kind',
  'ref',
  'name',
  'service',
  'period',
  'value',
  'target',
  'status',
  'shortTrend',
  'longTrend',
  'why',
  'comment',
  'closedOn',
  'superseded',
] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** The words of the Status history sheet. */
export interface HistoryTexts {
  columns: Record<HistoryColumn, string>;
  indicator: string;
  objective: string;
  /** In the last column, of a row that a later closing of the same period has replaced. */
  superseded: (on: string) => string;
}

/** The words and sentences of the meeting pack. */
export interface PackTexts {
  reportTitle: string;
  asAt: (date: string) => string;
  /** With Excel's own codes for the page and the pages. */
  pageOf: string;
  chartFigures: string;
  columns: Record<PackColumn, string>;
  headings: Record<PackHeading, string>;
  /** What stands in a cell of the publish copy that has nothing to say. */
  notApplicable: string;
  /** Of a table without rows of that kind. */
  none: string;
  /** No service, objective or theme is stated. */
  unassigned: string;
  total: string;

  withTargets: (headline: Headline, someExactly: boolean) => string;
  /** The head of percentages of the measures with targets: of how many. */
  ofTargets: (withTargets: number) => string;
  ofAll: (headline: Headline) => string;
  longTrends: (headline: Headline) => string;
  /** Where no measure has one. */
  noLongTrends: string;
  moved: (facts: { better: number; worse: number; since: string }) => string;
  met: string;
  off: string;
  offByMore: string;
  withinTolerance: string;
  outsideTolerance: string;
  overall: (facts: { rating: string; because: string }) => string;
  calculated: (rating: string) => string;
  calculatedOnly: (rating: string) => string;
  rated: (facts: { rating: string; because: string; calculated: string | null }) => string;
  /** A reason that stands beside no rating. */
  reasonGiven: (because: string) => string;
  /** An objective above what is said of it, with its rating. */
  ratedAs: (facts: { title: string; rating: string }) => string;
  noIndicators: string;
  /** The mark beside a status that the officer typed otherwise, and what it means. */
  typedMark: string;
  typedNote: (facts: { mark: string; ref: string; name: string; typed: string }) => string;
  recording: (recording: Recording) => string;

  issue: (exception: IndicatorException, style: FigureStyle) => string;
  issueOfAction: (facts: { due: string; daysLate: number | null }) => string;
  issueOfObjective: string;
  periods: (count: number, since: string | null) => string;
  /** Of how many measures, actions and objectives; a kind that the tracker does not have is 0, and is not named. */
  exceptionsFound: (facts: { count: number; measures: number; actions: number; objectives: number }) => string;

  actionPlan: (counts: ActionCounts) => string;
  /** Actions that are Blue or Green, and Amber or Red; whole percentages of all actions. */
  blueOrGreen: (facts: {
    count: number;
    of: number;
    percent: number;
    amberOrRed: { count: number; percent: number };
  }) => string;
  /** The same of measures, where it is not what *met* and *off* say already. */
  measuresBlueOrGreen: (headline: Headline) => string;
  redated: (facts: { count: number }) => string;
  /** Above the key of actions, where it stands beside that of measures. */
  actionsKey: string;
  /** What each colour of an action means; the figures are percentages of the time gone. */
  actionKey: (rag: ActionRag, facts: { lagsBelow: number; farBehindBelow: number }) => string;
  /** What each colour of a revenue budget means; `amberTo` is a percentage of net. */
  budgetKey: (rating: Rating, facts: { amberTo: number }) => string;
  completedSince: (facts: { count: number; since: string | null }) => string;
  dueBy: (date: string) => string;

  budgetLine: (facts: { change: string | null; spentPercent: number | null }) => string;
  riskBands: (facts: { amberFrom: number; redFrom: number }) => string;
  /** A cell of the matrix: its score, the refs of risks that stand in it, and how many more do. */
  inMatrix: (facts: { score: number; refs: string[]; more: number }) => string;
  scored: (facts: { green: number; amber: number; red: number }) => string;

  chart: {
    value: string;
    target: string;
    mean: string;
    lower: string;
    upper: string;
    from: string;
    to: string;
    /** `isMet`: whether the latest figure meets its target; null without a target. */
    says: (chart: ControlChart, style: FigureStyle, isMet: boolean | null) => string;
    tooShort: (facts: { values: number; needed: number }) => string;
    key: string[];
    notCharted: (facts: { names: string[]; more: number }) => string;
    stackedTitle: { service: string; objective: string };
  };
  history: HistoryTexts;
  ragView: { from: (period: string) => string; note: string };
}

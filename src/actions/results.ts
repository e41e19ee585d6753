import type { TargetFigure } from '../rules/indicator';
import type { ExceptionKind } from '../rules/rule-settings';
import type {
  ActionRag,
  ActionStatus,
  Assurance,
  DirectionOfTravel,
  Rating,
  Status,
  Trend,
  Variation,
} from '../rules/statuses';
import type { ShownSetting } from '../settings/shown-settings';
import type { Kind } from '../tracker/records';
import type { PackChoice } from './pack-choice';
import type { FindingCode, Severity } from '../text/finding-facts';

/**
 * What an action found, as the command line's JSON prints it (decisions.md, JSON). Words are the canonical English ones
 * whatever the language of the sheet; sentences (`why`, `message`) are in that language.
 */
export interface Results {
  /** The reporting period (`Q2 2013/14`); null where nothing tells one. */
  period: string | null;
  /** All nine statuses, of indicators only. */
  counts: Record<Status, number>;
  indicators: IndicatorResult[];
  objectives: ObjectiveResult[];
  actions: ActionResult[];
  risks: RiskResult[];
  budgets: BudgetResult[];
  exceptions: ExceptionResult[];
  findings: FindingResult[];
  /** The sheets of the pack: of Refresh status, Check data, Build pack and RAG view, as they stand afterwards. */
  packSheets?: PackChoice[];
  /** Of the chase list. */
  chase?: ChaseResult[];
  /** Of Choose columns: which column was read as what. */
  columns?: ColumnResult[];
  /** Of Settings: every setting, as it stands. */
  settings?: ShownSetting[];
}

/** One column of the tracker, and what it was read as. */
export interface ColumnResult {
  sheet: string;
  /** Its header's, in the lower row where there are two. */
  cell: string;
  header: string;
  kind: Kind;
  /** As a choice says it (`good is`); null: as nothing. */
  as: string | null;
  period: string | null;
  /** By the officer's word. */
  isByHand: boolean;
}

/** What one owner is asked to look at. */
export interface ChaseResult {
  /** `''`: of rows that nobody owns. */
  owner: string;
  items: { ref: string; name: string; sheet: string; cell: string; message: string }[];
  /** All of it, ready to send. */
  text: string;
}

/** Where every item stands. */
export interface ResultBase {
  ref: string;
  name: string;
  sheet: string;
  /** As Excel counts it, from 1. */
  row: number;
}

export interface IndicatorResult extends ResultBase {
  /** Its own. */
  period: string | null;
  /** Percentages in points, amounts in the row's unit. */
  value: number | null;
  target: TargetFigure;
  status: Status;
  shortTrend: Trend | null;
  longTrend: Trend | null;
  variance: number | null;
  variancePercent: number | null;
  why: string;
  spc: SpcResult | null;
}

export interface SpcResult {
  mean: number;
  lower: number;
  upper: number;
  variation: Variation;
  assurance: Assurance | null;
}

export interface ObjectiveResult extends ResultBase {
  /** The officer's judgement. */
  rating: Rating | null;
  calculatedRating: Rating | null;
  directionOfTravel: DirectionOfTravel | null;
  why: string;
}

export interface ActionResult extends ResultBase {
  status: ActionStatus;
  rag: ActionRag;
  daysLate: number | null;
  slippage: number | null;
  why: string;
}

export interface RiskResult extends ResultBase {
  status: Rating | 'No data' | 'Check data';
  score: number | null;
  why: string;
}

export interface BudgetResult extends ResultBase {
  /** Null: capital has no colour unless lines are set. */
  status: Rating | 'No data' | 'Check data' | null;
  why: string;
}

export interface ExceptionResult {
  ref: string;
  name: string;
  reasons: ExceptionKind[];
  /** A sentence that we write. */
  issue: string;
  /** The officer's words. */
  remedialAction: string;
}

export interface FindingResult {
  code: FindingCode;
  severity: Severity;
  sheet: string;
  cell: string;
  message: string;
}

import { APRIL } from './periods';
import type { Amount } from './reading';

export const PRESETS = ['tolerance', 'bands', 'thresholds', 'floor', 'same period last year', 'improvement'] as const;
export type PresetName = (typeof PRESETS)[number];

export const TREND_MODES = ['automatic', 'ongoing', 'year on year'] as const;
export type TrendMode = (typeof TREND_MODES)[number];

export const ROLL_UPS = ['majority', 'worst', 'share', 'mean'] as const;
export type RollUp = (typeof ROLL_UPS)[number];

/** Every kind of exception; those of indicators first, then of actions and of objectives. */
export const EXCEPTION_KINDS = [
  'red',
  'off-by-more',
  'red-twice',
  'missed-twice',
  'green-but-worse',
  'missing-when-due',
  'action-slipping',
  'objective-red',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** The rule book's settings. Each has a default here and a line in docs/rules.md. */
export interface RuleSettings {
  /** Year starts in: the month, 1 to 12. */
  readonly yearStart: number;
  /** Rule preset. */
  readonly preset: PresetName;
  /** Default tolerance: used where a row states none. */
  readonly defaultTolerance: Amount;
  /** Bands: Green within, % of the target's size; exactly on it is Green. */
  readonly bandsGreenWithin: number;
  /** Bands: Red from, % of the target's size; exactly on it is Red. */
  readonly bandsRedFrom: number;
  /** Same period last year: off by more than, % of the target's size; exactly on it is Green. */
  readonly lastYearOffBy: number;
  /** Blue margin: null is off. */
  readonly blueMargin: Amount | null;
  readonly compareAsDisplayed: boolean;
  readonly trendMode: TrendMode;
  /** Long trend length: null is 4, and 6 for monthly rows in ongoing mode. */
  readonly longTrendLength: number | null;
  /** Trend tolerance, % of the figure compared with; exactly on it is Stable. */
  readonly trendTolerance: number;
  readonly rollUp: RollUp;
  /** Whether actions vote beside the indicators. */
  readonly rollUpActions: boolean;
  readonly exceptions: readonly ExceptionKind[];
  readonly spcRunLength: number;
  readonly spcScreening: boolean;
  /** Grades: the words in order, best first. */
  readonly grades: readonly string[];
  /** Due horizon: how many month ends ahead an open action counts as due (1: to the end of next month). */
  readonly dueHorizon: number;
}

export const DEFAULT_RULES: RuleSettings = {
  yearStart: APRIL,
  preset: 'tolerance',
  defaultTolerance: { kind: 'percent', value: 10 },
  bandsGreenWithin: 1,
  bandsRedFrom: 5,
  lastYearOffBy: 10,
  blueMargin: null,
  compareAsDisplayed: false,
  trendMode: 'automatic',
  longTrendLength: null,
  trendTolerance: 0,
  rollUp: 'majority',
  rollUpActions: false,
  exceptions: EXCEPTION_KINDS,
  spcRunLength: 7,
  spcScreening: false,
  grades: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
  dueHorizon: 1,
};

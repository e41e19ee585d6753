import type { Direction, Polarity } from './polarity';
import type { Period } from './periods';
import type { Amount, Reading, Reason, ToleranceReading } from './reading';
import type { PresetName } from './rule-settings';
import type { Colour, Status, Trend } from './statuses';

export type UnitKind = 'percent' | 'number' | 'money' | 'days' | 'rate' | 'ratio' | 'yes-no' | 'grade';
export type Counting = 'snapshot' | 'cumulative' | 'rolling';
export type Frequency = 'monthly' | 'quarterly' | 'half-yearly' | 'annual';

/** One figure of an indicator. A column that names a period gives a point even where its cell is blank. */
export interface SeriesPoint {
  readonly period: Period;
  readonly value: Reading;
  /** The period's own target; undefined where the tracker has no such column. A year's target serves its shorter periods. */
  readonly target?: Reading;
}

/** What was written when a period was closed, for one indicator. Superseded rows are left out by the reader. */
export interface ClosedPeriod {
  readonly period: Period;
  readonly value: number | null;
  readonly target: TargetFigure;
  readonly status: Status;
  readonly shortTrend: Trend | null;
  readonly longTrend: Trend | null;
  /** The sentence of the day, with the rule and its numbers. */
  readonly why: string;
  /** ISO day. */
  readonly closedOn: string;
}

/** One row of a tracker, as the rules see it. Null is a blank cell or no such column. */
export interface IndicatorRow {
  readonly polarity: Polarity | null;
  readonly unit: { readonly kind: UnitKind } | null;
  /** Decimals shown; null is exact. */
  readonly decimals: number | null;
  readonly counting: Counting | null;
  readonly frequency: Frequency | null;
  /** In any order. */
  readonly points: readonly SeriesPoint[];
  /** Columns without a period: `Current value` and `Current target` mean the reporting period, `Previous value` the one before. */
  readonly current?: Reading | null;
  readonly currentTarget?: Reading | null;
  readonly previous?: Reading | null;
  /** The plain Target column: of a cumulative row, the annual target. */
  readonly target: Reading | null;
  readonly tolerance: ToleranceReading | null;
  readonly amberAt: Reading | null;
  readonly redAt: Reading | null;
  readonly rangeFrom: Reading | null;
  readonly rangeTo: Reading | null;
  readonly closed?: readonly ClosedPeriod[];
  /** The officer has typed *New PI* where a trend stands: ours is New, whatever went before (decisions.md, Which action writes what). */
  readonly typedNew?: boolean;
}

/** When the row is looked at. */
export interface ReportingMoment {
  /** Null where the tracker names no period at all: then the row is always due. */
  readonly reporting: Period | null;
  /** ISO day. */
  readonly asAt: string;
}

/** A target as it is shown and compared: a number, a range, or none. */
export type TargetFigure = number | readonly [from: number, to: number] | null;

/** What the target was, and how it came to be that. */
export interface TargetUsed {
  readonly figure: TargetFigure;
  readonly reading: Reading;
  readonly source: 'own' | 'annual' | 'plain' | 'range-columns' | 'yes-by-default' | 'none';
  /** Where an annual target was taken in proportion: the whole year's, and the months gone of 12. */
  readonly proportion: { readonly annual: TargetFigure; readonly months: number } | null;
}

/** Something wrong with a row that bears on its status; checks/ makes findings of these. */
export type RowCheck =
  | { readonly code: 'missing-polarity'; readonly given: 'sign' | 'unit' | null; readonly direction: Direction | null }
  | { readonly code: 'polarity-against-target-sign'; readonly polarity: Direction; readonly sign: Direction }
  | {
      readonly code: 'percent-scale-mixed';
      readonly field: 'value' | 'target' | 'threshold';
      readonly low: number;
      readonly high: number;
    }
  | { readonly code: 'range-limits-crossed'; readonly from: number; readonly to: number }
  | { readonly code: 'unreadable-threshold'; readonly field: ThresholdField; readonly text: string }
  | {
      readonly code: 'threshold-on-wrong-side';
      readonly problem: 'better-than-target' | 'crossed';
      readonly field: 'amberAt' | 'redAt';
      readonly threshold: number;
      readonly against: TargetFigure;
    }
  | { readonly code: 'unreadable-tolerance'; readonly text: string }
  | { readonly code: 'zero-target-percentage-tolerance'; readonly percent: number }
  | {
      readonly code: 'missing-threshold';
      readonly preset: PresetName;
      readonly missing: readonly ('amberAt' | 'redAt')[];
    };

export type ThresholdField = 'amberAt' | 'redAt' | 'rangeFrom' | 'rangeTo';

/** Where an allowance came from. */
export type AllowanceSource = 'amber-at' | 'row-tolerance' | 'default-tolerance' | 'preset' | 'none';

export interface Allowance {
  readonly source: AllowanceSource;
  /** What was stated, where it was a percentage or an amount; null for a threshold, or where there is none. */
  readonly stated: Amount | null;
  /** In the row's unit. */
  readonly amount: number;
  /** The last value inside it. */
  readonly edge: number;
}

/** Which line of a rule the value fell under. */
export type Outcome =
  | 'beats-target-by-margin'
  | 'target-met'
  | 'within-allowance'
  | 'beyond-allowance'
  | 'within-green-band'
  | 'within-amber-band'
  | 'beyond-amber-band'
  | 'at-or-beyond-red'
  | 'at-or-beyond-amber'
  | 'short-of-amber'
  | 'meets-floor'
  | 'below-floor'
  | 'any-miss'
  | 'no-worse-than-last-year'
  | 'better-than-last-year'
  | 'worse-than-last-year'
  | 'no-better-than-last-year'
  | 'no-last-year';

export interface LastYear {
  readonly period: Period;
  readonly value: number;
  /** This year's figure beside it. */
  readonly now: 'better' | 'same' | 'worse';
}

/** Why a row has its colour: every number that the sentence needs. */
export interface ColourBecause {
  readonly code: 'compared';
  readonly status: Colour;
  readonly outcome: Outcome;
  /** The preset whose line it was. */
  readonly rule: PresetName;
  /** True where the preset needed a threshold that is missing and another rule stood in. */
  readonly fallback: boolean;
  readonly direction: Direction;
  /** Value and target as compared (rounded where the workbook compares as displayed). */
  readonly value: number;
  readonly target: TargetUsed;
  /** The target, or the limit of the range that the value is nearer to. */
  readonly limit: number;
  /** How far on the wrong side, in the unit; zero or less: met. */
  readonly gap: number;
  /** The gap as a percentage of the limit's size; null at a limit of 0. */
  readonly gapPercent: number | null;
  /** The allowance of the tolerance rules, and the floor; null where the rule has none. */
  readonly allowance: Allowance | null;
  readonly bands: { readonly greenWithin: number; readonly redFrom: number } | null;
  readonly thresholds: { readonly amberAt: number | null; readonly redAt: number | null };
  readonly lastYear: LastYear | null;
  readonly blueMargin: Amount | null;
  /** Places that value and target were rounded to; null: compared exactly. */
  readonly roundedTo: number | null;
  readonly zeroTarget: boolean;
}

/** Why a row has its status. */
export type Because =
  | ColourBecause
  | { readonly code: 'data-only'; readonly from: 'polarity' | 'value' | 'target' }
  | {
      readonly code: 'not-due';
      readonly from: 'value' | 'frequency';
      readonly frequency: Frequency | 'own-periods' | null;
      /** The period of the value shown; null where there is none yet. */
      readonly last: Period | null;
    }
  | { readonly code: 'no-data'; readonly reason: Reason }
  | { readonly code: 'no-target'; readonly reason: Reason }
  | { readonly code: 'unreadable'; readonly field: 'value' | 'target'; readonly reading: Reading }
  | { readonly code: 'check'; readonly check: RowCheck }
  | {
      readonly code: 'closed';
      readonly record: ClosedPeriod;
      readonly restated: { readonly was: number | null; readonly now: number | null } | null;
    };

/** What a trend was found by. */
export interface TrendBecause {
  readonly word: Trend;
  readonly mode: 'ongoing' | 'year on year';
  /** The periods compared with, latest first; empty for New. */
  readonly against: readonly Period[];
  /** This period's figure, and the figure (for a long trend, the mean) compared with, both as shown. */
  readonly value: number;
  readonly figure: number | null;
  /** How many earlier figures the trend needs, and how many it looks back over. */
  readonly needs: number;
  readonly over: number;
  /** Up to how much either way is Stable, in the unit. */
  readonly stableWithin: number;
  /** The word as it was written when the period was closed; the numbers were not kept apart. */
  readonly closed?: true;
  /** New, because the officer says so. */
  readonly typed?: true;
}

/** One row at one reporting period, judged. */
export interface Assessment {
  /** The row's own period; null where the tracker names none. */
  readonly period: Period | null;
  readonly value: number | null;
  /** What the cell held. */
  readonly reading: Reading;
  readonly target: TargetUsed;
  readonly direction: Direction | null;
  readonly status: Status;
  readonly because: Because;
  readonly shortTrend: TrendBecause | null;
  readonly longTrend: TrendBecause | null;
  /** Value minus target: 0 in a range, else to its nearer limit; null where either is missing. */
  readonly variance: number | null;
  /** Of the target's size; null at a target of 0. */
  readonly variancePercent: number | null;
  readonly checks: readonly RowCheck[];
}

/** What one cell turned out to hold. Parsing is the tracker's; these are the shapes that the rules understand. */

/** Why there is no number. `blank` is an empty cell. */
export type Reason =
  'blank' | 'not-applicable' | 'missing' | 'awaiting' | 'not-due' | 'data-only' | 'suppressed' | 'new' | 'no-target';

export interface NumberReading {
  readonly kind: 'number';
  /** In the row's unit; percentages in points (75); yes is 1 and no is 0; a ratio a:b is a / b; a grade is its rank, 1 the worst. */
  readonly value: number;
  /** A bare number: neither formatted nor written as a percentage. Only these can be on the wrong percent scale. */
  readonly plain?: boolean;
  readonly provisional?: boolean;
  /** The direction that the sign of a text target gives: `≥95%` higher, `<5` lower. */
  readonly direction?: 'higher' | 'lower';
  /** The word of a grade, or Yes or No, as typed. */
  readonly word?: string;
  /** The date that a target carries (`Good by October 2017`), ISO. */
  readonly by?: string;
}

export interface RangeReading {
  readonly kind: 'range';
  readonly from: number;
  readonly to: number;
  readonly plain?: boolean;
}

export interface ReasonReading {
  readonly kind: 'reason';
  readonly reason: Reason;
  /** What was typed, where it was not blank. */
  readonly text?: string;
}

/** `#DIV/0!` and its kin. */
export interface ErrorReading {
  readonly kind: 'error';
  readonly text: string;
}

/** Text that is neither a number nor a known reason. */
export interface UnreadableReading {
  readonly kind: 'unreadable';
  readonly text: string;
}

export type Reading = NumberReading | RangeReading | ReasonReading | ErrorReading | UnreadableReading;

export const BLANK: ReasonReading = { kind: 'reason', reason: 'blank' };

/** The number in a cell, or null where there is none. */
export const numberIn = (reading: Reading | null | undefined): number | null =>
  reading?.kind === 'number' ? reading.value : null;

/** Whether a cell is empty (or there is no such cell). */
export const isBlank = (reading: Reading | null | undefined): boolean =>
  reading == null || (reading.kind === 'reason' && reading.reason === 'blank');

/** A tolerance or a margin: a percentage of the target's size, or an amount in the row's unit. */
export interface Amount {
  readonly kind: 'percent' | 'absolute';
  /** Not negative. */
  readonly value: number;
}

/** A Tolerance cell. Null elsewhere means blank, and then the workbook's default is used. */
export type ToleranceReading = Amount | { readonly kind: 'unreadable'; readonly text: string };

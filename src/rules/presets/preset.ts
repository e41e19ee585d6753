import type { Allowance, LastYear, Outcome } from '../indicator';
import type { Position } from '../position';
import type { PresetName, RuleSettings } from '../rule-settings';
import type { Colour } from '../statuses';

/** What a preset may look at: measured once, before any line is tried. */
export interface Facts {
  readonly position: Position;
  readonly allowance: Allowance;
  readonly amberAt: number | null;
  readonly redAt: number | null;
  /** In the unit: where the Green band ends, and where Red begins. */
  readonly greenWithin: number;
  readonly redFrom: number;
  readonly lastYear: LastYear | null;
}

/** The numbers of a line of the printed key; text/ makes the words. */
export type KeyNumbers = Readonly<Record<string, number | string | null>>;

/** One line of a rule, in the order in which it is tried. The printed key is made of these same lines. */
export interface Line {
  readonly status: Colour;
  readonly outcome: Outcome;
  readonly holds: (facts: Facts) => boolean;
  /** What the key says of it. */
  readonly numbers?: (settings: RuleSettings) => KeyNumbers;
  /** False for a line that only explains another (nothing to compare with): it is not printed in the key. */
  readonly inKey?: false;
}

export interface Preset {
  readonly name: PresetName;
  readonly needs: readonly ('amberAt' | 'redAt')[];
  /** The thresholds that it looks at, so that only these can be on the wrong side. */
  readonly reads: readonly ('amberAt' | 'redAt')[];
  /** Where the allowance comes from; null where the preset has none. */
  readonly allowance: 'rows' | 'floor' | 'last-year' | null;
  readonly bands: boolean;
  readonly lastYear: boolean;
  /** The last line always holds. */
  readonly lines: readonly Line[];
  /** The preset that stands in where a threshold is missing. */
  readonly fallback: Preset | null;
}

export const always = (): boolean => true;

export const met = (facts: Facts): boolean => facts.position.met;

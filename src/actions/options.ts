import type { IsoDate } from '../rules/dates';
import type { ColumnChoice } from './column-choice';

/** What an officer may ask for when an action runs; the Settings sheet and the tracker say the rest. */
export interface ActionOptions {
  /** The period to report, as typed (`Q2 2013/14`); null: as the settings say, else the latest with data. */
  period: string | null;
  /** ISO day; null: as the settings say, else today. */
  asAt: string | null;
  /** `NAME=VALUE`, on top of the Settings sheet. */
  set: readonly string[];
  /**
   * The sheets of the pack to build, by code (`ragView`) or as on their tabs in any language; those left out are taken
   * away, and the choice is remembered. `all` alone forgets it. Absent: the choice that is remembered.
   */
  sheets?: readonly string[];
  /** The pack as the accessible copy for publication. */
  publish?: boolean;
  /** What the officer says that columns are. */
  columns?: readonly ColumnChoice[];
  /** Values for the Settings sheet, as typed; a blank one puts the default back. */
  settings?: readonly { name: string; value: string }[];
}

export const NO_OPTIONS: ActionOptions = { period: null, asAt: null, set: [] };

/** What day it is. */
export interface Clock {
  today: () => IsoDate;
}

import type { PackSheetName } from '../reports/pack';
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
  /** The sheets of the pack to build; those left out are taken away. Absent: all that have something to show. */
  sheets?: readonly PackSheetName[];
  /** The pack as the accessible copy for publication. */
  publish?: boolean;
  /** What the officer says that columns are. */
  columns?: readonly ColumnChoice[];
}

export const NO_OPTIONS: ActionOptions = { period: null, asAt: null, set: [] };

/** What day it is. */
export interface Clock {
  today: () => IsoDate;
}

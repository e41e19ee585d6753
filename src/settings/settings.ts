import type { IsoDate } from '../rules/dates';
import type { Period } from '../rules/periods';
import { DEFAULT_RULES, type RuleSettings } from '../rules/rule-settings';
import type { Status } from '../rules/statuses';

/** What the Settings sheet says, read; every one has a default. */
export interface Settings {
  /** `''` is left out of the pack. */
  readonly organisation: string;
  /** `''` is *Performance report*. */
  readonly reportTitle: string;
  /** Null: the latest period with a readable number. */
  readonly reportingPeriod: Period | null;
  /** Null: today. */
  readonly asAt: IsoDate | null;
  readonly rules: RuleSettings;
  /** The workbook's own words for statuses. */
  readonly statusWords: Readonly<Partial<Record<Status, string>>>;
  /** `#RRGGBB`, of the fill. */
  readonly statusColours: Readonly<Partial<Record<Status, string>>>;
  /** The word in an Objective column that marks governance indicators. */
  readonly governanceObjective: string;
  /** As typed; `''` where there is none. */
  readonly overallRating: string;
  readonly overallBecause: string;
  readonly language: string;
  /** The most charts on the Trends sheet. */
  readonly charts: number;
}

export const DEFAULT_SETTINGS: Settings = {
  organisation: '',
  reportTitle: '',
  reportingPeriod: null,
  asAt: null,
  rules: DEFAULT_RULES,
  statusWords: {},
  statusColours: {},
  governanceObjective: 'Governance',
  overallRating: '',
  overallBecause: '',
  language: 'English',
  charts: 24,
};

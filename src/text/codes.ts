/**
 * The codes that text/ turns into words and that belong to no rule: columns and sheets that we write, settings, actions.
 * Rooms above use these codes as keys; what a person reads stands in each language's folder.
 */

/** The columns that Refresh status writes, and the `Ref` that leads them where they stand apart from their table. */
export type CalculatedColumn =
  | 'ref'
  | 'period'
  | 'currentValue'
  | 'currentTarget'
  | 'status'
  | 'shortTrend'
  | 'longTrend'
  | 'variance'
  | 'variancePercent'
  | 'why'
  | 'rag'
  | 'daysLate'
  | 'slippage'
  | 'calculatedRating'
  | 'directionOfTravel';

/** The sheets that we make. */
export type OwnedSheet =
  | 'settings'
  | 'dataChecks'
  | 'statusHistory'
  | 'scorecard'
  | 'objectiveProfile'
  | 'objectives'
  | 'exceptions'
  | 'actionPlan'
  | 'finance'
  | 'risks'
  | 'trends'
  | 'ragView';

/** The settings, by the names that stand in the Settings sheet in English (a name is also the setting's code). */
export const SETTING_NAMES = [
  'Organisation',
  'Report title',
  'Reporting period',
  'As at',
  'Year starts in',
  'Rule preset',
  'Default tolerance',
  'Bands: Green within',
  'Bands: Red from',
  'Same period last year: off by more than',
  'Blue margin',
  'Compare as displayed',
  'Trend mode',
  'Long trend length',
  'Trend tolerance',
  'Roll-up',
  'Exceptions',
  'SPC run length',
  'SPC screening',
  'Status words',
  'Status colours',
  'Grades',
  'Governance objective',
  'Overall rating',
  'Overall because',
  'Language',
  'Charts',
  'Due horizon',
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];

/** What the value of a setting may be: how it is asked for, and what a refusal says is allowed. */
export type SettingShape =
  | { readonly shape: 'text' | 'date' | 'period' | 'percent' | 'amount' | 'list' | 'words' | 'colours' }
  /** A whole number from `least` up. */
  | { readonly shape: 'whole'; readonly least: number }
  /** One of a few words, or some of them. */
  | { readonly shape: 'choice' | 'choices'; readonly words: readonly string[] };

/** The pages of the pane, in their order. */
export const PANE_PAGES = ['overview', 'row', 'findings', 'meeting', 'settings'] as const;

export type PanePage = (typeof PANE_PAGES)[number];

/** What an officer can do. */
export type ActionId =
  | 'refresh'
  | 'check'
  | 'pack'
  | 'ragView'
  | 'close'
  | 'settings'
  | 'undo'
  | 'remove'
  | 'newTracker'
  | 'newYear'
  | 'chaseList'
  | 'validation'
  | 'mapping';

/** A step of an action, as it is told while it runs. */
export type ProgressStep =
  'waiting-for-cell-edit' | 'reading' | 'working-out' | 'asking' | 'writing' | 'rolling-back' | 'saving' | 'done';

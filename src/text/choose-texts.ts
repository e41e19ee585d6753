import type { OwnedSheet } from './codes';

/** The groups in which the pane shows the settings, in their order. */
export const SETTING_GROUPS = ['report', 'rules', 'trends', 'rollUp', 'words', 'language'] as const;

export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** The kinds of tables that an officer can say a sheet holds. */
type TableKind = 'indicators' | 'objectives' | 'actions' | 'risks' | 'budgets' | 'commentary';

/** The words of the pages on which something is chosen: for the meeting, and for good. */
export interface ChooseTexts {
  meeting: {
    title: string;
    says: string;
    /** What each sheet of the pack shows, in a line. */
    shows: Record<Exclude<OwnedSheet, 'settings' | 'dataChecks' | 'statusHistory'>, string>;
    nothingToShow: string;
    standing: string;
    publish: string;
    publishSays: string;
    whenTitle: string;
    period: string;
    /** The period where none is chosen; null: there is none. */
    usualPeriod: (period: string | null) => string;
    asAt: string;
    asAtSays: (day: string) => string;
    noneChosen: string;
    closeSays: (period: string) => string;
    isClosed: (facts: { period: string; day: string; ago: string }) => string;
    again: (period: string) => string;
    againSays: string;
    historyTitle: string;
    nothingClosed: string;
    closing: (facts: { day: string; ago: string; indicators: number; objectives: number }) => string;
    superseded: string;
    ago: (days: number) => string;
    noTracker: string;
  };
  settings: {
    title: string;
    groups: Record<SettingGroup, string>;
    /** How many settings of a group are not the default. */
    ownOnes: (count: number) => string;
    usual: (value: string) => string;
    notAllowed: (facts: { found: string; allows: string }) => string;
    save: (changes: number) => string;
    discard: string;
    notSaved: string;
    /** Beside the title of a group in which a value is not. */
    notUnderstood: string;
    cannotSave: string;
    /** The first line of a list to choose from: the default. */
    usualChoice: (value: string) => string;
    /** In place of a reporting period. */
    latest: string;
  };
  columns: {
    title: string;
    says: string;
    none: string;
    sheet: string;
    /** `Tracker: indicators`; without a kind, a sheet that was not read. */
    table: (facts: { sheet: string; kind: TableKind | null }) => string;
    kind: string;
    kinds: Record<TableKind, string>;
    /** As the header says; `as` '' for nothing. */
    automatic: (as: string) => string;
    /** In place of that where the officer has chosen. */
    byHeader: string;
    nothing: string;
    period: string;
    byHand: string;
    allAutomatic: string;
    /** What a field is called, by the catalogue's code. */
    fields: Readonly<Record<string, string>>;
    /** Where the name of a field depends on the table. */
    names: Record<TableKind, string>;
  };
  tools: { title: string };
  ownLanguage: { label: string; says: string; asExcel: string };
  /** What to do when an action is done; nothing where nothing is to be said. */
  afterwards: Partial<Record<'pack' | 'settings' | 'mapping' | 'newTracker' | 'newYear' | 'validation', string>>;
  /** Said before sheets or columns are added that stay: Undo does not take them away. */
  stays: string;
}

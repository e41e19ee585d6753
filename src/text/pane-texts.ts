import type { ChooseTexts } from './choose-texts';
import type { PanePage } from './codes';
import type { PageTexts } from './page-texts';
import type { Severity } from './finding-facts';

/** The kinds of records that the pane counts. */
export type RecordKind = 'indicators' | 'objectives' | 'actions' | 'risks' | 'budgets';

/** The words of the task pane that stand nowhere else. */
export interface PaneTexts extends PageTexts, ChooseTexts {
  /** While the pane looks at the workbook for the first time. */
  opening: string;
  /** The names of the pages, short: five of them stand side by side in 320 pixels. */
  pages: Record<PanePage, string>;
  pagesLabel: string;
  foundTitle: string;
  /** `24 indicators on Tracker`. */
  found: (facts: { kind: RecordKind; count: number; sheets: readonly string[] }) => string;
  nothingFound: string;
  periodLabel: string;
  noPeriod: string;
  countsTitle: string;
  /** What a screen reader says for one count. */
  count: (facts: { word: string; count: number }) => string;
  /** What a count does when it is pressed. */
  listCounted: string;
  findingsTitle: string;
  noFindings: string;
  /** A button that shows one severity only, with how many there are. */
  severityFilter: (facts: { severity: Severity; count: number }) => string;
  allFindings: (count: number) => string;
  showMore: (count: number) => string;
  /** What a finding's button does. */
  goTo: (facts: { sheet: string; cell: string }) => string;
  cellGone: (facts: { sheet: string; cell: string }) => string;
  consent: {
    title: string;
    columns: (facts: { sheet: string; headings: readonly string[] }) => string;
    sheets: (names: readonly string[]) => string;
    promise: string;
    yes: string;
    no: string;
    declined: string;
    /** Of taking everything away: what goes, and that it does so for good. */
    removes: {
      columns: (facts: { sheet: string; headings: readonly string[] }) => string;
      sheets: (names: readonly string[]) => string;
      forGood: string;
    };
    /** Of closing a period: what is kept, and that it stays. */
    closes: (period: string) => string;
  };
  done: (facts: { label: string; period: string | null; changed: boolean }) => string;
  /** How many findings there are (`5 warnings`), gravest first, and where they are listed; at least one. */
  listed: (facts: { found: readonly string[]; isOne: boolean }) => string;
  /** Leads to a sheet that was made, and to columns. */
  goToSheet: (sheet: string) => string;
  goToColumns: string;
  changedSince: string;
  /** When a step takes long: most often a cell is being edited, which Excel does not tell. */
  slow: string;
  tryAgain: string;
  /** Reads the workbook again, without writing. */
  lookAgain: string;
  /** A page of the pane could not be fetched or drawn. */
  pageAway: string;
  loadAgain: string;
  cancel: string;
  stopping: string;
  /** The page of help, as the ribbon and the pane offer it. */
  help: { label: string; does: string };
  dismiss: string;
  lookedAt: string;
}

/** What the pane says before there is a session: in every language, as a language's own file may be what does not come. */
export interface WayIn {
  opening: string;
  /** Opened in a browser, outside Excel. */
  notExcel: string;
  /** Microsoft's library is not there: most often an organisation's network keeps it away. */
  noLibrary: string;
  /** Nothing has come for a while, or a part of the add-in cannot be had. */
  noAnswer: string;
}

/** The words of the pane's pages: how things stand, one row explained, and the data checks. */
export interface PageTexts {
  firstRun: FirstRunTexts;
  noTracker: NoTrackerTexts;
  moved: MovedTexts;
  row: RowTexts;
  checks: ChecksTexts;
}

/** The card that is there until something of ours stands in the workbook. */
export interface FirstRunTexts {
  title: string;
  /** What Refresh does, what it adds, and what it never does. */
  steps: readonly [string, string, string];
}

/** What stands in place of the results where no tracker was found. */
export interface NoTrackerTexts {
  title: string;
  /** What a tracker needs, each a line. */
  needs: readonly string[];
  columns: string;
}

/** What is another than when the last period was closed. */
export interface MovedTexts {
  closed: (facts: { period: string; on: string }) => string;
  nothing: string;
  way: Record<'better' | 'worse', string>;
}

/** The words of the page that explains a row. */
export interface RowTexts {
  /** Before a cell is selected. */
  select: string;
  /** On a row that is no record of a tracker. */
  noRecord: string;
  place: (facts: { sheet: string; row: number }) => string;
  /** The explanation is of the last look, and the workbook has changed since. */
  asBefore: string;
  findings: string;
  noFindings: string;
  start: string;
  progress: string;
  chart: string;
  /** A chart in a sentence, for those who do not see it. */
  chartSays: (facts: {
    count: number;
    first: { period: string; value: string };
    last: { period: string; value: string };
    specials: number;
  }) => string;
  /** Opens the chart's figures as a table. */
  figures: string;
  /** The head of the column that tells which points stand out. */
  standsOut: string;
}

/** The words of the page of data checks. */
export interface ChecksTexts {
  owner: string;
  everyone: string;
  /** Whom findings are under that are about no row: the table, a setting. */
  noRecord: string;
  nothingHere: string;
  /** On a finding of the row that is selected. */
  thisRow: string;
  chase: (owner: string | null) => string;
  copy: string;
  copied: string;
  /** Where the text could not be put on the clipboard: it is selected instead. */
  copyByHand: string;
}

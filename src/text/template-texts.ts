/** The columns of a new tracker's tables, by the catalogue's fields. Its periods come last. */
export type TemplateColumn = {
  indicators:
    | 'ref'
    | 'name'
    | 'objective'
    | 'service'
    | 'owner'
    | 'unit'
    | 'decimals'
    | 'polarity'
    | 'frequency'
    | 'counting'
    | 'target'
    | 'tolerance'
    | 'amberAt'
    | 'redAt'
    | 'rangeFrom'
    | 'rangeTo'
    | 'comment'
    | 'remedy';
  objectives: 'ref' | 'priority' | 'name' | 'owner' | 'status' | 'because' | 'previousRating' | 'position';
  actions:
    | 'ref'
    | 'objective'
    | 'name'
    | 'owner'
    | 'start'
    | 'due'
    | 'revisedDue'
    | 'completed'
    | 'progress'
    | 'status'
    | 'comment';
};

export type TemplateTable = keyof TemplateColumn;
export type TemplateSheet = TemplateTable | 'start' | 'settings';

/** The fields whose columns have a list to choose from. */
export type ChoiceField = 'polarity' | 'frequency' | 'counting';

/** The words of a tracker that is made from nothing, and of the lists that an officer asks for. */
export interface TemplateTexts {
  sheets: Record<TemplateSheet, string>;
  headers: { [Table in TemplateTable]: Record<TemplateColumn[Table], string> };
  /** A header for what a period's column holds besides its values, in words that are read back. */
  columnOf: Record<'target' | 'rag' | 'comment', (period: string) => string>;
  /** The words of each list, in the order of what they mean (higher, lower, range, data only; and so on). */
  choices: {
    polarity: readonly [string, string, string, string];
    frequency: readonly [string, string, string, string];
    counting: readonly [string, string, string];
  };
  /** When something else is typed where there is a list; it may still stand. */
  otherThanListed: { title: string; message: string };
  settings: { title: string; says: string };
}

/** What a tracker made from nothing says of itself: fetched when one is made. */
export interface GuidanceTexts {
  /** What is shown beside a cell of the column when it is chosen. */
  notes: { [Table in TemplateTable]: Record<TemplateColumn[Table], string> };
  /** Beside a cell of a period's column. */
  periodNote: (period: string) => string;
  /** Its first page. */
  start: { title: string; steps: readonly { heading: string; says: string }[] };
}

import type { ChoiceField, TemplateColumn, TemplateTable } from '../../text/template-texts';

/** What a column of a new tracker looks like. */
export interface ColumnLook {
  /** In points. */
  width: number;
  numberFormat: string;
  /** The list to choose from. */
  choices: ChoiceField | 'rating' | null;
}

const look = (width: number, numberFormat = 'General', choices: ColumnLook['choices'] = null): ColumnLook => ({
  width,
  numberFormat,
  choices,
});

/** Kept as text, so that 5.10 stays 5.10. */
const REF = look(44, '@');
const DAY = look(72, 'd mmm yyyy');

/** The columns of each table, in order: the catalogue's, all of them that a row can need. */
export const COLUMNS: { [Table in TemplateTable]: Record<TemplateColumn[Table], ColumnLook> } = {
  indicators: {
    ref: REF,
    name: look(210),
    objective: look(90),
    service: look(90),
    owner: look(90),
    unit: look(50),
    decimals: look(52),
    polarity: look(62, 'General', 'polarity'),
    frequency: look(70, 'General', 'frequency'),
    counting: look(70, 'General', 'counting'),
    target: look(56),
    tolerance: look(58),
    amberAt: look(52),
    redAt: look(46),
    rangeFrom: look(54),
    rangeTo: look(48),
    comment: look(220),
    remedy: look(220),
  },
  objectives: {
    ref: REF,
    priority: look(120),
    name: look(240),
    owner: look(90),
    status: look(60, 'General', 'rating'),
    because: look(220),
    previousRating: look(60, 'General', 'rating'),
    position: look(320),
  },
  actions: {
    ref: REF,
    objective: look(110),
    name: look(260),
    owner: look(90),
    start: DAY,
    due: DAY,
    revisedDue: DAY,
    completed: DAY,
    progress: look(56, '0%'),
    status: look(76),
    comment: look(240),
  },
};

/** In points. */
export const PERIOD_WIDTH = 62;

/** How many blank rows each table has to begin with; Excel makes it longer as rows are typed under it. */
export const BLANK_ROWS: Record<TemplateTable, number> = { indicators: 30, objectives: 8, actions: 30 };

import type { EntryRule, EntryRuleEdit } from '../../plan/plan';
import { STYLES } from '../../reports/looks';
import { RATINGS } from '../../rules/statuses';
import { guidanceIn } from '../../text/guidance';
import type { TemplateTable } from '../../text/template-texts';
import type { Texts } from '../../text/texts';
import { BLANK_ROWS, COLUMNS, PERIOD_WIDTH, type ColumnLook } from './columns';
import {
  HEADER_HEIGHT,
  HEADING,
  heightOf,
  PLAIN,
  sheetOf,
  TITLE_HEIGHT,
  type NewSheet,
  type Styled,
} from './plain-sheet';

/** A column of a table: its header, its looks, and its note and list. */
interface Column extends ColumnLook {
  header: string;
  rule: EntryRule;
}

/** One table at A1, ready to be typed in. `periods` are the headers of the columns at its end. */
export function tableSheet(
  table: TemplateTable,
  tableName: string,
  periods: readonly string[],
  texts: Texts,
): NewSheet {
  const { template } = texts;
  const columns = [...ownColumns(table, texts), ...periods.map((period) => periodColumn(period, texts))];
  const rows = BLANK_ROWS[table];
  const header = columns.map(({ header: value }): Styled => ({ value, look: HEADING }));
  const blank = columns.map(({ numberFormat }): Styled => ({ value: '', look: { ...PLAIN, numberFormat } }));
  const name = template.sheets[table];
  const content = sheetOf([header, ...Array.from({ length: rows }, () => blank)], {
    widths: columns.map(({ width }) => width),
    heights: [HEADER_HEIGHT],
    // The ref and the name stay in view.
    freeze: { rows: 1, columns: 2 },
  });
  content.layout.tables = [
    { area: { row: 0, column: 0, rows: rows + 1, columns: columns.length }, name: tableName, filterButtons: true },
  ];
  const rules = columns.map(({ rule }, column): EntryRuleEdit => ({
    kind: 'entry-rule',
    sheetId: name,
    isNewSheet: true,
    area: { row: 1, column, rows, columns: 1 },
    rule,
    before: null,
  }));
  return { edit: { kind: 'sheet', name, content, before: null }, rules };
}

function ownColumns(table: TemplateTable, texts: Texts): Column[] {
  const { template, words } = texts;
  // The table's headers, notes and looks have the same keys; the compiler cannot follow that through a lookup.
  const headers: Record<string, string> = template.headers[table];
  const notes: Record<string, string> = guidanceIn(texts).notes[table];
  return Object.entries<ColumnLook>(COLUMNS[table]).map(([field, look]) => ({
    ...look,
    header: headers[field] ?? '',
    rule: {
      words:
        look.choices === null
          ? []
          : look.choices === 'rating'
            ? RATINGS.map((rating) => words.statuses[rating])
            : template.choices[look.choices],
      note: notes[field] ?? '',
      otherwise: template.otherThanListed,
    },
  }));
}

const periodColumn = (period: string, texts: Texts): Column => ({
  width: PERIOD_WIDTH,
  numberFormat: 'General',
  choices: null,
  header: period,
  rule: { words: [], note: guidanceIn(texts).periodNote(period), otherwise: texts.template.otherThanListed },
});

/** The first page: how it works, in a column of words. */
export function startSheet(texts: Texts): NewSheet {
  const { title, steps } = guidanceIn(texts).start;
  const width = 460;
  const rows = [
    [{ value: title, look: { ...STYLES.title, vertical: 'Center' as const } }],
    ...steps.flatMap(({ heading, says }) => [
      [{ value: heading, look: STYLES.heading }],
      [{ value: says, look: PLAIN }],
    ]),
  ];
  const heights = [TITLE_HEIGHT, ...steps.flatMap(({ says }) => [TITLE_HEIGHT, heightOf(says, width)])];
  const content = sheetOf(rows, { widths: [width], heights, freeze: null });
  return { edit: { kind: 'sheet', name: texts.template.sheets.start, content, before: null }, rules: [] };
}

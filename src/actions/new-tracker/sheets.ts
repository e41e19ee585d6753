import type { EntryRule, EntryRuleEdit, SheetEdit } from '../../plan/plan';
import type { CellLook, PrintedSheet } from '../../plan/printed-sheet';
import { STYLES } from '../../reports/looks';
import { linesHeight, wrap } from '../../reports/measure';
import { MARGINS, scaleFor } from '../../reports/paper';
import { runsOf } from '../../reports/runs';
import { RATINGS } from '../../rules/statuses';
import { SETTINGS } from '../../settings/catalogue';
import type { Settings } from '../../settings/settings';
import { valueCell } from '../../settings/value-cells';
import type { TemplateTable } from '../../text/template-texts';
import type { Texts } from '../../text/texts';
import type { CellValue } from '../../tracker/snapshot';
import { BLANK_ROWS, COLUMNS, PERIOD_WIDTH, type ColumnLook } from './columns';

/** A sheet of a new tracker, with what its columns say when a cell of theirs is chosen. */
export interface NewSheet {
  edit: SheetEdit;
  rules: EntryRuleEdit[];
}

interface Styled {
  value: CellValue;
  look: CellLook;
}

/** A column of a table: its header, its looks, and its note and list. */
interface Column extends ColumnLook {
  header: string;
  rule: EntryRule;
}

const PLAIN: CellLook = { ...STYLES.prose, size: 10 };
const HEADING: CellLook = { ...STYLES.header, size: 10 };

/** Of headers and values that stand over several lines. */
const HEADER_HEIGHT = 30;
const TITLE_HEIGHT = 24;

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
  const notes: Record<string, string> = template.notes[table];
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

const periodColumn = (period: string, { template }: Texts): Column => ({
  width: PERIOD_WIDTH,
  numberFormat: 'General',
  choices: null,
  header: period,
  rule: { words: [], note: template.periodNote(period), otherwise: template.otherThanListed },
});

/** The first page: how it works, in a column of words. */
export function startSheet({ template }: Texts): NewSheet {
  const { title, steps } = template.start;
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
  return { edit: { kind: 'sheet', name: template.sheets.start, content, before: null }, rules: [] };
}

/** Every setting with its value and what it means. */
export function settingsSheet(settings: Settings, texts: Texts, date1904: boolean): NewSheet {
  const { template, settingsHeader } = texts;
  const widths = [190, 150, 420];
  const rows: Styled[][] = [
    [{ value: template.settings.title, look: STYLES.title }],
    [{ value: template.settings.says, look: { ...PLAIN, wrap: false } }],
    settingsHeader.map((value) => ({ value, look: HEADING })),
    ...SETTINGS.map(({ name }): Styled[] => {
      const { name: shown, meaning } = texts.settings[name];
      const { value, numberFormat } = valueCell(name, settings, { format: null, date1904 });
      const look = numberFormat === null ? PLAIN : { ...PLAIN, numberFormat };
      return [
        { value: shown, look: PLAIN },
        { value, look },
        { value: meaning, look: PLAIN },
      ];
    }),
  ];
  const heights = [
    TITLE_HEIGHT,
    TITLE_HEIGHT,
    HEADER_HEIGHT,
    ...SETTINGS.map(({ name }) => heightOf(texts.settings[name].meaning, widths[2] ?? 0)),
  ];
  const content = sheetOf(rows, { widths, heights, freeze: { rows: 3, columns: 0 } });
  return { edit: { kind: 'sheet', name: template.sheets.settings, content, before: null }, rules: [] };
}

const heightOf = (text: string, width: number): number =>
  linesHeight(wrap(text, width - 6, { size: PLAIN.size, bold: false }).length, { size: PLAIN.size, bold: false }) + 6;

function sheetOf(
  rows: Styled[][],
  { widths, heights, freeze }: { widths: number[]; heights: number[]; freeze: PrintedSheet['layout']['freeze'] },
): PrintedSheet {
  const orientation = 'landscape';
  return {
    values: rows.map((cells) => cells.map(({ value }) => value)),
    layout: {
      columnWidths: widths,
      rowHeights: heights,
      ...runsOf(rows.map((cells) => cells.map((cell) => cell.look))),
      links: [],
      charts: [],
      tables: [],
      filter: null,
      freeze,
      rules: [],
      showGridlines: true,
      page: {
        orientation,
        scale: Math.max(
          10,
          scaleFor(
            widths.reduce((total, width) => total + width, 0),
            orientation,
          ),
        ),
        margins: MARGINS,
        printArea: null,
        titleRows: freeze === null ? null : { row: 0, rows: freeze.rows },
        breaksBefore: [],
        header: null,
        footer: null,
      },
    },
  };
}

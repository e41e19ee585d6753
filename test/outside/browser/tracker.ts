import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSheet, createWorkbook } from '../../../host/model/create';
import { writeXlsx } from '../../../host/xlsx';
import { openBook } from '../../../preview/book';
import type { Person } from './stage';

export const TRACKER = 'tracker.xlsx';
export const LONG = 'long.xlsx';
export const MONTHS = 'months.xlsx';
export const NOTES = 'notes.xlsx';

const HEADER = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Comment'];
/** Red, Green, Amber, and one that has no polarity and a name that would be markup. */
const ROWS = [
  ['P1', '% of assessments completed in time', '%', 'High', '95%', '80%', '75%', 'Two vacancies.'],
  ['P2', 'Days to re-let a property', 'days', 'Low', '26', '29', '24', ''],
  ['P3', 'Fostering households', 'number', 'High', '120', '118', '115', ''],
  ['P4', '<img src=x onerror="document.title=1">', 'number', '', '10', '9', '11', ''],
];

/** Fourteen months of two owners' indicators, one of which stands out, and a plan of actions. */
const NAMES = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const LABELS = Array.from({ length: 14 }, (_, i) => `${NAMES[i % 12]} ${2012 + Math.floor((i + 3) / 12)}`);
const MONTHLY = [
  ['Ref', 'Indicator', 'Owner', 'Unit', 'Good is', 'Target', ...LABELS],
  [
    'M1',
    'Visits to libraries',
    'A. Jones',
    'number',
    'High',
    '50',
    ...'40 60 40 60 40 60 40 60 40 60 40 60 200 40'.split(' '),
  ],
  ['M2', 'Calls answered', 'B. Price', '%', '', '90%', ...Array.from({ length: 14 }, () => '91%')],
  ['M3', 'Members', 'A. Jones', 'number', '', '10', ...Array.from({ length: 14 }, () => '9')],
];
const ACTIONS = [
  ['Ref', 'Action', 'Lead', 'Start date', 'Due date', 'Progress'],
  ['A1', 'Open on Sundays', 'A. Jones', '2012-05-01', '2012-09-30', '40%'],
];

type Book = ReturnType<typeof openBook>;

function fill(book: Book, rows: readonly (readonly string[])[]): void {
  rows.forEach((cells, row) => cells.forEach((text, column) => text !== '' && book.type(row, column, text)));
}

/** A folder with the workbooks that the journeys use: one of four indicators on two sheets, one of 3,000 rows. */
export async function trackers(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stocktake-'));
  const small = openBook(TRACKER, createWorkbook());
  const sheet = small.sheet();
  sheet.name = 'Indicators';
  sheet.freeze = { rows: 3, columns: 2 };
  sheet.columnModels.set(1, { width: 36 });
  sheet.columnModels.set(7, { width: 20 });
  fill(small, [['Performance tracker 2013/14'], [], HEADER, ...ROWS]);
  const notes = createSheet(small.workbook, 'Notes');
  notes.rows = [[{ value: 'Nothing of a tracker stands here.' }]];
  small.workbook.sheets.push(notes);
  writeFileSync(path.join(folder, TRACKER), await writeXlsx(small.workbook));

  const long = openBook(LONG, createWorkbook());
  const many = Array.from({ length: 3000 }, (_, i) => [
    `L${i + 1}`,
    `Indicator ${i + 1}`,
    'number',
    'High',
    '10',
    '9',
    '8',
    '',
  ]);
  fill(long, [HEADER, ...many]);
  writeFileSync(path.join(folder, LONG), await writeXlsx(long.workbook));
  const months = openBook(MONTHS, createWorkbook());
  months.sheet().name = 'Monthly';
  fill(months, MONTHLY);
  months.workbook.sheets.push(createSheet(months.workbook, 'Plan'));
  const plan = openBook(MONTHS, months.workbook);
  plan.showSheet(months.workbook.sheets[1]?.id ?? '');
  fill(plan, ACTIONS);
  plan.showSheet(months.workbook.sheets[0]?.id ?? '');
  writeFileSync(path.join(folder, MONTHS), await writeXlsx(months.workbook));

  const none = openBook(NOTES, createWorkbook());
  fill(none, [['Nothing of a tracker stands here.']]);
  writeFileSync(path.join(folder, NOTES), await writeXlsx(none.workbook));
  writeFileSync(path.join(folder, 'not-a-workbook.xlsx'), 'This is a text.');
  return folder;
}

/** Until the pane has read {@link TRACKER}. */
export const readTracker = ({ pane }: Person): Promise<void> => pane.getByText('4 indicators on Indicators').waitFor();

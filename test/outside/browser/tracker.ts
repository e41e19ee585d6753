import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSheet, createWorkbook } from '../../../host/model/create';
import { writeXlsx } from '../../../host/xlsx';
import { openBook } from '../../../preview/book';

export const TRACKER = 'tracker.xlsx';
export const LONG = 'long.xlsx';

const HEADER = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Comment'];
/** Red, Green, Amber, and one that has no polarity and a name that would be markup. */
const ROWS = [
  ['P1', '% of assessments completed in time', '%', 'High', '95%', '80%', '75%', 'Two vacancies.'],
  ['P2', 'Days to re-let a property', 'days', 'Low', '26', '29', '24', ''],
  ['P3', 'Fostering households', 'number', 'High', '120', '118', '115', ''],
  ['P4', '<img src=x onerror="document.title=1">', 'number', '', '10', '9', '11', ''],
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
  writeFileSync(path.join(folder, 'not-a-workbook.xlsx'), 'This is a text.');
  return folder;
}

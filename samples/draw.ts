/** Draws a sample through the Office.js client on the embedded host, as a script in Excel would. */
import { createWorkbook } from '../host/model/create';
import { connectNode } from '../host/transports/node';
import { startHost } from '../host/session';
import { writeXlsx } from '../host/xlsx';
import type { Sample, SampleCell, SampleSheet } from './sample';

const HEADER_FILL = '#1F3A5F';
const HEADING_FILL = '#DCE6F1';
const ILLUSTRATIVE_FILL = '#F2F2F2';

/** Text is entered as text; only a formula is a formula. */
const entry = (cell: SampleCell): string | number | boolean =>
  typeof cell === 'string' && !cell.startsWith('=') ? `'${cell}` : (cell ?? '');

/** The sample as the bytes of an `.xlsx` file. */
export async function drawSample(sample: Sample): Promise<Uint8Array> {
  const workbook = createWorkbook();
  const { Excel } = connectNode(startHost({ workbook }));
  await Excel.run(async (context) => {
    for (const [i, sheet] of sample.sheets.entries()) {
      const worksheet = i === 0 ? context.workbook.worksheets.getFirst() : context.workbook.worksheets.add();
      worksheet.name = sheet.name;
      drawSheet(worksheet, sheet);
    }
    context.workbook.worksheets.getFirst().activate();
    await context.sync();
  });
  return writeXlsx(workbook);
}

function drawSheet(worksheet: Excel.Worksheet, sheet: SampleSheet): void {
  const columns = Math.max(...sheet.rows.map((row) => row.length));
  const block = sheet.rows.map((row) => Array.from({ length: columns }, (_, c) => entry(row[c] ?? null)));
  for (const [address, format] of Object.entries(sheet.numberFormats ?? {})) {
    worksheet.getRange(address).numberFormat = format as unknown as string[][];
  }
  worksheet.getRangeByIndexes(0, 0, block.length, columns).values = block;
  for (let row = 0; row < sheet.headerRow; row += 1) {
    worksheet.getRangeByIndexes(row, 0, 1, 2).format.font.bold = row === 0;
  }
  for (const address of sheet.illustrative ?? []) worksheet.getRange(address).format.fill.color = ILLUSTRATIVE_FILL;
  for (const row of sheet.headings ?? []) {
    const heading = worksheet.getRangeByIndexes(row, 0, 1, columns).format;
    heading.fill.color = HEADING_FILL;
    heading.font.bold = true;
  }
  if (sheet.table) {
    worksheet.tables.add(sheet.table.address, true).name = sheet.table.name;
  } else if (columns > 1) {
    const header = worksheet.getRangeByIndexes(sheet.headerRow, 0, 1, columns).format;
    header.fill.color = HEADER_FILL;
    header.font.color = '#FFFFFF';
    header.font.bold = true;
    header.wrapText = true;
  }
  for (const letter of sheet.wrap ?? []) {
    const body = worksheet.getRange(`${letter}${sheet.headerRow + 2}:${letter}${block.length}`).format;
    body.wrapText = true;
    body.verticalAlignment = 'Top';
  }
  // A character of the default font is 7 pixels wide, and a column has 5 pixels of padding.
  sheet.widths.forEach((characters, c) => {
    worksheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75;
  });
  if (sheet.headerRow > 0 || sheet.rows.length > 12) worksheet.freezePanes.freezeRows(sheet.headerRow + 1);
}

import fc, { type Arbitrary } from 'fast-check';
import { cellAddress, columnLetters } from '../../src/plan/cells';
import type { LocatedTable } from '../../src/plan/locate';
import type { RecordTable } from '../../src/tracker/records';
import type { Bed } from '../journeys/bed';

/** What an officer does to a tracker with the mouse and the keys. */
export interface HandWork {
  what:
    | 'rows sorted'
    | 'rows of the officer’s columns alone sorted'
    | 'row moved'
    | 'row inserted'
    | 'row copied'
    | 'row deleted'
    | 'column inserted'
    | 'column moved'
    | 'filter set'
    | 'figure corrected'
    | 'sheet renamed'
    | 'our column renamed'
    | 'our column moved to the front'
    | 'our column deleted'
    | 'our cell typed over';
  /** Each chooses one of as many as there are. */
  table: number;
  row: number;
  to: number;
  column: number;
}

/** Done to what is ours: a tracker without Stocktake has nothing of the kind. */
const TO_OURS: ReadonlySet<HandWork['what']> = new Set([
  'our column renamed',
  'our column moved to the front',
  'our column deleted',
  'our cell typed over',
]);

/** A few things, one after another. */
export const handWork: Arbitrary<HandWork[]> = fc.array(
  fc.record({
    what: fc.constantFrom<HandWork['what']>(
      'rows sorted',
      'rows sorted',
      'rows of the officer’s columns alone sorted',
      'row moved',
      'row inserted',
      'row copied',
      'row deleted',
      'column inserted',
      'column moved',
      'filter set',
      'figure corrected',
      'sheet renamed',
      'our column renamed',
      'our column moved to the front',
      'our column deleted',
      'our cell typed over',
      'our cell typed over',
    ),
    table: fc.nat(20),
    row: fc.nat(20),
    to: fc.nat(20),
    column: fc.nat(20),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A table of the tracker with our columns beside it, as both stand now. */
export interface Standing {
  table: RecordTable;
  ours: LocatedTable | null;
}

export const typedBy = (n: number): string => `typed by hand ${n}`;

/**
 * Does it in the workbook with our columns, and, where it is nothing done to them, in its `twin` that never had any.
 * @param n tells one piece of work from another.
 * @returns whether the twin is still what the workbook would be without ours; null where there was nothing to do it to.
 */
export async function doByHand(
  work: HandWork,
  n: number,
  standing: readonly Standing[],
  bed: Bed,
  twin: Bed,
): Promise<boolean | null> {
  const chosen = standing[work.table % Math.max(1, standing.length)];
  if (chosen === undefined || chosen.table.rows.length === 0) return null;
  const isForBoth = !TO_OURS.has(work.what);
  const script = scriptOf(work, n, chosen);
  if (script === null) return null;
  await bed.hand((context) => script(context, true));
  if (isForBoth) await twin.hand((context) => script(context, false));
  // Where tables stand one below another, a whole column may be theirs in the one and ours in the other, with its width.
  const isShared = standing.some(({ table }) => table.id !== chosen.table.id && table.sheetId === chosen.table.sheetId);
  return isForBoth && !(isShared && ['column moved', 'column inserted'].includes(work.what));
}

type Script = (context: Excel.RequestContext, hasOurs: boolean) => Promise<void>;

const pick = <T>(list: readonly T[], n: number): T => {
  const chosen = list[n % list.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
};

function scriptOf({ what, row: r, to: t, column: c }: HandWork, n: number, { table, ours }: Standing): Script | null {
  const row = pick(table.rows, r);
  const to = pick(table.rows, t);
  const width = table.lastColumn - table.firstColumn + 1;
  const column = table.firstColumn + (c % width);
  const our = ours === null ? null : pick(ours.columns, c);
  const onSheet =
    (script: (sheet: Excel.Worksheet, hasOurs: boolean) => void): Script =>
    async (context, hasOurs) => {
      script(context.workbook.worksheets.getItem(table.sheet), hasOurs);
      await context.sync();
    };
  const wholeRow = (at: number) => `${at + 1}:${at + 1}`;
  const wholeColumn = (at: number) => `${columnLetters(at)}:${columnLetters(at)}`;
  const body = (sheet: Excel.Worksheet, columns: readonly number[]): Excel.Range => {
    const from = Math.min(...columns);
    return sheet.getRangeByIndexes(
      table.firstRow,
      from,
      table.lastRow - table.firstRow + 1,
      Math.max(...columns) - from + 1,
    );
  };
  const theirs = [table.firstColumn, table.lastColumn];
  const keyIn = (columns: readonly number[]) => [{ key: column - Math.min(...columns), ascending: t % 2 === 0 }];
  switch (what) {
    case 'rows sorted': {
      // As Excel chooses the rows: with what stands beside them, but not what stands apart.
      const beside = ours?.record.detachedBy === null ? ours.columns.map((one) => one.column) : [];
      return onSheet((sheet, hasOurs) => {
        const columns = hasOurs ? [...theirs, ...beside] : theirs;
        body(sheet, columns).sort.apply(keyIn(columns));
      });
    }
    case 'rows of the officer’s columns alone sorted':
      return onSheet((sheet) => body(sheet, theirs).sort.apply(keyIn(theirs)));
    case 'row moved':
      if (row === to) return null;
      return onSheet((sheet) => {
        sheet.getRange(wholeRow(to)).insert('Down');
        const from = row > to ? row + 1 : row;
        sheet.getRange(wholeRow(to)).copyFrom(wholeRow(from));
        sheet.getRange(wholeRow(from)).delete('Up');
      });
    case 'row inserted':
      return onSheet((sheet) => {
        sheet.getRange(wholeRow(row)).insert('Down');
        sheet.getRangeByIndexes(row, table.firstColumn, 1, width).values = [
          Array.from({ length: width }, (_, i) => (i === 0 ? `'9.${n}` : i === 1 ? `New row ${n}` : '')),
        ];
      });
    case 'row copied':
      return onSheet((sheet) => {
        sheet.getRange(wholeRow(row)).insert('Down');
        sheet.getRange(wholeRow(row)).copyFrom(wholeRow(row + 1));
      });
    case 'row deleted':
      if (table.rows.length < 2) return null;
      return onSheet((sheet) => sheet.getRange(wholeRow(row)).delete('Up'));
    case 'column inserted':
      return onSheet((sheet) => void sheet.getRange(wholeColumn(column)).insert('Right'));
    case 'column moved': {
      const target = table.firstColumn + (t % width);
      if (target === column) return null;
      // Two header rows are moved as they are.
      const text = table.upperHeaderRow === table.headerRow ? (table.headers[column - table.firstColumn] ?? '') : '';
      return onSheet((sheet) => moveColumn(sheet, column, target, { row: table.headerRow, text }));
    }
    case 'filter set':
      return filter(table, row, column);
    case 'figure corrected': {
      const figure = table.series[c % Math.max(1, table.series.length)];
      if (figure === undefined) return null;
      return onSheet((sheet) => (sheet.getCell(row, figure.column).values = [[t * 7]]));
    }
    case 'sheet renamed':
      return onSheet((sheet) => (sheet.name = `Renamed ${n}`));
    case 'our column renamed':
      if (our === null) return null;
      return onSheet((sheet) => (sheet.getCell(table.headerRow, our.column).values = [[`Ours ${n}`]]));
    case 'our column moved to the front':
      if (our === null || our.column < table.firstColumn) return null;
      return onSheet((sheet) =>
        moveColumn(sheet, our.column, table.firstColumn, { row: table.headerRow, text: our.header }),
      );
    case 'our column deleted':
      return our === null ? null : onSheet((sheet) => sheet.getRange(wholeColumn(our.column)).delete('Left'));
    case 'our cell typed over':
      return our === null ? null : onSheet((sheet) => (sheet.getCell(row, our.column).values = [[typedBy(n)]]));
  }
}

/** Cuts a whole column and inserts it before another. `header` is what Excel keeps in a table's column that is moved. */
function moveColumn(sheet: Excel.Worksheet, from: number, to: number, header: { row: number; text: string }): void {
  const letters = (at: number) => `${columnLetters(at)}:${columnLetters(at)}`;
  sheet.getRange(letters(to)).insert('Right');
  const isBefore = from >= to;
  sheet.getRange(letters(to)).copyFrom(letters(isBefore ? from + 1 : from));
  sheet.getRange(letters(isBefore ? from + 1 : from)).delete('Left');
  if (header.text !== '') sheet.getCell(header.row, isBefore ? to : to - 1).values = [[header.text]];
}

/** Shows only the rows that hold what one row holds. */
const filter =
  (table: RecordTable, row: number, column: number): Script =>
  async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const chosen = sheet.getCell(row, column).load('text');
    await context.sync();
    const text = String(chosen.text[0]?.[0] ?? '');
    const criteria: Excel.FilterCriteria =
      text.trim() === '' || text.length > LONGEST_CRITERION
        ? { filterOn: 'Custom', criterion1: '<>' }
        : { filterOn: 'Values', values: [text] };
    const index = column - table.firstColumn;
    const area = `${cellAddress(table.headerRow, table.firstColumn)}:${cellAddress(table.lastRow, table.lastColumn)}`;
    if (table.excelTableId === null) sheet.autoFilter.apply(area, index, criteria);
    else sheet.tables.getItem(table.excelTableId).columns.getItemAt(index).filter.apply(criteria);
    await context.sync();
  };

const LONGEST_CRITERION = 255;

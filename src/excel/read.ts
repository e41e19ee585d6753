import { columnsToRead, type ColumnRun } from '../plan/columns-to-read';
import { lastUsedRow } from '../plan/cells';
import { locateOwned } from '../plan/locate';
import type { RuleCoverage, WorkbookSnapshot } from '../plan/plan';
import { asNamedNow, NOTHING_KEPT } from '../plan/kept';
import { NOTHING_OWNED, parseState, STATE_SHEET } from '../plan/state';
import type { CellBlock, CellValue, SheetSnapshot, Snapshot } from '../tracker/snapshot';
import type { FindOptions } from '../tracker/sources';
import type { ExcelClient } from './client';
import { readBlocks, type BlockRead, type BlockRequest } from './read-blocks';
import { loadRules, rulesIn } from './read-rules';
import { survey } from './survey';

/** Past the used range, how many columns’ widths are read: as many as a few tables side by side can get. */
const ROOM = 48;

/** What the reader must know of the settings, from the first rows of each sheet. */
export type FindFrom = (head: Snapshot) => FindOptions;

/**
 * Reads what Stocktake needs of a workbook and no more: two batches to see what there is, then the needed columns in as
 * few batches as their size allows. Throws what the client library throws.
 */
export const read = (client: ExcelClient, findFrom: FindFrom): Promise<WorkbookSnapshot> =>
  client.Excel.run({ delayForCellEdit: true }, (context) => readWithin(client, context, findFrom));

/** The same within a run that goes on to write. */
export async function readWithin(
  client: ExcelClient,
  context: Excel.RequestContext,
  findFrom: FindFrom,
): Promise<WorkbookSnapshot> {
  const { sheets, structureProtected, date1904, extra } = await survey(client, context, STATE_SHEET);
  // Until the rows of its tables are read, the record says where our columns are, but not what they held.
  const state = extra === null ? null : parseState([extra]);
  const { ownership, kept } = state ?? { ownership: NOTHING_OWNED, kept: NOTHING_KEPT };
  const head = { sheets, date1904 };
  const located = locateOwned(head, ownership);
  const find = { ...findFrom(head), mapping: asNamedNow(kept, sheets).mapping };
  const runs = columnsToRead(head, ownership, located, find);

  const coverage = located.flatMap((table) =>
    table.columns
      .filter(({ field }) => field === 'status' || field === 'rag' || field === 'calculatedRating')
      .map(({ column }) => ({ sheetId: table.sheetId, column, headerRow: table.headerRow, record: table.record })),
  );
  const queued: { rules: (() => RuleCoverage)[]; widths: Map<string, Widths> } = { rules: [], widths: new Map() };
  const blocks = await readBlocks(context, requestsFor(sheets, runs), () => {
    queued.rules = coverage.map(({ sheetId, column, headerRow, record }) => {
      const sheet = sheets.find(({ id }) => id === sheetId);
      const last = tableEnd(sheet, headerRow, record.lastRow - record.headerRow);
      const at = context.workbook.worksheets.getItem(sheetId);
      const whole = loadRules(at.getRangeByIndexes(headerRow + 1, column, last - headerRow, 1));
      const firstCell = loadRules(at.getRangeByIndexes(headerRow + 1, column, 1, 1));
      const lastCell = loadRules(at.getRangeByIndexes(last, column, 1, 1));
      return () => ({
        sheetId,
        headerRow,
        column,
        whole: rulesIn(whole),
        first: rulesIn(firstCell),
        last: rulesIn(lastCell),
      });
    });
    queued.widths = new Map(sheetsWithTables(sheets).map((sheet) => [sheet.id, loadWidths(context, sheet)]));
  });

  // Tables further down show themselves only now, and may need more.
  let found = withBlocks(sheets, blocks);
  let more = unread(runs, columnsToRead({ sheets: found, date1904 }, ownership, located, find));
  for (let round = 0; more.length > 0 && round < MOST_ROUNDS; round++) {
    const besides = await readBlocks(context, requestsFor(sheets, more), () => undefined);
    blocks.unshift(...besides);
    runs.push(...more);
    found = withBlocks(sheets, blocks);
    more = unread(runs, columnsToRead({ sheets: found, date1904 }, ownership, located, find));
  }

  return {
    sheets: found,
    date1904,
    structureProtected,
    columnWidths: Object.fromEntries([...queued.widths].map(([id, widths]) => [id, widthsOf(widths)])),
    rules: queued.rules.map((rule) => rule()),
  };
}

type Widths = OfficeExtension.ClientResult<Excel.ColumnProperties[]>;

const sheetsWithTables = (sheets: SheetSnapshot[]): SheetSnapshot[] =>
  sheets.filter(({ visibility, used }) => visibility === 'Visible' && used !== null);

function loadWidths(context: Excel.RequestContext, { id, used }: SheetSnapshot): Widths {
  const columns = (used === null ? 0 : used.column + used.columns) + ROOM;
  const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(0, 0, 1, Math.min(columns, 16_384));
  return range.getColumnProperties({ format: { columnWidth: true } });
}

const widthsOf = (widths: Widths): number[] => widths.value.map(({ format }) => format?.columnWidth ?? 0);

/** The last row of a table as it is now: an Excel table's own, else as many rows as it had. */
function tableEnd(sheet: SheetSnapshot | undefined, headerRow: number, height: number): number {
  const table = sheet?.tables.find(({ area }) => area.row === headerRow);
  const end = table === undefined ? headerRow + height : table.area.row + table.area.rows - (table.hasTotals ? 2 : 1);
  return Math.max(headerRow + 1, end);
}

/** A table below a table below a table: more than that is not looked for. */
const MOST_ROUNDS = 3;

function requestsFor(sheets: SheetSnapshot[], runs: ColumnRun[]): BlockRequest[] {
  return runs.flatMap((run): BlockRequest[] => {
    const sheet = sheets.find(({ id }) => id === run.sheetId);
    if (sheet?.used == null) return [];
    const area = { row: 0, column: run.column, rows: lastUsedRow(sheet) + 1, columns: run.columns };
    return [{ ...run, area, bytesPerRow: bytesPerRow(sheet, run) }];
  });
}

/** Full columns go before the first rows of all columns, which still say what stands in titles. */
const withBlocks = (sheets: SheetSnapshot[], read: BlockRead[]): SheetSnapshot[] =>
  sheets.map((sheet) => {
    const own = read.filter(({ sheetId }) => sheetId === sheet.id).map(({ block }) => block);
    return { ...sheet, blocks: [...own, ...headOf(sheet, own)] };
  });

/** The columns of the first rows that were not read in full, run by run. */
function headOf(sheet: SheetSnapshot, full: CellBlock[]): CellBlock[] {
  const isFull = (column: number) =>
    full.some(({ area }) => column >= area.column && column < area.column + area.columns);
  return sheet.blocks.flatMap((block) => {
    const { area } = block;
    const parts: CellBlock[] = [];
    for (let from = 0; from < area.columns; from++) {
      if (isFull(area.column + from)) continue;
      let to = from + 1;
      while (to < area.columns && !isFull(area.column + to)) to++;
      const cut = <T>(rows: T[][] | null) => rows?.map((cells) => cells.slice(from, to)) ?? null;
      parts.push({
        area: { ...area, column: area.column + from, columns: to - from },
        values: cut(block.values) ?? [],
        numberFormats: cut(block.numberFormats),
        texts: cut(block.texts),
        formulas: cut(block.formulas),
      });
      from = to;
    }
    return parts;
  });
}

/**
 * What has not been read yet, or not with all that is needed of it. Whether a column holds formulas was seen in its first
 * rows: it is not read again for that.
 */
function unread(read: ColumnRun[], wanted: ColumnRun[]): ColumnRun[] {
  const covers = (run: ColumnRun, column: number, needs: ColumnRun) =>
    run.sheetId === needs.sheetId &&
    column >= run.column &&
    column < run.column + run.columns &&
    (run.formats || !needs.formats) &&
    (run.texts || !needs.texts);
  return wanted.filter((run) =>
    Array.from({ length: run.columns }, (_, i) => run.column + i).some(
      (column) => !read.some((done) => covers(done, column, run)),
    ),
  );
}

/** What one row of these columns weighs in an answer, judged by the first rows. */
function bytesPerRow(
  sheet: SheetSnapshot,
  run: { column: number; columns: number; formats: boolean; texts: boolean; formulas: boolean },
): number {
  const block = sheet.blocks[0];
  const sample = (rows: CellValue[][] | null): number => {
    if (block === undefined || rows === null || rows.length === 0) return run.columns * 24;
    const from = run.column - block.area.column;
    const bytes = rows.map((cells) => JSON.stringify(cells.slice(Math.max(0, from), from + run.columns)).length);
    return Math.max(run.columns * 3, bytes.reduce((sum, n) => sum + n, 0) / rows.length) * 1.25;
  };
  const values = sample(block?.values ?? null);
  return (
    values +
    (run.formats ? sample(block?.numberFormats ?? null) : 0) +
    (run.texts ? sample(block?.texts ?? null) : 0) +
    (run.formulas ? values : 0)
  );
}

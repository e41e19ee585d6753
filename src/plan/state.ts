import * as z from 'zod/mini';
import type { CalculatedColumn, OwnedSheet } from '../text/codes';
import type { CellValue } from '../tracker/snapshot';
import { HASH_LENGTH, KEY_LENGTH } from './hash';
import { keepsAnything, keptCells, NOTHING_KEPT, printKept, type Kept } from './kept';
import type { PrintedLayout } from './printed-sheet';
import type { StatusRule } from './plan';

/**
 * What is ours, as it is kept in the cells of a very hidden sheet, where Excel's own undo, co-authors and any other
 * program keep it in step with the rest of the workbook. Column A holds this page's meta as JSON, column B the undo
 * record as JSON, and each column from C the rows of one table: a key and one short hash for each calculated column.
 */
export const STATE_SHEET = 'Stocktake ownership';

/** Excel's cells hold 32,767 characters. */
const CHUNK = 32_000;
const FIRST_TABLE_COLUMN = 2;

const field = z.string() as z.ZodMiniType<CalculatedColumn>;

const rule = z.object({ word: z.string(), fill: z.string(), font: z.string(), numberFormat: z.string() });

const ownedColumn = z.object({
  field,
  /** As last written, or as the officer has renamed it. */
  header: z.string(),
  /** Where it last stood. */
  column: z.number().check(z.int(), z.gte(0)),
  /** The width that the column had before it was ours, in points; null where it is not known. */
  widthBefore: z.nullable(z.number()),
});

const ownedTable = z.object({
  sheetId: z.string(),
  sheetName: z.string(),
  /** Null for a plain range. */
  excelTable: z.nullable(z.string()),
  headerRow: z.number().check(z.int(), z.gte(0)),
  lastRow: z.number().check(z.int(), z.gte(0)),
  columns: z.array(ownedColumn),
  /** What stood in the way, where the columns stand apart from their table; null where they stand next to it. */
  detachedBy: z.nullable(z.string()),
  rules: z.array(rule),
});

const ownedSheet = z.object({
  sheet: z.string() as z.ZodMiniType<OwnedSheet>,
  name: z.string(),
  /** Of its titles, so that it is found under another name; absent in workbooks of earlier versions. */
  marks: z.optional(z.array(z.string())),
  layout: z.custom<PrintedLayout>((value) => typeof value === 'object' && value !== null && 'rowHeights' in value),
});

const meta = z.object({
  version: z.literal(1),
  tables: z.array(ownedTable),
  sheets: z.array(ownedSheet),
  kept: z.optional(keptCells),
});

export type OwnedColumn = z.infer<typeof ownedColumn>;
export type OwnedSheetRecord = z.infer<typeof ownedSheet>;

/** One row as it was last written. */
export interface RowRecord {
  key: string;
  /** In the order of the table's columns. */
  hashes: string[];
}

export interface OwnedTable extends z.infer<typeof ownedTable> {
  rules: StatusRule[];
  rows: RowRecord[];
}

/** What is ours in a workbook. */
export interface Ownership {
  tables: OwnedTable[];
  sheets: OwnedSheetRecord[];
}

export const NOTHING_OWNED: Ownership = { tables: [], sheets: [] };

/** Whether anything is ours. */
export const ownsAnything = (ownership: Ownership): boolean =>
  ownership.tables.length > 0 || ownership.sheets.length > 0;

const chunks = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));

const rowText = ({ key, hashes }: RowRecord): string => key + hashes.join('');

function parseRow(text: string, columns: number): RowRecord {
  const hashes = Array.from({ length: columns }, (_, i) => {
    const from = KEY_LENGTH + i * HASH_LENGTH;
    return text.slice(from, from + HASH_LENGTH);
  });
  return { key: text.slice(0, KEY_LENGTH), hashes };
}

/** The cells of the hidden sheet, column by column. `undo` is JSON, `''` where there is nothing to undo. */
export function printState(ownership: Ownership, undo: string, kept: Kept = NOTHING_KEPT): string[][] {
  const record = {
    version: 1,
    tables: ownership.tables.map((table) => ownedTable.parse(table)),
    sheets: ownership.sheets,
    ...(keepsAnything(kept) ? { kept: printKept(kept) } : {}),
  };
  return [chunks(JSON.stringify(record)), chunks(undo), ...ownership.tables.map((table) => table.rows.map(rowText))];
}

/** What the hidden sheet says: null where it cannot be read, and then nothing may be taken for ours. */
export function parseState(columns: CellValue[][]): { ownership: Ownership; undo: string; kept: Kept } | null {
  const text = (column: CellValue[] | undefined) => (column ?? []).map(String);
  try {
    const parsed = meta.parse(JSON.parse(text(columns[0]).join('')));
    const tables = parsed.tables.map((table, i) => ({
      ...table,
      rows: text(columns[FIRST_TABLE_COLUMN + i])
        .filter((row) => row !== '')
        .map((row) => parseRow(row, table.columns.length)),
    }));
    const { sheets, kept = NOTHING_KEPT } = parsed;
    return { ownership: { tables, sheets }, undo: text(columns[1]).join(''), kept };
  } catch {
    return null;
  }
}

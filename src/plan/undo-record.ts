import * as z from 'zod/mini';
import type { CalculatedColumn, OwnedSheet, SettingName } from '../text/codes';
import { keptCells, printKept } from './kept';
import type { PrintedSheet } from './printed-sheet';

/**
 * What the last refresh changed, as it was before: kept on the hidden sheet, so that it can be undone in a later session.
 * Cells are named by their row's key and their column's field, not by place, so that it holds after sorting.
 */
const undoneCell = z.object({
  key: z.string(),
  field: z.string() as z.ZodMiniType<CalculatedColumn>,
  value: z.union([z.string(), z.number(), z.boolean()]),
  numberFormat: z.nullable(z.string()),
});

const rule = z.object({ word: z.string(), fill: z.string(), font: z.string(), numberFormat: z.string() });

const undoneTable = z.object({
  /** Its place among the tables of the ownership record. */
  table: z.number().check(z.int()),
  /** The columns that the refresh added. */
  added: z.array(z.string() as z.ZodMiniType<CalculatedColumn>),
  cells: z.array(undoneCell),
  /** The rules that were ours before; null where the refresh left them alone. */
  rules: z.nullable(z.array(rule)),
});

const undoneSheet = z.object({
  sheet: z.string() as z.ZodMiniType<OwnedSheet>,
  name: z.string(),
  /** Null: the refresh made the sheet. */
  before: z.custom<PrintedSheet | null>((value) => typeof value === 'object'),
  /** Of a sheet that was taken away: its place among the tabs, from 0. */
  at: z.optional(z.number()),
});

const cellValue = z.union([z.string(), z.number(), z.boolean()]);

const undoneSetting = z.object({
  setting: z.string() as z.ZodMiniType<SettingName>,
  before: cellValue,
  /** Null: the format was left as it was. */
  numberFormat: z.nullable(z.string()),
  /** What was written in its place, to tell whether a person has typed there since. */
  wrote: cellValue,
  /** How many cells of its row were added with it, the name's first; 0: the row was there. */
  added: z.number().check(z.int(), z.gte(0)),
});

const undoRecord = z.object({
  tables: z.array(undoneTable),
  sheets: z.array(undoneSheet),
  /** The officer's choices as they were; absent where they were left alone. */
  kept: z.optional(keptCells),
  /** What was done, where it is not undone by us: what it made is the officer's. */
  stays: z.optional(z.enum(['new-tracker-stays', 'new-year-stays'])),
  /** Values of the Settings sheet that the pane or the command line wrote. */
  settings: z.optional(z.array(undoneSetting)),
});

export type UndoneCell = z.infer<typeof undoneCell>;
export type UndoneTable = z.infer<typeof undoneTable>;
export type UndoneSheet = z.infer<typeof undoneSheet>;
export type UndoneSetting = z.infer<typeof undoneSetting>;
export type UndoRecord = z.infer<typeof undoRecord>;

export const printUndo = ({ kept, ...record }: UndoRecord): string =>
  JSON.stringify(kept === undefined ? record : { ...record, kept: printKept(kept) });

/** Null: there is nothing to undo, or it cannot be read. */
export function parseUndo(text: string): UndoRecord | null {
  if (text === '') return null;
  try {
    return undoRecord.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

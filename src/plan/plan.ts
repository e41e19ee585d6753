import type { Area, CellValue, Snapshot } from '../tracker/snapshot';
import type { Refusal } from '../text/refusal-facts';
import type { PrintedSheet } from './printed-sheet';

/**
 * A plan says what the workbook should hold, as plain data. If there is a refusal nothing is applied; an empty
 * difference has no edits and sends nothing.
 *
 * Every edit names a state and not a step ("these cells hold this", "these columns are not there"), so that applying
 * one again, or applying an inverse when only part of its plan got through, leads to the same workbook.
 */
export interface Plan {
  refusals: Refusal[];
  edits: Edit[];
  /** Cells that must still hold what the snapshot holds, read again just before the first cell is written. */
  guards: Guard[];
}

export type Edit =
  CellsEdit | ColumnsAddedEdit | ColumnsRemovedEdit | RulesEdit | EntryRuleEdit | SheetEdit | StateEdit;

export interface Guard {
  sheetId: string;
  area: Area;
}

/** Cells of a column that we own. */
export interface CellsEdit {
  kind: 'cells';
  sheetId: string;
  area: Area;
  /** Null leaves a cell alone, `''` clears it. Text is written as text, never parsed. */
  values: (CellValue | null)[][];
  /** Null leaves a format alone; null for all of them where no format is to change. */
  numberFormats: (string | null)[][] | null;
}

export interface NewColumn {
  header: string;
  /** In points, or null to leave it as it is. */
  width: number | null;
  /** In points; null where it is not known. */
  widthBefore: number | null;
  wrap: boolean;
}

/** Columns that stand side by side, made where nothing stands: an Excel table is extended, a plain range continued. */
export interface ColumnsAddedEdit {
  kind: 'columns-added';
  sheetId: string;
  /** Null for a plain range, and for columns that stand apart from their table. */
  excelTableId: string | null;
  /** From the header row to the last row, all the new columns. */
  area: Area;
  /** Its place among the Excel table's columns, from 0; null: at the end. */
  tableIndex: number | null;
  columns: NewColumn[];
  /** The header cell whose looks are copied; null where there is none. */
  styleFrom: { row: number; column: number } | null;
}

/** Columns of ours that are not to be there. In an Excel table they are found by their headers, and the table closes up. */
export interface ColumnsRemovedEdit {
  kind: 'columns-removed';
  sheetId: string;
  excelTableId: string | null;
  /** The rows from the header to the last one that is ours. */
  rows: { row: number; rows: number };
  columns: {
    column: number;
    header: string;
    /** The width it had before it was ours, in points; null to leave it. */
    width: number | null;
    /** The width it has as ours; null where it is not known. */
    widthBefore: number | null;
    wrap: boolean;
  }[];
}

/** One coloured word: a conditional format that reads the cell's own text. */
export interface StatusRule {
  /** The word in the sheet's language. */
  word: string;
  /** `#RRGGBB`; `''` for no fill. */
  fill: string;
  font: string;
  /** The shape, through a number format: `"✔ "@`. */
  numberFormat: string;
}

/** The conditional formats that are ours on one status column. Those of other people are not touched. */
export interface RulesEdit {
  kind: 'rules';
  sheetId: string;
  area: Area;
  /** Every rule that is or was ours there: taken away where it is found exactly so. */
  ours: StatusRule[];
  /** What was ours there before this plan. */
  before: StatusRule[];
  rules: StatusRule[];
  /** Excel stopped half-way while these were written: one of ours that was only begun is taken away too. */
  isPutBack?: true;
}

/** What cells say when they are chosen, and the list that they offer. */
export interface EntryRule {
  /** To choose from; empty for no list. No word holds a comma, and together they are at most 255 letters. */
  words: readonly string[];
  /** Shown beside the chosen cell; `''` for nothing. */
  note: string;
  /** Said of anything else, which may still stand. */
  otherwise: { title: string; message: string };
}

/** Data validation of one column's cells. Where anybody else's stands, all of it is left alone. */
export interface EntryRuleEdit {
  kind: 'entry-rule';
  /** The name, where the sheet is made by the same plan. */
  sheetId: string;
  isNewSheet: boolean;
  area: Area;
  /** Null: ours is to go. */
  rule: EntryRule | null;
  /** Ours as it stood before this plan; null where there was none. */
  before: EntryRule | null;
}

/** A sheet that we own, rebuilt in place; null: the sheet is not to be there. */
export interface SheetEdit {
  kind: 'sheet';
  name: string;
  content: PrintedSheet | null;
  /** What it was before this plan. */
  before: PrintedSheet | null;
  /** Its place among the tabs, from 0, of a sheet that is taken away or comes back; absent: a new sheet is the last. */
  at?: number;
}

/** What is kept on the very hidden sheet, as columns of text; null: the sheet is not to be there. */
export interface StateEdit {
  kind: 'state';
  name: string;
  /** Each column's cells from the first row; null leaves that column alone. */
  columns: (string[] | null)[] | null;
  /** All of it as it was before this plan. */
  before: string[][] | null;
}

/** What stands under conditional formats of type cell value in some cells. */
export interface RuleSnapshot extends StatusRule {
  id: string;
}

/** The rules on a status column that we own: in all of it, and in its first and last cells, to see whether they cover it. */
export interface RuleCoverage {
  sheetId: string;
  /** Of the table: another below may have its status in the same column. */
  headerRow: number;
  column: number;
  whole: RuleSnapshot[];
  first: RuleSnapshot[];
  last: RuleSnapshot[];
}

/** The snapshot with what only planning needs: nothing here says anything about the tracker. */
export interface WorkbookSnapshot extends Snapshot {
  /** Sheets can neither be added nor removed. */
  structureProtected: boolean;
  /** By sheet id, from column 0, in points. */
  columnWidths: Record<string, number[]>;
  rules: RuleCoverage[];
}

export const EMPTY_PLAN: Plan = { refusals: [], edits: [], guards: [] };

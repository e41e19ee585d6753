/**
 * The workbook as it was read: plain data, the border between Excel and everything else.
 * Rows and columns are counted from 0, from A1. Nothing here is interpreted.
 */

/** What a cell holds, as Office.js gives it: `''` is blank, dates are serial numbers, an error is its text (`#DIV/0!`). */
export type CellValue = string | number | boolean;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * A block of cells, row by row as it came from Excel. What was not asked for is null.
 * A sheet's blocks never share a column; a column in no block was not needed and not read.
 */
export interface CellBlock {
  area: Area;
  values: CellValue[][];
  numberFormats: string[][] | null;
  /** As shown on screen. */
  texts: string[][] | null;
  /** A constant stands as itself. */
  formulas: CellValue[][] | null;
}

export interface TableSnapshot {
  id: string;
  name: string;
  /** With its header row and totals row. */
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
  /** Some of its rows are hidden by its filter now. */
  isFiltered: boolean;
}

export interface SheetSnapshot {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  /** What holds a value, or null for an empty sheet. */
  used: Area | null;
  blocks: CellBlock[];
  tables: TableSnapshot[];
  /** The sheet's own filter (not a table's). */
  filter: { area: Area; isFiltered: boolean } | null;
  /** Null where this Excel cannot tell (below ExcelApi 1.13). */
  merges: Area[] | null;
}

export interface Snapshot {
  /** In tab order. */
  sheets: SheetSnapshot[];
  /** Dates are counted from 1904. */
  date1904: boolean;
}

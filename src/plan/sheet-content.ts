import type { CellValue } from '../tracker/snapshot';

/** How a row of one of our sheets looks; `src/excel/` knows the fonts and fills. */
export type RowStyle = 'title' | 'note' | 'blank' | 'header' | 'body';

/** One letter for each style, as the hidden sheet keeps them. */
export const ROW_STYLE_LETTERS: Record<RowStyle, string> = {
  title: 't',
  note: 'n',
  blank: '_',
  header: 'h',
  body: 'b',
};

/** A column of one of our sheets. */
export interface SheetColumn {
  /** In points. */
  width: number;
  wrap: boolean;
  /** Body cells of this column link to the cell that two other columns name: its sheet and its address. */
  link: { sheetColumn: number; cellColumn: number } | null;
}

/** What one of our sheets looks like, without what it says. */
export interface SheetLayout {
  columns: SheetColumn[];
  /** A style for each row. */
  rows: RowStyle[];
}

/** One of our sheets: what it says, row by row from A1, and how it looks. */
export interface SheetContent {
  layout: SheetLayout;
  values: CellValue[][];
}

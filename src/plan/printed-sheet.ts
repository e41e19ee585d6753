import type { Area, CellValue } from '../tracker/snapshot';

/**
 * A sheet of the pack as plain data: what it says, how each cell looks, and how it is printed. One drawer draws every
 * such sheet; whoever describes one knows nothing of Excel. Measures are points; rows and columns are counted from 0.
 */
export interface PrintedSheet {
  /** From A1, all rows of one length; `''` is blank. Text is written as text, never parsed. */
  values: CellValue[][];
  layout: PrintedLayout;
}

/** All that is not the cells' own text: what the hidden sheet keeps of a sheet, so that it can be drawn again. */
export interface PrintedLayout {
  columnWidths: number[];
  rowHeights: number[];
  /** Each different look once. */
  looks: CellLook[];
  /** Which look stands where; cells in no run are plain. */
  runs: LookRun[];
  links: CellLink[];
  charts: ChartContent[];
  /** Marked up as Excel tables: of the publish copy, without filter buttons; of a new tracker, with them. */
  tables: { area: Area; name: string; filterButtons?: boolean }[];
  /** Filter buttons over this area; null for none. */
  filter: Area | null;
  /** Rows and columns that stay on screen. */
  freeze: { rows: number; columns: number } | null;
  /** Conditional formats that read the cell's own word. */
  rules: { area: Area; words: WordRule[] }[];
  showGridlines: boolean;
  page: PageSetUp;
}

export type LookRun = [look: number, row: number, column: number, rows: number, columns: number];

export interface Line {
  /** `#RRGGBB`. */
  color: string;
  weight: 'Hairline' | 'Thin' | 'Medium';
}

/** How a cell looks. */
export interface CellLook {
  size: number;
  bold: boolean;
  italic: boolean;
  /** `#RRGGBB`. */
  color: string;
  /** `#RRGGBB`; `''` for none. */
  fill: string;
  horizontal: 'Left' | 'Center' | 'Right';
  vertical: 'Top' | 'Center' | 'Bottom';
  wrap: boolean;
  indent: number;
  /** Read upwards. */
  turned: boolean;
  /** Made smaller where it does not fit. */
  shrink: boolean;
  numberFormat: string;
  above: Line | null;
  below: Line | null;
}

/** A cell that leads to another cell of the workbook. */
export interface CellLink {
  row: number;
  column: number;
  sheet: string;
  /** One A1 address. */
  cell: string;
}

/** A word that colours its own cell. */
export interface WordRule {
  word: string;
  fill: string;
  font: string;
  numberFormat: string;
}

export type ChartKind = 'stacked-bar' | 'line';

/** A chart whose figures stand in cells of the same sheet: series in rows, names in the first column, categories above. */
export interface ChartContent {
  kind: ChartKind;
  name: string;
  title: string;
  source: Area;
  /** The cells that it covers. */
  over: Area;
  series: ChartSeries[];
  /** Of the value axis; null for Excel's own. */
  numberFormat: string | null;
  /** The least value of the axis; null for Excel's own. */
  from: number | null;
  /** Every how many categories one is labelled; Excel's own choice where it is left out. */
  labelEvery?: number;
}

/** In the order of the source's rows. */
export interface ChartSeries {
  /** `#RRGGBB`. */
  color: string;
  line: 'solid' | 'dashed' | 'dotted';
  markers: boolean;
}

export interface PageSetUp {
  orientation: 'portrait' | 'landscape';
  /** In per cent: at this the columns of the print area fit on one page. */
  scale: number;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printArea: Area | null;
  /** The rows printed again on each page. */
  titleRows: { row: number; rows: number } | null;
  /** Rows that start a page. */
  breaksBefore: number[];
  /** With Excel's codes (`&P`); null for none. */
  header: { left: string; center: string; right: string } | null;
  footer: { left: string; center: string; right: string } | null;
}

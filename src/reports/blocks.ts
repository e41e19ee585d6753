import type { IsoDate } from '../rules/dates';
import type { OwnedSheet } from '../text/codes';
import type { CellValue } from '../tracker/snapshot';
import { shapeFormat, type Swatch } from '../plan/palette';
import type { ChartKind, ChartSeries } from '../plan/printed-sheet';
import type { StyleName } from './looks';
import type { Orientation } from './paper';

/** One cell of a description. A date is an ISO day; layout makes it the workbook's serial number. */
export interface Cell {
  readonly value: CellValue | { readonly date: IsoDate };
  readonly style: StyleName;
  readonly swatch: Swatch | null;
  /** Null: the style's own. */
  readonly format: string | null;
  readonly link: { readonly sheet: string; readonly cell: string } | null;
  /** In the middle of its row's height: in rows of a table that have few lines. */
  readonly isMiddle?: boolean;
}

/** Cells by the sheet's columns; null and what is missing is blank. */
export type Row = readonly (Cell | null)[];

/** A chart, with its figures: the first row holds the categories, the first column the series' names. */
export interface ChartSpec {
  readonly kind: ChartKind;
  readonly title: string;
  readonly figures: readonly (readonly CellValue[])[];
  readonly series: readonly ChartSeries[];
  readonly numberFormat: string | null;
  readonly from: number | null;
  /** Every how many categories one is labelled; Excel's own choice where it is left out. */
  readonly labelEvery?: number;
  /** The columns that it covers. */
  readonly columns: { readonly first: number; readonly count: number };
}

/** What a sheet is made of, from top to bottom. */
export type Block =
  /** Stays with what follows. Text wider than the page goes on in the next row. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** Text over the whole width, beginning in a column; with a cell before it, such as a badge. */
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly style: StyleName;
      readonly column: number;
      readonly before: Row;
    }
  /** Text that wraps in one column, as long as it is; with a label before it. */
  | { readonly kind: 'prose'; readonly text: string; readonly column: number; readonly label: string }
  /** Header rows stay with the first row, and are printed again where the table goes on on another page. */
  | { readonly kind: 'table'; readonly header: readonly Row[]; readonly rows: readonly Row[] }
  /** Side by side in one row. */
  | { readonly kind: 'charts'; readonly charts: readonly ChartSpec[]; readonly height: number }
  | { readonly kind: 'space'; readonly height: number }
  /** Kept together on a page wherever they fit on one; loosely: else each block for itself. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[]; readonly isLoose: boolean };

/** A sheet of the pack, described. */
export interface Report {
  readonly sheet: OwnedSheet;
  readonly title: string;
  readonly orientation: Orientation;
  /** Shares of the page's width. */
  readonly columns: readonly number[];
  /** Printed under the sheet's title on every page: the header of a table that takes up the whole sheet. */
  readonly titleRows: readonly Row[];
  readonly blocks: readonly Block[];
  /** What the colours mean, at the foot. */
  readonly key: readonly Block[];
  /** A table of the sheet says what the colours mean: the key is left out where it would take a page of its own. */
  readonly isKeySaid?: boolean;
  /**
   * The first block is a table to look at on screen: with filter buttons, and words that colour themselves. So many of its
   * last columns stand beside the page and are not printed.
   */
  readonly grid: {
    readonly ruled: { readonly first: number; readonly count: number };
    readonly frozen: number;
    readonly beside: number;
  } | null;
}

const cell = (value: Cell['value'], style: StyleName, format: string | null = null): Cell => ({
  value,
  style,
  swatch: null,
  format,
  link: null,
});

export const text = (value: string, style: StyleName = 'body'): Cell => cell(value, style);
export const header = (
  value: string,
  style: 'header' | 'headerNumber' | 'headerCentre' | 'headerIn' = 'header',
): Cell => cell(value, style);
/** A whole number, shown as it is. */
export const count = (value: number, style: StyleName = 'number'): Cell => cell(value, style, '#,##0');
/** A share from 0 to 1, shown as a whole percentage; null is a blank. */
export const share = (value: number | null, style: StyleName = 'number'): Cell => cell(value ?? '', style, '0%');
/** A number, or text where there is none, under a number format. */
export const figure = (value: CellValue, format: string | null, style: StyleName = 'number'): Cell =>
  cell(value, style, format);
/** A day; null is a blank. */
export const day = (date: IsoDate | null, style: StyleName = 'body'): Cell =>
  cell(date === null ? '' : { date }, style, 'd mmm yy');
/** A word with its shape on its colour; without a swatch, the word alone. */
export const badge = (word: string, swatch: Swatch | null, style: StyleName = 'badge'): Cell => ({
  ...cell(word, swatch === null ? 'mutedCentre' : style, swatch === null ? null : shapeFormat(swatch)),
  swatch,
});
export const linked = (to: Cell, link: Cell['link']): Cell => ({ ...to, link });

export const heading = (of: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text: of });
export const line = (of: string, style: StyleName = 'plain', column = 0, before: Row = []): Block => ({
  kind: 'line',
  text: of,
  style,
  column,
  before,
});
export const prose = (of: string, column: number, label = ''): Block => ({ kind: 'prose', text: of, column, label });
export const table = (headerRows: readonly Row[], rows: readonly Row[]): Block => ({
  kind: 'table',
  header: headerRows,
  rows,
});
export const space = (height = 10): Block => ({ kind: 'space', height });
export const together = (...blocks: readonly Block[]): Block => ({ kind: 'together', blocks, isLoose: false });
export const loosely = (...blocks: readonly Block[]): Block => ({ kind: 'together', blocks, isLoose: true });

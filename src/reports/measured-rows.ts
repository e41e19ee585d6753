import type { Block, Cell, ChartSpec, Row } from './blocks';
import { STYLES, type StyleName } from './looks';
import { CELL_PADDING, linesHeight, splitTall, textWidth, upToPixel, wrap, wrappedHeight } from './measure';

/** One row of a sheet, measured, with what pages need to know of it. */
export interface MeasuredRow {
  readonly cells: Row;
  /** In points. */
  readonly height: number;
  /** How strongly it stays with the next row: 2 always, 1 where the whole fits on a page, 0 not. */
  readonly glue: 0 | 1 | 2;
  readonly charts: readonly ChartSpec[];
  /** The header to print again where a page begins with this row; null for none. */
  readonly header: readonly MeasuredRow[] | null;
}

/** Excel's tallest row is 409 points; beyond this, text goes on in a row of its own. */
const TALLEST = 396;
/** Of prose, so that its heading and what leads into it still fit on a page with it. */
const TALLEST_PROSE = 360;
const PADDING = 4;
/** The height of a table's row that is taken in at a glance: its cells stand in the middle, those of taller rows at the top. */
const LOW_ROW = linesHeight(5, { size: 9, bold: true }) + PADDING;
const BEFORE_HEADING = { 1: 10, 2: 6 } as const;
const HEADING_STYLE = { 1: 'heading', 2: 'subheading' } as const satisfies Record<1 | 2, StyleName>;

/** In points, of each step of indent. */
const INDENT = 8;

const fontOf = (style: StyleName) => ({ size: STYLES[style].size, bold: STYLES[style].bold });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const rowOf = (cells: Row, height: number, glue: MeasuredRow['glue'] = 0): MeasuredRow => ({
  cells,
  height: upToPixel(height),
  glue,
  charts: [],
  header: null,
});

/** The measured rows of blocks, from top to bottom. `widths` are the sheet's columns, in points. */
export const rowsOf = (blocks: readonly Block[], widths: readonly number[]): MeasuredRow[] =>
  blocks.flatMap((block, i) => {
    const rows = rowsOfBlock(block, widths);
    return leads(blocks, i) ? rows.map((row) => ({ ...row, glue: 2 as const })) : rows;
  });

/** A sentence that leads into a table or into prose is never left behind by it, nor the space between the two. */
function leads(blocks: readonly Block[], at: number): boolean {
  const isSpace = (block: Block | undefined): boolean => block?.kind === 'space';
  const from = blocks.slice(0, at + 1).findLast((block) => !isSpace(block))?.kind;
  const to = blocks.slice(at + 1).find((block) => !isSpace(block))?.kind;
  return from === 'line' && (to === 'table' || to === 'prose');
}

function rowsOfBlock(block: Block, widths: readonly number[]): MeasuredRow[] {
  switch (block.kind) {
    case 'heading': {
      const style = HEADING_STYLE[block.level];
      const rows = overflowing(block.text, style, 0, [], widths);
      return rows.map((row, i) => ({
        ...row,
        height: row.height + (i === 0 ? BEFORE_HEADING[block.level] : 0),
        glue: 2,
      }));
    }
    case 'line':
      return overflowing(block.text, block.style, block.column, block.before, widths);
    case 'prose':
      return proseRows(block, widths);
    case 'table':
      return tableRows(block.header, block.rows, widths);
    case 'charts':
      return [{ ...rowOf([], block.height), charts: block.charts }];
    case 'space':
      return [rowOf([], block.height)];
    case 'together': {
      const rows = rowsOf(block.blocks, widths);
      return rows.map((row, i) => (i < rows.length - 1 && row.glue === 0 ? { ...row, glue: 1 } : row));
    }
  }
}

/** Text that runs over the cells to its right: one row for each line of the page's width. */
function overflowing(
  text: string,
  style: StyleName,
  column: number,
  before: Row,
  widths: readonly number[],
): MeasuredRow[] {
  const font = fontOf(style);
  const lines = wrap(text, sum(widths.slice(column)) - CELL_PADDING, font);
  const beside = Math.max(0, ...before.map((cell, i) => (cell === null ? 0 : heightOf(cell, widths[i] ?? 0))));
  return lines.map((part, i) => {
    const cells: (Cell | null)[] = i === 0 ? before.map((cell) => cell && { ...cell, isMiddle: true }) : [];
    cells[column] = { value: part, style, swatch: null, format: null, link: null };
    const own = linesHeight(1, font) + PADDING;
    return rowOf(filled(cells), Math.max(own, i === 0 ? beside : 0), i < lines.length - 1 ? 2 : 0);
  });
}

const filled = (cells: readonly (Cell | null | undefined)[]): Row => Array.from(cells, (cell) => cell ?? null);

function proseRows(block: { text: string; column: number; label: string }, widths: readonly number[]): MeasuredRow[] {
  const width = widths[block.column] ?? 0;
  const parts = splitTall(block.text, width, fontOf('prose'), TALLEST_PROSE);
  return parts.map((part, i) => {
    const cells: (Cell | null)[] = [];
    if (i === 0 && block.label !== '')
      cells[0] = { value: block.label, style: 'label', swatch: null, format: null, link: null };
    cells[block.column] = { value: part, style: 'prose', swatch: null, format: null, link: null };
    return rowOf(filled(cells), Math.max(...filled(cells).map((cell, at) => heightOf(cell, widths[at] ?? 0))));
  });
}

function tableRows(header: readonly Row[], rows: readonly Row[], widths: readonly number[]): MeasuredRow[] {
  const headerRows = header.map((row) => ({ ...rowOf(row, tallest(row, widths)), glue: 2 as const }));
  const body = rows.flatMap((row, i) => {
    const own = bodyRows(row, widths);
    // A total is not left behind by what it sums.
    return isTotal(rows[i + 1]) ? own.map((one) => ({ ...one, glue: 2 as const })) : own;
  });
  return [...headerRows, ...body.map((row) => ({ ...row, header: headerRows.length > 0 ? headerRows : null }))];
}

/** A row of a table; text taller than a row can be goes on in rows beneath that hold nothing else. */
function bodyRows(row: Row, widths: readonly number[]): MeasuredRow[] {
  const parts = row.map((cell, i) =>
    cell !== null && i < widths.length && typeof cell.value === 'string' && STYLES[cell.style].wrap
      ? splitTall(cell.value, (widths[i] ?? 0) - STYLES[cell.style].indent * INDENT, fontOf(cell.style), TALLEST)
      : null,
  );
  const deep = Math.max(1, ...parts.map((part) => part?.length ?? 1));
  return Array.from({ length: deep }, (_, at) => {
    const cells = row.map((cell, i) => {
      if (cell === null) return null;
      const part = parts[i];
      if (part == null) return at === 0 ? cell : { ...cell, value: '', link: null, swatch: null, format: null };
      return { ...cell, value: part[at] ?? '' };
    });
    const height = tallest(cells, widths);
    const shown = deep === 1 && height <= LOW_ROW ? cells.map((cell) => cell && { ...cell, isMiddle: true }) : cells;
    return rowOf(shown, height, isGroup(row) ? 2 : 0);
  });
}

const isTotal = (row: Row | undefined): boolean =>
  row?.some((cell) => cell?.style === 'total' || cell?.style === 'totalNumber') === true;

/** A heading inside a table stays with the row beneath it. */
const isGroup = (row: Row): boolean => row[0]?.style === 'group';

const tallest = (row: Row, widths: readonly number[]): number =>
  Math.max(...row.map((cell, i) => heightOf(cell, widths[i] ?? null)));

/** How tall a cell's row must be to show all of it. A figure or a date takes one line, as does what stands beside the page. */
function heightOf(cell: Cell | null, width: number | null): number {
  if (cell === null) return 0;
  const font = fontOf(cell.style);
  if (STYLES[cell.style].turned) return textWidth(shownIn(cell), font) + PADDING * 2;
  if (width === null || !STYLES[cell.style].wrap || typeof cell.value !== 'string')
    return linesHeight(1, font) + PADDING;
  return wrappedHeight(shownIn(cell), width - STYLES[cell.style].indent * INDENT, font) + PADDING;
}

/** A cell's word with its shape. */
const shownIn = ({ value, swatch }: Cell): string =>
  swatch === null ? String(value) : `${swatch.shape} ${String(value)}`;

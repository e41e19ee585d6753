import type { Block, Cell, ChartSpec, Row } from './blocks';
import { STYLES, type StyleName } from './looks';
import { CELL_PADDING, linesHeight, splitTall, textWidth, upToPixel, wrap, wrappedHeight } from './measure';

/**
 * 3: always. 2: where the rows that hold so strongly fit on a page together. 1: the same of blocks that would rather stand
 * on one page. 0: not at all.
 */
export type Glue = 0 | 1 | 2 | 3;

/** One row of a sheet, measured, with what pages need to know of it. */
export interface MeasuredRow {
  readonly cells: Row;
  /** In points. */
  readonly height: number;
  /** How strongly it stays with the next row. */
  readonly glue: Glue;
  readonly charts: readonly ChartSpec[];
  /** The header to print again where a page begins with this row; null for none. */
  readonly header: readonly MeasuredRow[] | null;
}

/**
 * Beyond this height, text goes on in a row of its own. Excel's tallest row is 409 points, and what is left of a page is
 * less: organisation and title of two lines each, and the heads that are printed again, stand above it.
 */
const TALLEST = 330;
/** Of prose with its heading and what leads into it, which are to fit on a page together. */
const TALLEST_LED = 400;
const TALLEST_PROSE = { least: 200, most: 360 };
/** Of paragraphs in one row, once they do not all fit in one. */
const SHARED_PROSE = 110;
const PADDING = 4;
/** The height of a table's row that is taken in at a glance: its cells stand in the middle, those of taller rows at the top. */
const LOW_ROW = linesHeight(5, { size: 9, bold: true }) + PADDING;
const BEFORE_HEADING = { 1: 10, 2: 6 } as const;
const HEADING_STYLE = { 1: 'heading', 2: 'subheading' } as const satisfies Record<1 | 2, StyleName>;

/** In points, of each step of indent. */
export const INDENT = 8;

/** What the text of a style has of a column's width. */
const inside = (width: number, style: StyleName): number => width - STYLES[style].indent * INDENT;

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
export function rowsOf(blocks: readonly Block[], widths: readonly number[]): MeasuredRow[] {
  const above: MeasuredRow[] = [];
  for (const [i, block] of blocks.entries()) {
    const glued = leads(blocks, i) ? { glue: 3 as const } : {};
    for (const row of rowsOfBlock(block, widths, above)) above.push({ ...row, ...glued });
  }
  return above;
}

/** How much stands above what follows, and stays with it. */
function heightOfLead(above: readonly MeasuredRow[]): number {
  const from = above.findLastIndex(({ glue }) => glue !== 3) + 1;
  return sum(above.slice(from).map(({ height }) => height));
}

/** A sentence that leads into a table or into prose is never left behind by it, nor the space between the two. */
function leads(blocks: readonly Block[], at: number): boolean {
  const isSpace = (block: Block | undefined): boolean => block?.kind === 'space';
  const from = blocks.slice(0, at + 1).findLast((block) => !isSpace(block))?.kind;
  const to = blocks.slice(at + 1).find((block) => !isSpace(block))?.kind;
  return from === 'line' && (to === 'table' || to === 'prose');
}

function rowsOfBlock(block: Block, widths: readonly number[], above: readonly MeasuredRow[]): MeasuredRow[] {
  switch (block.kind) {
    case 'heading': {
      const style = HEADING_STYLE[block.level];
      const rows = overflowing(block.text, style, 0, [], widths);
      return rows.map((row, i) => ({
        ...row,
        height: row.height + (i === 0 ? BEFORE_HEADING[block.level] : 0),
        glue: 3,
      }));
    }
    case 'line':
      return overflowing(block.text, block.style, block.column, block.before, widths);
    case 'prose':
      return proseRows(block, widths, heightOfLead(above));
    case 'table':
      return tableRows(block.header, block.rows, widths);
    case 'charts':
      return [{ ...rowOf([], block.height), charts: block.charts }];
    case 'space':
      return [rowOf([], block.height)];
    case 'together': {
      const rows = rowsOf(block.blocks, widths);
      const glue = block.isLoose ? 1 : 2;
      return rows.map((row, i) => (i < rows.length - 1 && row.glue === 0 ? { ...row, glue } : row));
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
  const lines = wrap(text, inside(sum(widths.slice(column)), style) - CELL_PADDING, font);
  const beside = Math.max(0, ...before.map((cell, i) => (cell === null ? 0 : heightOf(cell, widths[i] ?? 0))));
  return lines.map((part, i) => {
    const cells: (Cell | null)[] = i === 0 ? before.map((cell) => cell && { ...cell, isMiddle: true }) : [];
    cells[column] = { value: part, style, swatch: null, format: null, link: null };
    const isLast = i === lines.length - 1;
    // Lines of one text stand closer together than texts.
    const own = linesHeight(1, font) + (isLast ? PADDING : 0);
    // A long text may go on on the next page, two lines of it together.
    const glue = isLast ? 0 : i === 0 || i === lines.length - 2 ? 3 : 2;
    return rowOf(filled(cells), Math.max(own, i === 0 ? beside : 0), glue);
  });
}

const filled = (cells: readonly (Cell | null | undefined)[]): Row => Array.from(cells, (cell) => cell ?? null);

function proseRows(
  block: { text: string; column: number; label: string },
  widths: readonly number[],
  lead: number,
): MeasuredRow[] {
  const width = inside(widths[block.column] ?? 0, 'prose');
  const tallest = Math.min(TALLEST_PROSE.most, Math.max(TALLEST_PROSE.least, TALLEST_LED - lead));
  const parts = splitTall(block.text, width, fontOf('prose'), tallest, SHARED_PROSE);
  return parts.map((part, i) => {
    const cells: (Cell | null)[] = [];
    if (i === 0 && block.label !== '')
      cells[0] = { value: block.label, style: 'label', swatch: null, format: null, link: null };
    cells[block.column] = { value: part, style: 'prose', swatch: null, format: null, link: null };
    return rowOf(filled(cells), Math.max(...filled(cells).map((cell, at) => heightOf(cell, widths[at] ?? 0))));
  });
}

function tableRows(header: readonly Row[], rows: readonly Row[], widths: readonly number[]): MeasuredRow[] {
  const headerRows = header.map((row) => ({ ...rowOf(row, tallest(row, widths)), glue: 3 as const }));
  const body = rows.flatMap((row, i) => {
    const own = bodyRows(row, widths);
    // A total is not left behind by what it sums.
    return isTotal(rows[i + 1]) ? own.map((one) => ({ ...one, glue: 3 as const })) : own;
  });
  return [...headerRows, ...withHeaders(body, headerRows)];
}

/** What is printed again where a page begins with a row: the table's head, and the heading of the group it stands in. */
function withHeaders(body: readonly MeasuredRow[], head: readonly MeasuredRow[]): MeasuredRow[] {
  const orNull = (rows: readonly MeasuredRow[]): readonly MeasuredRow[] | null => (rows.length > 0 ? rows : null);
  let header = orNull(head);
  return body.map((row, i) => {
    if (!isGroup(row.cells)) return { ...row, header };
    const isFirstLine = !isGroup(body[i - 1]?.cells ?? []);
    header = [...(isFirstLine || header === null ? head : header), { ...row, header: null }];
    return { ...row, header: orNull(head) };
  });
}

/** The heading of a group, over all columns: a line of the page's width in each row. */
function groupRows(row: Row, widths: readonly number[]): MeasuredRow[] {
  const [first] = row;
  const lines = wrap(String(first?.value ?? ''), sum(widths) - CELL_PADDING, fontOf('group'));
  return lines.map((value) => {
    const cells = row.map((cell, i) => cell && { ...cell, value: i === 0 ? value : '' });
    return rowOf(cells, tallest(cells, widths), 3);
  });
}

/** A row of a table; text taller than a row can be goes on in rows beneath that hold nothing else. */
function bodyRows(row: Row, widths: readonly number[]): MeasuredRow[] {
  if (isGroup(row)) return groupRows(row, widths);
  const parts = row.map((cell, i) =>
    cell !== null && i < widths.length && typeof cell.value === 'string' && STYLES[cell.style].wrap
      ? splitTall(cell.value, inside(widths[i] ?? 0, cell.style), fontOf(cell.style), TALLEST)
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
    return rowOf(shown, height);
  });
}

const isTotal = (row: Row | undefined): boolean =>
  row?.some((cell) => cell?.style === 'total' || cell?.style === 'totalNumber') === true;

/** A heading inside a table stays with the row beneath it. */
const isGroup = (row: Row): boolean => row[0]?.style === 'group';

const tallest = (row: Row, widths: readonly number[]): number =>
  Math.max(...row.map((cell, i) => heightOf(cell, widths[i] ?? null)));

/** How tall a cell's row must be to show all of it. A figure or a date takes one line, as does what stands beside the page. */
export function heightOf(cell: Cell | null, width: number | null): number {
  if (cell === null) return 0;
  const font = fontOf(cell.style);
  if (STYLES[cell.style].turned) return textWidth(shownIn(cell), font) + PADDING * 2;
  if (width === null || !STYLES[cell.style].wrap || typeof cell.value !== 'string')
    return linesHeight(1, font) + PADDING;
  return wrappedHeight(shownIn(cell), inside(width, cell.style), font) + PADDING;
}

/** A cell's word with its shape. */
const shownIn = ({ value, swatch }: Cell): string =>
  swatch === null ? String(value) : `${swatch.shape} ${String(value)}`;

import { dateOfSerial } from '../tracker/cells/dates';
import { daysBetween } from '../rules/dates';
import type { OwnedSheet } from '../text/codes';
import type { CellValue } from '../tracker/snapshot';
import type { CellLook, PrintedSheet } from '../plan/printed-sheet';
import type { Cell } from './blocks';
import { STYLES } from './looks';
import { CELL_PADDING, linesHeight, splitTall, textWidth, wrappedHeight } from './measure';
import { LEAST_SIZE, MARGINS, usableWidth, widestAt } from './paper';
import { runsOf } from './runs';

/**
 * One sheet of the publish copy: one table at A1 and nothing else, by the Analysis Function's checklist for accessible
 * spreadsheets (analysisfunction.civilservice.gov.uk). No merged cells, no header or footer, no colour, no filter buttons
 * or frozen panes; unique heads; text wraps; no empty cell without a word.
 */
export interface FlatTable {
  readonly sheet: OwnedSheet;
  readonly columns: readonly string[];
  /** Every cell says something. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Large enough to be read on a screen without a magnifier. */
const SIZE = 12;
/** In per cent: what keeps it at 8 points on paper. */
const LEAST_SCALE = Math.ceil((LEAST_SIZE * 100) / SIZE);
const HEAD: CellLook = { ...STYLES.header, size: SIZE, fill: '', vertical: 'Top', above: null, below: null };
const PLAIN: CellLook = { ...STYLES.body, size: SIZE, below: null };
const FONT = { size: PLAIN.size, bold: false };
const HEAD_FONT = { size: HEAD.size, bold: true };
const LEAST = 48;
const WIDEST = 420;
/** Signs that a number format may add to a figure's digits: `£`, commas, a point and decimals. */
const SIGNS = 4;
const TALLEST = 396;
const PADDING = 4;

/** Lays a table out: widths by what stands in the columns, heights measured, marked up as a table. */
export function layOutFlat(
  { sheet, columns, rows }: FlatTable,
  words: { date1904: boolean; none: string },
): PrintedSheet {
  const cells = rows.map((row) => row.map((cell) => flatCell(cell, words)));
  const widths = widthsOf(
    columns,
    cells.map((row) => row.map(({ value }) => value)),
  );
  const shown = cells.flatMap((row) => deepRows(row, widths, words.none));
  const values = shown.map((row) => row.map(({ value }) => value));
  const heights = values.map((row) => Math.max(...row.map((value, i) => heightOf(value, widths[i] ?? LEAST))));
  const headHeight = Math.max(...columns.map((head, i) => wrappedHeight(head, widths[i] ?? LEAST, HEAD_FONT))) + 6;
  const area = { row: 0, column: 0, rows: shown.length + 1, columns: columns.length };
  const total = widths.reduce((sum, width) => sum + width, 0);
  return {
    values: [[...columns], ...values],
    layout: {
      columnWidths: widths,
      rowHeights: [headHeight, ...heights],
      ...runsOf([columns.map(() => HEAD), ...shown.map((row) => row.map(({ look }) => look))]),
      links: [],
      charts: [],
      tables: [{ area, name: `Stocktake_${sheet}` }],
      filter: null,
      freeze: null,
      rules: [],
      showGridlines: true,
      page: {
        orientation: 'landscape',
        scale: Math.max(LEAST_SCALE, Math.min(100, Math.floor((usableWidth('landscape') * 100) / total))),
        margins: MARGINS,
        printArea: area,
        titleRows: { row: 0, rows: 1 },
        breaksBefore: [],
        header: null,
        footer: null,
      },
    },
  };
}

interface FlatCell {
  readonly value: CellValue;
  readonly look: CellLook;
}

const flatCell = (cell: Cell, words: { date1904: boolean; none: string }): FlatCell => ({
  value: valueOf(cell, words),
  look: { ...PLAIN, horizontal: sideOf(cell), numberFormat: cell.format ?? 'General' },
});

/** The first columns say what a row is about. */
const NAMING = 3;

/**
 * A row; text taller than a row can be goes on in rows beneath, which say again what they are about, and of nothing else
 * that it is told above.
 */
function deepRows(row: readonly FlatCell[], widths: readonly number[], none: string): (readonly FlatCell[])[] {
  const parts = row.map(({ value }, i) =>
    typeof value === 'string' ? splitTall(value, widths[i] ?? LEAST, FONT, TALLEST - PADDING) : [],
  );
  const deep = Math.max(1, ...parts.map(({ length }) => length));
  if (deep === 1) return [row];
  return Array.from({ length: deep }, (_, at) =>
    row.map((cell, i): FlatCell => {
      const own = parts[i] ?? [];
      if (own.length > 1) return { ...cell, value: own[at] ?? none };
      return at === 0 || (i < NAMING && own.length === 1) ? cell : { value: none, look: PLAIN };
    }),
  );
}

const sideOf = (cell: Cell): CellLook['horizontal'] => (typeof cell.value === 'number' ? 'Right' : 'Left');

function valueOf({ value }: Cell, { date1904, none }: { date1904: boolean; none: string }): CellValue {
  if (typeof value === 'object') return daysBetween(dateOfSerial(0, date1904), value.date);
  return value === '' || value === '–' ? none : value;
}

/**
 * Each column as wide as its longest text, or what the page leaves: a figure is never cut, nor a head within a word. A
 * table too wide for one page even so goes on on a second one, and its letters stay large enough to read.
 */
function widthsOf(columns: readonly string[], values: readonly (readonly CellValue[])[]): number[] {
  const page = widestAt('landscape', SIZE);
  const fitted = columns.map((head, i) => {
    const cells = values.map((row) => row[i] ?? '');
    const widest = (of: readonly CellValue[]): number =>
      Math.max(0, ...of.map((value) => textWidth(shownAtMost(value), FONT) + CELL_PADDING));
    const least = Math.max(
      LEAST,
      wordWidth(head) + CELL_PADDING,
      widest(cells.filter((cell) => typeof cell === 'number')),
    );
    const tall = Math.max(least, widthToShow(cells));
    return { least: tall, wanted: Math.max(tall, Math.min(WIDEST, widest(cells))) };
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
  const needed = sum(fitted.map(({ least }) => least));
  const more = sum(fitted.map(({ wanted, least }) => wanted - least));
  const share = more === 0 ? 0 : Math.min(1, Math.max(0, page - needed) / more);
  return fitted.map(({ least, wanted }) => Math.floor(least + (wanted - least) * share));
}

const STEP = 24;

/** The least width, in steps, at which each text stands in one row; the widest where some does not even there. */
function widthToShow(cells: readonly CellValue[]): number {
  const longest = cells.reduce<string>((a, b) => (typeof b === 'string' && b.length > a.length ? b : a), '');
  let width = LEAST;
  while (width < WIDEST && heightOf(longest, width) > TALLEST) width += STEP;
  return width;
}

/** A figure with all that its number format may add. */
const shownAtMost = (value: CellValue): string =>
  typeof value === 'number'
    ? '0'.repeat(Math.min(14, Math.trunc(Math.abs(value)).toString().length + SIGNS))
    : String(value);

const wordWidth = (head: string): number => Math.max(0, ...head.split(' ').map((word) => textWidth(word, HEAD_FONT)));

const heightOf = (value: CellValue, width: number): number =>
  (typeof value === 'string' ? wrappedHeight(value, width, FONT) : linesHeight(1, FONT)) + PADDING;

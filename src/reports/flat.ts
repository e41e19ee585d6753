import { dateOfSerial } from '../tracker/dates';
import { daysBetween } from '../rules/dates';
import type { OwnedSheet } from '../text/codes';
import type { CellValue } from '../tracker/snapshot';
import type { CellLook, PrintedSheet } from '../plan/printed-sheet';
import type { Cell } from './blocks';
import { STYLES } from './looks';
import { CELL_PADDING, linesHeight, textWidth, wrappedHeight } from './measure';
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

/** Lays a table out: widths by what stands in the columns, heights measured, marked up as a table. */
export function layOutFlat(
  { sheet, columns, rows }: FlatTable,
  words: { date1904: boolean; none: string },
): PrintedSheet {
  const values = rows.map((row) => row.map((cell) => valueOf(cell, words)));
  const widths = widthsOf(columns, values);
  const heights = values.map((row) =>
    Math.min(TALLEST, Math.max(...row.map((value, i) => heightOf(value, widths[i] ?? LEAST)))),
  );
  const headHeight = Math.max(...columns.map((head, i) => wrappedHeight(head, widths[i] ?? LEAST, HEAD_FONT))) + 6;
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: columns.length };
  const total = widths.reduce((sum, width) => sum + width, 0);
  return {
    values: [[...columns], ...values],
    layout: {
      columnWidths: widths,
      rowHeights: [headHeight, ...heights],
      ...runsOf([
        columns.map(() => HEAD),
        ...rows.map((row) =>
          row.map((cell) => ({ ...PLAIN, horizontal: sideOf(cell), numberFormat: cell.format ?? 'General' })),
        ),
      ]),
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
    return { least, wanted: Math.max(least, Math.min(WIDEST, widest(cells))) };
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
  const needed = sum(fitted.map(({ least }) => least));
  const more = sum(fitted.map(({ wanted, least }) => wanted - least));
  const share = more === 0 ? 0 : Math.min(1, Math.max(0, page - needed) / more);
  return fitted.map(({ least, wanted }) => Math.floor(least + (wanted - least) * share));
}

/** A figure with all that its number format may add. */
const shownAtMost = (value: CellValue): string =>
  typeof value === 'number'
    ? '0'.repeat(Math.min(14, Math.trunc(Math.abs(value)).toString().length + SIGNS))
    : String(value);

const wordWidth = (head: string): number => Math.max(0, ...head.split(' ').map((word) => textWidth(word, HEAD_FONT)));

const heightOf = (value: CellValue, width: number): number =>
  (typeof value === 'string' ? wrappedHeight(value, width, FONT) : linesHeight(1, FONT)) + 4;

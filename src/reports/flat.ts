import { dateOfSerial } from '../tracker/dates';
import { daysBetween } from '../rules/dates';
import type { OwnedSheet } from '../text/codes';
import type { CellValue } from '../tracker/snapshot';
import type { CellLook, PrintedSheet } from '../plan/printed-sheet';
import type { Cell } from './blocks';
import { STYLES } from './looks';
import { CELL_PADDING, linesHeight, textWidth, wrappedHeight } from './measure';
import { MARGINS, usableWidth } from './paper';
import { runsOf } from './runs';

/**
 * One sheet of the publish copy: one table at A1 and nothing else, by the Analysis Function's checklist for accessible
 * spreadsheets. No merged cells, no header or footer, no colour; unique heads; no empty cell without a word.
 */
export interface FlatTable {
  readonly sheet: OwnedSheet;
  readonly columns: readonly string[];
  /** Every cell says something. */
  readonly rows: readonly (readonly Cell[])[];
}

const HEAD: CellLook = { ...STYLES.header, fill: '', vertical: 'Top', above: null, below: null };
const PLAIN: CellLook = { ...STYLES.body, below: null };
const FONT = { size: PLAIN.size, bold: false };
const HEAD_FONT = { size: HEAD.size, bold: true };
const LEAST = 44;
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
      freeze: { rows: 1, columns: 0 },
      rules: [],
      showGridlines: true,
      page: {
        orientation: 'landscape',
        scale: Math.min(100, Math.floor((usableWidth('landscape') * 100) / total)),
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

/** Narrow columns by their longest word or figure, the rest of the page shared out by how much the others say. */
function widthsOf(columns: readonly string[], values: readonly (readonly CellValue[])[]): number[] {
  const page = usableWidth('landscape');
  const wanted = columns.map((head, i) => {
    const longest = Math.max(0, ...values.map((row) => (typeof row[i] === 'string' ? textWidth(row[i], FONT) : LEAST)));
    return Math.max(LEAST, wordWidth(head) + CELL_PADDING, Math.min(longest + CELL_PADDING, 420));
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const spare = total <= page ? 1 : page / total;
  return wanted.map((width, i) =>
    Math.max(LEAST, wordWidth(columns[i] ?? '') + CELL_PADDING, Math.floor(width * spare)),
  );
}

const wordWidth = (head: string): number => Math.max(0, ...head.split(' ').map((word) => textWidth(word, HEAD_FONT)));

const heightOf = (value: CellValue, width: number): number =>
  (typeof value === 'string' ? wrappedHeight(value, width, FONT) : linesHeight(1, FONT)) + 4;

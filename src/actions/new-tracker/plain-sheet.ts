import type { EntryRuleEdit, SheetEdit } from '../../plan/plan';
import type { CellLook, PrintedSheet } from '../../plan/printed-sheet';
import { STYLES } from '../../reports/looks';
import { linesHeight, wrap } from '../../reports/measure';
import { MARGINS, scaleFor } from '../../reports/paper';
import { runsOf } from '../../reports/runs';
import type { CellValue } from '../../tracker/snapshot';

/** A sheet of a new tracker, with what its columns say when a cell of theirs is chosen. */
export interface NewSheet {
  edit: SheetEdit;
  rules: EntryRuleEdit[];
}

/** A cell and its looks. */
export interface Styled {
  value: CellValue;
  look: CellLook;
}

export const PLAIN: CellLook = { ...STYLES.prose, size: 10 };
export const HEADING: CellLook = { ...STYLES.header, size: 10 };

/** Of headers and values that stand over several lines. */
export const HEADER_HEIGHT = 30;
export const TITLE_HEIGHT = 24;

/** The height of a text in a column of a width, in points. */
export const heightOf = (text: string, width: number): number =>
  linesHeight(wrap(text, width - 6, { size: PLAIN.size, bold: false }).length, { size: PLAIN.size, bold: false }) + 6;

/** A sheet of plain rows, to be typed in. */
export function sheetOf(
  rows: Styled[][],
  { widths, heights, freeze }: { widths: number[]; heights: number[]; freeze: PrintedSheet['layout']['freeze'] },
): PrintedSheet {
  const orientation = 'landscape';
  return {
    values: rows.map((cells) => cells.map(({ value }) => value)),
    layout: {
      columnWidths: widths,
      rowHeights: heights,
      ...runsOf(rows.map((cells) => cells.map((cell) => cell.look))),
      links: [],
      charts: [],
      tables: [],
      filter: null,
      freeze,
      rules: [],
      showGridlines: true,
      page: {
        orientation,
        scale: Math.max(
          10,
          scaleFor(
            widths.reduce((total, width) => total + width, 0),
            orientation,
          ),
        ),
        margins: MARGINS,
        printArea: null,
        titleRows: freeze === null ? null : { row: 0, rows: freeze.rows },
        breaksBefore: [],
        header: null,
        footer: null,
      },
    },
  };
}

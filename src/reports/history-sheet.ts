import type { PrintedSheet } from '../plan/printed-sheet';
import type { CellValue } from '../tracker/snapshot';
import { STYLES } from './looks';
import { MARGINS } from './paper';
import { runsOf } from './runs';

/** In points: kind, ref, name, service, period, figures, words, why, comment, days. */
const WIDTHS = [60, 54, 200, 80, 72, 54, 54, 66, 66, 66, 320, 240, 66, 110];
const HEAD_HEIGHT = 15.75;
const ROW_HEIGHT = 15;

/** The Status history sheet when the first period is closed. It is a record to look things up in, and is not printed. */
export function historySheet(header: readonly string[], rows: readonly CellValue[][]): PrintedSheet {
  return {
    values: [[...header], ...rows.map((row) => [...row])],
    layout: {
      columnWidths: WIDTHS,
      rowHeights: [HEAD_HEIGHT, ...rows.map(() => ROW_HEIGHT)],
      ...runsOf([header.map(() => ({ ...STYLES.header, wrap: false }))]),
      links: [],
      charts: [],
      tables: [],
      filter: null,
      freeze: { rows: 1, columns: 0 },
      rules: [],
      showGridlines: true,
      page: {
        orientation: 'landscape',
        scale: 40,
        margins: MARGINS,
        printArea: null,
        titleRows: { row: 0, rows: 1 },
        breaksBefore: [],
        header: null,
        footer: null,
      },
    },
  };
}

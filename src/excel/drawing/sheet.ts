import type { PrintedSheet } from '../../plan/printed-sheet';
import { valueOperations } from '../edits/cells';
import { SMALL, type Operation } from '../edits/operation';
import { chartOperation } from './chart';
import { formatOperations, lookOperations } from './looks';
import { linkOperations, markOperations } from './marks';
import { setUpPage } from './page';
import { heightOperations, sizeColumns } from './sizes';

/**
 * The one drawer: writes any of our sheets on a sheet that is blank. Cells that look alike are asked for together,
 * wherever they stand, so that the requests grow with what a sheet says and not with its cells.
 */
export function drawOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  { values, layout }: PrintedSheet,
): Operation[] {
  const width = Math.max(1, layout.columnWidths.length, ...values.map((cells) => cells.length));
  // A sheet that is drawn again from what was kept of it has lost its last rows where they are blank.
  const height = Math.max(values.length, layout.rowHeights.length);
  const full = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, i) => values[row]?.[i] ?? ''),
  );
  const area = { row: 0, column: 0, rows: full.length, columns: width };
  return [
    ...(full.length === 0 ? [] : valueOperations(sheet, name, area, full)),
    ...linkOperations(sheet, name, full, layout),
    ...(full.length === 0 ? [] : formatOperations(sheet, name, area, layout)),
    ...lookOperations(sheet, name, area, layout),
    { bytes: SMALL * layout.columnWidths.length, place: name, queue: () => sizeColumns(sheet(), layout) },
    ...heightOperations(sheet, name, layout),
    ...markOperations(sheet, name, layout),
    ...layout.charts.map((chart) => chartOperation(sheet, name, chart)),
    {
      bytes: SMALL * (30 + layout.page.breaksBefore.length),
      place: name,
      queue: () => setUpPage(sheet(), layout.page),
    },
  ];
}

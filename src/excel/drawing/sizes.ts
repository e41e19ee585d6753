import type { PrintedLayout } from '../../plan/printed-sheet';
import type { Area } from '../../tracker/snapshot';
import { SMALL, type Operation } from '../edits/operation';
import { addressLists } from './address-lists';

/** Widths of columns, and what of the sheet stays in sight. */
export function sizeColumns(sheet: Excel.Worksheet, { columnWidths, showGridlines, freeze }: PrintedLayout): void {
  columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  sheet.showGridlines = showGridlines;
  if (freeze === null) return;
  if (freeze.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, Math.max(1, freeze.rows), freeze.columns));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
}

/** Rows of one height, wherever they stand, are asked for together. */
export function heightOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  { rowHeights }: PrintedLayout,
): Operation[] {
  const byHeight = new Map<number, Area[]>();
  rowHeights.forEach((height, row) => {
    const areas = byHeight.get(height) ?? [];
    const last = areas[areas.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column: 0, rows: 1, columns: 1 });
    byHeight.set(height, areas);
  });
  return [...byHeight].flatMap(([height, areas]) =>
    addressLists(areas).map((addresses) => ({
      bytes: SMALL + addresses.length,
      place: name,
      queue: () => {
        sheet().getRanges(addresses).format.rowHeight = height;
      },
    })),
  );
}

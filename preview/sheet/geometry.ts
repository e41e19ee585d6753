import type { SheetModel } from '../../host/model/model';
import { usedArea } from '../../host/model/cells';

/** The places of rows or columns along one side of a sheet, in CSS pixels. */
export interface Axis {
  count: number;
  /** Where an index begins; `offset(count)` is the whole length. */
  offset(index: number): number;
  size(index: number): number;
  /** The index under a position; held within 0 and `count - 1`. */
  at(position: number): number;
}

/** An axis whose members are all of one size but for those named in `sizes` (0 hides one). */
export function axis(count: number, usual: number, sizes: ReadonlyMap<number, number>): Axis {
  const odd = [...sizes.keys()].filter((index) => index < count).sort((a, b) => a - b);
  const gained: number[] = [0];
  odd.forEach((index, i) => gained.push((gained[i] ?? 0) + (sizes.get(index) ?? usual) - usual));
  const oddBefore = (index: number): number => {
    let low = 0;
    let high = odd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((odd[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const offset = (index: number): number => index * usual + (gained[oddBefore(index)] ?? 0);
  return {
    count,
    offset,
    size: (index) => sizes.get(index) ?? usual,
    at(position) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (offset(middle) <= position) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

const PIXELS_PER_POINT = 4 / 3;
/** Of a digit in Calibri 11, which Excel counts column widths in, and the space that it leaves beside. */
const DIGIT = 7;
const PADDING = 5;

export const pixelsOfWidth = (characters: number): number => Math.round(characters * DIGIT + PADDING);
export const pixelsOfHeight = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/** Empty rows and columns that are shown beyond the used ones. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_COLUMNS = 26;

/** The rows and columns of a sheet as they are shown. `measured` gives heights for rows that have none of their own. */
export function axesOf(sheet: SheetModel, measured: ReadonlyMap<number, number>): { rows: Axis; columns: Axis } {
  const used = usedArea(sheet);
  const rowCount = (used ? used.row + used.rows : 0) + SPARE_ROWS;
  const columnCount = Math.max(LEAST_COLUMNS, (used ? used.column + used.columns : 0) + SPARE_COLUMNS);
  const heights = new Map(measured);
  for (const [index, row] of sheet.rowModels) {
    if (row.height !== undefined) heights.set(index, pixelsOfHeight(row.height));
    if (row.hidden || row.filtered) heights.set(index, 0);
  }
  const widths = new Map<number, number>();
  for (const [index, column] of sheet.columnModels) {
    if (column.width !== undefined) widths.set(index, pixelsOfWidth(column.width));
    if (column.hidden) widths.set(index, 0);
  }
  return {
    rows: axis(rowCount, pixelsOfHeight(sheet.standardHeight), heights),
    columns: axis(columnCount, pixelsOfWidth(sheet.standardWidth), widths),
  };
}

/** The indexes to draw: those of the frozen pane, and those in sight between `from` and `to` pixels. */
export function visible(line: Axis, frozen: number, scrolled: number, length: number): number[] {
  const kept = line.offset(frozen);
  const first = Math.max(frozen, line.at(kept + scrolled));
  const last = line.at(scrolled + length);
  const indexes = [...Array(Math.min(frozen, line.count)).keys()];
  for (let index = first; index <= last && index < line.count; index++) indexes.push(index);
  return indexes.filter((index) => line.size(index) > 0);
}

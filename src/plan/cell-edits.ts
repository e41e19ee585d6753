import type { CellValue } from '../tracker/snapshot';
import type { CellsEdit } from './plan';

export interface ChangedCell {
  row: number;
  column: number;
  value: CellValue;
  /** Null leaves the format alone. */
  numberFormat: string | null;
}

/** Rows that are so near to each other are written as one block; what did not change between them is left alone. */
const GAP = 16;

/** Blocks of cells out of single ones: few enough to send, small enough not to carry what did not change. */
export function cellEdits(sheetId: string, changed: ChangedCell[]): CellsEdit[] {
  return byGap(changed, (cell) => cell.column, 0).flatMap((columns) =>
    byGap(columns, (cell) => cell.row, GAP).map((cells) => block(sheetId, cells)),
  );
}

/** Parts cells wherever their places along one axis lie further apart than the gap. */
function byGap(cells: ChangedCell[], place: (cell: ChangedCell) => number, gap: number): ChangedCell[][] {
  const sorted = [...cells].sort((a, b) => place(a) - place(b));
  const groups: ChangedCell[][] = [];
  let last = -Infinity;
  for (const cell of sorted) {
    const at = place(cell);
    const group = at - last > gap + 1 ? undefined : groups[groups.length - 1];
    if (group === undefined) groups.push([cell]);
    else group.push(cell);
    last = at;
  }
  return groups;
}

function block(sheetId: string, cells: ChangedCell[]): CellsEdit {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const grid = <T>() =>
    Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, (): T | null => null));
  const values = grid<CellValue>();
  const formats = grid<string>();
  let anyFormat = false;
  for (const { row, column, value, numberFormat } of cells) {
    const [r, c] = [row - top, column - left];
    (values[r] ?? [])[c] = value;
    (formats[r] ?? [])[c] = numberFormat;
    anyFormat ||= numberFormat !== null;
  }
  return { kind: 'cells', sheetId, area, values, numberFormats: anyFormat ? formats : null };
}

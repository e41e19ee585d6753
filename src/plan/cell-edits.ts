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
  const isInOrder = changed.every((cell, i) => i === 0 || cell.row >= (changed[i - 1]?.row ?? 0));
  const cells = isInOrder ? changed : [...changed].sort((a, b) => a.row - b.row);
  const groups: ChangedCell[][] = [];
  let group: ChangedCell[] = [];
  let last = -Infinity;
  for (const cell of cells) {
    if (cell.row - last > GAP + 1) groups.push((group = []));
    group.push(cell);
    last = cell.row;
  }
  return groups.flatMap((rows) => blocks(sheetId, rows));
}

/** The blocks of one group of rows: one for each run of columns in which anything changed. */
function blocks(sheetId: string, cells: ChangedCell[]): CellsEdit[] {
  const top = cells[0]?.row ?? 0;
  const rows = (cells[cells.length - 1]?.row ?? top) - top + 1;
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const blockOf = new Map<number, CellsEdit>();
  const found: CellsEdit[] = [];
  for (const column of columns) {
    const before = found[found.length - 1];
    if (before !== undefined && before.area.column + before.area.columns === column) before.area.columns++;
    else {
      found.push({
        kind: 'cells',
        sheetId,
        area: { row: top, column, rows, columns: 1 },
        values: [],
        numberFormats: null,
      });
    }
    blockOf.set(column, found[found.length - 1] as CellsEdit);
  }
  const grid = <T>(columns: number) => Array.from({ length: rows }, () => new Array<T | null>(columns).fill(null));
  for (const block of found) block.values = grid<CellValue>(block.area.columns);
  for (const { row, column, value, numberFormat } of cells) {
    const block = blockOf.get(column);
    if (block === undefined) continue;
    const at = column - block.area.column;
    (block.values[row - top] ?? [])[at] = value;
    if (numberFormat === null) continue;
    block.numberFormats ??= grid<string>(block.area.columns);
    (block.numberFormats[row - top] ?? [])[at] = numberFormat;
  }
  return found;
}

import type { Area, CellBlock, CellValue, SheetSnapshot } from './snapshot';
import type { OwnedColumn } from './owned';

/** The cells of a sheet by row and column, wherever their block is. What is ours reads as blank. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  /** Inclusive; `firstRow - 1` in an empty sheet. */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  value(row: number, column: number): CellValue;
  format(row: number, column: number): string | null;
  /** As shown; null where it was not read. */
  text(row: number, column: number): string | null;
  /** A text cell tidied of nothing; a number or truth value as Excel would show it at its plainest. */
  string(row: number, column: number): string;
  isRead(column: number): boolean;
}

interface Part {
  readonly block: CellBlock;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly offset: number;
}

/** A sheet's cells to look up. `owned` are our columns there: what they hold reads as blank. */
export function gridOf(sheet: SheetSnapshot, owned: readonly OwnedColumn[]): Grid {
  // By column: looked up for every cell, several times.
  const parts: (Part[] | undefined)[] = [];
  for (const block of sheet.blocks) {
    const { row, column, rows, columns } = block.area;
    for (let offset = 0; offset < columns; offset++) {
      const part = { block, firstRow: row, lastRow: row + rows - 1, offset };
      const there = parts[column + offset];
      if (there) there.push(part);
      else parts[column + offset] = [part];
    }
  }
  const ours = new Map<number, OwnedColumn[]>();
  for (const cell of owned) ours.set(cell.column, [...(ours.get(cell.column) ?? []), cell]);

  const partAt = (row: number, column: number): Part | null => {
    const there = parts[column];
    if (!there) return null;
    for (const part of there) if (row >= part.firstRow && row <= part.lastRow) return part;
    return null;
  };
  const isOurs = (row: number, column: number): boolean =>
    ours.get(column)?.some((cell) => row >= (cell.firstRow ?? 0) && row <= (cell.lastRow ?? Infinity)) ?? false;

  const value = (row: number, column: number): CellValue => {
    if (ours.size > 0 && isOurs(row, column)) return '';
    const part = partAt(row, column);
    return part?.block.values[row - part.firstRow]?.[part.offset] ?? '';
  };
  const of = (which: 'numberFormats' | 'texts') => (row: number, column: number) => {
    const part = partAt(row, column);
    return part?.block[which]?.[row - part.firstRow]?.[part.offset] ?? null;
  };
  const used: Area = sheet.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    sheet,
    firstRow: used.row,
    lastRow: used.row + used.rows - 1,
    firstColumn: used.column,
    lastColumn: used.column + used.columns - 1,
    value,
    format: of('numberFormats'),
    text: of('texts'),
    string: (row, column) => {
      const cell = value(row, column);
      if (typeof cell === 'string') return cell.trim();
      return typeof cell === 'number' ? String(cell) : cell ? 'TRUE' : 'FALSE';
    },
    isRead: (column) => parts[column] !== undefined,
  };
}

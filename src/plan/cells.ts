import type { Area, CellBlock, CellValue, SheetSnapshot, Snapshot } from '../tracker/snapshot';

/** Reads one column of a sheet by row; blank outside what was read. Quick enough for a loop over every row. */
export type ColumnReader = (row: number) => CellValue;

const blocksOf = (sheet: SheetSnapshot, column: number): CellBlock[] =>
  sheet.blocks.filter(({ area }) => column >= area.column && column < area.column + area.columns);

/** Whether a cell was read, so that a blank in it is known to be blank. What lies outside the used range is. */
export function isKnown(sheet: SheetSnapshot, row: number, column: number): boolean {
  if (sheet.used === null || column < sheet.used.column || row < sheet.used.row) return true;
  if (column > lastUsedColumn(sheet) || row > lastUsedRow(sheet)) return true;
  return blocksOf(sheet, column).some(({ area }) => row >= area.row && row < area.row + area.rows);
}

/** The values of a column, by row. */
export function columnValues(sheet: SheetSnapshot, column: number): ColumnReader {
  const [block, ...others] = blocksOf(sheet, column);
  if (block === undefined) return () => '';
  const { area, values } = block;
  const offset = column - area.column;
  if (others.length === 0) return (row) => values[row - area.row]?.[offset] ?? '';
  return (row) => {
    for (const part of [block, ...others]) {
      const cells = part.values[row - part.area.row];
      if (cells !== undefined) return cells[column - part.area.column] ?? '';
    }
    return '';
  };
}

/** The number formats of a column, by row; null where they were not read. */
export function columnFormats(sheet: SheetSnapshot, column: number): ((row: number) => string | null) | null {
  const block = blocksOf(sheet, column)[0];
  if (block === undefined || block.numberFormats === null) return null;
  const { area, numberFormats } = block;
  const offset = column - area.column;
  return (row) => numberFormats[row - area.row]?.[offset] ?? null;
}

/** One cell's value. */
export const cellAt = (sheet: SheetSnapshot, row: number, column: number): CellValue =>
  columnValues(sheet, column)(row);

/** The last row of the used area, or -1 for an empty sheet. */
export const lastUsedRow = (sheet: SheetSnapshot): number =>
  sheet.used === null ? -1 : sheet.used.row + sheet.used.rows - 1;

/** The last column of the used area, or -1 for an empty sheet. */
export const lastUsedColumn = (sheet: SheetSnapshot): number =>
  sheet.used === null ? -1 : sheet.used.column + sheet.used.columns - 1;

/** A sheet by its name, whatever the case, as Excel does it. */
export const sheetNamed = (snapshot: Snapshot, name: string): SheetSnapshot | undefined =>
  snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** A column's letters: 0 is A. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** An A1 address: of one cell, or of an area of several. */
export function addressOf(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** The A1 address of a cell. */
export const cellAddress = (row: number, column: number): string => addressOf({ row, column, rows: 1, columns: 1 });

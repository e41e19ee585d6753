import type { RecordTable } from '../tracker/records';
import type { CellValue, SheetSnapshot } from '../tracker/snapshot';
import { cellAddress, columnValues, isKnown, lastUsedColumn, lastUsedRow } from './cells';
import type { LocatedTable } from './locate';

/** Excel's last column, counted from 0. */
const LAST_COLUMN = 16_383;

export type Placement =
  | { kind: 'beside'; column: number }
  /** Past everything; `inTheWay` is what stands next to the table, `''` where only earlier columns of ours stand apart. */
  | { kind: 'apart'; column: number; inTheWay: string }
  | { kind: 'no-room' };

export interface PlacementRequest {
  sheet: SheetSnapshot;
  table: RecordTable;
  /** How many columns are to be placed. */
  count: number;
  /** Columns of this table that are ours already, where there are any. */
  located: LocatedTable | null;
  /** The other tables on the sheet: what stands in their rows is looked at when their own turn comes. */
  others: RecordTable[];
  /** Columns of this sheet that have been given away in this plan. */
  promised: { column: number; firstRow: number; lastRow: number }[];
}

/**
 * Where new columns go: directly right of the table, never over anything. Where anything stands there, from the header
 * down through the used area, they go past the last used column (decisions.md, Tables 5).
 */
export function placeColumns(request: PlacementRequest): Placement {
  const { sheet, table, count, located } = request;
  const pastAll = pastEverything(request);
  if (located !== null && located.record.detachedBy !== null) {
    return fits(pastAll, count) ? { kind: 'apart', column: pastAll, inTheWay: located.record.detachedBy } : NO_ROOM;
  }
  const right = Math.max(table.lastColumn, ...(located?.columns ?? []).map(({ column }) => column)) + 1;
  const inTheWay = firstInTheWay(request, right);
  if (inTheWay === null && fits(right, count)) return { kind: 'beside', column: right };
  if (!fits(pastAll, count + 1)) return NO_ROOM;
  return { kind: 'apart', column: pastAll, inTheWay: inTheWay ?? cellAddress(table.headerRow, lastUsedColumn(sheet)) };
}

const NO_ROOM: Placement = { kind: 'no-room' };

const fits = (column: number, count: number): boolean => column + count - 1 <= LAST_COLUMN;

const pastEverything = ({ sheet, promised, table }: PlacementRequest): number =>
  Math.max(lastUsedColumn(sheet), table.lastColumn, ...promised.map(({ column }) => column)) + 1;

/** The first cell that holds anything where the columns would stand; null where the place is free. */
function firstInTheWay({ sheet, table, count, others, promised }: PlacementRequest, right: number): string | null {
  // An Excel table that grows pushes along whatever stands in its own rows, however far to the right.
  const until = table.excelTableId === null ? right + count - 1 : Math.max(right + count - 1, lastUsedColumn(sheet));
  const rowsOfOthers = others
    .filter((other) => other.id !== table.id && other.sheetId === table.sheetId)
    .filter((other) => other.upperHeaderRow > table.lastRow || other.lastRow < table.upperHeaderRow);
  const isOthers = (row: number): boolean =>
    rowsOfOthers.some((other) => row >= other.upperHeaderRow && row <= Math.max(other.lastRow, other.headerRow));
  const last = Math.max(lastUsedRow(sheet), table.lastRow);
  for (let column = right; column <= until; column++) {
    const near = column < right + count;
    const clash = promised.find(
      (given) => given.column === column && given.firstRow <= table.lastRow && given.lastRow >= table.upperHeaderRow,
    );
    if (clash !== undefined) return cellAddress(clash.firstRow, column);
    const value: (row: number) => CellValue = isKnown(sheet, last, column)
      ? columnValues(sheet, column)
      : () => 'unknown';
    for (let row = table.upperHeaderRow; row <= (near ? last : table.lastRow); row++) {
      if (value(row) !== '' && !isOthers(row)) return cellAddress(row, column);
    }
  }
  return null;
}

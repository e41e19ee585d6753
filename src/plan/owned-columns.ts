import type { OwnedColumn } from '../tracker/owned';
import type { Snapshot } from '../tracker/snapshot';
import { sheetNamed } from './cells';
import type { LocatedTable } from './locate';
import { sheetsLikeOurs } from './owned-sheets';
import { STATE_SHEET, type Ownership } from './state';

/**
 * The columns that are ours, so that the tracker reads none of them as the officer's: where they were found, else where
 * they last stood. A column reaches down as far as its table does or last did, or to the next header of ours in it: what
 * stands below may be another table of the officer's.
 */
export function ownedColumns(snapshot: Snapshot, ownership: Ownership, located: LocatedTable[]): OwnedColumn[] {
  const sheetOf = (sheetId: string) => snapshot.sheets.find(({ id }) => id === sheetId);
  const headers = ownership.tables.flatMap((record, index) => {
    const found = located.find((table) => table.index === index);
    const sheetId = found?.sheetId ?? sheetNamed(snapshot, record.sheetName)?.id;
    if (sheetId === undefined) return [];
    const row = found?.headerRow ?? record.headerRow;
    // What a person has taken away is not looked for once the rest of its table is found.
    const columns = found?.columns ?? record.columns;
    const height = record.lastRow - record.headerRow;
    const excelTable = sheetOf(sheetId)?.tables.find(({ id }) => id === found?.excelTableId);
    const end = excelTable === undefined ? row + height : excelTable.area.row + excelTable.area.rows - 1;
    return columns.map(({ column }) => ({ sheetId, row, column, end: Math.max(row, end) }));
  });
  return headers.map(({ sheetId, row, column, end }) => {
    const below = headers.filter((one) => one.sheetId === sheetId && one.column === column && one.row > row);
    return { sheetId, column, firstRow: row, lastRow: Math.min(...below.map((one) => one.row - 1), end) };
  });
}

/** The ids of our sheets, and of copies of them: no tracker is looked for there. */
export const ownedSheetIds = (snapshot: Snapshot, ownership: Ownership): string[] =>
  [...sheetsLikeOurs(snapshot, ownership), sheetNamed(snapshot, STATE_SHEET)].flatMap((sheet) => sheet?.id ?? []);

import type { OwnedColumn } from '../tracker/owned';
import type { Snapshot } from '../tracker/snapshot';
import { sheetNamed } from './cells';
import type { LocatedTable } from './locate';
import { STATE_SHEET, type Ownership } from './state';

/**
 * The columns that are ours, so that the tracker reads none of them as the officer's: where they were found, else where
 * they last stood. A column reaches down to the next header of ours in it, or to the end of the sheet.
 */
export function ownedColumns(snapshot: Snapshot, ownership: Ownership, located: LocatedTable[]): OwnedColumn[] {
  const headers = ownership.tables.flatMap((record, index) => {
    const found = located.find((table) => table.index === index);
    const sheetId = found?.sheetId ?? sheetNamed(snapshot, record.sheetName)?.id;
    if (sheetId === undefined) return [];
    const row = found?.headerRow ?? record.headerRow;
    // What a person has taken away is not looked for once the rest of its table is found.
    const columns = found?.columns ?? record.columns;
    return columns.map(({ column }) => ({ sheetId, row, column }));
  });
  return headers.map(({ sheetId, row, column }) => {
    const below = headers.filter((one) => one.sheetId === sheetId && one.column === column && one.row > row);
    return { sheetId, column, firstRow: row, lastRow: Math.min(...below.map((one) => one.row - 1), Infinity) };
  });
}

/** The ids of our sheets: no tracker is looked for on them. */
export const ownedSheetIds = (snapshot: Snapshot, ownership: Ownership): string[] =>
  [STATE_SHEET, ...ownership.sheets.map(({ name }) => name)].flatMap((name) => sheetNamed(snapshot, name)?.id ?? []);

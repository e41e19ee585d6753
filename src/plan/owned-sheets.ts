import type { OwnedSheet } from '../text/codes';
import type { Texts } from '../text/texts';
import type { CellValue, SheetSnapshot, Snapshot } from '../tracker/snapshot';
import { columnValues, lastUsedColumn, lastUsedRow, sheetNamed } from './cells';
import type { SheetEdit } from './plan';
import type { PrintedLayout, PrintedSheet } from './printed-sheet';
import type { OwnedSheetRecord, Ownership } from './state';
import { isAnothers, isLike, marksOf } from './sheet-marks';
import type { UndoneSheet } from './undo-record';

/** A sheet that should be there, and what to do about it. */
export interface SheetDifference {
  edit: SheetEdit | null;
  record: OwnedSheetRecord;
  undone: UndoneSheet | null;
}

/**
 * One of our sheets, found in the workbook by its name, else by its titles where the officer has renamed it; null where
 * it is not there (any more). A sheet that only has the name is not ours.
 */
export function locateSheet(snapshot: Snapshot, ownership: Ownership, sheet: OwnedSheet): SheetSnapshot | null {
  const record = ownership.sheets.find((owned) => owned.sheet === sheet);
  if (record === undefined) return null;
  const named = sheetNamed(snapshot, record.name);
  if (named !== undefined && !isAnothers(named, record)) return named;
  const names = new Set(ownership.sheets.map(({ name }) => name.toLowerCase()));
  return snapshot.sheets.find((one) => !names.has(one.name.toLowerCase()) && isLike(one, record)) ?? null;
}

/** Every sheet that is ours, and copies that somebody has made of one: no tracker is looked for on them. */
export const sheetsLikeOurs = (snapshot: Snapshot, ownership: Ownership): SheetSnapshot[] => {
  const located = new Set(ownership.sheets.map(({ sheet }) => locateSheet(snapshot, ownership, sheet)));
  return snapshot.sheets.filter((one) => located.has(one) || ownership.sheets.some((record) => isLike(one, record)));
};

/** What is remembered of a sheet of ours. */
export const sheetRecord = (sheet: OwnedSheet, name: string, content: PrintedSheet): OwnedSheetRecord => ({
  sheet,
  name,
  marks: marksOf(content),
  layout: content.layout,
});

/** What one of our sheets holds now, with the looks that it was last given. */
export function contentOf(sheet: SheetSnapshot, layout: PrintedLayout): PrintedSheet {
  const rows = Math.max(layout.rowHeights.length, lastUsedRow(sheet) + 1);
  const width = Math.max(layout.columnWidths.length, lastUsedColumn(sheet) + 1);
  const columns = Array.from({ length: width }, (_, column) => columnValues(sheet, column));
  const values = Array.from({ length: rows }, (_, row) => columns.map((value) => value(row)));
  return { layout, values: trimmed(values) };
}

/** Without blank cells at the ends of rows, and blank rows at the end: how the same content compares equal. */
function trimmed(values: CellValue[][]): CellValue[][] {
  const rows = values.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1));
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
}

/** Rebuilds one of our sheets only where it says or looks otherwise; a sheet of that name that is not ours is left alone. */
export function sheetDifference(
  snapshot: Snapshot,
  ownership: Ownership,
  sheet: OwnedSheet,
  content: PrintedSheet,
  texts: Texts,
): SheetDifference {
  const owned = ownership.sheets.find((record) => record.sheet === sheet);
  const standing = locateSheet(snapshot, ownership, sheet);
  const before = standing === null || owned === undefined ? null : contentOf(standing, owned.layout);
  const name = standing?.name ?? freeName(snapshot, texts.sheets[sheet], texts);
  const record = sheetRecord(sheet, name, content);
  if (before !== null && isSame(before, content)) return { edit: null, record, undone: null };
  return {
    edit: { kind: 'sheet', name, content, before },
    record,
    undone: { sheet, name, before },
  };
}

const isSame = (a: PrintedSheet, b: PrintedSheet): boolean =>
  JSON.stringify(a.layout) === JSON.stringify(b.layout) &&
  JSON.stringify(trimmed(a.values)) === JSON.stringify(trimmed(b.values));

/** A name that no sheet has: the plain one, else one that says whose the sheet is. */
export function freeName(snapshot: Snapshot, plain: string, texts: Texts): string {
  const other = texts.sheetOfPack(plain);
  for (const name of [plain, other]) if (sheetNamed(snapshot, name) === undefined) return name;
  for (let n = 2; ; n++) if (sheetNamed(snapshot, `${other} ${n}`) === undefined) return `${other} ${n}`;
}

import type { SheetSnapshot } from '../tracker/snapshot';
import { columnValues, lastUsedColumn } from './cells';
import { keyHash } from './hash';
import type { PrintedSheet } from './printed-sheet';
import type { OwnedSheetRecord } from './state';

/**
 * What a sheet of ours is known by when its tab has another name: one short hash for each row of its titles, as they
 * were last written. Two sheets have never the same titles, as each names itself.
 */
export function marksOf({ values, layout }: PrintedSheet): string[] {
  const rows = layout.page.titleRows?.rows ?? 1;
  return Array.from({ length: rows }, (_, row) => rowMark((values[row] ?? []).map(String)));
}

/** Cells and their places; blank cells at the end do not count. */
const rowMark = (cells: readonly string[]): string =>
  keyHash(cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('\t'));

const BLANK = rowMark([]);

/** Which of a record's marks a sheet still bears; a blank row says nothing. */
function borne(sheet: SheetSnapshot, marks: readonly string[]): boolean[] {
  const columns = Array.from({ length: lastUsedColumn(sheet) + 1 }, (_, column) => columnValues(sheet, column));
  return marks.map((mark, row) => mark === BLANK || rowMark(columns.map((value) => String(value(row)))) === mark);
}

/** Whether a sheet has the titles of one of ours, whatever it is called: it was renamed, or it is a copy. */
export const isLike = (sheet: SheetSnapshot, { marks = [] }: OwnedSheetRecord): boolean =>
  marks.some((mark) => mark !== BLANK) && borne(sheet, marks).every((has) => has);

/** Whether a sheet that has the name of one of ours is somebody's own: none of the titles is left, and cells are filled. */
export const isAnothers = (sheet: SheetSnapshot, { marks = [] }: OwnedSheetRecord): boolean =>
  sheet.used !== null &&
  sheet.blocks.length > 0 &&
  marks.some((mark) => mark !== BLANK) &&
  !borne(sheet, marks).some((has, i) => has && marks[i] !== BLANK);

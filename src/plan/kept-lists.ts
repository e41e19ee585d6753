import type { SheetSnapshot, Snapshot } from '../tracker/snapshot';
import { cellAt, lastUsedRow, sheetNamed } from './cells';
import type { KeptList } from './kept';
import type { EntryRule, EntryRuleEdit } from './plan';

/** The rule that a kept list was made of. */
const ruleOf = ({ source, note, otherwise }: KeptList): EntryRule => ({ words: source.split(','), note, otherwise });

/** Whether two are one list, of the same rows or of others: the same words under the same header. */
export const isSameList = (a: KeptList, b: KeptList): boolean =>
  a.sheet === b.sheet && a.header === b.header && a.source === b.source && a.note === b.note;

/** Takes lists away that we put on officers' columns, wherever those columns have got to. What is not ours there stays. */
export const listsGone = (snapshot: Snapshot, lists: readonly KeptList[]): EntryRuleEdit[] =>
  lists.flatMap((list) => {
    const sheet = sheetNamed(snapshot, list.sheet);
    const place = sheet === undefined ? null : headerPlace(sheet, list);
    if (sheet === undefined || place === null) return [];
    const row = place.row + list.firstRow - list.headerRow;
    const heights = [list.lastRow - list.firstRow, lastUsedRow(sheet) - row].filter((rows) => rows >= 0);
    // Rows may have come or gone since: as many as it had, and as many as there are.
    return [...new Set(heights)].map((rows): EntryRuleEdit => ({
      kind: 'entry-rule',
      sheetId: sheet.id,
      isNewSheet: false,
      area: { row, column: place.column, rows: rows + 1, columns: 1 },
      rule: null,
      before: ruleOf(list),
    }));
  });

/** Where a list's header stands now: where it was, else in the same row, else anywhere that was read. */
function headerPlace(
  sheet: SheetSnapshot,
  { header, headerRow, column }: KeptList,
): { row: number; column: number } | null {
  const isHeader = (row: number, at: number): boolean => String(cellAt(sheet, row, at)) === header;
  if (isHeader(headerRow, column)) return { row: headerRow, column };
  const places = sheet.blocks.flatMap(({ area, values }) =>
    values.flatMap((cells, r) =>
      cells.flatMap((cell, c) => (String(cell) === header ? [{ row: area.row + r, column: area.column + c }] : [])),
    ),
  );
  return places.find(({ row }) => row === headerRow) ?? places[0] ?? null;
}

import type { Refusal } from '../text/refusal-facts';
import type { Snapshot } from '../tracker/snapshot';
import { columnValues, lastUsedColumn, lastUsedRow, sheetNamed } from './cells';
import { asNamedNow, keepsAnything, NOTHING_KEPT, type Kept } from './kept';
import type { StateEdit } from './plan';
import { NOTHING_OWNED, ownsAnything, parseState, printState, STATE_SHEET, type Ownership } from './state';

/** What the workbook remembers of us. */
export interface StoredState {
  ownership: Ownership;
  /** The undo record as JSON; `''` for none. */
  undo: string;
  /** The officer's own choices. */
  kept: Kept;
  /** The cells it is kept in, column by column; null where there is no such sheet. */
  columns: string[][] | null;
}

/** Reads the hidden sheet of a snapshot; a refusal where it is there and cannot be read. */
export function storedState(snapshot: Snapshot): { state: StoredState; refusals: Refusal[] } {
  const sheet = sheetNamed(snapshot, STATE_SHEET);
  if (sheet === undefined)
    return { state: { ownership: NOTHING_OWNED, undo: '', kept: NOTHING_KEPT, columns: null }, refusals: [] };
  const rows = Array.from({ length: lastUsedRow(sheet) + 1 }, (_, row) => row);
  const columns = Array.from({ length: lastUsedColumn(sheet) + 1 }, (_, column) => {
    const cells = rows.map(columnValues(sheet, column)).map(String);
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  });
  const parsed = parseState(columns);
  if (parsed !== null)
    return { state: { ...parsed, kept: asNamedNow(parsed.kept, snapshot.sheets), columns }, refusals: [] };
  return {
    state: { ownership: NOTHING_OWNED, undo: '', kept: NOTHING_KEPT, columns },
    refusals: [{ code: 'state-unreadable', facts: { sheet: STATE_SHEET } }],
  };
}

/** The edit that makes the hidden sheet say so; columns that say so already are left alone. Null: all of it does. */
export function stateEdit(
  stored: StoredState,
  ownership: Ownership,
  undo: string,
  kept: Kept = stored.kept,
): StateEdit | null {
  const before = stored.columns;
  if (!ownsAnything(ownership) && !keepsAnything(kept) && undo === '') {
    return before === null ? null : { kind: 'state', name: STATE_SHEET, columns: null, before };
  }
  const wanted = printState(ownership, undo, kept);
  const length = Math.max(wanted.length, before?.length ?? 0);
  const columns = Array.from({ length }, (_, i) => {
    const cells = wanted[i] ?? [];
    const now = before?.[i] ?? [];
    return before !== null && cells.length === now.length && cells.every((cell, r) => cell === now[r]) ? null : cells;
  });
  return columns.every((cells) => cells === null) ? null : { kind: 'state', name: STATE_SHEET, columns, before };
}

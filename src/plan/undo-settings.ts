import { readSettings } from '../settings/read-settings';
import { a1 } from '../tracker/address';
import type { Snapshot } from '../tracker/snapshot';
import { cellEdits, type ChangedCell } from './cell-edits';
import { cellAt, lastUsedColumn, lastUsedRow } from './cells';
import type { Edit } from './plan';
import type { UndoneSetting } from './undo-record';

/** Settings put back as they were before they were last written. */
interface SettingsBack {
  edits: Edit[];
  /** Values that a person has typed since, which stay. */
  left: string[];
  /** Whether the sheet holds nothing besides what was written: then a sheet that was made for it may go. */
  isUntouched: boolean;
}

/** Puts values back by their settings' names, wherever their rows stand now. */
export function settingsBack(undone: readonly UndoneSetting[], snapshot: Snapshot): SettingsBack {
  const { place, rows } = readSettings(snapshot);
  const sheet = snapshot.sheets.find(({ id }) => id === place?.sheetId);
  if (place === null || sheet === undefined) return { edits: [], left: [], isUntouched: false };
  const { column } = place;
  const changed: ChangedCell[] = [];
  const left: string[] = [];
  for (const { setting, before, numberFormat, wrote, added } of undone) {
    const row = rows.get(setting);
    if (row === undefined) continue;
    if (cellAt(sheet, row, column + 1) !== wrote) left.push(`${sheet.name}!${a1(row, column + 1)}`);
    else {
      changed.push({ row, column: column + 1, value: before, numberFormat });
      for (let i = 0; i < added; i++)
        if (i !== 1) changed.push({ row, column: column + i, value: '', numberFormat: null });
    }
  }
  const isAsMade = lastUsedRow(sheet) <= place.lastRow && lastUsedColumn(sheet) <= column + 2;
  const isUntouched = left.length === 0 && undone.length === rows.size && isAsMade;
  return { edits: cellEdits(sheet.id, changed), left, isUntouched };
}

import { HostError } from '../errors';
import { raiseChanged } from '../events';
import { assertUnlocked } from '../guards';
import type { Host } from '../host';
import { cellAt, emptyCell } from '../model/cells';
import type { Area, SheetModel } from '../model/model';

/** Keeps the first row of each kind; those below move up within the area, which keeps blank rows at its end. */
export const removeDuplicates = (
  host: Host,
  sheet: SheetModel,
  whole: Area,
  columns: readonly number[],
  includesHeader: boolean,
): { removed: number; uniqueRemaining: number } => {
  if (columns.length === 0 || columns.some((column) => column >= whole.columns)) throw new HostError('InvalidArgument');
  const area = includesHeader ? { ...whole, row: whole.row + 1, rows: whole.rows - 1 } : whole;
  assertUnlocked(host, sheet, area);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = cellAt(sheet, row, area.column + column)?.value ?? '';
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const lines = kept.map((row) => Array.from({ length: area.columns }, (_, i) => cellAt(sheet, row, area.column + i)));
  for (let i = 0; i < area.rows; i++) {
    const row = area.row + i;
    for (let j = 0; j < area.columns; j++) {
      const column = area.column + j;
      const old = i >= lines.length ? cellAt(sheet, row, column) : undefined;
      if (i < lines.length) (sheet.rows[row] ??= [])[column] = lines[i]?.[j];
      else if (old && kept.includes(row)) (sheet.rows[row] ??= [])[column] = undefined;
      else if (old) emptyCell(old);
    }
  }
  raiseChanged(host, sheet, area);
  return { removed: area.rows - kept.length, uniqueRemaining: kept.length };
};

import { isKnown, columnValues } from '../plan/cells';
import type { Guard } from '../plan/plan';
import type { Refusal } from '../text/refusal-facts';
import type { CellValue, Snapshot } from '../tracker/snapshot';

/**
 * Co-authoring: queues the cells that a plan counts on; the result, called after the next sync, says on which sheet they
 * no longer hold what they held. Cells that the snapshot does not know are passed over.
 */
export function loadGuards(context: Excel.RequestContext, guards: Guard[], snapshot: Snapshot): () => Refusal[] {
  const loaded = guards.map((guard) => {
    const { row, column, rows, columns } = guard.area;
    const range = context.workbook.worksheets.getItem(guard.sheetId).getRangeByIndexes(row, column, rows, columns);
    range.load('values');
    return { guard, range };
  });
  return () => {
    const changed = loaded.filter(({ guard, range }) => !agrees(guard, range.values as CellValue[][], snapshot));
    const ids = new Set(changed.map(({ guard }) => guard.sheetId));
    return snapshot.sheets
      .filter(({ id }) => ids.has(id))
      .map(({ name }) => ({ code: 'changed-meanwhile', facts: { sheet: name } }));
  };
}

function agrees({ sheetId, area }: Guard, values: CellValue[][], snapshot: Snapshot): boolean {
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return false;
  for (let c = 0; c < area.columns; c++) {
    const column = area.column + c;
    const was = columnValues(sheet, column);
    for (let r = 0; r < area.rows; r++) {
      const row = area.row + r;
      if (isKnown(sheet, row, column) && (values[r]?.[c] ?? '') !== was(row)) return false;
    }
  }
  return true;
}

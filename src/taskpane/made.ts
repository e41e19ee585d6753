import type { Performed } from '../actions/action';
import type { ColumnsAddedEdit, Edit, RulesEdit, WorkbookSnapshot } from '../plan/plan';
import { PACK_SHEETS } from '../reports/pack-names';
import type { ActionId, OwnedSheet } from '../text/codes';
import { a1 } from '../tracker/address';
import type { Made } from './state';

const TOP = a1(0, 0);

/** The sheets on which an action is to be seen, the first that stands before the others. */
const SEEN_ON: Partial<Record<ActionId, readonly OwnedSheet[]>> = {
  check: ['dataChecks'],
  pack: PACK_SHEETS,
  ragView: ['ragView'],
  close: ['statusHistory'],
};

/** Whether an edit gives one of these columns its colours: that is the one to look at. */
const isColoured = (edit: Edit, { sheetId, area }: ColumnsAddedEdit): edit is RulesEdit =>
  edit.kind === 'rules' &&
  edit.sheetId === sheetId &&
  edit.area.column >= area.column &&
  edit.area.column < area.column + area.columns;

/**
 * Where in the workbook an officer sees what an action has made: its sheet, or the status among the columns that it added,
 * which stand to the right of the table and so most often out of sight. Null where there is nothing new to see.
 */
export function madeBy(action: ActionId, { plan, sheets = [] }: Performed, snapshot: WorkbookSnapshot): Made | null {
  for (const wanted of SEEN_ON[action] ?? []) {
    const standing = sheets.find(({ sheet }) => sheet === wanted);
    if (standing) return { what: 'sheet', sheet: standing.name, cell: TOP };
  }
  for (const edit of plan.edits) {
    if (action === 'newTracker' && edit.kind === 'sheet') return { what: 'sheet', sheet: edit.name, cell: TOP };
    if (edit.kind !== 'columns-added') continue;
    const sheet = snapshot.sheets.find(({ id }) => id === edit.sheetId)?.name;
    const column = plan.edits.find((one) => isColoured(one, edit))?.area.column ?? edit.area.column;
    if (sheet !== undefined) return { what: 'columns', sheet, cell: a1(edit.area.row, column) };
  }
  return null;
}

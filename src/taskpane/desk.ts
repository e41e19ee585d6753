import { ACTIONS } from '../actions/registry';
import type { AvailableAction } from '../actions/registry';
import type { Clock } from '../actions/options';
import { readFor } from '../actions/run';
import { apply } from '../excel/apply';
import type { ExcelClient } from '../excel/client';
import { goTo } from '../excel/go-to';
import type { Plan, WorkbookSnapshot } from '../plan/plan';
import { loading } from '../text/away';
import type { ActionId } from '../text/codes';
import type { Desk } from './session';
import type { Additions } from './state';

/** Actions that are asked about for their sheets alone. */
const ASKED_FOR_SHEETS: ReadonlySet<ActionId> = new Set<ActionId>(['newTracker']);

/** What a plan adds to a tracker that was not there: its columns, and then the sheets too. Null: nothing to ask about. */
function additionsOf(plan: Plan, snapshot: WorkbookSnapshot, action: ActionId): Additions | null {
  const added = plan.edits.filter((edit) => edit.kind === 'columns-added');
  if (added.length === 0 && !ASKED_FOR_SHEETS.has(action)) return null;
  const name = (id: string): string => snapshot.sheets.find((sheet) => sheet.id === id)?.name ?? '';
  const isThere = (wanted: string): boolean =>
    snapshot.sheets.some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
  return {
    columns: added.map(({ sheetId, columns }) => ({
      sheet: name(sheetId),
      headings: columns.map(({ header }) => header),
    })),
    sheets: plan.edits.flatMap((edit) =>
      edit.kind === 'sheet' && edit.content !== null && !isThere(edit.name) ? [edit.name] : [],
    ),
  };
}

/** The actions at work on the workbook that Excel has open. */
export const deskOn = (client: ExcelClient, clock: Clock, showPane: () => Promise<void>): Desk => ({
  async prepare({ action: id, options }, tell) {
    const action = ACTIONS[id as AvailableAction];
    const snapshot = await readFor(client, options, clock);
    tell('working-out');
    const performed = await loading(() => action.perform(snapshot, options, clock));
    const { plan, results, overview = null, choices = null, left } = performed;
    return {
      refusals: plan.refusals,
      additions: additionsOf(plan, snapshot, id),
      results,
      overview,
      choices,
      left,
      canUndo: ACTIONS.undo.available(snapshot) === null,
      canRemove: ACTIONS.remove.available(snapshot) === null,
      apply: (step, isCancelled) => apply(client, plan, snapshot, step, null, isCancelled),
    };
  },
  goTo: (sheet, cell) => goTo(client, sheet, cell),
  showPane,
});

import { ACTIONS } from '../actions/registry';
import type { AvailableAction } from '../actions/registry';
import type { Clock } from '../actions/options';
import { readFor } from '../actions/run';
import { apply } from '../excel/apply';
import type { ExcelClient } from '../excel/client';
import { goTo } from '../excel/go-to';
import { loading } from '../text/away';
import { additionsOf } from './asked';
import { madeBy } from './made';
import type { Desk } from './session';

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
      additions: additionsOf(id, performed, snapshot),
      results,
      overview,
      choices,
      left,
      made: madeBy(id, performed, snapshot),
      canUndo: ACTIONS.undo.available(snapshot) === null,
      canRemove: ACTIONS.remove.available(snapshot) === null,
      apply: (step, isCancelled) => apply(client, plan, snapshot, step, null, isCancelled),
    };
  },
  goTo: (sheet, cell) => goTo(client, sheet, cell),
  showPane,
});

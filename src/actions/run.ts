import { apply, type Applied } from '../excel/apply';
import { clientError, type ExcelClient } from '../excel/client';
import { read, readWithin } from '../excel/read';
import type { Plan, WorkbookSnapshot } from '../plan/plan';
import type { ProgressStep } from '../text/codes';
import type { Failure, Refusal } from '../text/refusal-facts';
import { loading } from '../text/away';
import type { Action } from './action';
import type { ActionOptions, Clock } from './options';
import { withoutTexts } from './preferences';
import type { Results } from './results';
import type { Snapshot } from '../tracker/snapshot';
import type { FindOptions } from '../tracker/sources';

export type Outcome =
  | { kind: 'done'; results: Results | null; edits: number; left: string[] }
  /** Nothing was written. */
  | { kind: 'refused'; refusals: Refusal[] }
  /** Excel stopped: what became of the workbook is in `failure`. */
  | { kind: 'failed'; failure: Failure; results: Results | null };

export interface RunHooks {
  tell?: (step: ProgressStep) => void;
  /** Asked before the first write to a tracker; false leaves everything as it is. */
  consent?: (plan: Plan) => Promise<boolean>;
  /** Only look: nothing is written, whatever the plan says. */
  isReadOnly?: boolean;
}

/** One run at a time in each workbook's client: a second one is refused, not queued. */
const running = new WeakSet<ExcelClient['Excel']>();

/** Runs an action: read, work out, write. Throws nothing. */
export async function run(
  client: ExcelClient,
  action: Action,
  options: ActionOptions,
  clock: Clock,
  { tell = () => undefined, consent, isReadOnly = false }: RunHooks = {},
): Promise<Outcome> {
  if (running.has(client.Excel)) return { kind: 'refused', refusals: [{ code: 'already-running', facts: {} }] };
  running.add(client.Excel);
  try {
    // Reading and writing share one run: what a run holds on to is let go of in one request at its end.
    return await client.Excel.run({ delayForCellEdit: true }, async (context): Promise<Outcome> => {
      tell('reading');
      const snapshot = await readWithin(client, context, (head) => findOptions(head, options, clock));
      tell('working-out');
      const { plan, results, left } = await loading(() => action.perform(snapshot, options, clock));
      if (plan.refusals.length > 0) return { kind: 'refused', refusals: plan.refusals };
      if (isReadOnly) return { kind: 'done', results, edits: 0, left };
      if (consent !== undefined && plan.edits.some(({ kind }) => kind === 'columns-added')) {
        tell('asking');
        if (!(await consent(plan))) return { kind: 'done', results, edits: 0, left: [] };
      }
      const applied = await apply(client, plan, snapshot, tell, context);
      tell('done');
      return outcomeOf(applied, results, left);
    });
  } catch (thrown) {
    return stopped(thrown);
  } finally {
    running.delete(client.Excel);
  }
}

/** Reads what an action with these options needs. Throws what the client library throws. */
export const readFor = (client: ExcelClient, options: ActionOptions, clock: Clock): Promise<WorkbookSnapshot> =>
  read(client, (head) => findOptions(head, options, clock));

/** What the reader needs of the settings, to see which columns are the tracker's. */
function findOptions(head: Snapshot, options: ActionOptions, clock: Clock): FindOptions {
  const { period, settings } = withoutTexts(head, options, clock);
  return { period, yearStart: settings.rules.yearStart };
}

function outcomeOf(applied: Applied, results: Results | null, left: string[]): Outcome {
  if (applied.kind === 'refused') return applied;
  if (applied.kind === 'failed') return { kind: 'failed', failure: applied.failure, results };
  return { kind: 'done', results, edits: applied.edits, left };
}

/** What stopped a run before anything was written. */
function stopped(thrown: unknown): Outcome {
  const { code, message } = clientError(thrown);
  if (code === 'InvalidOperationInCellEditMode') {
    return { kind: 'refused', refusals: [{ code: 'cell-edit-mode', facts: {} }] };
  }
  return { kind: 'failed', failure: { code: 'not-started', facts: { why: message } }, results: null };
}

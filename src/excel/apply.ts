import { inverse } from '../plan/inverse';
import type { Edit, Plan, WorkbookSnapshot } from '../plan/plan';
import type { ProgressStep } from '../text/codes';
import type { Failure, Refusal } from '../text/refusal-facts';
import { BATCH_BYTES, clientError, type ClientError, type ExcelClient } from './client';
import { prepareCells } from './edits/cells';
import { prepareColumnsAdded, prepareColumnsRemoved } from './edits/columns';
import { prepareEntryRule } from './edits/entry-rules';
import type { Desk, Operation, Prepare } from './edits/operation';
import { prepareRules } from './edits/rules';
import { prepareSheet } from './edits/sheets';
import { prepareState } from './edits/state';
import { clearing, loadFilters, refusedFilters, restoring, type SavedFilter } from './filters';
import { loadGuards } from './guards';
import { gather } from './read-blocks';

export type Applied =
  /** `edits` 0: there was nothing to write. */
  | { kind: 'applied'; edits: number }
  /** Nothing was written. */
  | { kind: 'refused'; refusals: Refusal[] }
  /** Excel stopped half-way: put back, or not. */
  | { kind: 'failed'; failure: Failure; error: ClientError };

/** How each kind of edit is made. */
const PREPARE: { [K in Edit['kind']]: Prepare<Extract<Edit, { kind: K }>> } = {
  cells: prepareCells,
  'columns-added': prepareColumnsAdded,
  'columns-removed': prepareColumnsRemoved,
  rules: prepareRules,
  'entry-rule': prepareEntryRule,
  sheet: prepareSheet,
  state: prepareState,
};

/** The table gives each kind its own preparation; the compiler cannot follow that through a lookup. */
const prepare = (edit: Edit, desk: Desk): (() => Operation[]) => (PREPARE[edit.kind] as Prepare<Edit>)(edit, desk);

/**
 * Writes a plan: first, in one batch, it looks again at what the plan counts on; then it writes, in as few batches as
 * their size allows. Where Excel stops half-way, everything is put back. `within` is the context of a run that has read
 * already, and is used unless Excel can take all of the plan back in one step. `isCancelled` is asked between the batches: from the moment that it says
 * so nothing more is written, and what was written is put back. Throws nothing.
 */
export async function apply(
  client: ExcelClient,
  plan: Plan,
  snapshot: WorkbookSnapshot,
  tell: (step: ProgressStep) => void = () => undefined,
  within: Excel.RequestContext | null = null,
  isCancelled: () => boolean = () => false,
): Promise<Applied> {
  const refusals = [...plan.refusals, ...protectedPlaces(plan, snapshot)];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  if (plan.edits.length === 0) return { kind: 'applied', edits: 0 };
  tell('writing');
  const progress: Progress = { filters: [], begun: [], isCancelled };
  try {
    const write = (context: Excel.RequestContext) => writeWithin(client, context, plan, snapshot, progress);
    // What Excel can take back in one step has a run of its own: a run is asked for that when it begins.
    const isShared = within !== null && !isInOneStep(client, plan);
    const refused = isShared ? await write(within) : await runInOneStep(client, plan, write);
    return refused.length > 0 ? { kind: 'refused', refusals: refused } : { kind: 'applied', edits: plan.edits.length };
  } catch (thrown) {
    const error = clientError(thrown);
    if (progress.begun.length === 0) return thrown === CANCELLED ? REFUSED_AS_CANCELLED : notBegun(error);
    tell('rolling-back');
    const why: Failure =
      thrown === CANCELLED ? { code: 'cancelled', facts: {} } : { code: 'rolled-back', facts: { why: error.message } };
    return rollBack(client, plan, snapshot, progress, error, why);
  }
}

/** How far a run has come. */
interface Progress {
  filters: SavedFilter[];
  /** The places in batches that were sent: written, or perhaps written. */
  begun: string[];
  isCancelled: () => boolean;
}

/** Thrown where the officer has said stop. */
const CANCELLED = new Error('Cancelled.');

const REFUSED_AS_CANCELLED: Applied = { kind: 'refused', refusals: [{ code: 'cancelled', facts: {} }] };

/** Errors before anything was written that have a sentence of their own. */
const REFUSED_BY: Record<string, Refusal> = {
  InvalidOperationInCellEditMode: { code: 'cell-edit-mode', facts: {} },
};

function notBegun(error: ClientError): Applied {
  const refusal = REFUSED_BY[error.code];
  if (refusal !== undefined) return { kind: 'refused', refusals: [refusal] };
  return { kind: 'failed', failure: { code: 'not-started', facts: { why: error.message } }, error };
}

async function rollBack(
  client: ExcelClient,
  plan: Plan,
  snapshot: WorkbookSnapshot,
  progress: Progress,
  error: ClientError,
  putBack: Failure,
): Promise<Applied> {
  const { begun } = progress;
  try {
    const back = inverse(plan, snapshot);
    for (const plan of inTurn(back)) {
      const again = { filters: progress.filters, begun: [], isCancelled: () => false };
      await client.Excel.run(runOptions(client, plan), (context) =>
        writeWithin(client, context, plan, snapshot, again),
      );
    }
    return { kind: 'failed', failure: putBack, error };
  } catch (thrown) {
    if (clientError(thrown).code === 'AccessDenied' && (await isReadOnly(client))) return notBegun(error);
    const failure: Failure = { code: 'partly-written', facts: { why: error.message, written: [...new Set(begun)] } };
    return { kind: 'failed', failure, error };
  }
}

/**
 * Where columns of ours come back into the place of others, the others go first, and with them whatever rules stand
 * there: only then is it looked at which rules there are to take away.
 */
function inTurn(back: Plan): Plan[] {
  const gone = back.edits.findLastIndex(({ kind }) => kind === 'columns-removed') + 1;
  const [first, then] = [back.edits.slice(0, gone), back.edits.slice(gone)];
  if (first.length === 0 || !then.some(({ kind }) => kind === 'rules')) return [back];
  return [first, then].map((edits) => ({ ...back, edits }));
}

/** A workbook opened for reading takes nothing: where it refuses to be put back, nothing was written either. */
async function isReadOnly({ Excel }: ExcelClient): Promise<boolean> {
  try {
    return await Excel.run(async ({ workbook }) => {
      workbook.load('readOnly');
      await workbook.context.sync();
      return workbook.readOnly;
    });
  } catch {
    return false;
  }
}

/** Sheets that a plan writes into, of those that are there. */
function sheetsOf(plan: Plan, snapshot: WorkbookSnapshot) {
  const ids = new Set(plan.edits.flatMap((edit) => ('sheetId' in edit ? [edit.sheetId] : [])));
  const names = new Set(plan.edits.flatMap((edit) => ('name' in edit ? [edit.name.toLowerCase()] : [])));
  return snapshot.sheets.filter(({ id, name }) => ids.has(id) || names.has(name.toLowerCase()));
}

function protectedPlaces(plan: Plan, snapshot: WorkbookSnapshot): Refusal[] {
  const sheets = sheetsOf(plan, snapshot);
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const comesOrGoes = plan.edits.some(
    (edit) =>
      (edit.kind === 'sheet' && (edit.content === null || !names.has(edit.name.toLowerCase()))) ||
      (edit.kind === 'state' && (edit.columns === null || !names.has(edit.name.toLowerCase()))),
  );
  const structure: Refusal[] =
    snapshot.structureProtected && comesOrGoes ? [{ code: 'protected-workbook', facts: {} }] : [];
  return [
    ...sheets
      .filter(({ isProtected }) => isProtected)
      .map(({ name }): Refusal => ({ code: 'protected-sheet', facts: { sheet: name } })),
    ...structure,
  ];
}

/** Refusals, where what the plan counts on is no longer so; then nothing was written. */
async function writeWithin(
  client: ExcelClient,
  context: Excel.RequestContext,
  plan: Plan,
  snapshot: WorkbookSnapshot,
  progress: Progress,
): Promise<Refusal[]> {
  const names = new Map(snapshot.sheets.map(({ id, name }) => [id, name]));
  const desk: Desk = { context, sheetName: (id) => names.get(id) ?? id, supports: client.supports };
  const guards = loadGuards(context, plan.guards, snapshot);
  const isFirst = progress.filters.length === 0;
  const filters = isFirst ? loadFilters(context, sheetsOf(plan, snapshot)) : () => progress.filters;
  const prepared = plan.edits.map((edit) => prepare(edit, desk));
  await context.sync();

  const saved = filters();
  const refusals = [...guards(), ...(isFirst ? refusedFilters(saved) : [])];
  if (refusals.length > 0) return refusals;
  progress.filters = saved;
  const operations = [
    ...saved.map((filter) => clearing(context, filter)),
    ...prepared.flatMap((make) => make()),
    ...saved.map((filter) => restoring(context, filter)),
  ];
  const stopIfCancelled = (): void => {
    if (progress.isCancelled()) throw CANCELLED;
  };
  stopIfCancelled();
  for (const batch of gather(operations, BATCH_BYTES)) {
    for (const operation of batch) {
      progress.begun.push(operation.place);
      operation.queue();
    }
    await context.sync();
    stopIfCancelled();
  }
  return [];
}

/**
 * Runs in one step of Excel's own undo list, where Excel can. Where it finds something in it that it cannot undo, it says
 * so and stops; then the same is written without it. Such edits name a state, so that to begin again does no harm.
 */
async function runInOneStep(
  client: ExcelClient,
  plan: Plan,
  write: (context: Excel.RequestContext) => Promise<Refusal[]>,
): Promise<Refusal[]> {
  try {
    return await client.Excel.run(runOptions(client, plan), write);
  } catch (thrown) {
    if (!isInOneStep(client, plan) || clientError(thrown).code !== 'UndoNotSupported') throw thrown;
    return client.Excel.run({ delayForCellEdit: true }, write);
  }
}

/**
 * Sheets that come or go, and how they are laid out, cannot be undone by Excel; what stands in cells can, the hidden
 * record too. Columns that come are left out, as they could not be begun again.
 */
const isOneStep = (edit: Edit): boolean =>
  edit.kind === 'cells' ||
  edit.kind === 'rules' ||
  (edit.kind === 'state' && edit.before !== null && edit.columns !== null);

const isInOneStep = (client: ExcelClient, plan: Plan): boolean =>
  plan.edits.every(isOneStep) && client.supports('1.20');

function runOptions(client: ExcelClient, plan: Plan): Excel.RunOptions {
  return plan.edits.every(isOneStep) && client.supports('1.20')
    ? { delayForCellEdit: true, mergeUndoGroup: true }
    : { delayForCellEdit: true };
}

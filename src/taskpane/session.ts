import type { Results } from '../actions/results';
import type { Applied } from '../excel/apply';
import type { ActionId, ProgressStep } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import { failureMessage, refusalMessage } from '../text/say';
import type { Texts } from '../text/texts';
import { FIRST_STATE } from './state';
import type { Additions, Message, PaneState } from './state';

/** An action that has been worked out and not written. */
export interface Prepared {
  /** What it adds that was not there: asked about first. Null where it adds nothing. */
  additions: Additions | null;
  /** Null for actions that find nothing out (undo, remove). */
  results: Results | null;
  canUndo: boolean;
  canRemove: boolean;
  refusals: Refusal[];
  /** Cells that are left as they are because a person has typed there since: `Indicators!L5`. */
  left: string[];
  /** Writes it. Throws nothing. */
  apply(tell: (step: ProgressStep) => void): Promise<Applied>;
}

/** What the session needs of Excel. */
export interface Desk {
  /** Reads the workbook and works an action out. Throws what Excel throws. */
  prepare(action: ActionId, tell: (step: ProgressStep) => void): Promise<Prepared>;
  /** False where the cell is not there any more. */
  goTo(sheet: string, cell: string): Promise<boolean>;
  showPane(): Promise<void>;
}

/** What the pane and the ribbon share: one workbook, one action at a time. */
export interface Session {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  /** Looks at the workbook without writing. */
  open(): Promise<void>;
  /** Runs an action; resolves when it is done, has failed with a message, or waits for an answer. Throws nothing. */
  run(action: ActionId): Promise<void>;
  answer(yes: boolean): Promise<void>;
  goTo(sheet: string, cell: string): Promise<void>;
  dismiss(): void;
  /** The workbook was changed by somebody. */
  changed(): void;
}

/** Errors of Excel that have a sentence of their own. */
const REFUSED_BY: Record<string, Refusal> = {
  InvalidOperationInCellEditMode: { code: 'cell-edit-mode', facts: {} },
  InvalidOrTimedOutSession: { code: 'session-lost', facts: {} },
  RequestAborted: { code: 'session-lost', facts: {} },
};

/** Taking everything away adds nothing, and is asked about all the same. */
const NOTHING_ADDED: Additions = { columns: [], sheets: [] };

/** Actions that leave something for *Undo last refresh* to take back. */
const REFRESHES: ReadonlySet<ActionId> = new Set<ActionId>(['refresh', 'pack', 'ragView']);

export function createSession(desk: Desk, texts: Texts): Session {
  let state: PaneState = FIRST_STATE;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const say = (tone: Message['tone'], text: string, again: ActionId | null = null): void =>
    set({ running: null, message: { tone, text, again } });

  /** Something went wrong: the pane is opened, so that it is read. */
  const complain = async (text: string, action: ActionId): Promise<void> => {
    say('bad', text, action);
    await desk.showPane().catch(() => undefined);
  };
  const sentences = (refusals: readonly Refusal[]): string =>
    refusals.map((refusal) => refusalMessage(refusal, texts)).join(' ');
  const refuse = (refusals: readonly Refusal[], action: ActionId): Promise<void> =>
    complain(sentences(refusals), action);
  const explain = (thrown: unknown, action: ActionId): Promise<void> => {
    const error = thrown as { code?: string; message?: string } | null;
    const known = REFUSED_BY[error?.code ?? ''];
    if (known) return refuse([known], action);
    const why = error?.message ?? String(thrown);
    return complain(failureMessage({ code: 'not-started', facts: { why } }, texts), action);
  };

  const tell = (action: ActionId) => (step: ProgressStep) => set({ running: { action, step } });

  /** Shows the workbook as it stands, with nothing written. */
  const look = async (action: ActionId): Promise<void> => {
    tell(action)('reading');
    const { results, canUndo, canRemove, refusals } = await desk.prepare('check', tell(action));
    set({ results, canUndo, canRemove, written: false, stale: false });
    if (refusals.length > 0) say('info', sentences(refusals));
  };

  const write = async (action: ActionId, prepared: Prepared): Promise<void> => {
    const applied = await prepared.apply((step) => set({ running: { action, step } }));
    if (applied.kind === 'refused') return refuse(applied.refusals, action);
    if (applied.kind === 'failed') return complain(failureMessage(applied.failure, texts), action);
    const { results } = prepared;
    const period = results?.period ?? null;
    if (results) set({ results, written: true, stale: false });
    else await look(action);
    const changed = applied.edits > 0;
    if (results && changed) set({ canRemove: true });
    set({ canUndo: REFRESHES.has(action) ? state.canUndo || changed : action === 'check' && state.canUndo });
    const { left: cells } = prepared;
    const done = texts.pane.done({ label: texts.actions[action].label, period, changed });
    const left = cells.length > 0 ? failureMessage({ code: 'undo-left-cells', facts: { cells } }, texts) : '';
    say('good', `${done} ${left}`.trim());
  };

  /** Works an action out anew, since time may have passed, and writes it when what it adds has been agreed to. */
  const attempt = async (action: ActionId, agreed: Additions | null): Promise<void> => {
    set({ asking: null, message: null });
    tell(action)('reading');
    try {
      const prepared = await desk.prepare(action, tell(action));
      const { refusals, results } = prepared;
      const additions = prepared.additions ?? (action === 'remove' ? NOTHING_ADDED : null);
      if (refusals.length > 0) return await refuse(refusals, action);
      if (!additions || JSON.stringify(additions) === JSON.stringify(agreed)) return await write(action, prepared);
      set({ running: null, asking: { action, additions }, ...(results && { results, written: false, stale: false }) });
      await desk.showPane().catch(() => undefined);
    } catch (thrown) {
      await explain(thrown, action);
    }
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async open() {
      if (state.running) return;
      try {
        await look('check');
        set({ running: null });
      } catch (thrown) {
        await explain(thrown, 'check');
      }
    },
    async run(action) {
      if (state.running) {
        const text = refusalMessage({ code: 'already-running', facts: {} }, texts);
        return set({ message: { tone: 'info', text, again: null } });
      }
      await attempt(action, null);
    },
    async answer(yes) {
      const { asking } = state;
      set({ asking: null });
      if (!asking || state.running) return;
      if (!yes) return say('info', texts.pane.consent.declined);
      await attempt(asking.action, asking.additions);
    },
    async goTo(sheet, cell) {
      try {
        if (!(await desk.goTo(sheet, cell))) say('info', texts.pane.cellGone({ sheet, cell }));
      } catch (thrown) {
        await explain(thrown, 'check');
      }
    },
    dismiss: () => set({ message: null }),
    changed: () => {
      if (state.results && !state.running && !state.stale) set({ stale: true });
    },
  };
}

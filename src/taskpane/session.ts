import { NO_OPTIONS } from '../actions/options';
import type { ActionOptions } from '../actions/options';
import type { Overview } from '../actions/overview';
import type { Results } from '../actions/results';
import type { Applied } from '../excel/apply';
import type { ActionId, ProgressStep } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import { failureMessage, refusalMessage } from '../text/say';
import type { Texts } from '../text/texts';
import { FIRST_STATE } from './state';
import type { Additions, Message, PaneState, Place, Request } from './state';

/** An action that has been worked out and not written. */
export interface Prepared {
  /** What it adds that was not there: asked about first. Null where it adds nothing. */
  additions: Additions | null;
  /** Null for actions that find nothing out (undo, remove). */
  results: Results | null;
  /** Null where there are no results to show. */
  overview: Overview | null;
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
  prepare(request: Request, tell: (step: ProgressStep) => void): Promise<Prepared>;
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
  run(action: ActionId, options?: Partial<ActionOptions>): Promise<void>;
  /** Runs again what was asked before. */
  again(request: Request): Promise<void>;
  answer(yes: boolean): Promise<void>;
  goTo(sheet: string, cell: string): Promise<void>;
  dismiss(): void;
  /** The workbook was changed by somebody. */
  changed(): void;
  /** The officer stands on another row. */
  select(place: Place): void;
}

/** Errors of Excel that have a sentence of their own. */
const REFUSED_BY: Record<string, Refusal> = {
  InvalidOperationInCellEditMode: { code: 'cell-edit-mode', facts: {} },
  InvalidOrTimedOutSession: { code: 'session-lost', facts: {} },
  RequestAborted: { code: 'session-lost', facts: {} },
};

/** What the pane asks of a workbook to show it. */
const LOOK: Request = { action: 'check', options: NO_OPTIONS };

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
  const say = (tone: Message['tone'], text: string, again: Request | null = null): void =>
    set({ running: null, message: { tone, text, again } });

  /** Something went wrong: the pane is opened, so that it is read. */
  const complain = async (text: string, request: Request): Promise<void> => {
    say('bad', text, request);
    await desk.showPane().catch(() => undefined);
  };
  const sentences = (refusals: readonly Refusal[]): string =>
    refusals.map((refusal) => refusalMessage(refusal, texts)).join(' ');
  const refuse = (refusals: readonly Refusal[], request: Request): Promise<void> =>
    complain(sentences(refusals), request);
  const explain = (thrown: unknown, request: Request): Promise<void> => {
    const error = thrown as { code?: string; message?: string } | null;
    const known = REFUSED_BY[error?.code ?? ''];
    if (known) return refuse([known], request);
    const why = error?.message ?? String(thrown);
    return complain(failureMessage({ code: 'not-started', facts: { why } }, texts), request);
  };

  const tell = (action: ActionId) => (step: ProgressStep) => set({ running: { action, step } });

  /** Shows the workbook as it stands, with nothing written. */
  const look = async (action: ActionId): Promise<void> => {
    tell(action)('reading');
    const { results, overview, canUndo, canRemove, refusals } = await desk.prepare(LOOK, tell(action));
    set({ results, overview, canUndo, canRemove, written: false, stale: false });
    if (refusals.length > 0) say('info', sentences(refusals));
  };

  const write = async (request: Request, prepared: Prepared): Promise<void> => {
    const { action } = request;
    const applied = await prepared.apply((step) => set({ running: { action, step } }));
    if (applied.kind === 'refused') return refuse(applied.refusals, request);
    if (applied.kind === 'failed') return complain(failureMessage(applied.failure, texts), request);
    const { results, overview } = prepared;
    const period = results?.period ?? null;
    if (results && overview) set({ results, overview, written: true, stale: false });
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
  const attempt = async (request: Request, agreed: Additions | null): Promise<void> => {
    const { action } = request;
    set({ asking: null, message: null });
    tell(action)('reading');
    try {
      const prepared = await desk.prepare(request, tell(action));
      const { refusals, results, overview } = prepared;
      const additions = prepared.additions ?? (action === 'remove' ? NOTHING_ADDED : null);
      if (refusals.length > 0) return await refuse(refusals, request);
      if (!additions || JSON.stringify(additions) === JSON.stringify(agreed)) return await write(request, prepared);
      const seen = results && overview && { results, overview, written: false, stale: false };
      set({ running: null, asking: { ...request, additions }, ...seen });
      await desk.showPane().catch(() => undefined);
    } catch (thrown) {
      await explain(thrown, request);
    }
  };

  const start = async (request: Request): Promise<void> => {
    if (!state.running) return attempt(request, null);
    const text = refusalMessage({ code: 'already-running', facts: {} }, texts);
    set({ message: { tone: 'info', text, again: null } });
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
        await explain(thrown, LOOK);
      }
    },
    run: (action, options = {}) => start({ action, options: { ...NO_OPTIONS, ...options } }),
    again: start,
    async answer(yes) {
      const { asking } = state;
      set({ asking: null });
      if (!asking || state.running) return;
      if (!yes) return say('info', texts.pane.consent.declined);
      const { additions, ...request } = asking;
      await attempt(request, additions);
    },
    async goTo(sheet, cell) {
      try {
        if (!(await desk.goTo(sheet, cell))) say('info', texts.pane.cellGone({ sheet, cell }));
      } catch (thrown) {
        await explain(thrown, LOOK);
      }
    },
    dismiss: () => set({ message: null }),
    select: (selected) => set({ selected }),
    changed: () => {
      if (state.results && !state.running && !state.stale) set({ stale: true });
    },
  };
}

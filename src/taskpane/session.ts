import { NO_OPTIONS } from '../actions/options';
import type { Choices } from '../actions/choices';
import type { ActionOptions } from '../actions/options';
import type { Overview } from '../actions/overview';
import type { Results } from '../actions/results';
import type { Applied } from '../excel/apply';
import { PART_AWAY } from '../text/away';
import type { ActionId, PanePage, ProgressStep } from '../text/codes';
import type { Failure, Refusal } from '../text/refusal-facts';
import { failureMessage, refusalMessage } from '../text/say';
import type { Texts } from '../text/texts';
import { ASKED_ANYHOW, FINAL, LISTS_FINDINGS, READ_ON, SHOWS_ITS_SHEET } from './outcomes';
import { FIRST_STATE } from './state';
import type { Additions, Made, Message, PaneState, Place, Request } from './state';
import { STOPPED, stopper } from './stopper';
import type { Stopper } from './stopper';
import { severitiesOf } from './view';

/** An action that has been worked out and not written. */
export interface Prepared {
  /** What it adds that was not there: asked about first. Null where it adds nothing. */
  additions: Additions | null;
  /** Null for actions that find nothing out (undo, remove). */
  results: Results | null;
  /** Null where there are no results to show. */
  overview: Overview | null;
  /** Null where the action did not look at the whole tracker. */
  choices?: Choices | null;
  canUndo: boolean;
  canRemove: boolean;
  refusals: Refusal[];
  /** Cells that are left as they are because a person has typed there since: `Indicators!L5`. */
  left: string[];
  /** Where it is to be seen; null where nothing new is. */
  made?: Made | null;
  /** Writes it, until it is cancelled: then what was written is put back. Throws nothing. */
  apply(tell: (step: ProgressStep) => void, isCancelled: () => boolean): Promise<Applied>;
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
  /** The language that the pane speaks. */
  texts(): Texts;
  /** Speaks another language from now on. */
  speak(texts: Texts): void;
  /** Looks at the workbook, the first time or again, without writing. */
  open(): Promise<void>;
  /** Runs an action; resolves when it is done, has failed with a message, or waits for an answer. Throws nothing. */
  run(action: ActionId, options?: Partial<ActionOptions>): Promise<void>;
  /** Runs again what was asked before. */
  again(request: Request): Promise<void>;
  answer(yes: boolean): Promise<void>;
  /** Stops what is running: at once while it reads, and while it writes after the batch that is on its way. */
  cancel(): void;
  goTo(sheet: string, cell: string): Promise<void>;
  /** Shows a page of the pane. */
  turnTo(page: PanePage): void;
  dismiss(): void;
  /** The workbook was changed by somebody. */
  changed(): void;
  /** The officer stands on another row. */
  select(place: Place): void;
}

/** Errors of Excel, and ours, that have a sentence of their own. */
const REFUSED_BY: Record<string, Refusal> = {
  InvalidOperationInCellEditMode: { code: 'cell-edit-mode', facts: {} },
  InvalidOrTimedOutSession: { code: 'session-lost', facts: {} },
  RequestAborted: { code: 'session-lost', facts: {} },
  [PART_AWAY]: { code: 'part-away', facts: {} },
};

/** What the pane asks of a workbook to show it. To try it again is to look again, and not to write. */
const LOOK: Request = { action: 'check', options: NO_OPTIONS };

const NOTHING_ADDED: Additions = { columns: [], sheets: [] };

const isCancelled = ({ code }: Refusal | Failure): boolean => code === 'cancelled';

export function createSession(desk: Desk, firstTexts: Texts): Session {
  let texts = firstTexts;
  let state: PaneState = FIRST_STATE;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const say = (tone: Message['tone'], text: string, again: Request | null = null, made: Made | null = null): void =>
    set({ running: null, message: { tone, text, again, made } });

  /** Something went wrong: the pane is opened, so that it is read. */
  const complain = async (text: string, request: Request | null): Promise<void> => {
    say('bad', text, request);
    await desk.showPane().catch(() => undefined);
  };
  const sentences = (refusals: readonly Refusal[]): string =>
    refusals.map((refusal) => refusalMessage(refusal, texts)).join(' ');
  const refuse = (refusals: readonly Refusal[], request: Request): Promise<void> =>
    complain(sentences(refusals), refusals.some(({ code }) => FINAL.has(code)) ? null : request);
  const explain = async (thrown: unknown, request: Request): Promise<void> => {
    if (thrown === STOPPED) return say('info', sentences([{ code: 'cancelled', facts: {} }]), request);
    const error = thrown as { code?: string; message?: string } | null;
    const known = REFUSED_BY[error?.code ?? ''];
    if (known) return refuse([known], request);
    const why = error?.message ?? String(thrown);
    return complain(failureMessage({ code: 'not-started', facts: { why } }, texts), request);
  };

  let running = stopper();
  /** Tells the steps of a run, until it is another's turn. */
  const teller = (action: ActionId, own: Stopper) => (step: ProgressStep) => {
    if (own === running) set({ running: { action, step, ...(own.isStopped() ? { isStopping: true } : {}) } });
  };
  /** Begins a run: what it tells is shown, and it can be stopped. */
  const begin = (action: ActionId): { own: Stopper; tell: (step: ProgressStep) => void } => {
    const own = (running = stopper());
    const tell = teller(action, own);
    tell('reading');
    return { own, tell: (step) => (own.isStopped() ? undefined : tell(step)) };
  };

  /** Shows the workbook as it stands, with nothing written. */
  const look = async (action: ActionId): Promise<void> => {
    const { own, tell } = begin(action);
    const prepared = await own.unless(desk.prepare(LOOK, tell));
    const { results, overview, choices = null, canUndo, canRemove, refusals } = prepared;
    const noTracker = refusals.some(({ code }) => code === 'no-tracker');
    set({ results, overview, choices, canUndo, canRemove, noTracker, written: false, stale: false });
    const others = refusals.filter(({ code }) => code !== 'no-tracker');
    if (others.length > 0) say('info', sentences(others));
  };

  /** How much there is to look at. */
  const found = (action: ActionId, overview: Overview | null): string => {
    if (!overview || !LISTS_FINDINGS.has(action)) return '';
    const severities = severitiesOf(overview.findings);
    if (severities.length === 0) return texts.pane.noFindings;
    const isOne = overview.findings.length === 1;
    return texts.pane.listed({ found: severities.map(texts.pane.severityFilter), isOne });
  };

  const write = async (request: Request, prepared: Prepared, own: Stopper): Promise<void> => {
    const { action } = request;
    const applied = await prepared.apply(teller(action, own), own.isStopped);
    if (applied.kind === 'refused')
      return applied.refusals.some(isCancelled)
        ? say('info', sentences(applied.refusals), request)
        : refuse(applied.refusals, request);
    if (applied.kind === 'failed') {
      const text = failureMessage(applied.failure, texts);
      return isCancelled(applied.failure) ? say('info', text, request) : complain(text, request);
    }
    const { results, overview, choices = null } = prepared;
    const period = results?.period ?? null;
    const changed = applied.edits > 0;
    if (results && overview) {
      set({ results, overview, choices, noTracker: false, written: action !== 'check', stale: false });
      set({ canRemove: state.canRemove || changed, canUndo: state.canUndo || (changed && action !== 'check') });
    }
    // It is written, whatever becomes of this look, which also sees what can be undone.
    else await look(action).catch(() => set({ stale: true }));
    const { left: cells } = prepared;
    const done = texts.pane.done({ label: texts.actions[action].label, period, changed });
    const left = cells.length > 0 ? failureMessage({ code: 'undo-left-cells', facts: { cells } }, texts) : '';
    const { afterwards } = texts.pane;
    const next = changed && action in afterwards ? afterwards[action as keyof typeof afterwards] : '';
    const { made = null } = prepared;
    const isShown =
      made !== null && SHOWS_ITS_SHEET.has(action) && (await desk.goTo(made.sheet, made.cell).catch(() => false));
    say('good', [done, next, found(action, overview), left].filter(Boolean).join(' '), null, isShown ? null : made);
  };

  /** Works an action out anew, since time may have passed, and writes it when what it adds has been agreed to. */
  const attempt = async (request: Request, agreed: Additions | null): Promise<void> => {
    const { action } = request;
    set({ asking: null, message: null, page: READ_ON[action] ?? state.page });
    try {
      const { own, tell } = begin(action);
      const prepared = await own.unless(desk.prepare(request, tell));
      const { refusals, results, overview } = prepared;
      const additions = prepared.additions ?? (ASKED_ANYHOW.has(action) ? NOTHING_ADDED : null);
      if (refusals.length > 0) return await refuse(refusals, request);
      if (!additions || JSON.stringify(additions) === JSON.stringify(agreed))
        return await write(request, prepared, own);
      const seen = results && overview && { results, overview, noTracker: false, written: false, stale: false };
      set({ running: null, asking: { ...request, additions }, ...seen });
      await desk.showPane().catch(() => undefined);
    } catch (thrown) {
      await explain(thrown, request);
    }
  };

  /** A look that is under way. */
  let looking: Promise<void> | null = null;

  const start = async (request: Request): Promise<void> => {
    // The first button that is pressed may be what loads the add-in, which then looks at the workbook of itself.
    if (looking) await looking;
    if (!state.running) return attempt(request, null);
    const text = refusalMessage({ code: 'already-running', facts: {} }, texts);
    set({ message: { tone: 'info', text, again: null } });
    await desk.showPane().catch(() => undefined);
  };

  const lookOnce = async (): Promise<void> => {
    set({ message: null });
    try {
      await look('check');
      set({ running: null });
    } catch (thrown) {
      await explain(thrown, LOOK);
    }
  };

  const open = async (): Promise<void> => {
    if (state.running) return;
    looking = lookOnce();
    await looking;
    looking = null;
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    texts: () => texts,
    speak(next) {
      texts = next;
      // What was said stands in the language before.
      set({ message: null });
    },
    open,
    run: (action, options = {}) => start({ action, options: { ...NO_OPTIONS, ...options } }),
    again: (request) => (request === LOOK ? open() : start(request)),
    cancel() {
      if (!state.running || running.isStopped()) return;
      running.stop();
      set({ running: { ...state.running, isStopping: true } });
    },
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
    turnTo: (page) => set({ page }),
    dismiss: () => set({ message: null }),
    select: ({ sheetId, row }) => {
      const { selected } = state;
      if (selected?.sheetId !== sheetId || selected.row !== row) set({ selected: { sheetId, row } });
    },
    changed: () => {
      if (!state.results || state.running || state.stale) return;
      // That it went well is old news too; what went wrong still stands.
      set({ stale: true, message: state.message?.tone === 'good' ? null : state.message });
    },
  };
}

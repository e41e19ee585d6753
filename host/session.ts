import { createCounters, utf8Length } from './counters';
import { BINDING_EVENT } from './bindings';
import { HostError, type ErrorCode } from './errors';
import { EVENT } from './events';
import { createFaults, type Faults } from './faults';
import type { Host, HostEvent, HostOptions } from './host';
import { runBatch } from './interpreter';
import { objectOf, type HostObject } from './members/member';
import { isRangeLike } from './members/range-state';
import './members/range';
import './members/attachments';
import { workbookClass } from './members/workbook';
import type { Area, SheetModel, WorkbookModel } from './model/model';
import { createReferences, type References } from './references';
import { ACTION, type BatchRequest, type BatchResponse } from './wire';

/** What `startHost` takes: the workbook, and what differs from Excel on the web as it is today. */
export interface StartOptions extends Partial<HostOptions> {
  workbook: WorkbookModel;
}

/** A request as a transport hands it over: its body as text, and what the client asked beside it. */
export interface ExchangeOptions {
  /** The script asked to wait while a cell is being edited (`Excel.run({delayForCellEdit: true}, …)`). */
  delayForCellEdit?: boolean;
}

/** A running host: one workbook, one client. Which transport carries the messages is no concern of it. */
export interface HostSession {
  readonly workbook: WorkbookModel;
  readonly host: Host;
  /** May be changed while it runs: a test sets `cellEditMode`, say. */
  readonly options: HostOptions;
  readonly faults: Faults;
  readonly counters: Host['counters'];
  /** What scripts keep between batches. */
  readonly references: References;
  /** Runs a batch. Limits, counters and faults included; waiting is for `exchange`. */
  handle(request: object): BatchResponse;
  /** Runs a batch given as text. `null`: the session has ended and nobody answers. */
  exchange(body: string, options?: ExchangeOptions): Promise<string | null>;
  /** Whether a batch is waiting for its answer, or events are to be delivered. */
  isBusy(): boolean;
  /** Calls back with the events that scripts registered for, after the batch that caused them. Returns how to stop. */
  onEvents(listener: (events: HostEvent[]) => void): () => void;
  /** Delivers what was raised outside a batch (something done to the workbook by hand). */
  flushEvents(): void;
}

const DEFAULTS: HostOptions = {
  requirementSet: '1.15',
  displayLanguage: 'en-GB',
  contentLanguage: 'en-GB',
  readOnly: false,
  scrambleFilteredWrites: true,
  cellEditMode: false,
  payloadLimit: 5_000_000,
};

/** How often a waiting batch looks whether the person has left the cell. */
const EDIT_POLL_MS = 20;

const refusal = (code: ErrorCode, index = -1): BatchResponse => {
  const { message } = new HostError(code);
  return {
    Error: { Code: code, Message: message, ActionIndex: index, Location: '' },
    ProcessedResults: { Results: [] },
  };
};

const isBatch = (value: object): value is BatchRequest =>
  'Actions' in value && Array.isArray(value.Actions) && 'ObjectPaths' in value && typeof value.ObjectPaths === 'object';

const isCleanup = (request: BatchRequest): boolean =>
  request.Actions.length > 0 &&
  request.Actions.every(
    ({ ActionType, Name }) =>
      ActionType === ACTION.instantiate || (ActionType === ACTION.method && Name === '_RemoveReference'),
  ) &&
  request.Actions.some(({ Name }) => Name === '_RemoveReference');

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Starts a host on a workbook, which it changes in place. */
export const startHost = ({ workbook, ...given }: StartOptions): HostSession => {
  const options: HostOptions = { ...DEFAULTS, ...given };
  const counters = createCounters();
  const faults = createFaults();
  const references = createReferences();
  const listening = new Map<string, number>();
  const listeners = new Set<(events: HostEvent[]) => void>();
  let raised: HostEvent[] = [];
  let reached: HostObject[] = [];
  let waiting = 0;

  const moved = (sheet: SheetModel, shift: (area: Area) => Area | null): void => {
    for (const object of new Set([...references.all(), ...reached])) {
      if (isRangeLike(object.state) && object.state.sheet === sheet) {
        const areas = object.state.areas.map(shift).filter((area) => area !== null);
        object.state.areas.splice(0, object.state.areas.length, ...areas);
      }
    }
  };

  const isHeard = ({ message, target }: HostEvent) =>
    DOCUMENT_EVENTS.includes(message) || (listening.get(`${message}|${target}`) ?? 0) > 0;

  const host: Host = {
    workbook,
    options,
    counters,
    faults,
    runtime: { enableEvents: true },
    raise: (event) => {
      if (host.runtime.enableEvents && isHeard(event)) raised.push(event);
    },
    moved,
    hears: (message) => [...listening].some(([key, count]) => count > 0 && key.startsWith(`${message}|`)),
  };
  const root = objectOf(workbookClass, workbook);

  const listen = (message: number, target: string, on: boolean): void => {
    const key = `${message}|${target}`;
    listening.set(key, Math.max(0, (listening.get(key) ?? 0) + (on ? 1 : -1)));
  };

  const flushEvents = (): void => {
    const events = raised;
    raised = [];
    if (events.length > 0) for (const listener of listeners) listener(events);
  };

  /** Runs the batch; the size of its answer is the caller's to judge. `null`: nobody answers. */
  const run = (parse: () => object, size: number): BatchResponse | null => {
    counters.batches++;
    counters.bytesOut += size;
    const fault = faults.next();
    if (fault.ended) return null;
    if (size > options.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    const request = parse();
    if (!isBatch(request)) return refusal('InvalidArgument');
    if (isCleanup(request)) counters.cleanups++;
    if (options.cellEditMode) return refusal('InvalidOperationInCellEditMode', 0);
    if (fault.batch) return refusal(fault.batch, 0);
    reached = [];
    const response = runBatch(request, {
      host,
      root,
      references,
      listen,
      newObject: () => {
        throw new HostError('ApiNotFound');
      },
      reached: (object) => void reached.push(object),
      failAt: fault.action && { index: fault.action.index, error: new HostError(fault.action.code) },
    });
    return fault.isLost ? null : response;
  };

  /** What is done when the answer is too big, as on the web: what was done stays done, and nothing comes back. */
  const weighed = (response: BatchResponse): { response: BatchResponse; text: string } => {
    const text = JSON.stringify(response);
    const size = utf8Length(text);
    counters.bytesIn += size;
    if (size <= options.payloadLimit) return { response, text };
    const tooBig = refusal('ResponsePayloadSizeLimitExceeded');
    return { response: tooBig, text: JSON.stringify(tooBig) };
  };

  const runText = (text: string, parse: () => object): { response: BatchResponse; text: string } | null => {
    const response = run(parse, utf8Length(text));
    if (!response) return null;
    const answer = weighed(response);
    queueMicrotask(flushEvents);
    return answer;
  };

  return {
    workbook,
    host,
    options,
    faults,
    counters,
    references,
    handle: (request) => runText(JSON.stringify(request), () => request)?.response ?? refusal('RequestAborted'),
    exchange: async (body, { delayForCellEdit = false } = {}) => {
      waiting++;
      try {
        if (faults.delayed > 0) await pause(faults.delayed);
        while (delayForCellEdit && options.cellEditMode) await pause(EDIT_POLL_MS);
        return runText(body, () => JSON.parse(body) as object)?.text ?? null;
      } finally {
        waiting--;
      }
    },
    isBusy: () => waiting > 0 || raised.length > 0,
    onEvents: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    flushEvents,
  };
};

/** The document's own events (its settings, its selection, bindings), which the client hears without registering on the wire. */
const DOCUMENT_EVENTS: readonly number[] = [
  EVENT.settingsChanged,
  EVENT.selectionChanged,
  ...Object.values(BINDING_EVENT),
];

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { HostSession } from '../session';
import { createOffice } from './node-office';

/**
 * The unmodified client library in Node, talking to a host session. Every use of the library's own underscored names in
 * Node stands in this file; test/host/canary.test.ts fails when an upgrade moves them.
 */

/** What a script gets. */
export interface NodeClient {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  /** Stops events; the client is not to be used afterwards. */
  disconnect(): void;
}

/** The flag by which `Excel.run({delayForCellEdit: true}, …)` says that it will wait. */
const DELAY_FOR_CELL_EDIT = 64;
const RICH_API_EVENT = 65_536;

/** The answer to a request that nobody answers any more. */
const LOST = {
  HttpStatusCode: 503,
  ErrorCode: 'ConnectionFailure',
  ErrorMessage: 'The session with Excel has ended.',
  Headers: {},
  Body: null,
};

interface RequestMessage {
  Url: string;
  Headers: object;
  Body: object;
}

/** The library's internals that this transport stands on. */
interface LibraryInternals {
  SessionBase: { prototype: object; _overrideSession: object | null };
  GenericEventRegistration: { getGenericEventRegistration(controlId: string): object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: object): void;
}

let compiled: vm.Script | undefined;

/** Compiled once in a process; each session runs it in a context of its own. */
const library = (): vm.Script => {
  if (!compiled) {
    const filename = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
    compiled = new vm.Script(readFileSync(filename, 'utf8'), { filename });
  }
  return compiled;
};

/** The library tries a failed clean-up again after five seconds: that must not hold up the end of the process. */
const unheld =
  (start: (callback: () => void, ms?: number) => NodeJS.Timeout) =>
  (callback: () => void, ms?: number): NodeJS.Timeout =>
    start(callback, ms).unref();

/** What the library looks for in a browser, and the intrinsics that it shares with its caller, so that errors and promises are his. */
const browserGlobals = (): Record<string, unknown> => {
  const element = () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined });
  const location = {
    href: 'https://localhost/',
    search: '',
    hash: '',
    protocol: 'https:',
    host: 'localhost',
    pathname: '/',
  };
  return {
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      head: element(),
      body: element(),
      cookie: '',
      readyState: 'complete',
      URL: location.href,
      location,
    },
    navigator: { userAgent: 'node', appName: '', language: 'en-GB' },
    location,
    performance,
    setTimeout: unheld(setTimeout),
    clearTimeout,
    setInterval: unheld(setInterval),
    clearInterval,
    queueMicrotask,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    Error,
    Promise,
    JSON,
  };
};

const runLibrary = (): Record<string, unknown> => {
  const globals = browserGlobals();
  globals.window = globals;
  globals.self = globals;
  library().runInContext(vm.createContext(globals));
  return globals;
};

/**
 * Connects the client library to a session. Any number of clients may stand side by side in one process, each with its own.
 * @returns the globals of a script, as Excel on the web would give them.
 */
export const connectNode = (session: HostSession): NodeClient => {
  const globals = runLibrary();
  const internals = globals.OfficeExtension as LibraryInternals;
  const office = createOffice(globals.Office as object, session);
  globals.Office = office;

  const executeAsync = async (_customData: string, flags: number, { Body }: RequestMessage) => {
    const options = { delayForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0 };
    const answer = await session.exchange(JSON.stringify(Body), options);
    if (answer === null) return LOST;
    return {
      HttpStatusCode: 200,
      ErrorCode: null,
      ErrorMessage: null,
      Headers: {},
      Body: JSON.parse(answer) as object,
    };
  };
  internals.SessionBase._overrideSession = Object.assign(Object.create(internals.SessionBase.prototype) as object, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({ executeAsync }),
    getEventRegistration: () => internals.GenericEventRegistration.getGenericEventRegistration(''),
  });
  internals._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const disconnect = session.onEvents((events) => {
    internals._testTriggerRichApiMessageEvent({
      entries: events.map(({ message, target, data }) => ({
        messageCategory: RICH_API_EVENT,
        messageType: message,
        targetId: target,
        message: JSON.stringify(data),
      })),
    });
  });
  return {
    Excel: globals.Excel as typeof Excel,
    Office: office,
    OfficeExtension: globals.OfficeExtension as typeof OfficeExtension,
    disconnect,
  };
};

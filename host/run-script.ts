import { setTimeout as pause } from 'node:timers/promises';
import type { WorkbookModel } from './model/model';
import { startHost, type HostSession, type StartOptions } from './session';
import { connectNode, type NodeClient } from './transports/node';

/** Where a script's `console` goes. */
export interface ScriptConsole {
  out(line: string): void;
  err(line: string): void;
}

export interface RunScriptOptions extends Omit<StartOptions, 'workbook'> {
  workbook: WorkbookModel;
  /** The text of the script: the body of an async function. */
  script: string;
  /** For the places in errors. */
  filename?: string;
  console?: ScriptConsole;
}

export interface ScriptResult {
  workbook: WorkbookModel;
  counters: HostSession['counters'];
  /** What the script returned. */
  value: unknown;
}

/** An error of a script, as it is printed: its code, its message, and the statement that failed where there is one. */
export class ScriptError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly statement: string | undefined,
    override readonly cause: unknown,
  ) {
    super(message);
    this.name = 'ScriptError';
  }

  /** One thing to a line. */
  print(): string {
    const lines = [`${this.code}: ${this.message}`];
    if (this.statement) lines.push(`    ${this.statement}`);
    return lines.join('\n');
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const toScriptError = (error: unknown): ScriptError => {
  const name = field(error, 'name');
  const code = field(error, 'code') ?? (typeof name === 'string' ? name : 'Error');
  const message = field(error, 'message') ?? String(error);
  const statement = field(field(error, 'debugInfo'), 'statement');
  return new ScriptError(String(code), String(message), typeof statement === 'string' ? statement : undefined, error);
};

type Body = (...globals: unknown[]) => Promise<unknown>;
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (...args: string[]) => Body;

/** The timers that a script sets, so that the run can wait for those that are still to come. */
const scriptTimers = () => {
  const running = new Set<NodeJS.Timeout>();
  const repeating = new Set<NodeJS.Timeout>();
  let failed: { error: unknown } | undefined;
  const guarded = (callback: unknown, given: unknown[]) => {
    try {
      if (typeof callback === 'function') (callback as (...a: unknown[]) => unknown)(...given);
    } catch (error) {
      failed ??= { error };
    }
  };
  return {
    globals: {
      setTimeout: (callback: unknown, ms?: number, ...given: unknown[]) => {
        const timer = setTimeout(() => {
          running.delete(timer);
          guarded(callback, given);
        }, ms);
        running.add(timer);
        return timer;
      },
      clearTimeout: (timer: NodeJS.Timeout) => {
        running.delete(timer);
        clearTimeout(timer);
      },
      setInterval: (callback: unknown, ms?: number, ...given: unknown[]) => {
        const timer = setInterval(() => guarded(callback, given), ms);
        repeating.add(timer);
        return timer;
      },
      clearInterval: (timer: NodeJS.Timeout) => {
        repeating.delete(timer);
        clearInterval(timer);
      },
    },
    isPending: () => running.size > 0,
    failure: () => failed,
    stop: () => {
      for (const timer of running) clearTimeout(timer);
      for (const timer of repeating) clearInterval(timer);
    },
  };
};

const printed = (values: readonly unknown[]): string =>
  values
    .map((value) => (typeof value === 'string' ? value : value instanceof Error ? String(value) : inspect(value)))
    .join(' ');

const inspect = (value: unknown): string => {
  if (typeof value === 'function') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

const scriptConsole = ({ out, err }: ScriptConsole) => {
  const log = (...values: unknown[]) => out(printed(values));
  const error = (...values: unknown[]) => err(printed(values));
  return { log, info: log, debug: log, dir: log, table: log, warn: error, error, trace: error };
};

/** How long the host must have been quiet before the run is over, in turns of the event loop. */
const QUIET_TURNS = 5;

/** Waits until the script's timers have run and no batch has come for a while. */
const settled = async (session: HostSession, isPending: () => boolean, failed: () => unknown): Promise<void> => {
  let batches = -1;
  for (let quiet = 0; quiet < QUIET_TURNS && !failed();) {
    await pause(isPending() || session.isBusy() ? 5 : 0);
    const isQuiet = !isPending() && !session.isBusy() && session.counters.batches === batches;
    batches = session.counters.batches;
    quiet = isQuiet ? quiet + 1 : 0;
  }
};

/**
 * Runs an Office.js script on a workbook, which it changes in place: the script is the body of an async function whose
 * globals are `Excel`, `Office`, `OfficeExtension` and `console`. Timers exist; events are delivered while it runs. It is
 * over when the script, its timers (an interval does not hold it up) and its batches have settled.
 *
 * @throws ScriptError where the script throws, or leaves a rejection without a handler; the workbook is then not to be saved.
 */
export const runScript = async (options: RunScriptOptions): Promise<ScriptResult> => {
  const { workbook, script, filename = 'script.js', console: streams, ...hostOptions } = options;
  const session = startHost({ workbook, ...hostOptions });
  const client: NodeClient = connectNode(session);
  const timers = scriptTimers();
  let rejected: { error: unknown } | undefined;
  const onRejection = (error: unknown) => {
    rejected ??= { error };
  };
  const failure = () => rejected ?? timers.failure();
  process.on('unhandledRejection', onRejection);
  try {
    const globals = {
      Excel: client.Excel,
      Office: client.Office,
      OfficeExtension: client.OfficeExtension,
      console: scriptConsole(streams ?? { out: (line) => console.log(line), err: (line) => console.error(line) }),
      ...timers.globals,
    };
    const body = new AsyncFunction(...Object.keys(globals), `${script}\n//# sourceURL=${filename}`);
    const value = await body(...Object.values(globals));
    await settled(session, timers.isPending, failure);
    const failed = failure();
    if (failed) throw failed.error;
    return { workbook, counters: session.counters, value };
  } catch (error) {
    throw toScriptError(error);
  } finally {
    timers.stop();
    client.disconnect();
    process.off('unhandledRejection', onRejection);
  }
};

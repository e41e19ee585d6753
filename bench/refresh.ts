import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookModel } from '../host/model/model';
import { runScript } from '../host/run-script';
import { startHost, type HostSession } from '../host/session';
import { connectNode } from '../host/transports/node';
import { readXlsx, writeXlsx } from '../host/xlsx';
import { ACTIONS } from '../src/actions/registry';
import { run } from '../src/actions/run';
import { clientOf } from '../src/excel/client';
import { AS_AT, largeTracker } from './tracker';

type HostCounters = HostSession['counters'];

export interface Cost {
  /** Opening the file, the work, and saving it: milliseconds of processor time. */
  whole: number;
  /** The work alone: starting the host, connecting the client, reading, working out and writing. */
  working: number;
  batches: number;
  bytesOut: number;
  bytesIn: number;
  cellsWritten: number;
}

export interface RefreshFigures {
  first: Cost;
  again: Cost;
  bare: Cost;
  /** A refresh to the bare script, opening and saving included, run after run: the median. */
  ratio: number;
  /** The same without opening and saving. */
  workingRatio: number;
}

const RUNS = 3;

/** Works on an open workbook, from starting the host to the end, and gives what went to and fro. */
type Work = (workbook: WorkbookModel) => Promise<HostCounters>;

/** Does the work on a file's bytes, and gives the bytes of the file that it makes. */
async function cost(bytes: Uint8Array, work: Work): Promise<{ cost: Cost; saved: Uint8Array }> {
  globalThis.gc?.();
  const opening = cpuNow();
  const workbook = await readXlsx(bytes);
  const opened = cpuNow();
  const { batches, bytesOut, bytesIn, cellsWritten } = await work(workbook);
  const worked = cpuNow();
  const saved = await writeXlsx(workbook);
  const whole = cpuNow() - opening;
  return { cost: { whole, working: worked - opened, batches, bytesOut, bytesIn, cellsWritten }, saved };
}

/** What this process has used of the processor, in milliseconds. */
function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const refresh: Work = async (workbook) => {
  const session = startHost({ workbook });
  const client = connectNode(session);
  const options = { period: null, asAt: AS_AT, set: [] };
  const outcome = await run(clientOf(client.Excel, client.Office), ACTIONS.refresh, options, { today: () => AS_AT });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  client.disconnect();
  return session.counters;
};

const script = readFileSync(join(__dirname, 'bare.js'), 'utf8');

const bareScript: Work = async (workbook) => (await runScript({ workbook, script })).counters;

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const middle = (costs: Cost[]): Cost => ({
  ...(costs[0] ?? { batches: 0, bytesOut: 0, bytesIn: 0, cellsWritten: 0 }),
  whole: median(costs.map(({ whole }) => whole)),
  working: median(costs.map(({ working }) => working)),
});

/** Refreshes and bare scripts in turn, so that what else the machine does falls on both. */
export async function benchRefresh(): Promise<RefreshFigures> {
  const [first, again, bare]: [Cost[], Cost[], Cost[]] = [[], [], []];
  const file = await writeXlsx(largeTracker());
  // One of each goes unmeasured: it is when everything is compiled.
  for (let i = 0; i <= RUNS; i++) {
    const plain = await cost(file, bareScript);
    const made = await cost(file, refresh);
    const second = await cost(made.saved, refresh);
    if (i === 0) continue;
    bare.push(plain.cost);
    first.push(made.cost);
    again.push(second.cost);
  }
  return {
    first: middle(first),
    again: middle(again),
    bare: middle(bare),
    ratio: median(first.map(({ whole }, i) => whole / (bare[i]?.whole ?? 1))),
    workingRatio: median(first.map(({ working }, i) => working / (bare[i]?.working ?? 1))),
  };
}

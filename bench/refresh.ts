import { performance } from 'node:perf_hooks';
import type { CellModel, WorkbookModel } from '../host/model/model';
import { createWorkbook } from '../host/model/create';
import { startHost } from '../host/session';
import { connectNode } from '../host/transports/node';
import { readXlsx, writeXlsx } from '../host/xlsx';
import { ACTIONS } from '../src/actions/registry';
import { run } from '../src/actions/run';
import { clientOf } from '../src/excel/client';

export interface Cost {
  /** Opening the file, the work, and saving it, as the command line does it. */
  milliseconds: number;
  /** The work alone. */
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
  /** `refresh` to a bare `exec`, file to file, run after run: the median. */
  ratio: number;
  /** The same without opening and saving. */
  workingRatio: number;
  peakHeap: number;
  peakMemory: number;
}

const INDICATORS = 5_000;
const MONTHS = 24;
const RUNS = 5;
const AS_AT = '2014-04-30';
const NAMES = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
/** The calculated columns of an indicator, with a sentence of the usual length in the last. */
const CALCULATED = 9;
const SENTENCE =
  "'82% against a target of 90%: 8 points short, within the 10% allowance (9 points), so Amber. Short trend: Improving, against 80% in Feb 2014. Long trend: Stable, against a mean of 82%.";

const header = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target'].concat(
  [2012, 2013].flatMap((year) => NAMES.map((month, i) => `${month} ${i < 9 ? year : year + 1}`)),
);

/** A tracker as a person would have it: two years of months, some rows in percentages. */
export function largeTracker(): WorkbookModel {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) return workbook;
  const cell = (value: string | number): CellModel => ({ value });
  sheet.name = 'Indicators';
  sheet.rows = [header.map(cell)];
  for (let i = 0; i < INDICATORS; i++) {
    const figures = Array.from({ length: MONTHS }, (_, month) => 70 + ((i * 7 + month * 13) % 30));
    const unit = i % 3 === 0 ? '%' : 'number';
    const row = [`K${i + 1}`, `Indicator number ${i + 1}`, unit, i % 2 === 0 ? 'High' : 'Low', 90, ...figures];
    sheet.rows.push(row.map(cell));
  }
  return workbook;
}

type Work = (excel: ReturnType<typeof connectNode>) => Promise<unknown>;

/** Does the work on a file's bytes, and gives the bytes of the file that it makes. */
async function cost(bytes: Uint8Array, work: Work): Promise<{ cost: Cost; saved: Uint8Array }> {
  globalThis.gc?.();
  const start = performance.now();
  const workbook = await readXlsx(bytes);
  const session = startHost({ workbook });
  const client = connectNode(session);
  const opened = performance.now();
  await work(client);
  const worked = performance.now();
  const saved = await writeXlsx(workbook);
  const milliseconds = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { batches, bytesOut, bytesIn, cellsWritten } = session.counters;
  client.disconnect();
  return { cost: { milliseconds, working: worked - opened, batches, bytesOut, bytesIn, cellsWritten }, saved };
}

const refresh: Work = async ({ Excel, Office }) => {
  const options = { period: null, asAt: AS_AT, set: [] };
  const outcome = await run(clientOf(Excel, Office), ACTIONS.refresh, options, { today: () => AS_AT });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
};

/** What a script without any of our house would do: read the cells, write a block of the shape that we write. */
const bareScript: Work = ({ Excel }) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Indicators');
    const read = sheet.getRangeByIndexes(0, 0, INDICATORS + 1, header.length);
    read.load(['values', 'numberFormat']);
    await context.sync();
    const block = read.values
      .slice(1)
      .map((row) => ["'Mar 2014", row[28], row[4], "'Amber", "'Improving", "'Stable", 8, 0.1, SENTENCE]);
    sheet.getRangeByIndexes(1, header.length, INDICATORS, CALCULATED).values = block as unknown[][];
    await context.sync();
  });

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const middle = (costs: Cost[]): Cost => ({
  ...(costs[0] ?? { batches: 0, bytesOut: 0, bytesIn: 0, cellsWritten: 0 }),
  milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
  working: median(costs.map(({ working }) => working)),
});

/** Refreshes and bare scripts in turn, so that what else the machine does falls on both. */
export async function benchRefresh(): Promise<RefreshFigures> {
  const [first, again, bare]: [Cost[], Cost[], Cost[]] = [[], [], []];
  let peakHeap = 0;
  const file = await writeXlsx(largeTracker());
  // One of each goes unmeasured: it is when everything is compiled.
  for (let i = 0; i <= RUNS; i++) {
    const plain = await cost(file, bareScript);
    const made = await cost(file, refresh);
    peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
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
    ratio: median(first.map(({ milliseconds }, i) => milliseconds / (bare[i]?.milliseconds ?? 1))),
    workingRatio: median(first.map(({ working }, i) => working / (bare[i]?.working ?? 1))),
    peakHeap,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

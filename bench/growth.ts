import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../host/xlsx';
import type { Spent } from './measured';
import { AS_AT, largeTracker } from './tracker';

/** What one command takes with trackers of more and more indicators. */
export interface Growth {
  indicators: number;
  /** By command; medians. `bare` is the exec of the bare script. */
  spent: Record<Command, Spent>;
}

const COMMANDS = ['bare', 'refresh', 'check', 'pack'] as const;
export type Command = (typeof COMMANDS)[number];

const SIZES = [500, 5_000, 20_000];
/** `BENCH_RUNS=5 npm run bench -- growth` takes more; medians are told. */
const RUNS = Number(process.env.BENCH_RUNS ?? 3);

/** Runs one command in a process of its own; what it costs is counted from the start of that process. */
const spend = (args: string[]): Promise<Spent> =>
  new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'measured.ts'), args);
    let spent: Spent | null = null;
    child.once('message', (told) => (spent = told as Spent));
    child.once('error', reject);
    // check ends with 1 where there are errors in the data.
    child.once('exit', (code) =>
      spent === null ? reject(new Error(`${args.join(' ')} ended with ${code}`)) : resolve(spent),
    );
  });

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const mediansOf = (runs: Spent[]): Spent => ({
  cpu: median(runs.map(({ cpu }) => cpu)),
  wall: median(runs.map(({ wall }) => wall)),
  peak: median(runs.map(({ peak }) => peak)),
  requests: runs[0]?.requests ?? null,
});

/** Each command on each tracker, in turn, so that what else the machine does falls on all. */
async function* benchGrowth(): AsyncGenerator<Growth> {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-bench-'));
  try {
    for (const indicators of SIZES) {
      const [file, to] = [join(folder, `tracker-${indicators}.xlsx`), join(folder, 'out.xlsx')];
      writeFileSync(file, await writeXlsx(largeTracker(indicators)));
      const asAt = ['--as-at', AS_AT, '--json'];
      const args: Record<Command, string[]> = {
        bare: ['exec', join(__dirname, 'bare.js'), file, '--out', to],
        refresh: ['refresh', file, ...asAt, '--out', to],
        check: ['check', file, ...asAt],
        pack: ['pack', file, ...asAt, '--out', to],
      };
      const runs: Record<Command, Spent[]> = { bare: [], refresh: [], check: [], pack: [] };
      for (let run = 0; run < RUNS; run++) for (const name of COMMANDS) runs[name].push(await spend(args[name]));
      yield {
        indicators,
        spent: {
          bare: mediansOf(runs.bare),
          refresh: mediansOf(runs.refresh),
          check: mediansOf(runs.check),
          pack: mediansOf(runs.pack),
        },
      };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By how much the time grows each time that the number of indicators doubles, beyond the start of the process. */
export const perDoubling = (smaller: Growth, larger: Growth, command: Command, start: number): number =>
  ((larger.spent[command].cpu - start) / Math.max(1, smaller.spent[command].cpu - start)) **
  (1 / Math.log2(larger.indicators / smaller.indicators));

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** The tables of docs/performance.md, as Markdown. */
export async function printGrowth(): Promise<void> {
  const start = await spend(['--help']);
  console.log(`Start of the command line (--help): ${Math.round(start.cpu)} ms, ${megabytes(start.peak)} MB\n`);
  console.log(
    '| indicators | command | processor time, ms | to the bare script | peak, MB | requests | MB out | MB in | per doubling |',
  );
  console.log('|---:|---|---:|---:|---:|---:|---:|---:|---:|');
  let smaller: Growth | null = null;
  for await (const size of benchGrowth()) {
    for (const command of COMMANDS) {
      const { cpu, peak, requests } = size.spent[command];
      const cells = [
        size.indicators.toLocaleString('en-GB'),
        command,
        Math.round(cpu).toLocaleString('en-GB'),
        (cpu / size.spent.bare.cpu).toFixed(2),
        megabytes(peak),
        requests === null ? '' : String(requests.batches),
        requests === null ? '' : megabytes(requests.bytesOut),
        requests === null ? '' : megabytes(requests.bytesIn),
        smaller === null ? '' : perDoubling(smaller, size, command, start.cpu).toFixed(2),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
    smaller = size;
  }
}

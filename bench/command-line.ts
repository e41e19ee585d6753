import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../host/xlsx';
import type { Spent } from './measured';
import { AS_AT, largeTracker } from './tracker';

/** The command line's own commands on one file, each in a process of its own. */
export interface CommandFigures {
  /** Process start and the loading of everything, with no work: `--help`. */
  start: Spent;
  bare: Spent;
  refresh: Spent;
  /** With all results printed as JSON. */
  json: Spent;
}

const RUNS = 3;

const spend = (args: string[]): Promise<Spent> =>
  new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'measured.ts'), args);
    child.once('message', (spent) => resolve(spent as Spent));
    child.once('error', reject);
    child.once('exit', (code) => code === 0 || reject(new Error(`${args.join(' ')} ended with ${code}`)));
  });

/** Of several runs the least: what else the machine does can only add to it. */
const least = (runs: Spent[]): Spent => ({
  cpu: Math.min(...runs.map(({ cpu }) => cpu)),
  wall: Math.min(...runs.map(({ wall }) => wall)),
  peak: Math.max(...runs.map(({ peak }) => peak)),
  requests: runs[0]?.requests ?? null,
});

/** Runs each command in turn, several times, so that what else the machine does falls on all. */
export async function benchCommands(): Promise<CommandFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-bench-'));
  try {
    const [file, to] = [join(folder, 'tracker.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(file, await writeXlsx(largeTracker()));
    const refresh = ['refresh', file, '--as-at', AS_AT, '--out', to];
    const commands: Record<keyof CommandFigures, string[]> = {
      start: ['--help'],
      bare: ['exec', join(__dirname, 'bare.js'), file, '--out', to],
      refresh,
      json: [...refresh, '--json'],
    };
    const spent: Record<keyof CommandFigures, Spent[]> = { start: [], bare: [], refresh: [], json: [] };
    for (let run = 0; run < RUNS; run++)
      for (const name of Object.keys(commands) as (keyof CommandFigures)[])
        spent[name].push(await spend(commands[name]));
    return {
      start: least(spent.start),
      bare: least(spent.bare),
      refresh: least(spent.refresh),
      json: least(spent.json),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

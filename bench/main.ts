import { fork } from 'node:child_process';
import { benchPack } from './pack';
import { benchCommands } from './command-line';
import { printGrowth } from './growth';
import { benchRefresh, type RefreshFigures } from './refresh';
import { benchRules } from './rules';

/** Prints a small table: what a refresh of 5,000 indicators by 24 months costs, and what the rule book does. */

const CHILD = 'refresh';

const number = (value: number, places = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });
const megabytes = (bytes: number): string => `${number(bytes / 1e6, 1)} MB`;

function print(rows: [what: string, figure: string][]): void {
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure] of rows) console.log(`${what.padEnd(width)}  ${figure.padStart(12)}`);
}

/** In a process of its own, so that nothing else is compiled or collected in it. */
function refreshInChild(): Promise<RefreshFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [CHILD], { execArgv: [...process.execArgv, '--expose-gc'] });
    child.once('message', (figures) => resolve(figures as RefreshFigures));
    child.once('error', reject);
    child.once('exit', (code) => code === 0 || reject(new Error(`the benchmark ended with ${code}`)));
  });
}

async function main(): Promise<void> {
  const { start, bare, refresh, json } = await benchCommands();
  console.log(
    'Refresh of 5,000 indicators by 24 months, as commands on a file; milliseconds of processor time, the least',
  );
  print([
    ['process start and loading (--help)', number(start.cpu)],
    ['exec of the bare script (bench/bare.js)', number(bare.cpu)],
    ['refresh', number(refresh.cpu)],
    ['refresh --json', number(json.cpu)],
    ['refresh as a ratio to the bare script', number(refresh.cpu / bare.cpu, 2)],
    ['  by the clock', number(refresh.wall / bare.wall, 2)],
    ['refresh --json as a ratio to the bare script', number(json.cpu / bare.cpu, 2)],
    ['peak memory of the bare script', megabytes(bare.peak)],
    ['peak memory of refresh', megabytes(refresh.peak)],
    ['peak memory of refresh --json', megabytes(json.peak)],
  ]);
  const warm = await refreshInChild();
  console.log('\nThe same within one process, with everything loaded and compiled; medians');
  print([
    ['a first refresh: requests', number(warm.first.batches)],
    ['  bytes to Excel', megabytes(warm.first.bytesOut)],
    ['  bytes from Excel', megabytes(warm.first.bytesIn)],
    ['  open, refresh, save', number(warm.first.whole)],
    ['  refresh alone', number(warm.first.working)],
    ['a refresh that finds nothing new: requests', number(warm.again.batches)],
    ['  cells written', number(warm.again.cellsWritten)],
    ['  refresh alone', number(warm.again.working)],
    ['the bare script: open, exec, save', number(warm.bare.whole)],
    ['  script alone', number(warm.bare.working)],
    ['refresh as a ratio to the bare script, with opening and saving', number(warm.ratio, 2)],
    ['  without', number(warm.workingRatio, 2)],
  ]);
  const pack = await benchPack();
  console.log('\nPack of 500 indicators and 60 actions');
  print([
    ['requests', number(pack.batches)],
    ['  bytes to Excel', megabytes(pack.bytesOut)],
    ['milliseconds', number(pack.milliseconds)],
    ['as a ratio to a first refresh', number(pack.ratio, 2)],
    ['the saved file', megabytes(pack.fileSize)],
  ]);
  console.log('\nRule book, 100,000 assessments');
  print(Object.entries(benchRules()).map(([what, figure]) => [what, number(Number(figure))]));
}

if (process.argv[2] === 'growth') void printGrowth();
else if (process.argv[2] === CHILD) {
  void benchRefresh().then((figures) => process.send?.(figures, () => process.exit(0)));
} else {
  void main();
}

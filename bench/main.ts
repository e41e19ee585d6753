import { fork } from 'node:child_process';
import { benchPack } from './pack';
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

/** In a process of its own, so that its peak of memory is its own. */
function refreshInChild(): Promise<RefreshFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [CHILD], { execArgv: [...process.execArgv, '--expose-gc'] });
    child.once('message', (figures) => resolve(figures as RefreshFigures));
    child.once('error', reject);
    child.once('exit', (code) => code === 0 || reject(new Error(`the benchmark ended with ${code}`)));
  });
}

async function main(): Promise<void> {
  const { first, again, bare, ratio, workingRatio, peakHeap, peakMemory } = await refreshInChild();
  console.log('Refresh of 5,000 indicators by 24 months; times are medians in milliseconds');
  print([
    ['a first refresh: requests', number(first.batches)],
    ['  bytes to Excel', megabytes(first.bytesOut)],
    ['  bytes from Excel', megabytes(first.bytesIn)],
    ['  open, refresh, save', number(first.milliseconds)],
    ['  refresh alone', number(first.working)],
    ['a refresh that finds nothing new: requests', number(again.batches)],
    ['  cells written', number(again.cellsWritten)],
    ['  refresh alone', number(again.working)],
    ['a bare script (same cells read, a block of the same shape written): open, exec, save', number(bare.milliseconds)],
    ['  script alone', number(bare.working)],
    ['refresh as a ratio to the bare script, file to file', number(ratio, 2)],
    ['  without opening and saving', number(workingRatio, 2)],
    ['heap in use at the end of a refresh', megabytes(peakHeap)],
    ['peak memory of the process', megabytes(peakMemory)],
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

if (process.argv[2] === CHILD) {
  void benchRefresh().then((figures) => process.send?.(figures, () => process.exit(0)));
} else {
  void main();
}

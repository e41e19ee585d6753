import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formattedToTheEnd } from '../fuzz/hostile-files';

const ROOT = join(__dirname, '../..');
const LAST_ROW = 1_048_576;
const MEGABYTES = 2_000;

it.each(['with cells', 'rows alone'] as const)(
  'a sheet formatted down to its last row, %s, is checked in two gigabytes',
  async (cells) => {
    const folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
    try {
      const file = join(folder, 'in.xlsx');
      writeFileSync(file, await formattedToTheEnd(LAST_ROW, cells));
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'cli/main.ts', 'check', file, '--as-at', '2013-11-30', '--json'],
        { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${MEGABYTES}` } },
      );
      expect(status).toBe(0);
      const { indicators } = JSON.parse(stdout) as { indicators: { status: string }[] };
      expect(indicators.map((indicator) => indicator.status)).toEqual(['Green']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  600_000,
);

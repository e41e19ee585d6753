import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../cli/run';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { Results } from '../../src/actions/results';
import { asAtOf, LAYOUTS } from '../layouts/all';
import { draw } from '../layouts/draw';
import { expectedLines, foundLines } from '../layouts/expected';
import { harmed } from '../layouts/untouched';

// A machine with much else to do takes its time.
jest.setTimeout(120_000);

describe('the command line, for a tracker in any layout', () => {
  it.each(LAYOUTS.map((layout) => [layout.what, layout] as const))('%s', async (_, layout) => {
    const folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
    try {
      const [file, to] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
      const bytes = await writeXlsx(draw(layout.sheets));
      writeFileSync(file, bytes);
      const [out, err]: [string[], string[]] = [[], []];
      const set = (layout.set ?? []).flatMap((one) => ['--set', one]);
      const args = ['refresh', file, '--out', to, '--as-at', asAtOf(layout), ...set, '--json'];
      const code = await runCommand(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
      expect({ code, lines: out.length }).toEqual({ code: 0, lines: 1 });
      const found = foundLines(JSON.parse(out[0] ?? '') as Results);
      expect(found).toMatchObject({
        ...expectedLines(layout.expect),
        findings: expect.arrayContaining(layout.expect.findings) as unknown,
      });
      expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
      expect(harmed(await readXlsx(bytes), await readXlsx(readFileSync(to)))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

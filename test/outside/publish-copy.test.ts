import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { drawSample } from '../../samples/draw';
import { SAMPLES } from '../../samples/make';
import { bed } from '../journeys/bed';
import { AS_AT_OF } from './days';

/** The publish copy of each sample as saved, held against the checklist by another program. */

const folder = mkdtempSync(join(tmpdir(), 'publish-copy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const brokenRules = (file: string, sheets: string[]): string[] =>
  execFileSync('/usr/bin/python3', [join(__dirname, 'check-tables.py'), file, ...sheets], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

test.each(SAMPLES.map(({ file }) => file))('%s breaks no rule of the checklist', async (file) => {
  const sample = SAMPLES.find((one) => one.file === file)!;
  const drawn = await readXlsx(await drawSample(sample));
  const before = new Set(drawn.sheets.map(({ name }) => name));
  const { act, workbook } = bed({ workbook: drawn });
  expect((await act('pack', { asAt: AS_AT_OF[file] ?? null, publish: true })).kind).toBe('done');
  const ours = workbook.sheets.filter(({ name, visibility }) => visibility === 'Visible' && !before.has(name));
  expect(ours.length).toBeGreaterThan(2);
  const path = join(folder, `${file}.xlsx`);
  writeFileSync(path, await writeXlsx(workbook));
  expect(
    brokenRules(
      path,
      ours.map(({ name }) => name),
    ),
  ).toEqual([]);
});

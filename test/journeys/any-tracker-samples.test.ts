import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { Results } from '../../src/actions/results';
import { harmed } from '../layouts/untouched';
import { bed } from './bed';

// A machine with much else to do takes its time.
jest.setTimeout(120_000);

const SAMPLES = join(__dirname, '../../samples');
const FILES = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

const open = async (file: string) => readXlsx(readFileSync(join(SAMPLES, file)));

async function refreshed(file: string, asAt: string): Promise<Results> {
  const outcome = await bed({ workbook: await open(file) }).act('refresh', { asAt });
  if (outcome.kind !== 'done' || outcome.results === null) throw new Error(JSON.stringify(outcome));
  return outcome.results;
}

it('there is a sample for each of the five reports', () => {
  expect(FILES).toHaveLength(5);
});

it.each(FILES)('%s is not harmed, and comes back as it was', async (file) => {
  const before = await open(file);
  const { act, workbook } = bed({ workbook: structuredClone(before) });
  expect(await act('refresh', { asAt: null })).toMatchObject({ kind: 'done', left: [] });
  expect(harmed(before, workbook)).toEqual([]);
  expect(await act('refresh', { asAt: null })).toMatchObject({ kind: 'done', edits: 0 });
  expect(harmed(before, await readXlsx(await writeXlsx(workbook)))).toEqual([]);
  expect(await act('undo', { asAt: null })).toMatchObject({ kind: 'done', left: [] });
  expect(harmed(before, await readXlsx(await writeXlsx(workbook)))).toEqual([]);
});

it('of the 19 contract measures with targets, 11 are better than target, 4 within tolerance and 4 outside it', async () => {
  const { counts } = await refreshed('doncaster-trust-q1-2015.xlsx', '2015-07-21');
  expect([counts.Blue + counts.Green, counts.Amber, counts.Red]).toEqual([11, 4, 4]);
});

it('of 61 actions 17 are completed, 41 in progress, 1 is in slippage and 2 are not started', async () => {
  const { actions } = await refreshed('derby-improvement-plan-june-2018.xlsx', '2018-06-01');
  const count = (status: string) => actions.filter((action) => action.status === status).length;
  expect(['Completed', 'In progress', 'Slippage', 'Not started'].map(count)).toEqual([17, 41, 1, 2]);
});

it('the Improvement Plan holds 35 measures', async () => {
  const { indicators } = await refreshed('powys-improvement-plan-q4-2017.xlsx', '2018-07-10');
  expect(indicators).toHaveLength(35);
});

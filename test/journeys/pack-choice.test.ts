import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { SheetModel, WorkbookModel } from '../../host/model/model';
import { drawSample } from '../../samples/draw';
import { SAMPLES } from '../../samples/make';
import { bed, type Bed } from './bed';

/** Choosing the sheets of the pack through the real client library, and taking a choice back. */

async function start(file: string): Promise<Bed> {
  const sample = SAMPLES.find((one) => one.file === file);
  if (!sample) throw new Error(`No sample is called ${file}.`);
  return bed({ workbook: await readXlsx(await drawSample(sample)) });
}

const names = ({ workbook }: Bed): string[] =>
  workbook.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);

/** All that a sheet is, but for what no person sees: numbers of styles and ids. */
function seen({ styles }: WorkbookModel, sheet: SheetModel) {
  const withoutId = <T extends { id: string }>(of: T): T => ({ ...of, id: '' });
  const { rows, conditionalFormats, charts, tables } = sheet;
  return {
    ...withoutId(sheet),
    rows: Array.from(rows, (cells) =>
      Array.from(cells ?? [], (cell) => (cell === undefined ? null : { ...cell, style: styles[cell.style ?? 0] })),
    ),
    conditionalFormats: conditionalFormats.map(withoutId),
    charts: charts?.map(withoutId),
    tables: tables.map(withoutId),
  };
}

const everything = ({ workbook }: Bed) =>
  workbook.sheets.filter(({ visibility }) => visibility === 'Visible').map((sheet) => seen(workbook, sheet));

/** Called otherwise where the tracker has a sheet of that name. */
const isDropped = (name: string, _i: number, all: string[]): boolean =>
  DROPPED.some((plain) => name === `${plain} (pack)` || (name === plain && !all.includes(`${plain} (pack)`)));
const DROPPED = ['Scorecard', 'Objective profile', 'Objectives', 'Action plan', 'Finance', 'Risks', 'Trends'];

/** With the day of its report. */
const FILES = [
  ['doncaster-recovery-plan', '2013-11-30'],
  ['doncaster-trust-q1-2015', '2015-07-21'],
  ['doncaster-cyps-profile-q3-2013', '2014-01-31'],
] as const;

describe.each(FILES)('%s', (file, asAt) => {
  it('gets the sheets back that a choice dropped, as they were and where they were', async () => {
    const made = await start(file);
    expect(await made.act('pack', { asAt })).toMatchObject({ kind: 'done' });
    const [before, was] = [everything(made), names(made)];
    await made.act('pack', { asAt, sheets: ['Exceptions', 'RAG view'] });
    expect(names(made)).toEqual(was.filter((...name) => !isDropped(...name)));
    expect(await made.act('undo')).toMatchObject({ kind: 'done' });
    expect(names(made)).toEqual(was);
    expect(everything(made)).toEqual(before);
  });
});

test('in a later session too, and beside a sheet that has taken a name since', async () => {
  const made = await start('doncaster-trust-q1-2015');
  const asAt = '2015-07-21';
  await made.act('pack', { asAt });
  const before = everything(made);
  await made.act('pack', { asAt, sheets: ['Exceptions'] });
  await made.hand(async (context) => {
    context.workbook.worksheets.add('Trends').getRange('A1').values = [['Mine']];
    await context.sync();
  });
  const later = bed({ workbook: await readXlsx(await writeXlsx(made.workbook)) });
  expect(await later.act('undo')).toMatchObject({ kind: 'done', left: [] });
  expect(names(later)).toContain('Trends (pack)');
  const mine = later.workbook.sheets.find(({ name }) => name === 'Trends');
  expect(mine?.rows).toHaveLength(1);
  const back = everything(later).filter(({ name }) => name !== 'Trends');
  expect(back.map(({ name }) => name.replace('Trends (pack)', 'Trends'))).toEqual(before.map(({ name }) => name));
  expect(back.map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
  // What is ours again is refreshed again.
  expect(await later.act('pack', { asAt })).toMatchObject({ kind: 'done' });
  expect(names(later)).toContain('Trends (pack)');
});

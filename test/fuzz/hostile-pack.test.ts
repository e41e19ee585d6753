import { bed } from '../journeys/bed';
import { draw } from '../layouts/draw';
import type { LaidCell, LaidSheet } from '../layouts/layout';
import { harmed, ownedIn } from '../layouts/untouched';
import { HOSTILE } from './hostile';

const EXCELS_LONGEST = 32_767;
const TEXTS = HOSTILE.filter(({ length }) => length < 200);

const sheet = (name: string, headers: string[], rest: LaidCell[]): LaidSheet => ({
  name,
  rows: [headers, ...TEXTS.map((text, i): LaidCell[] => [`R${i}`, text, ...rest.map((cell) => cell ?? text)])],
});

const SHEETS: LaidSheet[] = [
  sheet(
    'Indicators',
    ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Directorate', 'Comment', 'Remedial action'],
    ['High', 10, 11, 6, null, null, null],
  ),
  sheet('Actions', ['Ref', 'Action', 'Theme', 'Lead', 'Due', 'Comment'], [null, null, 41_000, null]),
  sheet('Aims', ['Ref', 'Objective', 'Rating', 'Because', 'Position statement'], ['Red', null, null]),
  sheet('Risk register', ['Ref', 'Risk', 'Likelihood', 'Impact', 'Owner', 'Mitigation'], [5, 5, null, null]),
  {
    name: 'Settings',
    rows: [
      ['Setting', 'Value'],
      ['Organisation', '=HYPERLINK("http://example.org","x")'],
      ['Report title', '<img src=x onerror=alert(1)>'],
    ],
  },
];

it('no sheet of the pack holds a formula, whatever the cells that it is made from hold', async () => {
  const before = draw(SHEETS);
  const { act, workbook } = bed({ workbook: structuredClone(before) });
  const outcome = await act('pack');
  if (outcome.kind !== 'done') throw new Error(JSON.stringify({ ...outcome, results: null }));
  expect(harmed(before, workbook)).toEqual([]);
  const ours = workbook.sheets.filter(({ name }) => ownedIn(workbook).sheets.has(name));
  expect(ours.length).toBeGreaterThan(5);
  const cells = ours.flatMap(({ rows }) => rows.flatMap((row) => row ?? [])).filter((cell) => cell !== undefined);
  expect(cells.filter(({ formula, isError }) => formula !== undefined || isError)).toEqual([]);
  expect(cells.filter(({ value }) => String(value).length > EXCELS_LONGEST)).toEqual([]);
  // Each text is shown somewhere as itself.
  const shown = new Set(cells.map(({ value }) => String(value).trim()));
  expect(TEXTS.filter((text) => text.trim() !== '' && !shown.has(text.trim()))).toEqual([]);
  expect(await act('remove')).toMatchObject({ kind: 'done', left: [] });
  expect(harmed(before, workbook)).toEqual([]);
}, 300_000);

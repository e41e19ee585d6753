import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { CellModel, SheetModel, WorkbookModel } from '../../host/model/model';
import type { Results } from '../../src/actions/results';
import { bed, type Bed } from '../journeys/bed';
import { draw } from '../layouts/draw';
import type { LaidCell, LaidSheet } from '../layouts/layout';
import { harmed, ownedIn } from '../layouts/untouched';
import { HOSTILE } from './hostile';

// A machine with much else to do takes its time.
jest.setTimeout(120_000);

const EXCELS_LONGEST = 32_767;

const INDICATORS = [
  'Ref',
  'Indicator',
  'Objective',
  'Directorate',
  'Owner',
  'Unit',
  'Good is',
  'Frequency',
  'Counting',
];
const FIGURES = ['Target', 'Tolerance', 'Amber at', 'Q1 2013/14', 'Q2 2013/14', 'Status', 'Short trend'];
const WORDS = ['Comment', 'Remedial action'];

/** The longest stand on one sheet only: a hundred of them make tens of megabytes. */
const SHORT = HOSTILE.filter(({ length }) => length < 200);

/** A sheet of one row for each hostile text, which stands in every column of its row. */
const everywhere = (name: string, headers: string[], besides: LaidCell[] = []): LaidSheet => ({
  name,
  rows: [[...HOSTILE.slice(0, 3)], [], headers, ...SHORT.map((text) => [...headers.map(() => text), ...besides])],
});

const SHEETS: LaidSheet[] = [
  everywhere("O'Brien =1+1", [...INDICATORS, ...FIGURES, ...WORDS, 'Anything']),
  everywhere('+Actions & more', [
    'Ref',
    'Action',
    'Theme',
    'Lead',
    'Start',
    'Due',
    'Progress',
    'Status',
    'RAG',
    'Comment',
  ]),
  everywhere('@Risks', ['Ref', 'Risk', 'Likelihood', 'Impact', 'Target score', 'Owner', 'Mitigation']),
  everywhere('-Objectives', ['Ref', 'Objective', 'Lead', 'Rating', 'Because', 'Position statement']),
  everywhere('"Budgets"', ['Service', 'Gross', 'Net', 'Projected variance', 'Comment']),
  {
    // Nothing may stand beside it, so that the calculated columns repeat the ref.
    name: 'Crowded',
    rows: [
      ['Ref', 'Indicator', 'Good is', 'Target', 'Q2 2013/14', null, 'Phone'],
      ...HOSTILE.map((text): LaidCell[] => [text, text, 'High', 10, 9, null, '01302']),
    ],
  },
  {
    name: 'Settings',
    rows: [
      ['Setting', 'Value'],
      ['Organisation', '=HYPERLINK("x")'],
      ['Report title', '<img onerror=x>'],
      ...HOSTILE.map((text) => [text, text]),
    ],
  },
];

interface OurCell {
  place: string;
  cell: CellModel;
}

/** The cells that hold anything in columns and sheets that are ours. */
function ourCells(workbook: WorkbookModel): OurCell[] {
  const ours = ownedIn(workbook);
  const isOurs = (sheet: SheetModel, row: number, column: number): boolean =>
    ours.sheets.has(sheet.name) ||
    (ours.areas.get(sheet.name) ?? []).some(
      (area) => column === area.column && row >= area.row && row < area.row + area.rows,
    );
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(
      (cells, row) =>
        cells?.flatMap((cell, column) =>
          cell && cell.value !== '' && isOurs(sheet, row, column)
            ? [{ place: `${sheet.name} R${row + 1}C${column + 1}`, cell }]
            : [],
        ) ?? [],
    ),
  );
}

describe('a hostile text in every column', () => {
  let before: WorkbookModel;
  let host: Bed;
  let results: Results;

  beforeAll(async () => {
    before = draw(SHEETS);
    host = bed({ workbook: structuredClone(before) });
    const outcome = await host.act('refresh');
    if (outcome.kind !== 'done') throw new Error(JSON.stringify({ ...outcome, results: null }));
    ({ results } = outcome as { results: Results });
  });

  it('harms nothing', () => {
    expect(harmed(before, host.workbook)).toEqual([]);
  });

  it('is never a formula in what is ours, and never longer than a cell can hold', () => {
    const ours = ourCells(host.workbook);
    expect(ours.length).toBeGreaterThan(1000);
    expect(ours.filter(({ cell }) => cell.formula !== undefined || cell.isError)).toEqual([]);
    expect(ours.filter(({ cell }) => String(cell.value).length > EXCELS_LONGEST).map(({ place }) => place)).toEqual([]);
  });

  it('is shown as it is where the Data checks sheet names the row', () => {
    const sheet = host.workbook.sheets.find(({ name }) => name === 'Data checks');
    const headers = sheet?.rows.find((row) => row?.some((cell) => cell?.value === 'Owner')) ?? [];
    const column = (word: string) => headers.findIndex((cell) => cell?.value === word);
    const texts = new Set((sheet?.rows ?? []).flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? ''))));
    expect(column('Owner')).toBeGreaterThan(0);
    const lost = SHORT.filter((text) => text.trim() !== '' && !texts.has(text) && !texts.has(text.trim()));
    expect(lost).toEqual([]);
  });

  it('names every record in the results', () => {
    const crowded = results.indicators.filter(({ sheet }) => sheet === 'Crowded');
    expect(crowded.map(({ status }) => status)).toEqual(HOSTILE.map(() => 'Amber'));
  });

  it('leads to its cell by a link whose sheet name is quoted', () => {
    const sheet = host.workbook.sheets.find(({ name }) => name === 'Data checks');
    const links = new Set(
      (sheet?.rows ?? []).flatMap((row) => (row ?? []).flatMap((cell) => cell?.hyperlink?.documentReference ?? [])),
    );
    expect([...links].some((link) => link.startsWith("'O''Brien =1+1'!"))).toBe(true);
    expect([...links].filter((link) => !/^'(?:[^']|'')+'![A-Z]+\d+$/u.test(link))).toEqual([]);
  });

  it('comes back from a file as text', async () => {
    const saved = await readXlsx(await writeXlsx(host.workbook));
    const now = new Map(ourCells(saved).map(({ place, cell }) => [place, cell]));
    const wellFormed = (text: unknown) => (typeof text === 'string' ? Buffer.from(text).toString() : text);
    const changed = ourCells(host.workbook).filter(({ place, cell }) => {
      const then = now.get(place);
      return then === undefined || then.formula !== undefined || wellFormed(then.value) !== wellFormed(cell.value);
    });
    expect(changed.map(({ place }) => place)).toEqual([]);
  });

  it('is written once', async () => {
    expect(await host.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
  });

  it('goes when Stocktake goes', async () => {
    expect(await host.act('remove')).toMatchObject({ kind: 'done', left: [] });
    expect(harmed(before, host.workbook)).toEqual([]);
  });
});

describe('a text as long as a cell can hold', () => {
  const long = 'A'.repeat(EXCELS_LONGEST);
  const headers = ['Ref', 'Indicator', 'Unit', 'Owner', 'Good is', 'Target', 'Q2 2013/14', 'Comment'];
  const plain = ['1', 'Visits', 'number', 'Town', 'High', 10, 8, ''];

  it.each(headers)(
    'stops nothing as the %s, with calculated columns beside the table or apart from it',
    async (header) => {
      const row = plain.map((cell, i) => (headers[i] === header ? long : cell));
      const inTheWay = [...plain, null, 'Phone 01302'];
      for (const rows of [
        [headers, row],
        [headers, row, inTheWay],
      ]) {
        const workbook = draw([{ name: 'Long', rows }]);
        const found = structuredClone(workbook);
        const { act } = bed({ workbook });
        expect(await act('refresh')).toMatchObject({ kind: 'done' });
        expect(harmed(found, workbook)).toEqual([]);
        expect(await act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
      }
    },
  );
});

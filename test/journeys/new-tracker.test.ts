import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { Results } from '../../src/actions/results';
import { cy } from '../../src/text/cy';
import { guidanceIn } from '../../src/text/guidance';
import { en } from '../../src/text/en';
import { bed, contents, trackerBed, type Bed } from './bed';

/** The sheets that are there to be seen. */
const shown = ({ workbook }: Bed): string[] =>
  workbook.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);

/** Everything but what Stocktake remembers. */
const ofTheOfficer = (it: Bed): Record<string, unknown> =>
  Object.fromEntries(Object.entries(contents(it)).filter(([place]) => !place.startsWith('Stocktake ownership')));

it('undo after it says that its sheets stay, and Remove leaves them', async () => {
  const it = await made();
  const sheets = shown(it);
  expect(await it.act('undo')).toMatchObject({ kind: 'refused', refusals: [{ code: 'new-tracker-stays' }] });
  expect(shown(it)).toEqual(sheets);
  expect(await it.act('remove')).toMatchObject({ kind: 'done', left: [] });
  expect(it.workbook.sheets.map(({ name }) => name)).toEqual(sheets);
});

/** A host with a tracker that was made from nothing. */
async function made(set: string[] = []): Promise<Bed> {
  const it = bed();
  expect(await it.act('newTracker', { set })).toMatchObject({ kind: 'done' });
  return it;
}

const type = (it: Bed, sheet: string, rows: Record<string, unknown>[]) =>
  it.hand(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const used = worksheet.getUsedRange(true);
    used.load('values');
    await context.sync();
    const [headers = []] = used.values as unknown[][];
    rows.forEach((row, r) => {
      for (const [header, value] of Object.entries(row)) {
        expect(headers).toContain(header);
        worksheet.getCell(r + 1, headers.indexOf(header)).values = [[value]];
      }
    });
    await context.sync();
  });

const resultsOf = async (it: Bed): Promise<Results> => {
  const outcome = await it.act('refresh');
  expect(outcome).toMatchObject({ kind: 'done' });
  return (outcome as { results: Results }).results;
};

const lines = ({ findings }: Results): string[] =>
  findings.map(({ code, sheet, cell, message }) => `${code} ${sheet}!${cell} ${message}`);

const INDICATORS = [
  {
    Ref: '5.10',
    Indicator: 'Days lost to sickness',
    Objective: 'O1',
    Unit: 'days',
    Decimals: 1,
    'Good is': 'Low',
    Frequency: 'Quarterly',
    Counting: 'Snapshot',
    Target: 9.8,
    'Q1 2013/14': 9.6,
    'Q2 2013/14': 11.2,
    Comment: 'More long-term absence.',
    'Remedial action': 'Case reviews each month.',
  },
  {
    Ref: '5.2',
    Indicator: 'Reviews on time',
    Objective: 'O1',
    Unit: '%',
    'Good is': 'High',
    Frequency: 'Quarterly',
    Counting: 'Snapshot',
    Target: '95%',
    'Q1 2013/14': '96%',
    'Q2 2013/14': '97%',
    Comment: 'Steady.',
  },
];

describe('a tracker that was made from nothing', () => {
  it('has a page that says how it works, and no table of more than one kind', async () => {
    const it = await made();
    const { workbook } = it;
    expect(shown(it)).toEqual(['Sheet1', 'Start here', 'Indicators', 'Objectives', 'Actions', 'Settings']);
    expect(workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
      'Indicators',
      'Objectives',
      'Actions',
    ]);
  });

  it('is read without a finding when a few rows are typed', async () => {
    const it = await made();
    await type(it, 'Indicators', INDICATORS);
    await type(it, 'Objectives', [
      { Ref: 'O1', Priority: 'People', Objective: 'A healthy workforce', Rating: 'Red', Because: 'Absence is up.' },
    ]);
    await type(it, 'Actions', [
      { Ref: 'A1', Theme: 'O1', Action: 'Train managers', Start: '2013-04-01', Due: '2014-03-31', Progress: 0.6 },
    ]);
    const results = await resultsOf(it);
    expect(lines(results)).toEqual([]);
    expect(results.indicators.map(({ ref, status }) => [ref, status])).toEqual([
      ['5.10', 'Red'],
      ['5.2', 'Green'],
    ]);
    expect(results.objectives).toMatchObject([{ rating: 'Red', calculatedRating: 'Red' }]);
    expect(results.actions).toMatchObject([{ status: 'In progress' }]);
    expect(await it.act('refresh')).toMatchObject({ edits: 0 });
  });

  it('says nothing is wrong while nothing is typed', async () => {
    expect(lines(await resultsOf(await made()))).toEqual([]);
  });

  it('has the quarters of the year of the day, and the settings asked for', async () => {
    const it = await made(['Year starts in=January', 'Organisation=Northshire']);
    const [, , indicators] = it.workbook.sheets;
    expect(indicators?.tables[0]?.columns.slice(-4).map(({ name }) => name)).toEqual([
      'Q1 2013',
      'Q2 2013',
      'Q3 2013',
      'Q4 2013',
    ]);
    const settings = await it.hand(async (context) => {
      const used = context.workbook.worksheets.getItem('Settings').getUsedRange();
      used.load('values');
      await context.sync();
      return Object.fromEntries((used.values as unknown[][]).map(([name, value]) => [name, value]));
    });
    expect(settings).toMatchObject({ 'Year starts in': 'January', Organisation: 'Northshire' });
  });

  it('offers lists, and says what belongs in each column; both are in the saved file', async () => {
    const { workbook } = await made();
    const saved = bed({ workbook: await readXlsx(await writeXlsx(workbook)) });
    const seen = await saved.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Indicators');
      const cells = ['A2', 'H2', 'I31', 'J2', 'S2'].map((at) => sheet.getRange(at).dataValidation.load('rule,prompt'));
      await context.sync();
      return cells.map(({ rule, prompt }) => [rule.list?.source ?? null, prompt.message]);
    });
    const { notes, periodNote } = guidanceIn(en);
    expect(seen).toEqual([
      [null, notes.indicators.ref],
      ['High,Low,Range,Data only', notes.indicators.polarity],
      ['Monthly,Quarterly,Half-yearly,Annual', notes.indicators.frequency],
      ['Snapshot,Cumulative,Rolling', notes.indicators.counting],
      [null, periodNote('Q1 2013/14')],
    ]);
  });

  it('is in the language of the settings, and is read back in it', async () => {
    const it = await made(['Language=Cymraeg']);
    const { headers, choices, sheets } = cy.template;
    const of = headers.indicators;
    await type(it, sheets.indicators, [
      {
        [of.ref]: '1',
        [of.name]: 'Dyddiau a gollwyd',
        [of.unit]: 'days',
        [of.polarity]: choices.polarity[1],
        [of.frequency]: choices.frequency[1],
        [of.counting]: choices.counting[0],
        [of.target]: 9.8,
        'Q1 2013/14': 9.6,
        'Q2 2013/14': 9.33,
      },
    ]);
    await type(it, sheets.objectives, [
      {
        [headers.objectives.name]: 'Gweithlu iach',
        [headers.objectives.status]: 'Gwyrdd',
        [headers.objectives.because]: 'Da',
      },
    ]);
    await type(it, sheets.actions, [{ [headers.actions.name]: 'Hyfforddi', [headers.actions.due]: '2014-03-31' }]);
    const results = await resultsOf(it);
    expect(lines(results).filter((line) => !line.startsWith('missing-ref'))).toEqual([]);
    expect(results).toMatchObject({
      indicators: [{ status: 'Green' }],
      objectives: [{ rating: 'Green' }],
      actions: [{ status: 'In progress' }],
    });
  });

  it('stays, with all that was typed, when Stocktake is removed', async () => {
    const it = await made();
    await type(it, 'Indicators', INDICATORS);
    const before = ofTheOfficer(it);
    await it.act('refresh');
    await it.act('remove');
    expect(contents(it)).toEqual(before);
  });
});

describe('a new tracker is refused', () => {
  it('where a tracker is', async () => {
    const it = await trackerBed('range');
    expect(await it.act('newTracker')).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'tracker-there', facts: { sheet: 'Indicators' } }],
    });
  });

  it('where a sheet of its name is', async () => {
    const it = bed();
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = 'actions';
      await context.sync();
    });
    expect(await it.act('newTracker')).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'sheet-there', facts: { sheet: 'actions' } }],
    });
  });
});

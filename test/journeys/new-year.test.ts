import { headerNextYear } from '../../src/actions/new-year-headers';
import { APRIL, halfOf, monthOf, quarterOf, yearOf } from '../../src/rules/periods';
import type { Results } from '../../src/actions/results';
import { bed, column, contents, trackerBed, type Bed } from './bed';

const headers = (it: Bed, at = 'A3:AZ3'): Promise<unknown[]> =>
  it.hand(async (context) => {
    const range = context.workbook.worksheets.getItem('Indicators').getRange(at);
    range.load('values');
    await context.sync();
    return (range.values[0] as unknown[]).filter((value) => value !== '');
  });

const NEW = ['Q1 2014/15', 'Q2 2014/15', 'Q3 2014/15', 'Q4 2014/15'];

const OFFICERS = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'];

describe.each(['table', 'range'] as const)('a new financial year in a tracker that is a %s', (shape) => {
  it('has columns like those of the last, to the right of them, and all that was typed', async () => {
    const it = await trackerBed(shape);
    const before = Object.entries(contents(it)).filter(([place]) => / R\d/u.test(place));
    expect(await it.act('newYear', { asAt: '2014-03-20' })).toMatchObject({ kind: 'done' });
    expect(await headers(it)).toEqual([...OFFICERS, ...NEW]);
    expect(contents(it)).toMatchObject(Object.fromEntries(before));
  });

  it('stands between the last year and our columns, which the next refresh puts back', async () => {
    const it = await trackerBed(shape);
    await it.act('refresh');
    const ours = (await headers(it)).slice(OFFICERS.length);
    await it.act('newYear', { asAt: '2014-04-02' });
    await it.act('refresh');
    expect(await headers(it)).toEqual([...OFFICERS, ...NEW, ...ours]);
    expect(await column(it, 'Status')).toEqual(['Green', 'Red', 'Red', 'Data only', 'No data']);
    expect(await it.act('refresh')).toMatchObject({ edits: 0 });
    await it.act('remove');
    expect(await headers(it)).toEqual([...OFFICERS, ...NEW]);
  });

  it('is reported as soon as it has a figure, with last year as its history', async () => {
    const it = await trackerBed(shape);
    await it.act('newYear', { asAt: '2014-04-02' });
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('H4').values = [[9.1]];
      await context.sync();
    });
    const { results } = (await it.act('refresh', { asAt: '2014-07-10' })) as { results: Results };
    expect(results.period).toBe('Q1 2014/15');
    expect(results.indicators[0]).toMatchObject({ value: 9.1, status: 'Green', shortTrend: 'Improving' });
  });

  it('is made once', async () => {
    const it = await trackerBed(shape);
    await it.act('newYear', { asAt: '2014-03-20' });
    expect(await it.act('newYear', { asAt: '2014-03-21' })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'year-there', facts: { year: '2014/15' } }],
    });
    expect(await it.act('newYear', { asAt: '2015-03-21' })).toMatchObject({ kind: 'done' });
  });

  it('is refused where something stands in the way', async () => {
    const it = await trackerBed(shape);
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('I5').values = [['see note']];
      await context.sync();
    });
    const before = contents(it);
    expect(await it.act('newYear', { asAt: '2014-03-20' })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'column-in-the-way', facts: { cell: 'I5' } }],
    });
    expect(contents(it)).toEqual(before);
  });

  it('is refused where a person has typed in one of our columns that would make way', async () => {
    const it = await trackerBed(shape);
    await it.act('refresh');
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('K5').values = [['mine']];
      await context.sync();
    });
    expect(await it.act('newYear', { asAt: '2014-03-20' })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'column-in-the-way', facts: { cell: 'K5' } }],
    });
  });
});

describe('undo after a new financial year', () => {
  it('says that the columns stay, and changes nothing', async () => {
    const it = await trackerBed('table');
    await it.act('refresh');
    expect(await it.act('newYear')).toMatchObject({ kind: 'done' });
    const before = contents(it);
    expect(await it.act('undo')).toMatchObject({ kind: 'refused', refusals: [{ code: 'new-year-stays' }] });
    expect(contents(it)).toEqual(before);
    await it.act('refresh');
    expect(await it.act('undo')).toMatchObject({ kind: 'done' });
  });
});

describe('a new financial year that stops half-way', () => {
  it.each([0, 2, 5, 9, 14])('leaves the workbook as it was (at step %s)', async (step) => {
    const it = await trackerBed('table');
    await it.act('refresh');
    const before = contents(it);
    it.session.faults.failAction(5, step);
    expect(await it.act('newYear', { asAt: '2014-03-20' })).toMatchObject({ failure: { code: 'rolled-back' } });
    expect(contents(it)).toEqual(before);
  });
});

describe('a new financial year', () => {
  it('names its columns itself where the headers name no year', async () => {
    const it = bed();
    await it.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Indicators';
      sheet.getRange('A1:F4').values = [
        ['Performance 2013/14', '', '', '', '', ''],
        ['', '', '', '', '', ''],
        ['Ref', 'Indicator', 'Good is', 'Q1 Target', 'Q1 Actual', 'Q1 RAG'],
        ["'1", 'Calls answered', 'High', 90, 91, 'Green'],
      ];
      await context.sync();
    });
    expect(await it.act('newYear', { asAt: '2014-03-20' })).toMatchObject({ kind: 'done' });
    expect(await headers(it, 'G3:Z3')).toEqual(NEW.flatMap((period) => [`${period} Target`, period, `${period} RAG`]));
  });

  it('asks for its targets where each year has its own', async () => {
    const it = bed();
    await it.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Indicators';
      sheet.getRange('A1:E2').values = [
        ['Ref', 'Indicator', 'Good is', '2013/14 target', 'Actual 2013/14'],
        ["'1", 'Calls answered', 'High', 0.9, 0.91],
      ];
      sheet.getRange('D2:E2').numberFormat = [['0%', '0.0%']];
      await context.sync();
    });
    await it.act('newYear', { asAt: '2014-03-20' });
    expect(await headers(it, 'D1:G1')).toEqual([
      '2013/14 target',
      'Actual 2013/14',
      '2014/15 target',
      'Actual 2014/15',
    ]);
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('G2').values = [[0.88]];
      await context.sync();
    });
    const { results } = (await it.act('check', { asAt: '2015-04-10' })) as { results: Results };
    expect(results.indicators).toMatchObject([{ period: '2014/15', value: 88, status: 'No target' }]);
    expect(results.findings).toMatchObject([{ code: 'missing-target', cell: 'F2' }]);
  });

  it('has no second column for what is there already', async () => {
    const it = bed();
    await it.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Indicators';
      sheet.getRange('A1:F2').values = [
        ['Ref', 'Indicator', 'Good is', '2013/14 target', 'Actual 2013/14', 'Target 2014/15'],
        ["'1", 'Calls answered', 'High', 90, 91, 92],
      ];
      await context.sync();
    });
    expect(await it.act('newYear', { asAt: '2014-03-20' })).toMatchObject({ kind: 'done' });
    expect(await headers(it, 'D1:Z1')).toEqual([
      '2013/14 target',
      'Actual 2013/14',
      'Target 2014/15',
      'Actual 2014/15',
    ]);
  });

  it('is added by hand where headers stand in two rows, and has no place in a long table', async () => {
    for (const [rows, code] of [
      [
        [
          ['', '', '', 'Q1 2013/14', ''],
          ['Ref', 'Indicator', 'Good is', 'Target', 'Actual'],
          ["'1", 'Days lost', 'Low', 9, 8],
        ],
        'two-header-rows',
      ],
      [
        [
          ['Ref', 'Indicator', 'Good is', 'Period', 'Value'],
          ["'1", 'Days lost', 'Low', 'Q1 2013/14', 8],
        ],
        'no-period-columns',
      ],
    ] as const) {
      const it = bed();
      await it.hand(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange(`A1:E${rows.length}`).values = rows.map((row) => [
          ...row,
        ]);
        await context.sync();
      });
      expect(await it.act('newYear')).toMatchObject({ kind: 'refused', refusals: [{ code }] });
    }
  });
});

describe('the header of a column of the next year', () => {
  const context = { yearStart: APRIL, date1904: false, year: null };
  it.each([
    ['Q1 2013/14', 'value', quarterOf(2014, 1), 'Q1 2014/15'],
    ['Qtr 1 2013-2014', 'value', quarterOf(2014, 1), 'Qtr 1 2014-2015'],
    ['Q1 13-14', 'value', quarterOf(2014, 1), 'Q1 14-15'],
    ['Q4 1999/00', 'value', quarterOf(2000, 4), 'Q4 2000/01'],
    ['Apr-13', 'value', monthOf(2014, 4), 'Apr-14'],
    ['April 2013', 'value', monthOf(2014, 4), 'April 2014'],
    ['FY2013/14', 'value', yearOf(2014), 'FY2014/15'],
    ['Target Q2 2013/14', 'target', quarterOf(2014, 2), 'Target Q2 2014/15'],
    ['Q2 13-14', 'value', quarterOf(2014, 4), 'Q4 14-15'],
    ['Qtr 1 2013-14 Target', 'target', quarterOf(2014, 3), 'Qtr 3 2014-15 Target'],
    ['Jun-15', 'value', monthOf(2017, 2), 'Feb-17'],
    ['June 2015', 'value', monthOf(2016, 9), 'September 2016'],
    ['April 2015', 'value', monthOf(2016, 5), 'May 2016'],
    ['H1 2013/14', 'value', halfOf(2014, 2), 'H2 2014/15'],
    ['Q1', 'value', quarterOf(2014, 1), null],
    ['Q1 Target', 'target', quarterOf(2014, 1), null],
    ['Year before last', 'value', yearOf(2014), null],
  ] as const)('after %s', (header, role, period, expected) =>
    expect(headerNextYear(header, role, period, context)).toBe(expected),
  );
});

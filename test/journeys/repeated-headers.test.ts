import { bed, column } from './bed';

const ROWS: (string | number)[][] = [
  ['Ref', 'Indicator', 'Good is', 'Q1 2013/14', 'Target', 'Status', 'Q2 2013/14', 'Target', 'Status'],
  ["'1.1", 'Sickness', 'Low', 9.6, 9.8, 'Green', 9.7, 9.5, 'Amber'],
  ["'1.2", 'Calls', 'High', 80, 90, 'Red', 92, 91, 'Green'],
];

it.each(['range', 'table'] as const)(
  'a Target and a Status beside each period of a %s are that period’s, and ours has another name',
  async (shape) => {
    const { act, hand, ...rest } = bed();
    await hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = 'Indicators';
      sheet.getRange('A1:I3').values = ROWS;
      if (shape === 'table') sheet.tables.add('A1:I3', true);
      await context.sync();
    });
    const outcome = await act('refresh');
    expect(outcome.kind === 'done' && outcome.results?.findings.map(({ code }) => code)).toEqual([]);
    const started = { act, hand, ...rest };
    expect(await column(started, 'Status (calculated)')).toEqual(['Amber', 'Green']);
    expect(await column(started, 'Current target')).toEqual([9.5, 91]);
    expect(await act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
  },
);

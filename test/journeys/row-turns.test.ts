import { bed, column, contents } from './bed';

const ROWS: (string | number)[][] = [
  ['Ref', 'KPI', '', 'Good is', 'Q1 2013/14', 'Q2 2013/14', 'Q3 2013/14'],
  ["'K1", 'Sickness', 'Actual', 'Low', 9.6, 9.3, ''],
  ['', '', 'Target', '', 9.8, 9.5, 9.4],
  ["'K2", 'Calls', 'Actual', 'High', 80, 75, ''],
  ['', '', 'Target', '', 90, 90, 90],
];

async function scorecard() {
  const started = bed();
  await started.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Indicators';
    sheet.getRange('A1:G5').values = ROWS;
    for (const name of ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5', 'E5:G5']) sheet.getRange(name).merge();
    await context.sync();
  });
  return started;
}

describe('a scorecard with actuals and targets in rows of their own', () => {
  it('has a status beside the name of each indicator, and again next quarter', async () => {
    const card = await scorecard();
    await card.act('refresh', { asAt: '2013-10-31' });
    expect(await column(card, 'Status')).toEqual(['Green', '', 'Red', '']);
    expect(await column(card, 'Current target')).toEqual([9.5, '', 90, '']);
    expect(await card.act('refresh', { asAt: '2013-10-31' })).toMatchObject({ kind: 'done', edits: 0 });
    await card.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Indicators');
      sheet.getRange('G2').values = [[9.9]];
      sheet.getRange('G4').values = [[91]];
      await context.sync();
    });
    await card.act('refresh', { asAt: '2014-01-31' });
    expect(await column(card, 'Status')).toEqual(['Amber', '', 'Green', '']);
    expect(await column(card, 'Short trend')).toEqual(['Declining', '', 'Improving', '']);
  });

  it('says nothing against its merged names', async () => {
    const card = await scorecard();
    const outcome = await card.act('check', { asAt: '2013-10-31' });
    const codes = outcome.kind === 'done' ? (outcome.results?.findings ?? []).map(({ code }) => code) : null;
    expect(codes).toEqual([]);
  });

  it('is what it was once everything of ours is removed', async () => {
    const card = await scorecard();
    const before = contents(card);
    await card.act('refresh');
    await card.act('remove');
    expect(contents(card)).toEqual(before);
  });
});

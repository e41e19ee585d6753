import { bed, contents, trackerBed, type Bed } from './bed';

async function typed(asTable = false): Promise<Bed> {
  const it = bed();
  await it.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Indicators';
    sheet.getRange('A1:G4').values = [
      ['Ref', 'Indicator', 'Good is', 'Frequency', 'Target', 'Q2 2013/14', 'RAG'],
      ["'1", 'Days lost', 'Lower is better', 'Quarterly', 9.8, 9.6, 'G'],
      ["'2", 'Reviews done', 'High', '', 95, 77, 'Red'],
      ["'3", 'Visits', 'sideways', 'Q', 50, 49, 'Blue'],
    ];
    if (asTable) sheet.tables.add('A1:G4', true);
    const actions = context.workbook.worksheets.add('Actions');
    actions.getRange('A1:C2').values = [
      ['Action', 'Due', 'Status'],
      ['Train the teams', '2014-03-31', ''],
    ];
    await context.sync();
  });
  return it;
}

/** The list at each cell; null where there is none. */
const lists = (it: Bed, ...cells: string[]): Promise<(string | null)[]> =>
  it.hand(async (context) => {
    const found = cells.map((cell) => {
      const [sheet = '', at = ''] = cell.split('!');
      return context.workbook.worksheets.getItem(sheet).getRange(at).dataValidation.load('rule');
    });
    await context.sync();
    return found.map(({ rule }) => rule.list?.source.toString() ?? null);
  });

const byHand = (it: Bed, cell: string, source: string) =>
  it.hand(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('Indicators').getRange(cell);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    await context.sync();
  });

describe.each([false, true])('lists on an officer’s own columns (an Excel table: %s)', (asTable) => {
  it('offer the officer’s own words, and ours for what they have no word for', async () => {
    const it = await typed(asTable);
    expect(await it.act('validation')).toMatchObject({ kind: 'done' });
    expect(
      await lists(it, 'Indicators!C2:C4', 'Indicators!D2:D4', 'Indicators!G2:G4', 'Actions!C2', 'Indicators!B2'),
    ).toEqual([
      'High,Lower is better,Range,Data only',
      'Monthly,Quarterly,Q,Half-yearly,Annual',
      'G,Amber,Red,Blue',
      'Completed,In progress,Slippage,Not started',
      null,
    ]);
  });

  it('change no cell, and are undone without a trace', async () => {
    const it = await typed(asTable);
    const before = contents(it);
    await it.act('validation');
    expect(contents(it)).toMatchObject(before);
    await it.act('undo');
    expect(contents(it)).toEqual(before);
    expect(await lists(it, 'Indicators!C2:C4', 'Actions!C2')).toEqual([null, null]);
  });

  it('go when Stocktake is removed, though columns have been put in since', async () => {
    const it = await typed(asTable);
    await it.act('validation');
    await it.act('refresh');
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('C:C').insert('Right');
      await context.sync();
    });
    expect(await lists(it, 'Indicators!D2:D4')).toEqual(['High,Lower is better,Range,Data only']);
    expect(await it.act('remove')).toMatchObject({ kind: 'done', left: [] });
    expect(await lists(it, 'Indicators!D2:D4', 'Indicators!E2:E4', 'Indicators!H2:H4')).toEqual([null, null, null]);
    expect(it.workbook.sheets.map(({ name }) => name)).toEqual(['Indicators', 'Actions']);
  });
});

describe('an officer’s own validation', () => {
  it('is left as it is, by the lists, by undo and by removal', async () => {
    const it = await typed();
    await byHand(it, 'C2:C4', 'Up,Down');
    await byHand(it, 'D3', 'Weekly');
    const own = () => lists(it, 'Indicators!C2:C4', 'Indicators!D3', 'Indicators!D2');
    for (const action of ['validation', 'refresh', 'undo', 'validation', 'remove'] as const) {
      await it.act(action);
      expect(await own()).toEqual(['Up,Down', 'Weekly', null]);
    }
  });
});

describe('asked for again', () => {
  it('lists write nothing where they stand', async () => {
    const it = await typed();
    await it.act('validation');
    expect(await it.act('validation')).toMatchObject({ edits: 0 });
  });

  it('lists go on over the rows that have come since', async () => {
    const it = await typed();
    await it.act('validation');
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('A5:F5').values = [
        ["'4", 'Calls', 'High', '', 90, 91],
      ];
      await context.sync();
    });
    await it.act('validation');
    const words = 'High,Lower is better,Range,Data only';
    expect(await lists(it, 'Indicators!C2', 'Indicators!C5')).toEqual([words, words]);
    await it.act('remove');
    expect(await lists(it, 'Indicators!C2', 'Indicators!C5')).toEqual([null, null]);
  });
});

it('a tracker without such columns is told so', async () => {
  const it = bed();
  await it.hand(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2').values = [
      ['Indicator', 'Target', 'Q2 2013/14'],
      ['Days lost', 9.8, 9.6],
    ];
    await context.sync();
  });
  expect(await it.act('validation')).toMatchObject({ kind: 'refused', refusals: [{ code: 'no-columns-for-lists' }] });
});

it('a failure half-way leaves no list behind', async () => {
  const it = await trackerBed('range');
  it.session.faults.failAction(5, 4);
  const outcome = await it.act('validation');
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(await lists(it, 'Indicators!D4:D8')).toEqual([null]);
});

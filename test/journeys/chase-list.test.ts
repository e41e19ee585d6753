import type { ChaseResult, Results } from '../../src/actions/results';
import { chaseList } from '../../src/checks/chase';
import type { Finding } from '../../src/text/finding-facts';
import { bed, contents, type Bed } from './bed';

async function owned(): Promise<Bed> {
  const it = bed();
  await it.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Indicators';
    sheet.getRange('A1:H6').values = [
      ['Ref', 'Indicator', 'Owner', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Remedial action'],
      ["'1", 'Days lost', 'R Patel', 'Low', 9.8, 9.6, 'lots', ''],
      ["'2", 'Reviews done', 'B Jones', 'High', 95, 96, 97, ''],
      ["'3", 'Calls answered', '', 'High', 90, 91, '', ''],
      ["'4", 'Visits', 'r patel', 'High', 50, 50, 20, ''],
      ["'5", 'Response rate', 'A Owen', 'High', '', '', 12, ''],
    ];
    await context.sync();
  });
  return it;
}

const chased = async (it: Bed): Promise<ChaseResult[]> => {
  const outcome = await it.act('chaseList');
  expect(outcome).toMatchObject({ kind: 'done', edits: 0 });
  return (outcome as { results: Results }).results.chase ?? [];
};

describe('the chase list', () => {
  it('asks each owner, once, about what is missing or wrong in their rows', async () => {
    const list = await chased(await owned());
    expect(list.map(({ owner, items }) => [owner, items.map(({ ref, cell }) => `${ref} ${cell}`)])).toEqual([
      ['A Owen', ['5 E6']],
      ['R Patel', ['1 G2', '4 H5']],
      ['', ['3 G4']],
    ]);
  });

  it('is text that is ready to send: who, what period, which row and cell, what is wrong and how to mend it', async () => {
    const [, patel] = await chased(await owned());
    const [name, intro, ...lines] = patel?.text.split('\n') ?? [];
    expect([name, intro]).toEqual(['R Patel', 'Please look at these 2 in the tracker for Q2 2013/14:']);
    expect(lines).toEqual([
      expect.stringMatching(/^- 1 Days lost \(Indicators, G2\): .*“lots”/u),
      expect.stringMatching(/^- 4 Visits \(Indicators, H5\): .*remedial action/iu),
    ]);
  });

  it('writes nothing', async () => {
    const it = await owned();
    const before = contents(it);
    await chased(it);
    expect(contents(it)).toEqual(before);
  });

  it('is in the language of the settings', async () => {
    const outcome = await (await owned()).act('chaseList', { set: ['Language=Cymraeg'] });
    const { chase = [] } = (outcome as { results: Results }).results;
    expect(chase.at(-1)?.text).toMatch(/^Rhesi heb berchennog\n/u);
  });

  it('leaves out what is about no row, and notes that nobody has to answer', () => {
    const record = { ref: '1', name: 'Days lost', owner: 'R Patel' };
    const found: Finding[] = [
      { code: 'unknown-setting', severity: 'warning', sheet: 'S', cell: 'A1', record: null, facts: { setting: 'x' } },
      { code: 'provisional-value', severity: 'note', sheet: 'S', cell: 'A2', record, facts: { found: '7 (p)' } },
      { code: 'missing-target', severity: 'note', sheet: 'S', cell: 'A3', record, facts: {} },
    ];
    expect(chaseList(found)).toEqual([{ owner: 'R Patel', findings: [found[2]] }]);
  });
});

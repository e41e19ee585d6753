import type { Choices } from '../../src/actions/choices';
import { NO_OPTIONS } from '../../src/actions/options';
import { ACTIONS } from '../../src/actions/registry';
import { readFor } from '../../src/actions/run';
import { clientOf } from '../../src/excel/client';
import { AS_AT, bed, trackerBed, type Bed } from '../journeys/bed';

const clock = { today: () => '2013-12-24' };
const options = { ...NO_OPTIONS, asAt: AS_AT };

async function choices({ client }: Bed): Promise<Choices> {
  const snapshot = await readFor(clientOf(client.Excel, client.Office), options, clock);
  const { choices: found } = ACTIONS.check.perform(snapshot, options, clock);
  if (found === undefined) throw new Error('nothing to choose');
  return found;
}

describe('what the pane offers to choose', () => {
  it('has the tracker’s periods, the latest first, and the day', async () => {
    expect(await choices(await trackerBed('table'))).toMatchObject({
      period: 'Q2 2013/14',
      periods: ['Q2 2013/14', 'Q1 2013/14'],
      asAt: AS_AT,
      today: '2013-12-24',
      closings: [],
    });
  });

  it('knows which sheets of the pack have nothing to show', async () => {
    const empty = await (await choices(await trackerBed('range'))).empty;
    expect(empty).toEqual(expect.arrayContaining(['actionPlan', 'finance', 'risks', 'objectives']));
    expect(empty).not.toContain('scorecard');
  });

  it('has what was closed, the last first, and what was replaced since', async () => {
    const it = await trackerBed('range');
    await it.act('close', { period: 'Q1 2013/14', asAt: '2013-07-20' });
    await it.act('close', { period: 'Q2 2013/14', asAt: '2013-10-20' });
    await it.act('close', { period: 'Q1 2013/14', asAt: '2013-11-01' });
    const { closings } = await choices(it);
    expect(closings.map(({ period, closedOn, isSuperseded }) => [period, closedOn, isSuperseded])).toEqual([
      ['Q1 2013/14', '2013-11-01', false],
      ['Q2 2013/14', '2013-10-20', false],
      ['Q1 2013/14', '2013-07-20', true],
    ]);
    expect(closings[0]).toMatchObject({ indicators: 5, objectives: 0 });
  });

  it('has every column of the tables, and none of ours', async () => {
    const it = await trackerBed('range');
    await it.act('refresh');
    const { columns } = await choices(it);
    expect(columns.map(({ sheet, kind }) => [sheet, kind])).toEqual([['Indicators', 'indicators']]);
    expect(columns[0]?.columns.map(({ header }) => header)).toEqual([
      'Ref',
      'Indicator',
      'Unit',
      'Good is',
      'Target',
      'Q1 2013/14',
      'Q2 2013/14',
    ]);
  });

  it('has the likeliest headers of a sheet where no tracker was found', async () => {
    const it = bed();
    await it.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['What we keep an eye on']];
      sheet.getRange('A3:C4').values = [
        ['What we count', 'How it went', 'What we hoped'],
        ['Days lost', 9.6, 9.8],
      ];
      await context.sync();
    });
    const found = await choices(it);
    expect(found.columns).toMatchObject([
      {
        sheet: 'Sheet1',
        kind: null,
        columns: [
          { cell: 'A3', header: 'What we count', as: null, isByHand: false },
          { cell: 'B3', header: 'How it went' },
          { cell: 'C3', header: 'What we hoped' },
        ],
      },
    ]);
    expect(found.settings).toHaveLength(28);
    expect(found.period).toBeNull();
  });
});

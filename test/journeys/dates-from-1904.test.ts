import { createWorkbook } from '../../host/model/create';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { Results } from '../../src/actions/results';
import { bed, type Bed } from './bed';

/** Actions with real dates, and indicators whose periods are dates, in a workbook that counts days from `date1904`. */
async function dated(date1904: boolean): Promise<Bed> {
  const it = bed({ workbook: { ...createWorkbook(), date1904 } });
  await it.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Actions';
    sheet.getRange('A1:D4').values = [
      ['Ref', 'Action', 'Due', 'Completed'],
      ["'A1", 'Publish the plan', '2013-11-29', ''],
      ["'A2", 'Train the teams', '2013-12-31', ''],
      ["'A3", 'Open the centre', '2013-06-30', '2013-07-02'],
    ];
    const indicators = context.workbook.worksheets.add('Indicators');
    indicators.getRange('A1:F2').values = [
      ['Ref', 'Indicator', 'Good is', 'Target', '2013-04-01', '2013-05-01'],
      ["'1", 'Calls answered', 'High', 90, 91, 92],
    ];
    indicators.getRange('E1:F1').numberFormat = [['mmm-yy', 'mmm-yy']];
    await context.sync();
  });
  return it;
}

const found = async (it: Bed): Promise<unknown> => {
  const { results } = (await it.act('refresh')) as { results: Results };
  return {
    period: results.period,
    actions: results.actions.map(({ status, daysLate }) => [status, daysLate]),
  };
};

describe.each([false, true])('dates in a workbook that counts them from 1904: %s', (date1904) => {
  const expected = {
    period: 'May 2013',
    actions: [
      ['Slippage', 1],
      ['In progress', 0],
      ['Completed', 2],
    ],
  };

  it('are the days that the officer typed', async () => {
    const it = await dated(date1904);
    expect(await found(it)).toEqual(expected);
  });

  it('are the same days once it has been saved and opened again', async () => {
    const { workbook } = await dated(date1904);
    const opened = await readXlsx(await writeXlsx(workbook));
    expect(opened.date1904).toBe(date1904);
    expect(await found(bed({ workbook: opened }))).toEqual(expected);
  });

  it('DATE answers in the workbook’s own date system', async () => {
    const it = bed({ workbook: { ...createWorkbook(), date1904 } });
    const serials = await it.hand(async (context) => {
      const days = [
        [2000, 1, 1],
        [2013, 14, 1],
        [113, 12, 31],
      ].map(([year = 0, month = 0, day = 0]) => context.workbook.functions.date(year, month, day).load('value'));
      await context.sync();
      return days.map(({ value }) => value);
    });
    const from1900 = [36_526, 41_671, 41_639];
    expect(serials).toEqual(from1900.map((serial) => serial - (date1904 ? 1_462 : 0)));
  });
});

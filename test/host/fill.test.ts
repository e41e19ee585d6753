import { afterSaving, read } from './documented';
import { bench, first } from './client';

/**
 * Range.autoFill: the extended series of "Fill data automatically in worksheet cells" on support.microsoft.com, and the
 * words of Excel.AutoFillType.
 */

type Cell = string | number;

/** What stands in column A after so many cells were filled below the given ones; dates as they are shown. */
const filled = (given: Cell[], to: number, how?: string): Promise<unknown> =>
  afterSaving({
    act: async (context) => {
      const source = first(context).getRange(`A1:A${given.length}`);
      source.values = given.map((value) => [value]);
      source.autoFill(`A1:A${to}`, how as Excel.AutoFillType);
    },
    look: (context) =>
      read(first(context).getRange(`A${given.length + 1}:A${to}`), 'text', ({ text }) => text.map(([one]) => one)),
  });

test.each<[string, Cell[], string | undefined, string[]]>([
  ['numbers', [1, 2, 3], undefined, ['4', '5', '6']],
  ['a number alone is repeated', [7], undefined, ['7', '7', '7']],
  ['a number alone as a series', [7], 'FillSeries', ['8', '9', '10']],
  [
    'figures by the straight line through all of them',
    [1, 2, 4],
    'LinearTrend',
    ['5.333333333', '6.833333333', '8.333333333'],
  ],
  ['figures that double', [1, 2, 4], 'GrowthTrend', ['8', '16', '32']],
  ['days of the week', ['Mon'], undefined, ['Tue', 'Wed', 'Thu']],
  ['days in full', ['Saturday'], undefined, ['Sunday', 'Monday', 'Tuesday']],
  ['months three apart', ['Jan', 'Apr'], undefined, ['Jul', 'Oct', 'Jan']],
  ['months in capitals', ['NOV'], undefined, ['DEC', 'JAN', 'FEB']],
  ['quarters', ['Qtr3'], undefined, ['Qtr4', 'Qtr1', 'Qtr2']],
  ['short quarters', ['Q1', 'Q2'], undefined, ['Q3', 'Q4', 'Q1']],
  ['ordinals', ['1st Period'], undefined, ['2nd Period', '3rd Period', '4th Period']],
  ['texts with a number', ['Product 9'], undefined, ['Product 10', 'Product 11', 'Product 12']],
  ['two kinds of text, each by itself', ['text1', 'textA'], undefined, ['text2', 'textA', 'text3', 'textA']],
  ['words without a number are repeated', ['Homes'], undefined, ['Homes', 'Homes', 'Homes']],
  ['copies', ['Q1', 'Q2'], 'FillCopy', ['Q1', 'Q2', 'Q1']],
  ['a date by days', ['2020-02-28'], undefined, ['2020-02-29', '2020-03-01', '2020-03-02']],
  ['dates a month apart', ['2020-01-15', '2020-04-15'], undefined, ['2020-07-15', '2020-10-15', '2021-01-15']],
  ['months of a date at the end of one', ['2020-01-31'], 'FillMonths', ['2020-02-29', '2020-03-31', '2020-04-30']],
  ['years of a leap day', ['2020-02-29'], 'FillYears', ['2021-02-28', '2022-02-28', '2023-02-28']],
  ['working days from a Friday', ['2020-01-03'], 'FillWeekdays', ['2020-01-06', '2020-01-07', '2020-01-08']],
])('%s go on', async (_, given, how, expected) => {
  const shown = (text: unknown) => {
    const day = /^(\d+)\/(\d+)\/(\d+)$/.exec(String(text));
    return day ? `${day[3]}-${day[1]?.padStart(2, '0')}-${day[2]?.padStart(2, '0')}` : text;
  };
  const found = (await filled(given, given.length + expected.length, how)) as unknown[];
  expect(found.map(shown)).toEqual(expected);
});

test('months are the same in a workbook whose dates count from 1904', async () => {
  const { run, workbook } = bench();
  workbook.date1904 = true;
  const text = await run(async (context) => {
    const source = first(context).getRange('A1');
    source.values = [['2020-01-31']];
    source.autoFill('A1:A3', 'FillMonths');
    return read(first(context).getRange('A2:A3'), 'text', (range) => range.text);
  });
  expect(text).toEqual([['2/29/2020'], ['3/31/2020']]);
});

test.each(['FillDays', 'GrowthTrend', 'FlashFill'])('%s of words is refused, and nothing is filled', async (how) => {
  const { refused, workbook } = bench();
  const { code } = await refused(async (context) => {
    first(context).getRange('A1').values = [['Homes']];
    first(context)
      .getRange('A1')
      .autoFill('A1:A3', how as Excel.AutoFillType);
    await context.sync();
  });
  expect(code).toBe('NotImplemented');
  expect(workbook.sheets[0]?.rows[1]?.[0]?.value).toBeUndefined();
});

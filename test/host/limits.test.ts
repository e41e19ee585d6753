import { answerOf, bench, first } from './client';
import { afterSaving, type Documented } from './documented';

/**
 * What would be saved as a file that Excel repairs, or would be lost, is refused; what the reference says of a member's
 * value is what is read. Limits: Excel's page of specifications and limits, and MS-OI29500 for texts of validation.
 */

type Edit = (sheet: Excel.Worksheet) => unknown;

const added = (sheet: Excel.Worksheet, type: Excel.ConditionalFormatType): Excel.ConditionalFormat =>
  sheet.getRange('A1:A5').conditionalFormats.add(type as Excel.ConditionalFormatType.custom);
const TYPE = {
  top: 'TopBottom' as Excel.ConditionalFormatType,
  scale: 'ColorScale' as Excel.ConditionalFormatType,
  bar: 'DataBar' as Excel.ConditionalFormatType,
  icons: 'IconSet' as Excel.ConditionalFormatType,
};
const drawn = (sheet: Excel.Worksheet, type: 'Pie' | 'Doughnut' | 'Line'): Excel.Chart =>
  sheet.charts.add(type, sheet.getRange('A1:B4'));
const pie = (sheet: Excel.Worksheet): Excel.Chart => drawn(sheet, 'Pie');
const series = (sheet: Excel.Worksheet, type: 'Pie' | 'Doughnut' | 'Line'): Excel.ChartSeries =>
  drawn(sheet, type).series.getItemAt(0);
const icon = (formula: string): Excel.ConditionalIconCriterion => ({
  type: 'Percent',
  operator: 'GreaterThan',
  formula,
});

test.each<[string, Edit]>([
  [
    'a title of 33 characters in a message',
    (s) =>
      (s.getRange('A1').dataValidation.errorAlert = {
        message: 'm',
        showAlert: true,
        style: 'Stop',
        title: 't'.repeat(33),
      }),
  ],
  [
    'a message of 256 characters',
    (s) => (s.getRange('A1').dataValidation.prompt = { message: 'm'.repeat(256), showPrompt: true, title: 't' }),
  ],
  ['a header of 256 characters', (s) => (s.pageLayout.headersFooters.defaultForAllPages.leftHeader = 'h'.repeat(254))],
  [
    'a footer that is too long in its parts together',
    (s) => {
      s.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'f'.repeat(130);
      s.pageLayout.headersFooters.defaultForAllPages.rightFooter = 'f'.repeat(130);
    },
  ],
  ['the top none', (s) => (added(s, TYPE.top).topBottom.rule = { rank: 0, type: 'TopItems' })],
  ['the top 1,001', (s) => (added(s, TYPE.top).topBottom.rule = { rank: 1001, type: 'BottomItems' })],
  ['the top 101 per cent', (s) => (added(s, TYPE.top).topBottom.rule = { rank: 101, type: 'TopPercent' })],
  [
    'a colour at a number that is not told',
    (s) =>
      (added(s, TYPE.scale).colorScale.criteria = {
        minimum: { type: 'Number', color: 'red' },
        maximum: { type: 'HighestValue', color: 'green' },
      }),
  ],
  [
    'a bar from a percentile that is not told',
    (s) => (added(s, TYPE.bar).dataBar.lowerBoundRule = { type: 'Percentile' }),
  ],
  ['two criteria for three icons', (s) => (added(s, TYPE.icons).iconSet.criteria = [icon('=0'), icon('=50')])],
  ['letters of no size', (s) => (s.getRange('A1').format.font.size = 0)],
  ['letters of 410 points', (s) => (s.getRange('A1').format.font.size = 410)],
  ['a font without a name', (s) => (s.getRange('A1').format.font.name = '')],
  ['text turned by 91 degrees', (s) => (s.getRange('A1').format.textOrientation = 91)],
  ['an indent of 251', (s) => (s.getRange('A1').format.indentLevel = 251)],
  ['a number format whose quotation mark is left open', (s) => (s.getRange('A1').numberFormat = [['0 "k']])],
  ['a number format of five sections', (s) => (s.getRange('A1').numberFormat = [['0;0;0;@;0']])],
  ['a number format of 256 characters', (s) => (s.getRange('A1').numberFormat = [['0'.repeat(256)]])],
  ['a chart without a name', (s) => (pie(s).name = '')],
  ['a title of no size', (s) => (pie(s).title.format.font.size = 0)],
  ['a doughnut with a hole of 5 per cent', (s) => (series(s, 'Doughnut').doughnutHoleSize = 5)],
  ['a slice drawn inwards', (s) => (series(s, 'Pie').explosion = -5)],
  ['a line below nothing', (s) => (series(s, 'Line').format.line.weight = -1)],
  ['a step below nothing', (s) => (drawn(s, 'Line').axes.valueAxis.majorUnit = -1)],
  ['a logarithm to the base 1', (s) => (drawn(s, 'Line').axes.valueAxis.logBase = 1)],
  ['labels 1,001 away', (s) => (drawn(s, 'Line').axes.categoryAxis.offset = 1001)],
  ['a polynomial of the seventh order', (s) => (series(s, 'Line').trendlines.add('Polynomial').polynomialOrder = 7)],
  ['an average over 256', (s) => (series(s, 'Line').trendlines.add('MovingAverage').movingAveragePeriod = 256)],
  ['a margin below nothing', (s) => s.pageLayout.setPrintMargins('Inches', { left: -1 })],
  ['half a page', (s) => (s.pageLayout.zoom = { horizontalFitToPages: 0.5 })],
])('%s is InvalidArgument', async (_, edit) => {
  const { refused } = bench();
  expect((await refused(async (context) => void edit(first(context)))).code).toBe('InvalidArgument');
});

test('an icon of one’s own is refused rather than lost', async () => {
  const { refused } = bench();
  const { code } = await refused(async (context) => {
    const custom = { ...icon('=50'), customIcon: { index: 1, set: 'ThreeFlags' as const } };
    added(first(context), TYPE.icons).iconSet.criteria = [icon('=0'), custom, icon('=70')];
    await context.sync();
  });
  expect(code).toBe('NotImplemented');
});

const facts: Documented[] = [
  {
    // The reference of ConditionalFormat.stopIfTrue.
    fact: 'stopIfTrue is null for bars, icons and colour scales, and false for a rule',
    act: async (context) => {
      for (const type of [TYPE.bar, TYPE.icons, TYPE.scale]) added(first(context), type);
      added(first(context), 'Custom' as Excel.ConditionalFormatType).custom.rule.formula = '=TRUE';
    },
    look: async (context) => {
      const formats = first(context).getRange('A1').conditionalFormats.load('items/type,items/stopIfTrue');
      await context.sync();
      return Object.fromEntries(formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue]));
    },
    expected: { DataBar: null, IconSet: null, ColorScale: null, Custom: false },
  },
  {
    // The reference of DataValidation.valid.
    fact: 'valid is null where some cells of the range are valid and some are not, blank ones among them',
    act: async (context) => {
      first(context).getRange('A1:B3').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' },
      };
      first(context).getRange('A1:B2').values = [
        [9, 9],
        ['', 9],
      ];
    },
    look: async (context) => {
      const found = ['A1:A2', 'B1:B2', 'A2:A3', 'B1:C1'].map((address) =>
        first(context).getRange(address).dataValidation.load('valid'),
      );
      await context.sync();
      return found.map(({ valid }) => valid);
    },
    expected: [null, false, true, null],
  },
  {
    fact: 'a print area of several areas may be given as their addresses, and papers are all those of PaperType',
    act: async (context) => {
      const { pageLayout } = first(context);
      pageLayout.setPrintArea('A1:C5,E1:F2');
      pageLayout.paperSize = 'EnvelopeDL' as Excel.PaperType;
    },
    look: async (context) => {
      const layout = first(context).pageLayout.load('paperSize');
      const area = layout.getPrintArea().load('address');
      await context.sync();
      return [layout.paperSize, area.address];
    },
    expected: ['EnvelopeDL', 'Sheet1!A1:C5, Sheet1!E1:F2'],
  },
  {
    fact: 'the revision of a workbook is a number after it is opened again',
    act: async (context) => void (context.workbook.properties.revisionNumber = 4),
    look: async (context) => {
      const properties = context.workbook.properties.load('revisionNumber');
      await context.sync();
      return properties.revisionNumber;
    },
    expected: 4,
  },
];

test.each(facts)('$fact', async ({ act, look, expected }) => {
  expect(await afterSaving({ act, look })).toEqual(expected);
});

test('a null in number formats leaves its cell alone, in one cell as in many', async () => {
  const { run } = bench();
  const formats = await run(async (context) => {
    const range = first(context).getRange('A1:B1');
    range.numberFormat = [['0.0', '0%']];
    range.numberFormat = [[null, '[h]:mm']];
    first(context).getRange('A1').numberFormat = [[null]];
    range.load('numberFormat');
    await context.sync();
    return range.numberFormat as unknown[][];
  });
  expect(formats).toEqual([['0.0', '[h]:mm']]);
});

test('as much as a header and a message hold is taken', async () => {
  const { run } = bench();
  const count = await run(async (context) => {
    first(context).pageLayout.headersFooters.defaultForAllPages.leftHeader = 'h'.repeat(253);
    first(context).getRange('A1').dataValidation.prompt = {
      message: 'm'.repeat(255),
      showPrompt: true,
      title: 't'.repeat(32),
    };
    const found = context.workbook.worksheets.getCount();
    await context.sync();
    return answerOf(found);
  });
  expect(count).toBe(1);
});

test('a name that is an array written out tells its values and their types (the reference of NamedItemArrayValues)', async () => {
  const found = await bench().run(async (context) => {
    context.workbook.names.add('Lines', '={1,"a;b";TRUE,#N/A}');
    const array = context.workbook.names.getItem('Lines').arrayValues.load('values,types');
    await context.sync();
    return [array.values, array.types];
  });
  expect(found).toEqual([
    [
      [1, 'a;b'],
      [true, '#N/A'],
    ],
    [
      ['Double', 'String'],
      ['Boolean', 'Error'],
    ],
  ]);
});

test('a copy of a copy is numbered on, as Excel names it', async () => {
  const names = await bench().run(async (context) => {
    const copy = first(context).copy();
    copy.copy('End');
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Sheet1', 'Sheet1 (2)', 'Sheet1 (3)']);
});

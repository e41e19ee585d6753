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

import { answerOf, bench, first, type Bench } from './client';

/**
 * What a protected sheet lets a script do, after "Protect a worksheet" on support.microsoft.com (its table of options) and
 * the page of VBA's Worksheet.Protect on learn.microsoft.com.
 */

const protectedSheet = async (options: Excel.WorksheetProtectionOptions = {}): Promise<Bench> => {
  const made = bench();
  await made.run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1:C3').values = [
      ['Ref', 'Name', 'Value'],
      ['1.1', 'Homes', 4],
      ['1.2', 'Roads', 9],
    ];
    sheet.tables.add('F1:G3', true);
    sheet.charts.add('ColumnClustered', sheet.getRange('B1:C3'));
    sheet.getRange('J1:J3').merge();
    sheet.getRange('A20:C20').format.protection.locked = false;
    sheet.getRange('C2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    sheet.getRange('C2').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
    await context.sync();
    sheet.protection.protect(options);
    await context.sync();
  });
  return made;
};

const chart = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0);
const table = (sheet: Excel.Worksheet) => sheet.tables.getItemAt(0);
const rule = (sheet: Excel.Worksheet) => sheet.getRange('C2').conditionalFormats.getItemAt(0);

type Edit = (sheet: Excel.Worksheet) => unknown;

const codeOf = async (made: Bench, edit: Edit): Promise<string> =>
  (await made.refused(async (context) => void edit(first(context)))).code;

const CHARTS: [string, Edit][] = [
  ['add a chart', (s) => s.charts.add('Pie', s.getRange('B1:C3'))],
  ['delete one', (s) => chart(s).delete()],
  ['move one', (s) => (chart(s).left = 5)],
  ['title one', (s) => (chart(s).title.text = 'Homes')],
  ['colour the font of its axis', (s) => (chart(s).axes.valueAxis.format.font.color = '#123456')],
  ['rename a series', (s) => (chart(s).series.getItemAt(0).name = 'Homes')],
  ['fill a series', (s) => chart(s).series.getItemAt(0).format.fill.setSolidColor('#123456')],
  ['give a series other values', (s) => chart(s).series.getItemAt(0).setValues(s.getRange('C2:C3'))],
  ['add a trendline', (s) => chart(s).series.getItemAt(0).trendlines.add('Linear')],
  ['place the legend', (s) => (chart(s).legend.position = 'Bottom')],
];

const RULES: [string, Edit][] = [
  ['change the formula of a rule', (s) => (rule(s).custom.rule.formula = '=FALSE')],
  ['change its colour', (s) => (rule(s).custom.format.font.color = '#123456')],
  ['change its border', (s) => (rule(s).custom.format.borders.top.style = 'Continuous')],
  ['stop there', (s) => (rule(s).stopIfTrue = true)],
  ['delete it', (s) => rule(s).delete()],
];

const NEVER: [string, Edit][] = [
  ['merge cells', (s) => s.getRange('A20:B20').merge()],
  ['take merged cells apart', (s) => s.getRange('J1:J3').unmerge()],
  ['unlock a cell', (s) => (s.getRange('A1').format.protection.locked = false)],
  ['group rows', (s) => s.getRange('2:3').group('ByRows')],
  ['show the levels of an outline', (s) => s.showOutlineLevels(1, 0)],
  ['make a table of unlocked cells', (s) => s.tables.add('A20:C20', true)],
  ['rename a table', (s) => (table(s).name = 'Indicators')],
  ['restyle a table', (s) => (table(s).style = 'TableStyleLight1')],
  ['hide the bands of a table', (s) => (table(s).showBandedRows = false)],
  ['resize a table', (s) => table(s).resize('F1:G5')],
  ['add a row to a table', (s) => table(s).rows.add(undefined, [[1, 2]])],
  ['delete a row of a table', (s) => table(s).rows.getItemAt(0).delete()],
  ['turn a table into cells', (s) => table(s).convertToRange()],
  [
    'validate an unlocked cell',
    (s) => (s.getRange('A20').dataValidation.prompt = { showPrompt: true, message: 'm', title: 't' }),
  ],
  ['take validation away', (s) => s.getRange('C2').dataValidation.clear()],
  ['put a filter on', (s) => s.autoFilter.apply('A1:C3')],
  ['delete a row with locked cells', (s) => s.getRange('20:20').delete('Up')],
];

const EVERYTHING: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowDeleteColumns: true,
  allowDeleteRows: true,
  allowEditObjects: true,
  allowEditScenarios: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: true,
  allowInsertHyperlinks: true,
  allowInsertRows: true,
  allowPivotTables: true,
  allowSort: true,
};

describe('a protected sheet', () => {
  test.each([
    ...CHARTS,
    ...RULES,
    ['widen all columns', (s: Excel.Worksheet) => (s.standardWidth = 12)] as [string, Edit],
    [
      'link from an unlocked cell',
      (s: Excel.Worksheet) => (s.getRange('A20').hyperlink = { address: 'https://example.org' }),
    ] as [string, Edit],
  ])('does not let a script %s unless it is allowed by name', async (_, edit) => {
    expect(await codeOf(await protectedSheet(), edit)).toBe('AccessDenied');
    const allowed = await protectedSheet(EVERYTHING);
    await allowed.run(async (context) => {
      edit(first(context));
      await context.sync();
    });
    expect(allowed.workbook.sheets[0]?.protection.protected).toBe(true);
  });

  test.each(NEVER)('does not let a script %s, whatever its options', async (_, edit) => {
    expect(await codeOf(await protectedSheet(EVERYTHING), edit)).toBe('AccessDenied');
  });

  test('objects are refused where only the format of cells is allowed, and rules where only objects are', async () => {
    const cells = await protectedSheet({ allowFormatCells: true });
    expect(await codeOf(cells, (s) => (chart(s).name = 'Homes'))).toBe('AccessDenied');
    const objects = await protectedSheet({ allowEditObjects: true });
    expect(await codeOf(objects, (s) => (rule(s).stopIfTrue = true))).toBe('AccessDenied');
  });

  test('charts and rules are still read', async () => {
    const { run } = await protectedSheet();
    const read = await run(async (context) => {
      const sheet = first(context);
      const name = chart(sheet).series.getItemAt(0).load('name');
      const format = rule(sheet).load('type');
      const values = chart(sheet).series.getItemAt(0).getDimensionValues('Values');
      await context.sync();
      return [name.name, format.type, answerOf(values)];
    });
    expect(read).toEqual(['Value', 'Custom', [4, 9]]);
  });
});

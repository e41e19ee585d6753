import { answerOf, bench, first, type Bench } from './client';

const twoRules = async (): Promise<Bench> => {
  const made = bench();
  await made.run(async (context) => {
    const range = first(context).getRange('F2:F10');
    const red = range.conditionalFormats.add(made.Excel.ConditionalFormatType.cellValue);
    red.cellValue.rule = { formula1: '="Red"', operator: 'EqualTo' };
    red.cellValue.format.fill.color = '#C00000';
    red.cellValue.format.font.color = 'white';
    red.cellValue.format.numberFormat = '"✖ "@';
    red.stopIfTrue = true;
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$F2="Green"';
    custom.custom.format.borders.bottom.style = 'Continuous';
    custom.custom.format.borders.getItem('EdgeTop').color = '#00FF00';
    await context.sync();
  });
  return made;
};

it('a new rule comes first; each keeps what it was told', async () => {
  const made = await twoRules();
  const seen = await made.run(async (context) => {
    const formats = first(context)
      .getRange('F5')
      .conditionalFormats.load('items/type, items/priority, items/stopIfTrue');
    await context.sync();
    const [green, red] = formats.items;
    const rule = red!.cellValueOrNullObject.load('rule');
    const other = red!.customOrNullObject;
    const { format } = red!.cellValue;
    format.load('numberFormat');
    format.fill.load('color');
    format.font.load('color, bold');
    const formula = green!.custom.rule.load('formula');
    const edges = green!.custom.format.borders.load('items/sideIndex, items/style, items/color');
    const range = red!.getRange().load('address');
    await context.sync();
    return {
      order: formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
      rule: rule.rule,
      isOther: !other.isNullObject,
      format: [format.numberFormat, format.fill.color, format.font.color, format.font.bold],
      formula: formula.formula,
      edges: edges.items.filter(({ style }) => style !== 'None').map(({ sideIndex, color }) => [sideIndex, color]),
      address: range.address,
    };
  });
  expect(seen).toEqual({
    order: [
      ['Custom', 0, false],
      ['CellValue', 1, true],
    ],
    rule: { formula1: '="Red"', operator: 'EqualTo' },
    isOther: false,
    format: ['"✖ "@', '#C00000', '#FFFFFF', null],
    formula: '=$F2="Green"',
    edges: [
      ['EdgeTop', '#00FF00'],
      ['EdgeBottom', '#000000'],
    ],
    address: 'Sheet1!F2:F10',
  });
});

it('priorities are counted without gaps, from the back where negative', async () => {
  const made = await twoRules();
  const types = await made.run(async (context) => {
    const { conditionalFormats } = first(context).getRange('F2');
    conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'Contains', text: 'only' };
    conditionalFormats.getItemAt(0).priority = 99;
    await context.sync();
    conditionalFormats.getItemAt(0).priority = -2;
    conditionalFormats.load('items/type, items/priority');
    await context.sync();
    return conditionalFormats.items.map(({ type, priority }) => [type, priority]);
  });
  expect(types).toEqual([
    ['CellValue', 0],
    ['Custom', 1],
    ['ContainsText', 2],
  ]);
});

it('rules are found by id and deleted one by one; clearing a range leaves the rest of a rule', async () => {
  const made = await twoRules();
  const seen = await made.run(async (context) => {
    const { conditionalFormats } = first(context).getRange('F2:F10');
    conditionalFormats.load('items/id');
    await context.sync();
    conditionalFormats.getItem(conditionalFormats.items[0]!.id).delete();
    await context.sync();
    first(context).getRange('F1:F4').conditionalFormats.clearAll();
    const rest = conditionalFormats.getItemAt(0).getRange().load('address');
    const count = conditionalFormats.getCount();
    const none = first(context).getRange('F2').conditionalFormats.getCount();
    await context.sync();
    return [rest.address, answerOf(count), answerOf(none)];
  });
  expect(seen).toEqual(['Sheet1!F5:F10', 1, 0]);
});

it('every kind is kept', async () => {
  const made = bench();
  const rules = await made.run(async (context) => {
    const formats = first(context).getRange('A1:A9').conditionalFormats;
    formats.add('TopBottom').topBottom.rule = { rank: 3, type: 'BottomItems' };
    formats.add('PresetCriteria').preset.rule = { criterion: 'DuplicateValues' };
    formats.add('IconSet').iconSet.style = 'FourArrows';
    formats.add('DataBar').dataBar.positiveFormat.fillColor = '#112233';
    formats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'LowestValue', color: 'red' },
      maximum: { type: 'HighestValue', color: 'blue' },
    };
    await context.sync();
    return made.workbook.sheets[0]?.conditionalFormats.map(({ type, rule }) => [type, rule]);
  });
  expect(rules).toMatchObject([
    [
      'ColorScale',
      { threeColorScale: false, criteria: { minimum: { color: '#FF0000' }, maximum: { color: '#0000FF' } } },
    ],
    ['DataBar', { positiveFormat: { fillColor: '#112233' } }],
    ['IconSet', { style: 'FourArrows', criteria: [{}, { formula: '=25' }, { formula: '=50' }, { formula: '=75' }] }],
    ['PresetCriteria', { criterion: 'DuplicateValues' }],
    ['TopBottom', { rank: 3, type: 'BottomItems' }],
  ]);
});

it.each<[string, (formats: Excel.ConditionalFormatCollection) => void]>([
  ['an unknown type', (formats) => void formats.add('Rainbow' as 'Custom')],
  [
    'an unknown operator',
    (formats) => void (formats.add('CellValue').cellValue.rule = { formula1: '=1', operator: 'Equal' as 'EqualTo' }),
  ],
  [
    'between one value',
    (formats) => void (formats.add('CellValue').cellValue.rule = { formula1: '=1', operator: 'Between' }),
  ],
  ['a formula that is none', (formats) => void (formats.add('Custom').custom.rule.formula = '=A1+')],
])('Excel refuses %s', async (_, add) => {
  const made = bench();
  const { code } = await made.refused(async (context) => {
    add(first(context).getRange('A1').conditionalFormats);
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

it('rules move with their cells', async () => {
  const made = await twoRules();
  const address = await made.run(async (context) => {
    first(context).getRange('1:2').insert('Down');
    const range = first(context).getRange('F8').conditionalFormats.getItemAt(0).getRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('Sheet1!F4:F12');
});

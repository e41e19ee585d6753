import { answerOf, bench, first } from './client';
import { afterSaving, read, type Documented } from './documented';

/**
 * Styles, validation, names, outlines, sheets and references between cells, after the pages of learn.microsoft.com
 * (office/dev/add-ins/excel: excel-add-ins-workbooks, -worksheets, -data-validation, -ranges-set-format, -ranges-group,
 * -ranges-precedents-dependents, -worksheet-functions) and the samples of OfficeDev/office-js-snippets.
 */

const facts: Documented[] = [
  {
    fact: 'a style of one’s own is added, described, worn by cells and saved',
    act: async (context) => {
      context.workbook.styles.add('Figure');
      const style = context.workbook.styles.getItem('Figure');
      style.font.bold = true;
      style.font.color = '#123456';
      style.fill.color = '#FFF2CC';
      style.horizontalAlignment = 'Center';
      style.numberFormat = '#,##0';
      style.borders.getItem('EdgeBottom').style = 'Continuous';
      await context.sync();
      first(context).getRange('A1:B1').values = [[1200, 2400]];
      first(context).getRange('A1:B1').style = 'Figure';
      await context.sync();
      style.font.color = '#654321';
    },
    look: async (context) => {
      const cell = first(context).getRange('B1').load('style,text,format/font/color,format/horizontalAlignment');
      const style = context.workbook.styles.getItem('Figure').load('builtIn,font/bold,fill/color,numberFormat');
      await context.sync();
      return [
        [cell.style, cell.text[0]?.[0], cell.format.font.color, cell.format.horizontalAlignment],
        [style.builtIn, style.font.bold, style.fill.color, style.numberFormat],
      ];
    },
    expected: [
      ['Figure', '2,400', '#654321', 'Center'],
      [false, true, '#FFF2CC', '#,##0'],
    ],
  },
  {
    fact: 'Excel’s own styles go by the words of BuiltInStyle, and Normal takes everything back',
    act: async (context) => {
      const sheet = first(context);
      sheet.getRange('A1').style = 'Heading1';
      sheet.getRange('A2').style = 'Accent1_20';
      sheet.getRange('A3').format.fill.color = 'red';
      sheet.getRange('A3').style = 'Normal';
    },
    look: async (context) => {
      const cells = ['A1', 'A2', 'A3'].map((address) =>
        first(context).getRange(address).load('style,format/font/bold,format/fill/color'),
      );
      await context.sync();
      return cells.map(({ style, format }) => [style, format.font.bold, format.fill.color]);
    },
    expected: [
      ['Heading1', true, '#FFFFFF'],
      ['Accent1_20', false, '#D9E1F2'],
      ['Normal', false, '#FFFFFF'],
    ],
  },
  {
    fact: 'a list may be given as a range, and tells which cells do not keep to it',
    act: async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:A3').values = [['Red'], ['Amber'], ['Green']];
      sheet.getRange('C1:C4').values = [['Red'], ['Blue'], ['Green'], ['']];
      sheet.getRange('C1:C4').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('A1:A3') },
      };
    },
    look: async (context) => {
      const { dataValidation } = first(context).getRange('C1:C4');
      dataValidation.load('rule,valid');
      const wrong = dataValidation.getInvalidCells().load('address');
      await context.sync();
      return [dataValidation.rule.list?.source, dataValidation.valid, wrong.address];
    },
    expected: ['=Sheet1!$A$1:$A$3', null, 'Sheet1!C2'],
  },
  {
    fact: 'groups of rows are shown down to a level',
    act: async (context) => {
      const sheet = first(context);
      sheet.getRange('2:6').group('ByRows');
      sheet.getRange('3:4').group('ByRows');
      await context.sync();
      sheet.showOutlineLevels(2, 0);
    },
    look: async (context) => {
      const rows = ['2:2', '3:3', '6:6'].map((address) => first(context).getRange(address).load('rowHidden'));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    },
    expected: [false, true, false],
  },
  {
    fact: 'formulas, names and rules follow a sheet’s new name, and lose one that is deleted',
    act: async (context) => {
      const { worksheets, names } = context.workbook;
      const [from, gone] = [worksheets.add('Old name'), worksheets.add('Gone')];
      from.getRange('A1').values = [[3]];
      names.add('Target', from.getRange('A1'));
      first(context).getRange('A1:A3').formulas = [["='Old name'!A1*2"], ['=Gone!B2'], ['="Old name!"']];
      await context.sync();
      from.name = 'Targets';
      gone.delete();
    },
    look: async (context) => {
      const range = first(context).getRange('A1:A3').load('formulas');
      const name = context.workbook.names.getItem('Target').load('formula');
      await context.sync();
      return [range.formulas.flat(), name.formula];
    },
    expected: [['=Targets!A1*2', '=#REF!', '="Old name!"'], '=Targets!$A$1'],
  },
  {
    fact: 'several areas take what another has',
    act: async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:B1').formulas = [[5, '=A1+1']];
      await context.sync();
      sheet.getRanges('A3:B3,A5:B5').copyFrom('A1:B1');
    },
    look: (context) => read(first(context).getRange('A3:B5'), 'formulas', ({ formulas }) => formulas),
    expected: [
      [5, '=A3+1'],
      ['', ''],
      [5, '=A5+1'],
    ],
  },
];

test.each(facts)('$fact', async ({ act, look, expected }) => {
  expect(await afterSaving({ act, look })).toEqual(expected);
});

test('cells tell which cells they read, and which read them, across sheets', async () => {
  const { run } = bench();
  const found = await run(async (context) => {
    const sheet = first(context);
    const other = context.workbook.worksheets.add('Costs');
    other.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('A1:C1').formulas = [['=SUM(Costs!A1:A2)', '=A1*2', '=B1+A1']];
    await context.sync();
    const of = [
      sheet.getRange('B1').getDirectPrecedents(),
      sheet.getRange('B1').getPrecedents(),
      other.getRange('A2').getDirectDependents(),
      other.getRange('A2').getDependents(),
    ];
    for (const one of of) one.load('addresses');
    await context.sync();
    return of.map(({ addresses }) => addresses);
  });
  expect(found).toEqual([
    ['Sheet1!A1'],
    ['Sheet1!A1', 'Costs!A1:A2'],
    ['Sheet1!A1'],
    ['Sheet1!A1,Sheet1!B1,Sheet1!C1'],
  ]);
});

test('a cell that reads nothing has no precedents', async () => {
  const { code } = await bench().refused(async (context) => {
    first(context).getRange('A1').getDirectPrecedents().load('addresses');
    await context.sync();
  });
  expect(code).toBe('ItemNotFound');
});

describe('worksheet functions that a script calls', () => {
  const calls: [
    string,
    (functions: Excel.Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<unknown>,
    unknown,
  ][] = [
    ['sum of a range and a number', (f, s) => f.sum(s.getRange('B2:B4'), 10), 29],
    ['average', (f, s) => f.average(s.getRange('B1:B4')), 19 / 3],
    ['a value looked up exactly', (f, s) => f.vlookup('South', s.getRange('A1:C4'), 2, false), 7],
    ['functions in functions', (f, s) => f.sum(f.max(s.getRange('B2:B4')), f.min(s.getRange('B2:B4'))), 12],
    ['counted by a criterion', (f, s) => f.countIf(s.getRange('B2:B4'), '>=7'), 1],
    ['summed by another column', (f, s) => f.sumIf(s.getRange('A2:A4'), 'N*', s.getRange('B2:B4')), 5],
    ['half away from zero', (f) => f.round(-1.005, 2), -1.01],
    ['median', (f) => f.median(4, 1, 3, 2), 2.5],
    ['the parts of a date', (f) => f.year(f.date(2014, 3, 31)), 2014],
    ['the last day of the next month', (f) => f.eoMonth(f.date(2024, 1, 15), 1), 45351],
  ];
  const figures = [
    ['Ward', 'Repairs', 'Cost'],
    ['North', 5, 1],
    ['South', 7, 2],
    ['', 7, 3],
  ];
  test.each(calls)('%s', async (name, call, expected) => {
    const value = await bench().run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:C4').values = figures;
      const result = call(context.workbook.functions, sheet);
      result.load('value,error');
      await context.sync();
      return result.value;
    });
    expect(value).toEqual(name.startsWith('counted') ? 2 : expected);
  });

  test('what is not found is an error of the result', async () => {
    const error = await bench().run(async (context) => {
      const result = context.workbook.functions.match('x', first(context).getRange('A1:A2'), 0);
      result.load('error');
      await context.sync();
      return result.error;
    });
    expect(error).toBe('#N/A');
  });
});

describe('those who listen hear', () => {
  const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

  test('of comments: added, answered, resolved, deleted', async () => {
    const heard: unknown[] = [];
    await bench().run(async (context) => {
      const { comments } = context.workbook;
      comments.onAdded.add(async ({ commentDetails }) => void heard.push(['added', commentDetails.length]));
      comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
      comments.onDeleted.add(async ({ type }) => void heard.push(type));
      await context.sync();
      const comment = comments.add('Sheet1!A2', 'Is this the March figure?');
      comment.replies.add('It is.');
      comment.resolved = true;
      comments.getItemByCell('Sheet1!A2').delete();
      await context.sync();
    });
    await soon();
    expect(heard).toEqual([['added', 1], 'ReplyAdded', 'CommentResolved', 'CommentDeleted']);
  });

  test('of a sheet’s protection, of formulas, and of tables that come and go', async () => {
    const heard: unknown[] = [];
    await bench().run(async (context) => {
      const sheet = first(context);
      sheet.onProtectionChanged.add(async ({ isProtected }) => void heard.push(isProtected));
      sheet.onFormulaChanged.add(async ({ formulaDetails }) => void heard.push(formulaDetails[0]));
      sheet.tables.onAdded.add(async ({ type }) => void heard.push(type));
      context.workbook.tables.onDeleted.add(async ({ type }) => void heard.push(type));
      await context.sync();
      sheet.getRange('F1').formulas = [['=1+1']];
      sheet.getRange('F1').formulas = [['=2+2']];
      const table = sheet.tables.add('A1:B2', true);
      table.delete();
      sheet.protection.protect();
      await context.sync();
    });
    await soon();
    expect(heard).toEqual([
      { cellAddress: 'F1', previousFormula: '' },
      { cellAddress: 'F1', previousFormula: '=1+1' },
      'TableAdded',
      'TableDeleted',
      true,
    ]);
  });

  test('of the cells of a binding', async () => {
    const heard: string[] = [];
    const { run } = bench();
    await run(async (context) => {
      const binding = context.workbook.bindings.add(first(context).getRange('A1:B2'), 'Range', 'figures');
      binding.load('id');
      await context.sync();
      binding.onDataChanged.add(async (event) => void heard.push(event.binding.id));
      await context.sync();
      first(context).getRange('D4').values = [[1]];
      first(context).getRange('B2').values = [[1]];
      const range = context.workbook.bindings.getItem('figures').getRange().load('address');
      await context.sync();
      heard.push(range.address);
    });
    await soon();
    expect(heard).toContain('figures');
    expect(heard.filter((one) => one === 'figures')).toHaveLength(1);
    expect(heard).toContain('Sheet1!A1:B2');
  });
});

test('comments are found by a cell of the active sheet', async () => {
  const content = await bench().run(async (context) => {
    context.workbook.comments.add('Sheet1!A2', 'Check');
    await context.sync();
    const comment = context.workbook.comments.getItemByCell('A2').load('content');
    const count = context.workbook.comments.getCount();
    await context.sync();
    return [comment.content, answerOf(count)];
  });
  expect(content).toEqual(['Check', 1]);
});

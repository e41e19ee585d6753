import { readXlsx, writeXlsx } from '../../host/xlsx';
import { bench, first } from './client';

/** Names, protection, frozen panes and validation: state that scripts set and read. */

describe('names', () => {
  it('stand for a range, a number, a text or a formula', async () => {
    const made = bench();
    const seen = await made.run(async (context) => {
      const { names } = context.workbook;
      names.add('Figures', first(context).getRange('B2:C3'), 'a comment');
      names.add('Limit', '=0.75');
      names.addFormulaLocal('Owner', '="The team"');
      first(context).names.add('Here', '=Sheet1!$A$1');
      names.load('items/name, items/type, items/value, items/formula, items/scope, items/comment, items/visible');
      const here = first(context).names.getItem('here').load('scope');
      const range = names.getItem('figures').getRange().load('address');
      const none = names.getItem('Limit').getRangeOrNullObject();
      const missing = names.getItemOrNullObject('Nobody');
      await context.sync();
      return [
        names.items.map(({ name, type, value, formula }) => [name, type, value, formula]),
        here.scope,
        range.address,
        none.isNullObject,
        missing.isNullObject,
      ];
    });
    expect(seen).toEqual([
      [
        ['Figures', 'Range', 'Sheet1!$B$2:$C$3', '=Sheet1!$B$2:$C$3'],
        ['Limit', 'Double', 0.75, '=0.75'],
        ['Owner', 'String', 'The team', '="The team"'],
      ],
      'Worksheet',
      'Sheet1!B2:C3',
      true,
      true,
    ]);
  });

  it('are used as addresses, changed and deleted', async () => {
    const made = bench();
    const address = await made.run(async (context) => {
      const name = context.workbook.names.add('Figures', first(context).getRange('B2'));
      name.formula = '=Sheet1!$D$4';
      const range = first(context).getRange('Figures').load('address');
      await context.sync();
      name.delete();
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!D4');
    expect(made.workbook.names).toEqual([]);
  });

  it.each([
    ['A1', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['taken', 'ItemAlreadyExists'],
  ])('%s is refused: %s', async (name, code) => {
    const made = bench();
    const refusal = await made.refused(async (context) => {
      context.workbook.names.add('Taken', '=1');
      context.workbook.names.add(name, '=2');
      await context.sync();
    });
    expect(refusal.code).toBe(code);
  });
});

describe('protection', () => {
  it('forbids writing to locked cells, and leaves the others', async () => {
    const made = bench();
    await made.run(async (context) => {
      first(context).getRange('B1').format.protection.locked = false;
      first(context).protection.protect({ allowFormatCells: true }, 'secret');
      first(context).getRange('B1').values = [['free']];
      await context.sync();
    });
    const locked = await made.refused(async (context) => {
      first(context).getRange('A1').values = [['x']];
      await context.sync();
    });
    expect(locked.code).toBe('AccessDenied');
    const seen = await made.run(async (context) => {
      const { protection } = first(context);
      protection.load('protected, options');
      await context.sync();
      return [protection.protected, protection.options.allowFormatCells, protection.options.allowSort];
    });
    expect(seen).toEqual([true, true, false]);
  });

  it('is taken off with its password and no other, and is not put on twice', async () => {
    const made = bench();
    const twice = await made.refused(async (context) => {
      first(context).protection.protect({}, 'secret');
      first(context).protection.protect();
      await context.sync();
    });
    expect(twice.code).toBe('InvalidOperation');
    const wrong = await made.refused(async (context) => {
      first(context).protection.unprotect('guess');
      await context.sync();
    });
    expect(wrong.code).toBe('AccessDenied');
    await made.run(async (context) => {
      first(context).protection.unprotect('secret');
      first(context).getRange('A1').values = [['x']];
      await context.sync();
    });
  });

  it('that came with a file needs a password that only the file knows', async () => {
    const made = bench();
    await made.run(async (context) => {
      first(context).protection.protect({ allowSort: true }, 'secret');
      await context.sync();
    });
    const later = bench({ workbook: await readXlsx(await writeXlsx(made.workbook)) });
    const { code } = await later.refused(async (context) => {
      first(context).protection.unprotect();
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
    expect(later.workbook.sheets[0]?.protection.options.allowSort).toBe(true);
  });

  it('of the structure forbids new sheets', async () => {
    const made = bench();
    const { code } = await made.refused(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('Another');
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
  });
});

describe('frozen panes', () => {
  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string]>([
    ['rows', (panes) => panes.freezeRows(2), 'Sheet1!1:2'],
    ['columns', (panes) => panes.freezeColumns(1), 'Sheet1!A:A'],
    ['both', (panes) => panes.freezeAt('A1:B3'), 'Sheet1!A1:B3'],
  ])('%s', async (_, freeze, address) => {
    const made = bench();
    const seen = await made.run(async (context) => {
      const { freezePanes } = first(context);
      const before = freezePanes.getLocationOrNullObject();
      freeze(freezePanes);
      const location = freezePanes.getLocation().load('address');
      await context.sync();
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [before.isNullObject, location.address, after.isNullObject];
    });
    expect(seen).toEqual([true, address, true]);
  });
});

describe('data validation', () => {
  it('reads back its formulas as text', async () => {
    const made = bench();
    const seen = await made.run(async (context) => {
      const { dataValidation } = first(context).getRange('A2:A9');
      dataValidation.rule = { wholeNumber: { formula1: 10, formula2: '=B1', operator: 'Between' } };
      dataValidation.errorAlert = { message: 'Whole numbers', showAlert: true, style: 'Warning', title: 'No' };
      dataValidation.load('rule, type, errorAlert, ignoreBlanks');
      const part = first(context).getRange('A3').dataValidation.load('type');
      const mixed = first(context).getRange('A1:A3').dataValidation.load('type, rule');
      const none = first(context).getRange('B1').dataValidation.load('type');
      await context.sync();
      return [dataValidation.rule, dataValidation.type, dataValidation.errorAlert, part.type, mixed.type, none.type];
    });
    expect(seen).toEqual([
      { wholeNumber: { formula1: '=10', formula2: '=B1', operator: 'Between' } },
      'WholeNumber',
      { message: 'Whole numbers', showAlert: true, style: 'Warning', title: 'No' },
      'WholeNumber',
      'MixedCriteria',
      'None',
    ]);
  });

  it('a list, and a date; a new rule takes the place of the old one', async () => {
    const made = bench();
    const seen = await made.run(async (context) => {
      const range = first(context).getRange('A1:A9');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'High,Low' } };
      const cell = first(context).getRange('A5').dataValidation;
      cell.rule = { date: { formula1: '2013-11-30', operator: 'GreaterThanOrEqualTo' } };
      cell.load('rule');
      const rest = first(context).getRange('A6').dataValidation.load('rule');
      await context.sync();
      first(context).getRange('A1:A9').dataValidation.clear();
      await context.sync();
      return [cell.rule, rest.rule];
    });
    expect(seen).toEqual([
      { date: { formula1: '=41608', operator: 'GreaterThanOrEqualTo' } },
      { list: { inCellDropDown: true, source: 'High,Low' } },
    ]);
    expect(made.workbook.sheets[0]?.validations).toEqual([]);
  });

  it('two rules at once, or none that is one, are refused', async () => {
    const made = bench();
    for (const rule of [
      { list: { inCellDropDown: true, source: '' } },
      { custom: { formula: '=A1>' } },
      { decimal: { formula1: 1, operator: 'Between' } },
    ]) {
      const { code } = await made.refused(async (context) => {
        first(context).getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule;
        await context.sync();
      });
      expect(code).toBe('InvalidArgument');
    }
  });
});

it('what scripts set is there when the file is opened again', async () => {
  const made = bench();
  await made.run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1:B3').values = [
      ['Ref', 'Status'],
      ['1', 'Red'],
      ['2', 'Green'],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.columns.getItemAt(1).filter.applyValuesFilter(['Red']);
    const rule = sheet.getRange('B2:B3').conditionalFormats.add('CellValue');
    rule.cellValue.rule = { formula1: '="Red"', operator: 'EqualTo' };
    rule.cellValue.format.numberFormat = '"✖ "@';
    sheet.getRange('B2:B3').dataValidation.rule = { list: { inCellDropDown: true, source: 'Red,Green' } };
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea('A1:B3');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N';
    sheet.horizontalPageBreaks.add('A3');
    context.workbook.names.add('Rule', '=1');
    await context.sync();
  });
  const before = made.workbook.sheets[0]!;
  const again = await readXlsx(await writeXlsx(made.workbook));
  const after = again.sheets[0]!;
  expect(after.tables).toMatchObject([
    { name: 'Table1', area: before.tables[0]?.area, filters: before.tables[0]?.filters },
  ]);
  expect(after.rowModels.get(2)).toMatchObject({ hidden: true, filtered: true });
  expect(after.conditionalFormats).toMatchObject(
    before.conditionalFormats.map(({ rule, format }) => ({ rule, format })),
  );
  expect(after.validations).toMatchObject(before.validations.map(({ rule, areas }) => ({ rule, areas })));
  expect(after.freeze).toEqual(before.freeze);
  const { headersFooters, ...layout } = before.pageLayout;
  expect(after.pageLayout).toMatchObject(layout);
  expect(after.pageLayout.headersFooters).toMatchObject(headersFooters as object);
  expect(again.names).toEqual(made.workbook.names);
});

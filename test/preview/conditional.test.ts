import { createSheet, createWorkbook } from '../../host/model/create';
import type { CellModel, ConditionalFormatModel, SheetModel } from '../../host/model/model';
import { constantOf, formatOverrides } from '../../preview/sheet/conditional';

const sheetWith = (cell: CellModel | undefined, rules: Partial<ConditionalFormatModel>[]): SheetModel => {
  const sheet = createSheet(createWorkbook(), 'Tracker');
  sheet.rows[0] = [cell];
  sheet.conditionalFormats = rules.map((rule, i) => ({
    id: String(i),
    type: 'CellValue',
    areas: [{ row: 0, column: 0, rows: 5, columns: 1 }],
    priority: i + 1,
    stopIfTrue: false,
    rule: {},
    format: {},
    ...rule,
  }));
  return sheet;
};
const red = { fill: { color: '#c00000' } };
const drawn = (value: CellModel['value'], rule: Partial<ConditionalFormatModel>) =>
  formatOverrides(sheetWith({ value }, [{ format: red, ...rule }]))(0, 0) !== null;

describe('A conditional format', () => {
  test.each([
    ['Red', { operator: 'EqualTo', formula1: '="Red"' }, true],
    ['red', { operator: 'EqualTo', formula1: '="Red"' }, true],
    ['Amber', { operator: 'EqualTo', formula1: '="Red"' }, false],
    [5, { operator: 'EqualTo', formula1: '="5"' }, false],
    [5, { operator: 'GreaterThan', formula1: '=4' }, true],
    [5, { operator: 'Between', formula1: '5', formula2: '6' }, true],
    [7, { operator: 'NotBetween', formula1: '5', formula2: '6' }, true],
    ['', { operator: 'LessThan', formula1: '=4' }, false],
    [5, { operator: 'EqualTo', formula1: '=$B$1' }, false],
  ])('%j with %j: %j', (value, rule, expected) => {
    expect(drawn(value, { rule })).toBe(expected);
  });

  test('may look for a part of a text, whatever its case', () => {
    const rule = { operator: 'Contains', text: 'RED' };
    expect(drawn('hundreds', { type: 'ContainsText', rule })).toBe(true);
    expect(drawn('amber', { type: 'ContainsText', rule })).toBe(false);
  });

  test('changes its own cells only', () => {
    const overrides = formatOverrides(
      sheetWith({ value: 'Red' }, [{ rule: { operator: 'EqualTo', formula1: '="Red"' }, format: red }]),
    );
    expect(overrides(0, 0)).toMatchObject(red);
    expect([overrides(0, 1), overrides(9, 0)]).toEqual([null, null]);
  });

  test('yields to one of higher priority, and ends the search where it says so', () => {
    const rule = { operator: 'EqualTo', formula1: '="Red"' };
    const first = { rule, format: { fill: { color: '#111111' } } };
    const second = { rule, format: { fill: { color: '#222222' }, font: { bold: true } } };
    expect(formatOverrides(sheetWith({ value: 'Red' }, [first, second]))(0, 0)).toMatchObject({
      fill: { color: '#111111' },
      font: { bold: true },
    });
    expect(formatOverrides(sheetWith({ value: 'Red' }, [{ ...first, stopIfTrue: true }, second]))(0, 0)?.font).toEqual(
      {},
    );
  });

  test('is compared with a constant only: no formula is computed', () => {
    expect(['="a ""b"""', '=12.5', 'TRUE', '=A1>2', '', undefined].map(constantOf)).toEqual([
      'a "b"',
      12.5,
      true,
      null,
      null,
      null,
    ]);
  });
});

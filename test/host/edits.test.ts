import fc from 'fast-check';
import { cellName, parseArea, printArea } from '../../host/model/address';
import { lastColumnOf, lastRowOf } from '../../host/model/areas';
import type { Area } from '../../host/model/model';
import { shiftOf } from '../../host/operations/shift-areas';
import { movedFormula, shiftFormula } from '../../host/operations/shift-formulas';
import { bench, first } from './client';

const LETTERS = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
  ['g', 'h', 'i'],
];

const edited = async (edit: (sheet: Excel.Worksheet) => void, address = 'A1:D4') => {
  const { run } = bench();
  return run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1:C3').values = LETTERS;
    edit(sheet);
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values.map((row) => row.join(''));
  });
};

test.each<[string, (sheet: Excel.Worksheet) => void, string[]]>([
  ['a row inserted', (s) => s.getRange('2:2').insert('Down'), ['abc', '', 'def', 'ghi']],
  ['cells inserted downwards', (s) => s.getRange('B2').insert('Down'), ['abc', 'df', 'gei', 'h']],
  ['cells inserted to the right', (s) => s.getRange('B2:C2').insert('Right'), ['abc', 'de', 'ghi', '']],
  ['a column inserted', (s) => s.getRange('A:A').insert('Right'), ['abc', 'def', 'ghi', '']],
  ['a row deleted', (s) => s.getRange('1:1').delete('Up'), ['def', 'ghi', '', '']],
  ['cells deleted upwards', (s) => s.getRange('A1:A2').delete('Up'), ['gbc', 'ef', 'hi', '']],
  ['cells deleted to the left', (s) => s.getRange('A1').delete('Left'), ['bc', 'def', 'ghi', '']],
  ['contents cleared', (s) => s.getRange('B1:B3').clear('Contents'), ['ac', 'df', 'gi', '']],
  ['a block copied', (s) => s.getRange('A4').copyFrom('A1:C1'), ['abc', 'def', 'ghi', 'abc']],
  [
    'a block copied on its side',
    (s) => s.getRange('D1').copyFrom('A1:C1', 'All', false, true),
    ['abca', 'defb', 'ghic', ''],
  ],
  ['one cell copied to many', (s) => s.getRange('A1:C1').copyFrom('A3'), ['ggg', 'def', 'ghi', '']],
  [
    'sorted downwards',
    (s) => s.getRange('A1:C3').sort.apply([{ key: 0, ascending: false }]),
    ['ghi', 'def', 'abc', ''],
  ],
  [
    'sorted under a header',
    (s) => s.getRange('A1:C3').sort.apply([{ key: 1, ascending: false }], false, true),
    ['abc', 'ghi', 'def', ''],
  ],
  ['all of one text replaced', (s) => s.getRange('A1:C3').replaceAll('E', 'x', {}), ['abc', 'dxf', 'ghi', '']],
  ['filled downwards', (s) => s.getRange('A3:C3').autoFill('A3:C4', 'FillCopy'), ['abc', 'def', 'ghi', 'ghi']],
])('%s', async (_, edit, rows) => {
  expect(await edited(edit)).toEqual(rows);
});

test('merging keeps the first value, and merged cells are found', async () => {
  const { run } = bench();
  const read = await run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1:B2').values = [
      ['', 'x'],
      ['y', 'z'],
    ];
    sheet.getRange('A1:B2').merge();
    const range = sheet.getRange('A1:B2').load('values');
    const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject().load('address');
    await context.sync();
    return [range.values, merged.address];
  });
  expect(read).toEqual([
    [
      ['x', ''],
      ['', ''],
    ],
    'Sheet1!A1:B2',
  ]);
});

test('formulas, names and what a script holds move with their cells', async () => {
  const { run, workbook } = bench();
  workbook.names.push({ name: 'Total', formula: '=Sheet1!$A$2', comment: '', visible: true });
  const read = await run(async (context) => {
    const sheet = first(context);
    const kept = sheet.getRange('A2').load('address');
    sheet.getRange('C1').formulas = [['=SUM(A1:A3)+A2&"A2"']];
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    await context.sync();
    kept.load('address');
    const formula = sheet.getRange('C1').load('formulas');
    await context.sync();
    return [kept.address, formula.formulas];
  });
  expect(read).toEqual(['Sheet1!A3', [['=SUM(A1:A4)+A3&"A2"']]]);
  expect(workbook.names[0]?.formula).toBe('=Sheet1!$A$3');
});

test('a range whose cells were deleted cannot be used', async () => {
  const { refused } = bench();
  const error = await refused(async (context) => {
    const gone = first(context).getRange('B2');
    await context.sync();
    first(context).getRange('2:2').delete('Up');
    await context.sync();
    gone.values = [[1]];
  });
  expect(error.code).toBe('InvalidReference');
});

test.each([
  ['=A1', 'Down', '=A2'],
  ['=$A$1:B$2', 'Down', '=$A$2:B$3'],
  ["='Other sheet'!A1", 'Down', "='Other sheet'!A1"],
  ['=Sheet1!A1*2', 'Down', '=Sheet1!A2*2'],
  ['=A1', 'Up', '=#REF!'],
  ['=SUM(A:A)', 'Down', '=SUM(A:A)'],
  ['=LOG10(A1)', 'Down', '=LOG10(A2)'],
  ['=Table1[[#This Row],[A1]]', 'Down', '=Table1[[#This Row],[A1]]'],
] as const)('%s after row 1 moved %s is %s', (formula, direction, expected) => {
  const at = { row: 0, column: 0, rows: 1, columns: 16_384 };
  expect(shiftFormula(formula, 'Sheet1', 'Sheet1', shiftOf(at, direction))).toBe(expected);
});

test.each([
  ['=A1+$B$2+C$3+$D4', 1, 1, '=B2+$B$2+D$3+$D5'],
  ['=SUM(1:1)', 1, 0, '=SUM(2:2)'],
  ['=A1', -1, 0, '=#REF!'],
])('%s copied by %s rows and %s columns is %s', (formula, rows, columns, expected) => {
  expect(movedFormula(formula, rows, columns)).toBe(expected);
});

const area = fc
  .tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
  .map(([row, column, rows, columns]): Area => ({ row, column, rows, columns }));

test('what is inserted and deleted again leaves every area where it was', () => {
  fc.assert(
    fc.property(
      area,
      area,
      fc.constantFrom(['Down', 'Up'] as const, ['Right', 'Left'] as const),
      (at, other, [there, back]) => {
        const moved = shiftOf(at, there)(other);
        expect(moved && shiftOf(at, back)(moved)).toEqual(other);
      },
    ),
  );
});

test('an address is read as it is written', () => {
  fc.assert(
    fc.property(area, (one) => {
      expect(parseArea(printArea(one))).toEqual(one);
      expect(parseArea(`${cellName(lastRowOf(one), lastColumnOf(one))}:${cellName(one.row, one.column)}`)).toEqual(one);
    }),
  );
});

test('duplicates are taken out, and counted', async () => {
  const { run } = bench();
  const read = await run(async (context) => {
    const range = first(context).getRange('A1:B4');
    range.values = [
      ['Ref', 'Value'],
      ['P1', 1],
      ['p1', 2],
      ['P2', 3],
    ];
    const result = range.removeDuplicates([0], true).load('removed, uniqueRemaining');
    range.load('values');
    await context.sync();
    return [result.removed, result.uniqueRemaining, range.values.map((row) => row.join(' ').trim())];
  });
  expect(read).toEqual([1, 2, ['Ref Value', 'P1 1', 'P2 3', '']]);
});

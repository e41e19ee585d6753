import { answerOf, bench, first } from './client';

const values = async (context: Excel.RequestContext, address: string) => {
  const range = first(context).getRange(address).load('values');
  await context.sync();
  return range.values;
};

describe('values', () => {
  test('a bare value goes to every cell, null leaves a cell alone, an empty text clears it', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = first(context).getRange('A1:B2');
      range.values = 5 as unknown as number[][];
      range.values = [
        [null, 'x'],
        ['', 1],
      ];
      return values(context, 'A1:B2');
    });
    expect(read).toEqual([
      [5, 'x'],
      ['', 1],
    ]);
  });

  test.each([
    ['too few rows', 'A1:A2', [[1]]],
    ['too many columns', 'A1', [[1, 2]]],
    ['ragged rows', 'A1:B2', [[1, 2], [3]]],
    ['one cell for a larger range', 'A1:B2', [[1]]],
    ['an unbounded range', 'A:A', 1],
    ['an object', 'A1', [[{ a: 1 }]]],
    ['null', 'A1', null],
  ])('%s is refused', async (_, address, value) => {
    const { refused, workbook } = bench();
    const error = await refused(async (context) => {
      first(context).getRange(address).values = value as number[][];
    });
    expect(error).toEqual({ code: 'InvalidArgument', location: 'Range.values' });
    expect(workbook.sheets[0]?.rows).toEqual([]);
  });

  test('a block of more than 1,500 cells, which the client sends in pieces, arrives whole', async () => {
    const { run } = bench();
    const block = Array.from({ length: 700 }, (_, i) => Array.from({ length: 4 }, (__, j) => `r${i}c${j}`));
    const read = await run(async (context) => {
      first(context).getRange('B2:E701').values = block;
      return values(context, 'B2:E701');
    });
    expect(read).toEqual(block);
    const { refused } = bench();
    const wrong = await refused(async (context) => {
      first(context).getRange('B2:E700').values = block;
    });
    expect(wrong.code).toBe('InvalidArgument');
  });

  test('a formula keeps its text and no value; R1C1 and A1 are two ways to write it', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('B2').formulas = [['=A1+$C$3']];
      sheet.getRange('B3').formulasR1C1 = [['=R[-1]C*2']];
      const range = sheet.getRange('B2:B3').load('formulas, formulasR1C1, values');
      await context.sync();
      return [range.formulas, range.formulasR1C1, range.values];
    });
    expect(read).toEqual([
      [['=A1+$C$3'], ['=B2*2']],
      [['=R[-1]C[-1]+R3C3'], ['=R[-1]C*2']],
      [[''], ['']],
    ]);
  });

  test('an unbounded range has no values to read', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const column = first(context).getRange('B:C').load('values, address, rowCount, isEntireColumn');
      await context.sync();
      return [column.values, column.address, column.rowCount, column.isEntireColumn];
    });
    expect(read).toEqual([null, 'Sheet1!B:C', 1_048_576, true]);
  });

  test('more than five million cells are not read at once', async () => {
    const { refused } = bench();
    const error = await refused(async (context) => void first(context).getRange('A1:F1000000').load('values'));
    expect(error.code).toBe('RangeExceedsLimit');
  });

  test('several areas have one address, and share what they have in common', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const areas = first(context).getRanges('A1:A2, C:C');
      areas.format.fill.color = 'pink';
      areas.load('address, areaCount, isEntireColumn, format/fill/color');
      await context.sync();
      return [areas.address, areas.areaCount, areas.isEntireColumn, areas.format.fill.color];
    });
    expect(read).toEqual(['Sheet1!A1:A2, Sheet1!C:C', 2, false, '#FFC0CB']);
  });

  test('number formats go to every cell as one, or cell by cell', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = first(context).getRange('A1:B1');
      range.numberFormat = [['0.0%']];
      range.numberFormat = [['0%', null]] as string[][];
      range.values = [[0.5, 0.25]];
      range.load('numberFormat, text');
      await context.sync();
      return [range.numberFormat, range.text];
    });
    expect(read).toEqual([[['0%', '0.0%']], [['50%', '25.0%']]]);
  });
});

describe('ranges around a range', () => {
  const around: [string, (range: Excel.Range) => Excel.Range, string][] = [
    ['getCell may leave the range', (r) => r.getCell(5, 0), 'B7'],
    ['getRow', (r) => r.getRow(1), 'B3:D3'],
    ['getColumn', (r) => r.getColumn(2), 'D2:D4'],
    ['getOffsetRange', (r) => r.getOffsetRange(-1, 2), 'D1:F3'],
    ['getResizedRange', (r) => r.getResizedRange(-2, 1), 'B2:E2'],
    ['getResizedRange past the first corner', (r) => r.getResizedRange(-3, 0), 'B1:D2'],
    ['getAbsoluteResizedRange', (r) => r.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getRowsAbove', (r) => r.getRowsAbove(1), 'B1:D1'],
    ['getRowsBelow', (r) => r.getRowsBelow(2), 'B5:D6'],
    ['getColumnsBefore', (r) => r.getColumnsBefore(), 'A2:A4'],
    ['getColumnsAfter', (r) => r.getColumnsAfter(2), 'E2:F4'],
    ['getEntireRow', (r) => r.getEntireRow(), '2:4'],
    ['getEntireColumn', (r) => r.getEntireColumn(), 'B:D'],
    ['getLastCell', (r) => r.getLastCell(), 'D4'],
    ['getLastRow', (r) => r.getLastRow(), 'B4:D4'],
    ['getLastColumn', (r) => r.getLastColumn(), 'D2:D4'],
    ['getBoundingRect', (r) => r.getBoundingRect('F1'), 'B1:F4'],
    ['getIntersection', (r) => r.getIntersection('C3:Z9'), 'C3:D4'],
  ];
  test.each(around)('%s', async (_, from, address) => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = from(first(context).getRange('B2:D4')).load('address');
      await context.sync();
      return range.address;
    });
    expect(read).toBe(`Sheet1!${address}`);
  });

  test.each<[string, (range: Excel.Range) => Excel.Range]>([
    ['a row beyond the range', (r) => r.getRow(3)],
    ['above the first row', (r) => r.getOffsetRange(-2, 0)],
    ['a corner beyond the sheet', (r) => r.getResizedRange(-4, 0)],
    ['a count of 0', (r) => r.getRowsAbove(0)],
    ['not a whole number', (r) => r.getCell(0.5, 0)],
  ])('%s is refused', async (_, from) => {
    const { refused } = bench();
    const error = await refused(async (context) => {
      from(first(context).getRange('B2:D4')).load('address');
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('ranges that do not meet have no intersection', async () => {
    const { run, refused } = bench();
    const isNull = await run(async (context) => {
      const none = first(context).getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return none.isNullObject;
    });
    expect(isNull).toBe(true);
    const error = await refused(async (context) => {
      first(context).getRange('A1').getIntersection('B2').load('address');
    });
    expect(error).toEqual({ code: 'ItemNotFound', location: 'Range.getIntersection' });
  });

  test('the used range counts formats unless only values are asked for', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const sheet = first(context);
      const empty = sheet.getUsedRangeOrNullObject();
      const corner = sheet.getUsedRange().load('address');
      await context.sync();
      sheet.getRange('C3').values = [[1]];
      sheet.getRange('E9').format.fill.color = 'red';
      const all = sheet.getUsedRange().load('address');
      const filled = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [empty.isNullObject, corner.address, all.address, filled.address];
    });
    expect(read).toEqual([true, 'Sheet1!A1', 'Sheet1!C3:E9', 'Sheet1!C3']);
  });

  test('the surrounding region ends at blank rows and columns', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('B2:C4').values = 1 as unknown as number[][];
      sheet.getRange('E6').values = [[9]];
      const region = sheet.getRange('B3').getSurroundingRegion().load('address');
      const edge = sheet.getRange('B2').getRangeEdge('Down').load('address');
      await context.sync();
      return [region.address, edge.address];
    });
    expect(read).toEqual(['Sheet1!B2:C4', 'Sheet1!B4']);
  });
});

describe('formats', () => {
  test('what cells do not have in common reads as null', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = first(context).getRange('A1:B1');
      range.getCell(0, 0).format.font.bold = true;
      range.format.font.size = 14;
      range.format.fill.color = '#abc';
      const font = range.format.font.load('bold, size, color');
      const fill = range.format.fill.load('color');
      await context.sync();
      return [font.bold, font.size, font.color, fill.color];
    });
    expect(read).toEqual([null, 14, '#000000', '#AABBCC']);
  });

  test('whole columns keep a format for the cells to come', async () => {
    const { run, workbook } = bench();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('B:B').numberFormat = [['@']];
      sheet.getRange('B5').values = [['5.10']];
      await context.sync();
    });
    expect(workbook.sheets[0]?.rows[4]?.[1]?.value).toBe('5.10');
  });

  test('edges lie on the outer cells, inside lines between them', async () => {
    const { run, workbook } = bench();
    await run(async (context) => {
      const borders = first(context).getRange('A1:B2').format.borders;
      borders.getItem('EdgeBottom').style = 'Continuous';
      borders.getItem('InsideVertical').color = 'red';
      await context.sync();
    });
    const sides = (row: number, column: number) =>
      Object.keys(workbook.styles[workbook.sheets[0]?.rows[row]?.[column]?.style ?? 0]?.borders ?? {}).sort();
    expect([sides(0, 0), sides(0, 1), sides(1, 0), sides(1, 1)]).toEqual([
      ['EdgeRight'],
      ['EdgeLeft'],
      ['EdgeBottom', 'EdgeRight'],
      ['EdgeBottom', 'EdgeLeft'],
    ]);
  });

  test('column widths and row heights are in points', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = first(context).getRange('A1:B2');
      const before = range.format.load('columnWidth, rowHeight');
      await context.sync();
      const was = [before.columnWidth, before.rowHeight];
      range.getColumn(0).format.columnWidth = 120;
      range.format.rowHeight = 30;
      const narrow = range.getColumn(0).format.load('columnWidth');
      const mixed = range.format.load('columnWidth, rowHeight');
      await context.sync();
      return [was, Math.round(narrow.columnWidth), mixed.columnWidth, mixed.rowHeight];
    });
    expect(read).toEqual([[48, 15], 120, null, 30]);
  });

  test.each<[string, (range: Excel.Range) => void]>([
    ['an unknown word', (r) => (r.format.horizontalAlignment = 'Middle' as 'Center')],
    ['null', (r) => (r.format.fill.color = null as unknown as string)],
    ['a colour that is none', (r) => (r.format.fill.color = 'no such colour')],
    ['text for a number', (r) => (r.format.font.size = 'big' as unknown as number)],
    ['a border that is none', (r) => (r.format.borders.getItem('Top' as 'EdgeTop').style = 'Dash')],
  ])('%s is refused', async (_, set) => {
    const { refused } = bench();
    const error = await refused(async (context) => {
      set(first(context).getRange('A1'));
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('properties of many cells are read and set in one go', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = first(context).getRange('A1:B1');
      range.setCellProperties([
        [{ format: { fill: { color: '#C6EFCE' }, font: { bold: true } } }, { format: { font: { color: 'red' } } }],
      ]);
      range.setRowProperties([{ format: { rowHeight: 22 } }]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
      await context.sync();
      return [answerOf(cells), answerOf(rows)];
    });
    expect(read).toEqual([
      [
        [
          { address: 'Sheet1!A1', format: { fill: { color: '#C6EFCE' }, font: { bold: true } } },
          { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
        ],
      ],
      [{ rowIndex: 0, format: { rowHeight: 22 } }],
    ]);
  });
});

import { answerOf, bench, first, type Bench } from './client';

/** A sheet with three columns and two rows of data, and a note below and to the right of them. */
const tracker = async (options = {}): Promise<Bench> => {
  const made = bench(options);
  await made.run(async (context) => {
    first(context).getRange('A1:C3').values = [
      ['Ref', 'Value', 'Status'],
      ['A1', 10, 'Green'],
      ['A2', 20, 'Red'],
    ];
    first(context).getRange('A5:E5').values = [['below', 'b', 'c', null, 'right of it']];
    first(context).getRange('E2').values = [['right']];
    first(context).tables.add('A1:C3', true).name = 'Tracker';
  });
  return made;
};

const table = (context: Excel.RequestContext) => context.workbook.tables.getItem('Tracker');

const valuesOf = (made: Bench, address: string) =>
  made.run(async (context) => {
    const range = first(context).getRange(address).load('values');
    await context.sync();
    return range.values;
  });

const shape = (made: Bench) =>
  made.run(async (context) => {
    const range = table(context).getRange().load('address');
    const columns = table(context).columns.load('items/name, items/id, items/index');
    await context.sync();
    return { address: range.address, columns: columns.items.map(({ name, id }) => `${id} ${name}`) };
  });

describe('a table made of cells', () => {
  it('has a name, a style, columns and rows', async () => {
    const made = await tracker();
    const seen = await made.run(async (context) => {
      const tables = context.workbook.tables.load('items/name, items/style, items/showHeaders, items/showTotals');
      const body = table(context).getDataBodyRange().load('values');
      const header = table(context).getHeaderRowRange().load('address');
      const count = table(context).rows.getCount();
      await context.sync();
      const [item] = tables.items;
      return [
        item?.name,
        item?.style,
        item?.showHeaders,
        item?.showTotals,
        body.values,
        header.address,
        answerOf(count),
      ];
    });
    expect(seen).toEqual([
      'Tracker',
      'TableStyleMedium2',
      true,
      false,
      [
        ['A1', 10, 'Green'],
        ['A2', 20, 'Red'],
      ],
      'Sheet1!A1:C1',
      2,
    ]);
  });

  it('gives its headers unique texts', async () => {
    const made = bench();
    const values = await made.run(async (context) => {
      first(context).getRange('A1:D2').values = [
        ['Name', 'name', '', 2013],
        [1, 2, 3, 4],
      ];
      first(context).tables.add('A1:D2', true);
      const header = first(context).getRange('A1:D1').load('values');
      await context.sync();
      return header.values;
    });
    expect(values).toEqual([['Name', 'name2', 'Column1', '2013']]);
  });

  it('without headers: the data move down one row', async () => {
    const made = bench();
    await made.run(async (context) => {
      first(context).getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        ['below', ''],
      ];
      first(context).tables.add('A1:B2', false);
    });
    expect(await valuesOf(made, 'A1:B4')).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
      ['below', ''],
    ]);
  });

  it('over headers alone: it has one blank row, which the first rows.add fills', async () => {
    const made = bench();
    const addresses = await made.run(async (context) => {
      first(context).getRange('A1:B1').values = [['Ref', 'Value']];
      const added = first(context).tables.add('A1:B1', true);
      const before = added.getRange().load('address');
      await context.sync();
      added.rows.add(undefined, [
        ['x', 1],
        ['y', 2],
      ]);
      const after = added.getRange().load('address');
      await context.sync();
      return [before.address, after.address];
    });
    expect(addresses).toEqual(['Sheet1!A1:B2', 'Sheet1!A1:B3']);
    expect(await valuesOf(made, 'A2:B3')).toEqual([
      ['x', 1],
      ['y', 2],
    ]);
  });

  it('overlaps neither another table nor merged cells', async () => {
    const made = await tracker();
    const second = await made.refused(async (context) => {
      first(context).tables.add('B3:D6', true);
      await context.sync();
    });
    expect(second.code).toBe('InvalidArgument');
    const merged = await made.refused(async (context) => {
      first(context).getRange('H1:I1').merge();
      first(context).tables.add('G1:I3', true);
      await context.sync();
    });
    expect(merged.code).toBe('MergedRangeConflict');
    expect(made.workbook.sheets[0]?.tables).toHaveLength(1);
  });

  it('is found by name whatever the case and by id; what is missing is a null object, or an error', async () => {
    const made = await tracker();
    const seen = await made.run(async (context) => {
      const found = context.workbook.tables.getItem('TRACKER').load('id');
      const missing = context.workbook.tables.getItemOrNullObject('Other');
      await context.sync();
      const again = first(context).tables.getItem(found.id).load('name');
      await context.sync();
      return [again.name, missing.isNullObject];
    });
    expect(seen).toEqual(['Tracker', true]);
    const { code } = await made.refused(async (context) => {
      context.workbook.tables.getItem('Other').load('name');
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });

  it.each(['A1', 'two words', '1st', 'Other', ''])('cannot be called %p', async (name) => {
    const made = await tracker();
    const { code } = await made.refused(async (context) => {
      first(context).getRange('H1:H2').values = [['h'], [1]];
      first(context).tables.add('H1:H2', true).name = 'Other';
      table(context).name = name;
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('columns', () => {
  it('added at the end: cells to the right, in the rows of the table, move right', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      table(context).columns.add(undefined, [['Why'], ['because'], ['so']]);
      await context.sync();
    });
    expect(await shape(made)).toEqual({ address: 'Sheet1!A1:D3', columns: ['1 Ref', '2 Value', '3 Status', '4 Why'] });
    expect(await valuesOf(made, 'A2:F2')).toEqual([['A1', 10, 'Green', 'because', '', 'right']]);
    expect(await valuesOf(made, 'A5:E5')).toEqual([['below', 'b', 'c', '', 'right of it']]);
  });

  it('added in between and at the front: an id is a column’s own, wherever it stands', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      table(context).columns.add(1, [['Name'], ['x'], ['y']]);
      table(context).columns.add(0, undefined, 'First');
      await context.sync();
    });
    expect(await shape(made)).toEqual({
      address: 'Sheet1!A1:E3',
      columns: ['5 First', '1 Ref', '4 Name', '2 Value', '3 Status'],
    });
    const seen = await made.run(async (context) => {
      const byId = table(context).columns.getItem(2).load('name, index, values');
      const byName = table(context).columns.getItem('name').load('id');
      const byPlace = table(context).columns.getItemAt(0).load('name');
      const missing = table(context).columns.getItemOrNullObject('none');
      await context.sync();
      return [byId.name, byId.index, byId.values, byName.id, byPlace.name, missing.isNullObject];
    });
    expect(seen).toEqual(['Value', 3, [['Value'], [10], [20]], 4, 'First', true]);
  });

  it('with a name, the values may leave the header out; a wrong number of values is refused', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      table(context).columns.add(undefined, [[1], [2]], 'Variance');
      await context.sync();
    });
    expect(await valuesOf(made, 'D1:D3')).toEqual([['Variance'], [1], [2]]);
    const { code } = await made.refused(async (context) => {
      table(context).columns.add(undefined, [[1], [2], [3], [4], [5]]);
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('deleted: cells to the right move back', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      table(context).columns.getItem('Value').delete();
      await context.sync();
    });
    expect(await shape(made)).toEqual({ address: 'Sheet1!A1:B3', columns: ['1 Ref', '3 Status'] });
    expect(await valuesOf(made, 'A2:D2')).toEqual([['A1', 'Green', '', 'right']]);
    expect(await valuesOf(made, 'A5:E5')).toEqual([['below', 'b', 'c', '', 'right of it']]);
  });

  it('renamed: the header cell says so, and formulas follow', async () => {
    const made = await tracker();
    const seen = await made.run(async (context) => {
      first(context).getRange('H1').formulas = [['=SUM(Tracker[Value])']];
      table(context).columns.getItem('Value').name = 'Figure';
      table(context).name = 'Scores';
      const cell = first(context).getRange('H1').load('formulas');
      const header = first(context).getRange('B1').load('values');
      await context.sync();
      return [cell.formulas, header.values];
    });
    expect(seen).toEqual([[['=SUM(Scores[Figure])']], [['Figure']]]);
  });

  it('a header written over is the column’s new name, as text', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      first(context).getRange('B1').values = [[2014]];
      await context.sync();
    });
    expect((await shape(made)).columns).toEqual(['1 Ref', '2 2014', '3 Status']);
    expect(await valuesOf(made, 'B1')).toEqual([['2014']]);
  });
});

describe('rows', () => {
  it('added at the end move down what stands below the table', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      table(context).rows.add(undefined, [
        ['A3', 30, 'Amber'],
        ['A4', 40, "'1/2"],
      ]);
      await context.sync();
    });
    expect((await shape(made)).address).toBe('Sheet1!A1:C5');
    expect(await valuesOf(made, 'A4:C7')).toEqual([
      ['A3', 30, 'Amber'],
      ['A4', 40, '1/2'],
      ['', '', ''],
      ['below', 'b', 'c'],
    ]);
  });

  it('added at the front push the others down', async () => {
    const made = await tracker();
    const values = await made.run(async (context) => {
      table(context).rows.add(0, [['A0', 0, '']]);
      const row = table(context).rows.getItemAt(1).load('values, index');
      await context.sync();
      return [row.index, row.values];
    });
    expect(values).toEqual([1, [['A1', 10, 'Green']]]);
  });

  it('deleted bring up what is below; the last is only emptied', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      table(context).rows.getItemAt(0).delete();
      await context.sync();
      table(context).rows.getItemAt(0).delete();
      await context.sync();
    });
    expect((await shape(made)).address).toBe('Sheet1!A1:C2');
    expect(await valuesOf(made, 'A2:C4')).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['below', 'b', 'c'],
    ]);
  });

  it('rules that cover the body grow with it', async () => {
    const made = await tracker();
    const address = await made.run(async (context) => {
      const body = table(context).columns.getItem('Status').getDataBodyRange();
      const rule = body.conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=TRUE';
      await context.sync();
      table(context).rows.add(undefined, [['A3', 30, 'Amber']]);
      const range = rule.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!C2:C4');
  });

  it('of a wrong width are refused', async () => {
    const made = await tracker();
    const { code } = await made.refused(async (context) => {
      table(context).rows.add(undefined, [['A3', 30]]);
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('resizing', () => {
  it('takes in more columns and rows', async () => {
    const made = await tracker();
    await made.run(async (context) => {
      table(context).resize('A1:D5');
      await context.sync();
    });
    expect(await shape(made)).toEqual({
      address: 'Sheet1!A1:D5',
      columns: ['1 Ref', '2 Value', '3 Status', '4 Column1'],
    });
  });

  it('keeps the header in its row, and is of ExcelApi 1.13', async () => {
    const made = await tracker();
    const moved = await made.refused(async (context) => {
      table(context).resize('A2:C5');
      await context.sync();
    });
    expect(moved.code).toBe('InvalidArgument');
    const older = await tracker({ requirementSet: '1.9' });
    const { code } = await older.refused(async (context) => {
      table(context).resize('A1:D5');
      await context.sync();
    });
    expect(code).toBe('ApiNotFound');
  });
});

it('totals and headers come and go', async () => {
  const made = await tracker();
  const seen = await made.run(async (context) => {
    table(context).showTotals = true;
    const totals = table(context).getTotalRowRange().load('formulas, address');
    await context.sync();
    table(context).showTotals = false;
    table(context).showHeaders = false;
    const bare = table(context).getRange().load('address');
    await context.sync();
    table(context).showHeaders = true;
    const whole = table(context).getRange().load('values');
    await context.sync();
    return [totals.address, totals.formulas, bare.address, whole.values[0]];
  });
  expect(seen).toEqual([
    'Sheet1!A4:C4',
    [['Total', '', '=SUBTOTAL(103,[Status])']],
    'Sheet1!A2:C3',
    ['Ref', 'Value', 'Status'],
  ]);
});

it('a table made a range again leaves its cells; one deleted takes them with it', async () => {
  const made = await tracker();
  await made.run(async (context) => {
    table(context).convertToRange();
    await context.sync();
  });
  expect(made.workbook.sheets[0]?.tables).toEqual([]);
  expect(await valuesOf(made, 'A1:C1')).toEqual([['Ref', 'Value', 'Status']]);
  await made.run(async (context) => {
    first(context).tables.add('A1:C3', true).delete();
    await context.sync();
  });
  expect(await valuesOf(made, 'A1:C1')).toEqual([['', '', '']]);
});

it('sorting a table moves whole rows', async () => {
  const made = await tracker();
  await made.run(async (context) => {
    table(context).sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });
  expect(await valuesOf(made, 'A2:C3')).toEqual([
    ['A2', 20, 'Red'],
    ['A1', 10, 'Green'],
  ]);
});

it('a change inside a table is told to those who listen to it, with its id', async () => {
  const made = await tracker();
  const heard: { tableId: string; address: string }[] = [];
  await made.run(async (context) => {
    table(context).onChanged.add(async ({ tableId, address }) => void heard.push({ tableId, address }));
    await context.sync();
    first(context).getRange('B2:B3').values = [[1], [2]];
    first(context).getRange('H9').values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([{ tableId: made.workbook.sheets[0]?.tables[0]?.id, address: 'B2:B3' }]);
});

it('tables that touch a range, or lie inside it', async () => {
  const made = await tracker();
  const counts = await made.run(async (context) => {
    const touched = first(context).getRange('C3:F9').getTables().getCount();
    const inside = first(context).getRange('C3:F9').getTables(true).getCount();
    const around = first(context).getRange('A1:F9').getTables(true).getFirst().load('name');
    await context.sync();
    return [answerOf(touched), answerOf(inside), around.name];
  });
  expect(counts).toEqual([1, 0, 'Tracker']);
});

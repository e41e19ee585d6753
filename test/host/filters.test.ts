import { bench, first, type Bench } from './client';

const COLUMN = [['Status'], ['Green'], ['Red'], ['green'], [''], [3], [12], ['Amber']];

const sheetWith = async (values: unknown[][] = COLUMN, isTable = true): Promise<Bench> => {
  const made = bench();
  await made.run(async (context) => {
    first(context).getRange(`A1:A${values.length}`).values = values as string[][];
    if (isTable) first(context).tables.add(`A1:A${values.length}`, true).name = 'List';
    await context.sync();
  });
  return made;
};

const column = (context: Excel.RequestContext) => context.workbook.tables.getItem('List').columns.getItemAt(0);

/** The rows in sight, as the sheet numbers them. */
const inSight = async (made: Bench, rows = COLUMN.length) => {
  const models = made.workbook.sheets[0]?.rowModels;
  return Array.from({ length: rows }, (_, i) => i + 1).filter((row) => !models?.get(row - 1)?.hidden);
};

describe('a filter leaves in sight the rows that pass', () => {
  it.each<[string, Partial<Excel.FilterCriteria>, number[]]>([
    ['values, as they are shown, whatever their case', { filterOn: 'Values', values: ['Green', '12'] }, [2, 4, 7]],
    ['blanks', { filterOn: 'Values', values: [''] }, [5]],
    ['a number', { filterOn: 'Custom', criterion1: '>3' }, [7]],
    ['two numbers', { filterOn: 'Custom', criterion1: '>=3', criterion2: '<12', operator: 'And' }, [6]],
    ['one or the other', { filterOn: 'Custom', criterion1: '=Red', criterion2: '=12', operator: 'Or' }, [3, 7]],
    ['a pattern', { filterOn: 'Custom', criterion1: '=*e?' }, [2, 3, 4, 8]],
    ['not so', { filterOn: 'Custom', criterion1: '<>Red' }, [2, 4, 5, 6, 7, 8]],
    ['the first', { filterOn: 'TopItems', criterion1: '1' }, [7]],
    ['the last', { filterOn: 'BottomItems', criterion1: '1' }, [6]],
    ['above the mean', { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, [7]],
  ])('%s', async (_, criteria, rows) => {
    const made = await sheetWith();
    await made.run(async (context) => {
      column(context).filter.apply(criteria as Excel.FilterCriteria);
      await context.sync();
    });
    expect(await inSight(made)).toEqual([1, ...rows]);
  });

  it('by colour, and by date', async () => {
    const made = await sheetWith([['Date'], ['2013-11-30'], ['2013-12-01'], ['2012-11-30']]);
    await made.run(async (context) => {
      const values = [{ date: '2013-11-30', specificity: 'Year' }];
      column(context).filter.applyValuesFilter(values as Excel.FilterDatetime[]);
      await context.sync();
    });
    expect(await inSight(made, 4)).toEqual([1, 2, 3]);
    await made.run(async (context) => {
      first(context).getRange('A4').format.fill.color = '#FF0000';
      column(context).filter.applyCellColorFilter('#FF0000');
      await context.sync();
    });
    expect(await inSight(made, 4)).toEqual([1, 4]);
  });
});

it('criteria are read back, cleared and put again', async () => {
  const made = await sheetWith();
  const read = await made.run(async (context) => {
    column(context).filter.applyValuesFilter(['Red']);
    const filter = column(context).filter.load('criteria');
    const auto = context.workbook.tables.getItem('List').autoFilter.load('criteria, enabled, isDataFiltered');
    await context.sync();
    context.workbook.tables.getItem('List').clearFilters();
    await context.sync();
    return [filter.criteria, auto.criteria, auto.enabled, auto.isDataFiltered];
  });
  const criteria = { filterOn: 'Values', values: ['Red'] };
  expect(read).toEqual([criteria, [criteria], true, true]);
  expect(await inSight(made)).toHaveLength(COLUMN.length);
  await made.run(async (context) => {
    column(context).filter.apply(criteria as Excel.FilterCriteria);
    await context.sync();
  });
  expect(await inSight(made)).toEqual([1, 3]);
});

it('a row hidden by hand stays hidden when a filter is cleared', async () => {
  const made = await sheetWith();
  await made.run(async (context) => {
    first(context).getRange('2:2').rowHidden = true;
    column(context).filter.applyValuesFilter(['Red']);
    column(context).filter.clear();
    await context.sync();
  });
  expect(await inSight(made)).toEqual([1, 3, 4, 5, 6, 7, 8]);
});

it('a filter that is reapplied sees what has changed', async () => {
  const made = await sheetWith();
  await made.run(async (context) => {
    column(context).filter.applyValuesFilter(['Red']);
    first(context).getRange('A3').values = [['Green']];
    await context.sync();
    context.workbook.tables.getItem('List').reapplyFilters();
    await context.sync();
  });
  expect(await inSight(made)).toEqual([1]);
});

describe('the auto-filter of a sheet', () => {
  it('is put on a range, hides rows, and is taken off', async () => {
    const made = await sheetWith(COLUMN, false);
    const seen = await made.run(async (context) => {
      const { autoFilter } = first(context);
      const none = autoFilter.getRangeOrNullObject();
      autoFilter.apply('A1:A8', 0, { filterOn: 'Values', values: ['Red'] } as Excel.FilterCriteria);
      const range = autoFilter.getRange().load('address');
      autoFilter.load('enabled, isDataFiltered, criteria');
      await context.sync();
      return [none.isNullObject, range.address, autoFilter.enabled, autoFilter.isDataFiltered, autoFilter.criteria];
    });
    expect(seen).toEqual([true, 'Sheet1!A1:A8', true, true, [{ filterOn: 'Values', values: ['Red'] }]]);
    expect(await inSight(made)).toEqual([1, 3]);
    await made.run(async (context) => {
      first(context).autoFilter.remove();
      await context.sync();
    });
    expect(await inSight(made)).toHaveLength(COLUMN.length);
    expect(made.workbook.sheets[0]?.autoFilter).toBeUndefined();
  });

  it('refuses a column beyond its range, and criteria that say nothing', async () => {
    const made = await sheetWith(COLUMN, false);
    for (const apply of [
      (filter: Excel.AutoFilter) => filter.apply('A1:A8', 1, { filterOn: 'Values', values: [] }),
      (filter: Excel.AutoFilter) =>
        filter.apply('A1:A8', 0, { filterOn: 'Nothing' } as unknown as Excel.FilterCriteria),
      (filter: Excel.AutoFilter) => filter.apply('A1:A8', 0, { filterOn: 'Values' }),
    ]) {
      const { code } = await made.refused(async (context) => {
        apply(first(context).autoFilter);
        await context.sync();
      });
      expect(code).toBe('InvalidArgument');
    }
  });

  it('is not allowed on a protected sheet unless it is allowed by name', async () => {
    const made = await sheetWith();
    const { code } = await made.refused(async (context) => {
      first(context).protection.protect();
      column(context).filter.applyValuesFilter(['Red']);
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
    await made.run(async (context) => {
      first(context).protection.unprotect();
      first(context).protection.protect({ allowAutoFilter: true });
      column(context).filter.applyValuesFilter(['Red']);
      await context.sync();
    });
    expect(await inSight(made)).toEqual([1, 3]);
  });
});

it('a block written across filtered rows lands in the rows in sight, as on the desktop', async () => {
  const made = await sheetWith();
  const values = await made.run(async (context) => {
    column(context).filter.applyValuesFilter(['Red', 'Amber']);
    first(context).getRange('B2:B8').values = [[1], [2], [3], [4], [5], [6], [7]];
    const range = first(context).getRange('B2:B8').load('values');
    await context.sync();
    return range.values.flat();
  });
  expect(values).toEqual(['', 1, '', '', '', '', 2]);
});

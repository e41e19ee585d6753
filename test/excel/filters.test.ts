import { contents, trackerBed } from '../journeys/bed';

/** The small tracker, filtered by a kind of filter that Excel tells of without saying enough to put it back. */
async function filteredBeyondSaying(shape: 'table' | 'range') {
  const bed = await trackerBed(shape);
  await bed.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Indicators');
    if (shape === 'table')
      sheet.tables.getItem('Measures').columns.getItem('Target').filter.applyDynamicFilter('AboveAverage');
    else sheet.autoFilter.apply('A3:G8', 4, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' });
    await context.sync();
  });
  const exchange = bed.session.exchange.bind(bed.session);
  bed.session.exchange = async (body, options) =>
    (await exchange(body, options))?.replaceAll('"AboveAverage"', '"Unknown"') ?? null;
  return bed;
}

test.each(['table', 'range'] as const)(
  'a filter of a %s that cannot be put back is not taken off: the refresh is refused, and nothing is written',
  async (shape) => {
    const bed = await filteredBeyondSaying(shape);
    const before = contents(bed);
    expect(await bed.act('refresh')).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'filtered-table', facts: { sheet: 'Indicators' } }],
    });
    expect(contents(bed)).toEqual(before);
  },
);

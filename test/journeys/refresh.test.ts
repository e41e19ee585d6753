import { column, contents, trackerBed } from './bed';

describe.each(['table', 'range'] as const)('refreshing a tracker that is a %s', (shape) => {
  it('gives each row its status', async () => {
    const bed = await trackerBed(shape);
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done' });
    expect(await column(bed, 'Status')).toEqual(['Green', 'Red', 'Red', 'Data only', 'No data']);
  });

  it('changes no cell that an officer typed', async () => {
    const bed = await trackerBed(shape);
    const before = contents(bed);
    await bed.act('refresh');
    const cells = Object.entries(before).filter(([place]) => / R\d/u.test(place));
    expect(contents(bed)).toMatchObject(Object.fromEntries(cells));
  });

  it('writes nothing when nothing has changed', async () => {
    const bed = await trackerBed(shape);
    await bed.act('refresh');
    const before = contents(bed);
    const { cellsWritten } = bed.session.counters;
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
    expect(bed.session.counters.cellsWritten).toBe(cellsWritten);
    expect(contents(bed)).toEqual(before);
  });

  it('is undone without a trace', async () => {
    const bed = await trackerBed(shape);
    const before = contents(bed);
    await bed.act('refresh');
    expect(await bed.act('undo')).toMatchObject({ kind: 'done', left: [] });
    expect(contents(bed)).toEqual(before);
  });

  it('is removed without a trace', async () => {
    const bed = await trackerBed(shape);
    const before = contents(bed);
    await bed.act('refresh');
    await bed.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('G4').values = [[12]];
      await context.sync();
    });
    await bed.act('refresh');
    await bed.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('G4').values = [[9.33]];
      await context.sync();
    });
    await bed.act('remove');
    expect(contents(bed)).toEqual(before);
  });
});

import { rowOf, watch } from '../../src/excel/watch';
import { clientOf } from '../../src/excel/client';
import { trackerBed } from '../journeys/bed';

describe('The officer’s place in the workbook', () => {
  test.each([
    ['B4', 4],
    ['B4:C9', 4],
    ['B4:C9,B12', 4],
    ['7:7', 7],
    ['B:C', 1],
    ['Notes!D12', 12],
    ["'Year 2013'!D12", 12],
  ])('at %s is row %i', (address, row) => expect(rowOf(address)).toBe(row));

  test('is told at once, and again whenever another cell is selected or another sheet is shown', async () => {
    const bed = await trackerBed('range');
    const places: [string, number][] = [];
    const ids = bed.workbook.sheets.map(({ id }) => id);
    await watch(clientOf(bed.client.Excel, bed.client.Office), {
      onChange: () => undefined,
      onSelect: ({ sheetId, row }) => places.push([sheetId, row]),
      isOurs: () => false,
    });
    await bed.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('C5').select();
      await context.sync();
      context.workbook.worksheets.add('Notes').activate();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const notes = bed.workbook.sheets.find(({ name }) => name === 'Notes')?.id;
    expect(places[0]).toEqual([ids[0], 1]);
    expect(places).toContainEqual([ids[0], 5]);
    expect(places.at(-1)).toEqual([notes, 1]);
  });

  test('is not moved, and nothing counts as changed, by what the add-in writes itself', async () => {
    const bed = await trackerBed('range');
    const places: number[] = [];
    let changes = 0;
    await watch(clientOf(bed.client.Excel, bed.client.Office), {
      onChange: () => changes++,
      onSelect: ({ row }) => places.push(row),
      isOurs: () => false,
    });
    await bed.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('G4').values = [[3]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    // What this client writes is its own, and nobody else's change.
    expect([places, changes]).toEqual([[1], 0]);
  });
});

import { trackerBed, type Bed } from './bed';

/** What stands right of the small tracker, where our columns go: columns H to P, from its header row down. */
const looks = ({ hand }: Bed) =>
  hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Indicators');
    const cells = ['H3', 'H4', 'J8', 'P3', 'P8'].map((address) => {
      const cell = sheet.getRange(address);
      const border = cell.format.borders.getItem('EdgeBottom');
      cell.format.load([
        'fill/color',
        'fill/pattern',
        'font/color',
        'font/bold',
        'wrapText',
        'verticalAlignment',
        'columnWidth',
        'useStandardWidth',
      ]);
      border.load('style');
      return { address, cell, border };
    });
    await context.sync();
    return cells.map(({ address, cell, border }) => [address, cell.format.toJSON(), border.style]);
  });

const paint = ({ hand }: Bed, fill: string) =>
  hand(async (context) => {
    const beside = context.workbook.worksheets.getItem('Indicators').getRange('H1:T40');
    beside.format.fill.color = fill;
    beside.format.borders.getItem('EdgeBottom').style = 'Continuous';
    beside.format.borders.getItem('InsideHorizontal').style = 'Continuous';
    await context.sync();
  });

describe.each(['undo', 'remove'] as const)('%s gives back what stood beside a plain range', (way) => {
  it.each(['#FFFFFF', '#EEEEEE'])('blank cells filled with %s, and ruled', async (fill) => {
    const bed = await trackerBed('range');
    await paint(bed, fill);
    const before = await looks(bed);
    await bed.act('refresh');
    await bed.act(way);
    expect(await looks(bed)).toEqual(before);
  });

  it.each(['range', 'table'] as const)('columns of the standard width, beside a %s', async (shape) => {
    const bed = await trackerBed(shape);
    const before = await looks(bed);
    await bed.act('refresh');
    expect(await looks(bed)).not.toEqual(before);
    await bed.act(way);
    expect(await looks(bed)).toEqual(before);
  });

  it('columns that are formatted as a whole', async () => {
    const bed = await trackerBed('range');
    const formats = () =>
      bed.hand(async (context) => {
        const range = context.workbook.worksheets.getItem('Indicators').getRange('H3:P9');
        range.load('numberFormat');
        await context.sync();
        return range.numberFormat as unknown[][];
      });
    await bed.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('H:P').numberFormat = [['0.0%']];
      await context.sync();
    });
    const before = await formats();
    await bed.act('refresh');
    expect(await formats()).not.toEqual(before);
    await bed.act(way);
    expect(await formats()).toEqual(before);
  });

  it('columns of a width of their own', async () => {
    const bed = await trackerBed('range');
    await bed.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('H:J').format.columnWidth = 101;
      await context.sync();
    });
    const before = await looks(bed);
    await bed.act('refresh');
    await bed.act(way);
    expect(await looks(bed)).toEqual(before);
  });
});

import type { Results } from '../../src/actions/results';
import { draw } from '../layouts/draw';
import type { LaidCell } from '../layouts/layout';
import { bed, type Bed } from './bed';

const HEADER = ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'];
const ROWS: LaidCell[][] = [
  ['1.1', 'Days lost', 'Low', 10, 9, 9],
  ['1.2', 'Reviews done', 'High', 95, 80, 70],
  ['1.3', 'Visits', 'High', 50, 49, 48],
];
const BELOW: LaidCell[][] = [
  ['2.1', 'Complaints', 'Low', 5, 9, 9],
  ['2.2', 'Calls answered', 'High', 90, 95, 96],
];

/** What stands in the cells, by sheet row. */
const held = ({ workbook }: Bed): unknown[][] =>
  (workbook.sheets[0]?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.value ?? ''));

const columnOf = (it: Bed, header: string): number => held(it)[0]?.indexOf(header) ?? -1;

/** Ref to the word that stands in our Status column. */
const statuses = (it: Bed): Record<string, unknown> => {
  const column = columnOf(it, 'Status');
  return Object.fromEntries(
    held(it)
      .filter(([ref]) => /^\d/u.test(String(ref)))
      .map((cells) => [cells[0], cells[column]]),
  );
};

const write = (it: Bed, address: string, value: string): Promise<void> =>
  it.hand(async (context) => {
    context.workbook.worksheets.getItem('KPIs').getRange(address).values = [[value]];
    await context.sync();
  });

const overwritten = async (it: Bed): Promise<string[]> => {
  const outcome = await it.act('refresh');
  const { findings } = (outcome as { results: Results }).results;
  return findings.filter(({ code }) => code === 'calculated-cell-overwritten').map(({ cell }) => cell);
};

const EACH = { '1.1': 'Green', '1.2': 'Red', '1.3': 'Amber', '2.1': 'Red', '2.2': 'Green' };

describe('two tables, one below the other', () => {
  const stacked = async (): Promise<Bed> => {
    const it = bed({ workbook: draw([{ name: 'KPIs', rows: [HEADER, ...ROWS, [], HEADER, ...BELOW] }]) });
    await it.act('refresh');
    expect(statuses(it)).toEqual(EACH);
    return it;
  };

  it.each(['Period', 'Status', 'Why'])('keep each its own when %s of the first is renamed', async (header) => {
    const it = await stacked();
    const column = columnOf(it, header);
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('KPIs').getCell(0, column).values = [['Ours']];
      await context.sync();
    });
    const [before, rules] = [held(it), it.workbook.sheets[0]?.conditionalFormats.length];
    expect(await overwritten(it)).toEqual([]);
    expect(held(it)).toEqual(before);
    expect(it.workbook.sheets[0]?.conditionalFormats).toHaveLength(rules ?? 0);
    expect(await it.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
  });

  it('keep each its own when rows above the second go', async () => {
    const it = await stacked();
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('KPIs').getRange('2:3').delete('Up');
      await context.sync();
    });
    expect(await overwritten(it)).toEqual([]);
    expect(statuses(it)).toEqual({ '1.3': 'Amber', '2.1': 'Red', '2.2': 'Green' });
  });
});

describe('a column of ours in which nothing stands', () => {
  it('is still ours when it is renamed', async () => {
    const rows = ROWS.map((row) => row.map((cell, i) => (i > 2 ? null : cell)));
    const it = bed({ workbook: draw([{ name: 'KPIs', rows: [HEADER, ...rows] }]) });
    const before = held(it);
    await it.act('refresh');
    const column = columnOf(it, 'Variance');
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('KPIs').getCell(0, column).values = [['Difference']];
      await context.sync();
    });
    expect(await it.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
    await it.act('remove');
    const filled = (rows: unknown[][]) => rows.map((cells) => cells.filter((value) => value !== ''));
    expect(filled(held(it))).toEqual(filled(before));
  });
});

describe('columns of ours that stand apart from their table', () => {
  it('follow when the rows are sorted without them, though one of their cells has been typed over', async () => {
    const [first = [], ...others] = ROWS;
    const rows = [HEADER, [...first, 'Phone 01302'], ...others];
    const it = bed({ workbook: draw([{ name: 'KPIs', rows }]) });
    await it.act('refresh');
    await write(it, 'J3', 'Agreed to be Amber');
    await it.hand(async (context) => {
      const body = context.workbook.worksheets.getItem('KPIs').getRange('A2:F4');
      body.sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect(await overwritten(it)).toEqual(['J3']);
    const [, ...now] = held(it);
    expect(now.map((cells) => cells[columnOf(it, 'Status')])).toEqual(['Amber', 'Red', 'Green']);
    expect(now[1]).toContain('Agreed to be Amber');
    expect(await it.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
  });
});

import type { Results } from '../../src/actions/results';
import { draw } from '../layouts/draw';
import type { LaidCell } from '../layouts/layout';
import { harmed } from '../layouts/untouched';
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

describe('our Ref column, which repeats the officer’s', () => {
  const apart = async (): Promise<{ it: Bed; theirs: unknown[][] }> => {
    const [first = [], second = [], third = []] = ROWS;
    // One row has no ref, so that ours holds its name.
    const rows = [HEADER, [...first, 'Phone 01302'], ['', ...second.slice(1)], third];
    const it = bed({ workbook: draw([{ name: 'KPIs', rows }]) });
    const theirs = held(it);
    await it.act('refresh');
    return { it, theirs };
  };
  const inSheet = (it: Bed, script: (sheet: Excel.Worksheet) => void): Promise<void> =>
    it.hand(async (context) => {
      script(context.workbook.worksheets.getItem('KPIs'));
      await context.sync();
    });

  it('is not taken for theirs when columns are inserted before the table', async () => {
    const { it, theirs } = await apart();
    await inSheet(it, (sheet) => void sheet.getRange('A:G').insert('Right'));
    expect(await it.act('refresh')).toMatchObject({ kind: 'done' });
    await it.act('remove');
    expect(held(it).map((cells) => cells.slice(7, 14))).toEqual(theirs.map((cells) => [...cells, ''].slice(0, 7)));
  });

  it('does not take theirs with it when it has been deleted', async () => {
    const { it, theirs } = await apart();
    await inSheet(it, (sheet) => void sheet.getRange('H:H').delete('Left'));
    const outcome = await it.act('refresh');
    expect(outcome).toMatchObject({
      kind: 'done',
      results: { indicators: [{ ref: '1.1' }, { ref: '' }, { ref: '1.3' }] },
    });
    await it.act('remove');
    expect(held(it).map((cells) => cells.slice(0, 7))).toEqual(theirs.map((cells) => [...cells, ''].slice(0, 7)));
  });
});

describe('two tables side by side in plain cells', () => {
  const beside = (...rows: [LaidCell[], LaidCell[]][]): LaidCell[][] =>
    rows.map(([left, right]) => [...left, null, ...right]);
  const SIDES = beside([HEADER, HEADER], [ROWS[0]!, BELOW[0]!], [ROWS[1]!, BELOW[1]!]);

  /** By ref, what our Status columns say beside our Ref columns: neither has room next to its table. */
  const said = (it: Bed): Record<string, unknown> => {
    const [header = [], ...rows] = held(it);
    const refs = header.flatMap((text, i) => (text === 'Ref' && header[i + 1] === 'Period' ? [i] : []));
    const sides = header.flatMap((text, i) => (text === 'Status' ? [i] : []));
    return Object.fromEntries(rows.flatMap((cells) => refs.map((ref, i) => [cells[ref], cells[sides[i] ?? -1]])));
  };

  it('have each its own columns, which are found again, undone and removed', async () => {
    const workbook = draw([{ name: 'KPIs', rows: SIDES }]);
    const found = structuredClone(workbook);
    const it = bed({ workbook });
    await it.act('refresh');
    expect(said(it)).toEqual({ '1.1': 'Green', '1.2': 'Red', '2.1': 'Red', '2.2': 'Green' });
    expect(await it.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
    expect(await it.act('undo')).toMatchObject({ kind: 'done', left: [] });
    expect(harmed(found, it.workbook)).toEqual([]);
    await it.act('refresh');
    expect(await it.act('remove')).toMatchObject({ kind: 'done', left: [] });
    expect(harmed(found, it.workbook)).toEqual([]);
  });

  it('keep each its own when columns are inserted before both', async () => {
    const it = bed({ workbook: draw([{ name: 'KPIs', rows: SIDES }]) });
    await it.act('refresh');
    const before = said(it);
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('KPIs').getRange('A:L').insert('Right');
      await context.sync();
    });
    expect(await it.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
    expect(said(it)).toEqual(before);
  });
});

it('a blank column that an officer puts between a table’s ref and its name leaves it one table', async () => {
  const it = bed({
    workbook: draw([
      {
        name: 'KPIs',
        rows: [
          ['Ref', 'Target', 'Good is', 'Indicator', 'Q1 2013/14'],
          ['1.1', 10, 'Low', 'Days lost', 9],
        ],
      },
    ]),
  });
  await it.act('refresh');
  await it.hand(async (context) => {
    context.workbook.worksheets.getItem('KPIs').getRange('C:C').insert('Right');
    await context.sync();
  });
  expect(await it.act('refresh')).toMatchObject({
    kind: 'done',
    edits: 0,
    results: { indicators: [{ ref: '1.1', status: 'Green' }] },
  });
});

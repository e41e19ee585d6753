import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { SheetModel } from '../../host/model/model';
import { printableWidth } from '../../src/reports/paper';
import { bed, type Bed } from './bed';

/** The pack through the real client library: drawn, drawn again, saved, opened again and drawn once more. */

const MONTHS = Array.from(
  { length: 14 },
  (_, i) =>
    `${['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May'][i] ?? ''} ${2012 + Math.floor((i + 3) / 12)}`,
);

async function start(rows = 6): Promise<Bed> {
  const started = bed();
  await started.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Tracker';
    const header = [
      'Ref',
      'Indicator',
      'Objective',
      'Unit',
      'Good is',
      'Target',
      ...MONTHS.map((month) => `'${month}`),
    ];
    const values = Array.from({ length: rows }, (_, i) => [
      `'1.${i + 1}`,
      `Measure ${i + 1} of what is done for people who asked for it`,
      i % 2 === 0 ? 'People' : 'Place',
      '%',
      'High',
      80,
      ...MONTHS.map((_month, m) => 60 + ((i * 7 + m * 3) % 30)),
    ]);
    sheet.getRangeByIndexes(0, 0, rows + 1, header.length).values = [header, ...values];
    await context.sync();
  });
  return started;
}

const sheetNamed = ({ workbook }: Bed, name: string): SheetModel =>
  workbook.sheets.find((sheet) => sheet.name === name)!;

/** What could pile up. */
const piles = ({ workbook }: Bed) => ({
  names: workbook.names.length,
  styles: workbook.styles.length,
  namedStyles: Object.keys(workbook.namedStyles ?? {}).length,
  sheets: workbook.sheets.map(({ name, charts = [], conditionalFormats, tables, names, pageLayout }) => ({
    name,
    charts: charts.map((chart) => chart.name),
    rules: conditionalFormats.length,
    tables: tables.length,
    names: names.length,
    breaks: pageLayout.horizontalPageBreaks ?? [],
  })),
});

const change = (made: Bed, value: number) =>
  made.hand(async (context) => {
    context.workbook.worksheets.getItem('Tracker').getRange('T2').values = [[value]];
    await context.sync();
  });

test('the pack is drawn with charts, rules, page set-up and titles', async () => {
  const made = await start();
  expect(await made.act('pack')).toMatchObject({ kind: 'done' });
  const trends = sheetNamed(made, 'Trends');
  expect(trends.charts).toHaveLength(6);
  const series = await made.hand(async (context) => {
    const loaded = context.workbook.worksheets.getItem('Trends').charts.getItemAt(0).series.load('items/name');
    await context.sync();
    return loaded.items.map(({ name }) => name);
  });
  expect(series).toEqual(['Value', 'Target', 'Mean', 'Upper limit', 'Lower limit']);
  expect(sheetNamed(made, 'RAG view').conditionalFormats).toHaveLength(4);
  expect(sheetNamed(made, 'RAG view').autoFilter?.area.row).toBe(3);
  const { pageLayout } = sheetNamed(made, 'Scorecard');
  expect(pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { scale: 100 },
    printTitleRows: { row: 0, rows: 3 },
  });
});

test('building it again sends nothing but the reading', async () => {
  const made = await start();
  await made.act('pack');
  const before = made.session.counters.cellsWritten;
  expect(await made.act('pack')).toMatchObject({ kind: 'done', edits: 0 });
  expect(made.session.counters.cellsWritten).toBe(before);
});

test('nothing piles up, however often a changed pack is rebuilt', async () => {
  const made = await start();
  await made.act('pack');
  await change(made, 64);
  await made.act('refresh');
  const once = piles(made);
  for (const value of [65, 64, 65, 64]) {
    await change(made, value);
    expect(await made.act('refresh')).toMatchObject({ kind: 'done' });
  }
  expect(piles(made)).toEqual(once);
});

test('a pack that is opened again from its file is rebuilt in place', async () => {
  const made = await start();
  await made.act('pack');
  const again = bed({ workbook: await readXlsx(await writeXlsx(made.workbook)) });
  expect(await again.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
  await change(again, 61);
  await again.act('refresh');
  const { charts } = sheetNamed(again, 'Trends');
  expect(charts?.map(({ name }) => name)).toEqual(sheetNamed(made, 'Trends').charts?.map(({ name }) => name));
  expect(piles(again).sheets.map(({ rules }) => rules)).toEqual(piles(made).sheets.map(({ rules }) => rules));
});

test('the paper gives way to the publish copy, and comes back', async () => {
  const made = await start();
  await made.act('pack');
  await made.act('pack', { publish: true });
  const published = sheetNamed(made, 'Trends');
  expect([published.charts?.length ?? 0, published.tables.map(({ name }) => name)]).toEqual([0, ['Stocktake_trends']]);
  expect(published.merges).toEqual([]);
  await made.act('pack');
  expect(sheetNamed(made, 'Trends').tables).toEqual([]);
  expect(sheetNamed(made, 'Trends').charts).toHaveLength(6);
});

test('as printed, every sheet is one page wide: the columns that were set, in points, at its scale', async () => {
  const made = await start();
  await made.act('pack');
  for (const name of ['Scorecard', 'Exceptions', 'Trends', 'RAG view', 'Data checks']) {
    const points = await made.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const area = sheet.pageLayout.getPrintArea().load('areas/items/width');
      const layout = sheet.pageLayout.load('zoom');
      await context.sync();
      const [printed] = area.areas.items;
      return ((printed?.width ?? Infinity) * (layout.zoom.scale ?? 100)) / 100;
    });
    expect(points).toBeLessThanOrEqual(printableWidth('landscape'));
  }
});

test('the number of requests does not grow with the number of rows', async () => {
  const batches = async (rows: number): Promise<number> => {
    const made = await start(rows);
    const before = made.session.counters.batches;
    await made.act('pack');
    return made.session.counters.batches - before;
  };
  expect(await batches(120)).toBe(await batches(6));
});

/** What the sheets of the pack say. */
const said = ({ workbook }: Bed) =>
  workbook.sheets.map(({ name, rows }) => [name, rows.map((cells) => cells?.map((cell) => cell?.value ?? ''))]);

test.each([250, 500, 900])('a rebuild that fails at its action %i is put back as it was', async (action) => {
  const made = await start();
  await made.act('pack');
  await change(made, 61);
  const [before, words] = [piles(made), JSON.stringify(said(made))];
  // Whichever request of the run has so many actions: those that only read have fewer.
  for (const nth of [1, 2, 3, 4, 5]) made.session.faults.failAction(nth, action);
  const outcome = await made.act('refresh');
  made.session.faults.clear();
  expect(outcome.kind).toBe('failed');
  expect(outcome.kind === 'failed' && outcome.failure.code).toBe('rolled-back');
  expect(JSON.stringify(said(made))).toBe(words);
  expect({ ...piles(made), styles: 0 }).toEqual({ ...before, styles: 0 });
});

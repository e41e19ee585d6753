import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { bench, first } from './client';

/** Charts made through the real client, and found again in the file. */

const FIGURES = [
  ['', 'Q1', 'Q2', 'Q3'],
  ['Value', 1, 2, 3],
  ['Target', 2, 2, 2],
];

const make = async (host: ReturnType<typeof bench>) =>
  host.run(async (context) => {
    const sheet = first(context);
    sheet.getRange('J1:M3').values = FIGURES;
    const chart = sheet.charts.add('Line', sheet.getRange('J1:M3'), 'Rows');
    chart.name = 'Trend of 1.1';
    chart.title.text = 'Sickness & absence';
    chart.title.format.font.size = 9;
    chart.setPosition('A2', 'B4');
    chart.axes.valueAxis.numberFormat = '0%';
    chart.axes.valueAxis.minimum = 0;
    const target = chart.series.getItemAt(1);
    target.format.line.color = '#B3261E';
    target.format.line.lineStyle = 'Dash';
    target.markerStyle = 'None';
    await context.sync();
  });

test('a chart takes its heads from the first row and column', async () => {
  const host = bench();
  await make(host);
  await host.run(async (context) => {
    const chart = first(context).charts.getItem('Trend of 1.1').load('name,left,top,width,height');
    const series = chart.series.load('items/name');
    await context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(['Value', 'Target']);
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([0, 15, 96, 45]);
  });
  const source = await host.run(async (context) => {
    const target = first(context).charts.getItem('Trend of 1.1').series.getItemAt(1);
    const names = target.getDimensionDataSourceString('Categories');
    await context.sync();
    return names.value;
  });
  expect(source).toBe('Sheet1!$K$1:$M$1');
});

test('it is in the file, with its figures and its looks', async () => {
  const host = bench();
  await make(host);
  const parts = unzipSync(await writeXlsx(host.workbook));
  const chart = strFromU8(parts['xl/charts/chart1.xml']!);
  expect(chart).toContain('Sickness &amp; absence');
  expect(chart).toContain('<c:f>Sheet1!$K$2:$M$2</c:f>');
  expect(chart).toContain('<c:pt idx="2"><c:v>3</c:v></c:pt>');
  expect(chart).toContain('<a:srgbClr val="B3261E"/></a:solidFill><a:prstDash val="dash"/>');
  expect(strFromU8(parts['xl/drawings/drawing1.xml']!)).toContain('name="Trend of 1.1"');
});

test('it comes back from the file, can be deleted, and then leaves nothing behind', async () => {
  const host = bench();
  await make(host);
  const again = bench({ workbook: await readXlsx(await writeXlsx(host.workbook)) });
  await again.run(async (context) => {
    const charts = first(context).charts.load('items/name');
    await context.sync();
    expect(charts.items.map(({ name }) => name)).toEqual(['Trend of 1.1']);
    charts.items[0]?.delete();
    await context.sync();
  });
  const parts = unzipSync(await writeXlsx(again.workbook));
  expect(Object.keys(parts).filter((path) => path.startsWith('xl/charts/'))).toEqual([]);
});

test('a chart made twice by deleting and adding stands once in the file', async () => {
  const host = bench();
  await make(host);
  const again = bench({ workbook: await readXlsx(await writeXlsx(host.workbook)) });
  await again.run(async (context) => {
    first(context).charts.getItem('Trend of 1.1').delete();
    await context.sync();
  });
  await make(again);
  const parts = unzipSync(await writeXlsx(again.workbook));
  expect(Object.keys(parts).filter((path) => path.startsWith('xl/charts/chart'))).toHaveLength(1);
});

test('a chart of a file is changed like one that a script made, and only where it is changed', async () => {
  const host = bench();
  await make(host);
  const before = unzipSync(await writeXlsx(host.workbook));
  const again = bench({ workbook: await readXlsx(await writeXlsx(host.workbook)) });
  await again.run(async (context) => {
    first(context).charts.getItem('Trend of 1.1').title.text = 'Other';
    await context.sync();
  });
  const parts = unzipSync(await writeXlsx(again.workbook));
  expect(strFromU8(parts['xl/charts/chart1.xml']!)).toBe(
    strFromU8(before['xl/charts/chart1.xml']!).replace('Sickness &amp; absence', 'Other'),
  );
  expect(parts['xl/drawings/drawing1.xml']).toEqual(before['xl/drawings/drawing1.xml']);
});

test('an unknown chart and an unknown kind are refused', async () => {
  expect(
    await bench().refused(async (context) => {
      first(context).charts.getItem('None').delete();
      await context.sync();
    }),
  ).toMatchObject({ code: 'ItemNotFound' });
  expect(
    await bench().refused(async (context) => {
      first(context).charts.add('Sunburst', first(context).getRange('A1:B2'));
      await context.sync();
    }),
  ).toMatchObject({ code: 'ApiNotFound' });
  expect(
    await bench().refused(async (context) => {
      first(context).charts.add('Cake' as 'Pie', first(context).getRange('A1:B2'));
      await context.sync();
    }),
  ).toMatchObject({ code: 'InvalidArgument' });
});

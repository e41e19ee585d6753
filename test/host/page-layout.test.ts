import { bench, first } from './client';
import { readXlsx, writeXlsx } from '../../host/xlsx';

/** How a sheet is printed, set through the real client, and found again in the saved file. */

const setUp = async (host: ReturnType<typeof bench>) =>
  host.run(async (context) => {
    const sheet = first(context);
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { scale: 90 };
    pageLayout.leftMargin = 36;
    pageLayout.setPrintArea('A1:G40');
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.headersFooters.defaultForAllPages.leftHeader = 'Bath && Wells';
    pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
    sheet.horizontalPageBreaks.add('A21');
    sheet.horizontalPageBreaks.add(sheet.getRange('A11'));
    await context.sync();
  });

const seen = async (host: ReturnType<typeof bench>) =>
  host.run(async (context) => {
    const sheet = first(context);
    sheet.pageLayout.load('orientation,paperSize,zoom,leftMargin,topMargin');
    const page = sheet.pageLayout.headersFooters.defaultForAllPages.load('leftHeader,rightFooter,centerHeader');
    const area = sheet.pageLayout.getPrintArea().load('address');
    const rows = sheet.pageLayout.getPrintTitleRows().load('address');
    const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject();
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    return {
      page: sheet.pageLayout.toJSON(),
      texts: [page.leftHeader, page.centerHeader, page.rightFooter],
      area: area.address,
      rows: rows.address,
      columns: columns.isNullObject,
      breaks: breaks.items.map(({ rowIndex }) => rowIndex),
    };
  });

const EXPECTED = {
  page: expect.objectContaining({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { scale: 90 },
    leftMargin: 36,
    topMargin: 54,
  }),
  texts: ['Bath && Wells', '', 'Page &P of &N'],
  area: 'Sheet1!A1:G40',
  rows: 'Sheet1!1:3',
  columns: true,
  breaks: [10, 20],
};

test('what a script sets is what it reads', async () => {
  const host = bench();
  await setUp(host);
  expect(await seen(host)).toEqual(EXPECTED);
});

test('it is in the file that is saved, and comes back from it', async () => {
  const host = bench();
  await setUp(host);
  const again = bench({ workbook: await readXlsx(await writeXlsx(host.workbook)) });
  expect(await seen(again)).toEqual(EXPECTED);
});

test('breaks are added once, taken away one by one or together', async () => {
  const host = bench();
  await host.run(async (context) => {
    const breaks = first(context).horizontalPageBreaks;
    for (const cell of ['A5', 'A9', 'A5']) breaks.add(cell);
    const [one] = [breaks.getItem(0)];
    one?.delete();
    await context.sync();
    expect(host.workbook.sheets[0]?.pageLayout.horizontalPageBreaks).toEqual([8]);
    breaks.removePageBreaks();
    await context.sync();
    expect(host.workbook.sheets[0]?.pageLayout.horizontalPageBreaks).toEqual([]);
  });
});

test.each([
  ['a scale under a tenth', (sheet: Excel.Worksheet) => void (sheet.pageLayout.zoom = { scale: 5 })],
  [
    'a scale beside a number of pages',
    (sheet: Excel.Worksheet) => void (sheet.pageLayout.zoom = { scale: 50, horizontalFitToPages: 1 }),
  ],
  ['a negative margin', (sheet: Excel.Worksheet) => void (sheet.pageLayout.topMargin = -1)],
  ['a break before the first row', (sheet: Excel.Worksheet) => void sheet.horizontalPageBreaks.add('A1')],
])('%s is refused', async (_, change) => {
  const { code } = await bench().refused(async (context) => {
    change(first(context));
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

import { createWorkbook } from '../../../host/model/create';
import { readXlsx, writeXlsx } from '../../../host/xlsx';
import { readSharedStrings, stringWriter } from '../../../host/xlsx/shared-strings';
import { bench, first } from '../client';
import { partsOf, withParts } from './package-contents';

/** Files as other programs write them: found by going through the test files of ClosedXML and Apache POI. */

test('texts added to a part whose elements have a prefix have it too', () => {
  const part = '<x:sst xmlns:x="urn:main" uniqueCount="1"><x:si><x:t>here</x:t></x:si></x:sst>';
  const writer = stringWriter(part, readSharedStrings(part));
  expect(writer.indexOf({ text: 'a < b' })).toBe(1);
  expect(writer.indexOf({ text: 'runs', runs: '<r><t>runs</t></r>' })).toBe(2);
  expect(writer.part()).toBe(
    '<x:sst xmlns:x="urn:main" uniqueCount="3"><x:si><x:t>here</x:t></x:si><x:si><x:t>a &lt; b</x:t></x:si>' +
      '<x:si><x:r><x:t>runs</x:t></x:r></x:si></x:sst>',
  );
});

test('a workbook that says nothing of its window is saved letter by letter', async () => {
  const bytes = await writeXlsx(createWorkbook());
  const part = partsOf(bytes)['xl/workbook.xml'] ?? '';
  const bare = withParts(bytes, (parts) => {
    parts['xl/workbook.xml'] = part.replace(/<bookViews>[\s\S]*<\/bookViews>/, '');
  });
  expect(partsOf(await writeXlsx(await readXlsx(bare)))).toEqual(partsOf(bare));
});

test('a chart in another prefix, with parts that the host has no word for, is changed where it is changed', async () => {
  const made = bench();
  await made.run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1:B3').values = [
      ['', 'Homes'],
      ['North', 3],
      ['South', 4],
    ];
    sheet.charts.add('Line', sheet.getRange('A1:B3')).name = 'Homes';
    await context.sync();
  });
  const bytes = await writeXlsx(made.workbook);
  const path = 'xl/charts/chart1.xml';
  const own = (partsOf(bytes)[path] ?? '')
    .replaceAll('<c:', '<')
    .replaceAll('</c:', '</')
    .replace('xmlns:c=', 'xmlns=')
    .replace('</chartSpace>', '<extLst><ext uri="{kept}"><k:it xmlns:k="urn:k" n="1"/></ext></extLst></chartSpace>');
  const opened = bench({ workbook: await readXlsx(withParts(bytes, (parts) => void (parts[path] = own))) });
  await opened.run(async (context) => {
    first(context).charts.getItem('Homes').legend.position = 'Top';
    await context.sync();
  });
  const saved = partsOf(await writeXlsx(opened.workbook))[path] ?? '';
  expect(saved).toContain('<c:legendPos val="t"/>');
  expect(saved).toMatch(/<c:ext uri="\{kept\}"><k:it xmlns:k="urn:k" n="1"\/><\/c:ext>/);
});

import { strFromU8, unzipSync } from 'fflate';
import { createWorkbook } from '../../../host/model/create';
import { startHost } from '../../../host/session';
import { connectNode } from '../../../host/transports/node';
import { readXlsx, writeXlsx } from '../../../host/xlsx';
import type { WorkbookModel } from '../../../host/model/model';

/** Data bars, icon sets and colour scales as a script makes them, in the file and back. */

const on = (workbook: WorkbookModel, script: (sheet: Excel.Worksheet) => void): Promise<void> =>
  connectNode(startHost({ workbook })).Excel.run(async (context) => {
    script(context.workbook.worksheets.getFirst());
    await context.sync();
  });

async function made(): Promise<WorkbookModel> {
  const workbook = createWorkbook();
  await on(workbook, (sheet) => {
    sheet.getRange('A1:D3').values = [
      [-5, 1, 1, 1],
      [1, 2, 2, 2],
      [8, 3, 3, 3],
    ];
    const { dataBar: bar } = sheet.getRange('A1:A3').conditionalFormats.add('DataBar');
    bar.positiveFormat.fillColor = '#16325C';
    bar.positiveFormat.gradientFill = false;
    bar.positiveFormat.borderColor = '#000000';
    bar.negativeFormat.fillColor = '#B3261E';
    bar.negativeFormat.matchPositiveFillColor = false;
    bar.axisFormat = 'CellMidPoint';
    bar.barDirection = 'LeftToRight';
    const icons = sheet.getRange('B1:B3').conditionalFormats.add('IconSet').iconSet;
    icons.style = 'ThreeTriangles';
    icons.reverseIconOrder = true;
    sheet.getRange('C1:C3').conditionalFormats.add('IconSet').iconSet.style = 'FourArrows';
    sheet.getRange('D1:D3').conditionalFormats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#B3261E' },
      maximum: { type: 'HighestValue', color: '#45AB6C' },
    };
  });
  return workbook;
}

const rules = ({ sheets }: WorkbookModel) =>
  sheets[0]!.conditionalFormats
    .map(({ type, areas, rule }) => ({ type, areas, rule }))
    .sort((a, b) => a.areas[0]!.column - b.areas[0]!.column);
const sheetXml = async (workbook: WorkbookModel): Promise<string> =>
  strFromU8(unzipSync(await writeXlsx(workbook))['xl/worksheets/sheet1.xml']!);

test('come back from the file as they went into it', async () => {
  const workbook = await made();
  const back = await readXlsx(await writeXlsx(workbook));
  expect(rules(back).map(({ type }) => type)).toEqual(['DataBar', 'IconSet', 'IconSet', 'ColorScale']);
  expect(rules(back)[0]?.rule).toEqual({
    ...rules(workbook)[0]?.rule,
    lowerBoundRule: { type: 'LowestValue' },
    upperBoundRule: { type: 'HighestValue' },
  });
  expect(rules(back)[1]?.rule).toMatchObject({ style: 'ThreeTriangles', reverseIconOrder: true });
  expect(await sheetXml(back)).toBe(await sheetXml(workbook));
});

test('an icon set that came later stands only where Excel looks for it', async () => {
  const xml = await sheetXml(await made());
  expect(xml).not.toMatch(/<iconSet iconSet="3Triangles"/u);
  expect(xml).toMatch(/<x14:iconSet iconSet="3Triangles" reverse="1">/u);
  expect(xml).toMatch(/<iconSet iconSet="4Arrows">/u);
});

test('a bar of a file can be changed, and leaves nothing behind when it goes', async () => {
  const back = await readXlsx(await writeXlsx(await made()));
  await on(back, (sheet) => {
    sheet.getRange('A1:A3').conditionalFormats.getItemAt(0).dataBar.negativeFormat.fillColor = '#FFCF66';
  });
  const changed = await sheetXml(back);
  expect(changed.match(/<x14:dataBar /gu)).toHaveLength(1);
  expect(changed).toContain('<x14:negativeFillColor rgb="FFFFCF66"/>');
  await on(back, (sheet) => sheet.getRange().conditionalFormats.clearAll());
  expect(await sheetXml(back)).not.toMatch(/extLst|conditionalFormatting/u);
});

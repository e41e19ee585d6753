import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook } from '../../host/model/create';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { startHost } from '../../host/session';
import { connectNode } from '../../host/transports/node';
import { convert } from './libre-office';

/** A file that the host saved, as other programs see it. */

interface Shown {
  sheets: {
    title: string;
    state: string;
    cells: Record<string, [value: unknown, numberFormat: string]>;
    bold: string[];
    fills: Record<string, string>;
    rules: {
      area: string;
      type: string;
      operator: string | null;
      priority: number;
      stopIfTrue: boolean;
      formula: string[];
      numberFormat: string | null;
      fill: string | null;
      font: string | null;
    }[];
    validations: [area: string, type: string, formula: string][];
    tables: [name: string, area: string, columns: string[]][];
    freeze: string | null;
    merged: string[];
    filter: string | null;
    hiddenRows: number[];
    printTitles: string | null;
    landscape: boolean;
    protected: boolean;
  }[];
  names: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'saved-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const openpyxl = (file: string): Shown =>
  JSON.parse(
    execFileSync('/usr/bin/python3', [join(__dirname, 'show-workbook.py'), file], { encoding: 'utf8' }),
  ) as Shown;

/** The file opened by LibreOffice and saved again, as openpyxl sees it. */
const throughLibreOffice = (file: string, name: string): Shown => {
  const out = join(folder, 'libreoffice');
  convert(folder, file, 'xlsx', { out });
  return openpyxl(join(out, `${name}.xlsx`));
};

/** What a script makes through the client: values, rules, a table, validation, panes, merged cells, a filter. */
const made = async (): Promise<string> => {
  const { Excel } = connectNode(startHost({ workbook }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = 'Indicators';
    sheet.getRange('A1').values = [['Performance tracker']];
    sheet.getRange('A1:D1').merge();
    sheet.getRange('A3:E6').values = [
      ['Ref', 'Indicator', 'Value', 'Due', 'Status'],
      ["'5.10", 'Assessments & reviews', '75%', '2013-11-30', 'Green'],
      ["'5.2", "'=not a formula", 0.5, 41365, 'Red'],
      ["'5.3", 'Two\nlines', true, '', 'Data only'],
    ];
    sheet.getRange('F4').formulas = [['=C4*2']];
    sheet.getRange('D5').numberFormat = [['dd/mm/yyyy']];
    const header = sheet.getRange('A3:E3');
    header.format.font.bold = true;
    header.format.fill.color = '#1F4E78';
    sheet.tables.add('A3:E6', true).name = 'Tracker';
    const status = sheet.getRange('E4:E6');
    for (const [word, color, shape] of [
      ['Green', '#C6EFCE', '✔'],
      ['Red', '#FFC7CE', '✖'],
    ] as const) {
      const rule = status.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      rule.cellValue.rule = { formula1: `="${word}"`, operator: 'EqualTo' };
      rule.cellValue.format.fill.color = color;
      rule.cellValue.format.font.color = '#000000';
      rule.cellValue.format.numberFormat = `"${shape} "@`;
      rule.stopIfTrue = word === 'Red';
    }
    status.dataValidation.rule = { list: { inCellDropDown: true, source: 'Green,Red,Data only' } };
    sheet.freezePanes.freezeAt('A1:B3');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintTitleRows('$3:$3');
    const second = context.workbook.worksheets.add('Filtered');
    second.getRange('A1:A4').values = [['Kind'], ['a'], ['b'], ['a']];
    second.autoFilter.apply('A1:A4', 0, { filterOn: 'Values', values: ['a'] });
    const third = context.workbook.worksheets.add('State');
    third.getRange('A1').values = [['kept']];
    third.visibility = 'VeryHidden';
    third.protection.protect();
    context.workbook.names.add('Owner', third.getRange('A1'));
    await context.sync();
  });
  const file = join(folder, 'made.xlsx');
  writeFileSync(file, await writeXlsx(workbook));
  return file;
};
const workbook = createWorkbook();

const RULES = [
  {
    area: 'E4:E6',
    type: 'cellIs',
    operator: 'equal',
    priority: 1,
    stopIfTrue: true,
    formula: ['"Red"'],
    numberFormat: '"✖ "@',
    fill: 'FFC7CE',
    font: '000000',
  },
  {
    area: 'E4:E6',
    type: 'cellIs',
    operator: 'equal',
    priority: 2,
    stopIfTrue: false,
    formula: ['"Green"'],
    numberFormat: '"✔ "@',
    fill: 'C6EFCE',
    font: '000000',
  },
];

describe('a workbook made by a script', () => {
  let file: string;
  beforeAll(async () => {
    file = await made();
  });

  it('is read by openpyxl with everything that was put in', () => {
    const { sheets, names } = openpyxl(file);
    const [tracker, filtered, state] = sheets;
    expect(tracker).toMatchObject({
      title: 'Indicators',
      cells: {
        A1: ['Performance tracker', 'General'],
        A4: ['5.10', 'General'],
        B4: ['Assessments & reviews', 'General'],
        B5: ['=not a formula', 'General'],
        B6: ['Two\nlines', 'General'],
        C4: [0.75, '0%'],
        C6: [true, 'General'],
        F4: ['=C4*2', 'General'],
        D5: ['2013-04-01 00:00:00', 'dd/mm/yyyy'],
        E4: ['Green', 'General'],
      },
      bold: ['A3', 'B3', 'C3', 'D3', 'E3'],
      rules: RULES,
      validations: [['E4:E6', 'list', '"Green,Red,Data only"']],
      tables: [['Tracker', 'A3:E6', ['Ref', 'Indicator', 'Value', 'Due', 'Status']]],
      freeze: 'C4',
      merged: ['A1:D1'],
      landscape: true,
    });
    expect(tracker?.fills.A3).toBe('1F4E78');
    expect(tracker?.printTitles).toMatch(/\$?3:\$?3/);
    expect(filtered).toMatchObject({ filter: 'A1:A4', hiddenRows: [3] });
    expect(state).toMatchObject({ state: 'veryHidden', protected: true });
    expect(names).toContain('Owner');
  });

  it('is opened by LibreOffice, which sees the same', () => {
    const { sheets } = throughLibreOffice(file, 'made');
    const [tracker, filtered, state] = sheets;
    expect(tracker?.cells).toMatchObject({
      A4: ['5.10', 'General'],
      B5: ['=not a formula', 'General'],
      C4: [0.75, '0%'],
      F4: ['=C4*2', expect.any(String)],
      E4: ['Green', 'General'],
    });
    expect(tracker?.cells.D5?.[1].toLowerCase()).toBe('dd/mm/yyyy');
    // LibreOffice counts priorities anew, and in the same order.
    expect(tracker?.rules.map(({ formula, fill, numberFormat }) => [formula, fill, numberFormat])).toEqual(
      RULES.map(({ formula, fill, numberFormat }) => [formula, fill, numberFormat]),
    );
    expect(tracker?.validations).toMatchObject([['E4:E6', 'list', '"Green,Red,Data only"']]);
    expect(tracker?.tables.map(([name, area]) => [name, area])).toEqual([['Tracker', 'A3:E6']]);
    // Without a window LibreOffice keeps no frozen pane, whoever wrote it.
    expect(tracker).toMatchObject({ merged: ['A1:D1'], landscape: true });
    expect(filtered?.hiddenRows).toEqual([3]);
    expect(state?.protected).toBe(true);
  });
});

describe('a file of another program, changed and saved', () => {
  it('is to openpyxl what it was, but for what was changed', async () => {
    const source = join(__dirname, '../fixtures/openpyxl-tracker.xlsx');
    const loaded = await readXlsx(readFileSync(source));
    const row = loaded.sheets[0]?.rows[1];
    if (row) row[6] = { value: 'ours' };
    const file = join(folder, 'changed.xlsx');
    writeFileSync(file, await writeXlsx(loaded));
    const before = openpyxl(source);
    const after = openpyxl(file);
    expect(after.sheets[0]?.cells.G2).toEqual(['ours', 'General']);
    delete after.sheets[0]?.cells.G2;
    expect(after).toEqual(before);
    expect(throughLibreOffice(file, 'changed').sheets[0]?.cells.G2).toEqual(['ours', 'General']);
  });
});

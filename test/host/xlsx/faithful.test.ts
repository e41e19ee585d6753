import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../../host/model/create';
import type { SheetModel, WorkbookModel } from '../../../host/model/model';
import { styleAt, withStyle } from '../../../host/model/styles';
import { lostParts, readXlsx, WorkbookFileError, writeXlsx } from '../../../host/xlsx';
import { partsOf, withParts } from './package-contents';

/** Made by openpyxl: absolute targets of its parts, inline texts, a chart, a note, a sparkline, a custom XML part. */
const FILE = readFileSync(join(__dirname, '../../fixtures/openpyxl-tracker.xlsx'));
const SHEET = 'xl/worksheets/sheet1.xml';

const sheetOf = (workbook: WorkbookModel, place = 0): SheetModel => workbook.sheets[place]!;
const cellOf = (workbook: WorkbookModel, row: number, column: number, place = 0) =>
  sheetOf(workbook, place).rows[row]?.[column];
const savedParts = async (change: (workbook: WorkbookModel) => void) => {
  const workbook = await readXlsx(FILE);
  change(workbook);
  return partsOf(await writeXlsx(workbook));
};
const differing = (a: Record<string, string>, b: Record<string, string>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).sort();

describe('a file of another program is read right', () => {
  let workbook: WorkbookModel;
  beforeAll(async () => {
    workbook = await readXlsx(FILE, { fileName: 'tracker.xlsx' });
  });

  it('refs that are text stay text', () => {
    expect(cellOf(workbook, 1, 0)).toMatchObject({ value: '5.1', quoted: true });
    expect(cellOf(workbook, 2, 0)).toEqual({ value: '5.10' });
  });

  it('dates are serial numbers with a format, errors are errors, formulas are formulas', () => {
    const date = cellOf(workbook, 4, 2);
    expect(date?.value).toBe(41608);
    expect(styleAt(workbook, date?.style ?? 0).numberFormat).toBe('dd/mm/yyyy');
    expect(cellOf(workbook, 3, 4)).toEqual({ value: '#N/A', isError: true });
    expect(cellOf(workbook, 2, 4)?.formula).toBe('=D3-0.05');
    expect(cellOf(workbook, 4, 3)?.value).toBe(true);
  });

  it('spaces, markup, line breaks and text in several fonts are all just text', () => {
    expect(cellOf(workbook, 2, 1)?.value).toBe('Re-referrals  <b>&amp;</b>');
    expect(cellOf(workbook, 4, 1)?.value).toBe(' Spaces kept ');
    expect(cellOf(workbook, 3, 0, 1)?.value).toBe('two\nlines');
    expect(cellOf(workbook, 2, 0, 1)?.value).toBe('Mixed bold text');
  });

  it('the table is found although its target is absolute', () => {
    expect(sheetOf(workbook).tables).toMatchObject([
      { name: 'Indicators', area: { row: 0, column: 0, rows: 5, columns: 6 }, style: 'TableStyleMedium9' },
    ]);
  });

  it('a row inside a filter that is set is hidden by the filter; another by hand', () => {
    expect(sheetOf(workbook, 1).rowModels.get(7)).toEqual({ hidden: true, filtered: true });
    expect(sheetOf(workbook).rowModels.get(3)).toEqual({ hidden: true });
  });

  it('conditional formats keep their order, their number format and stop-if-true', () => {
    const formats = sheetOf(workbook).conditionalFormats;
    expect(formats.map(({ type }) => type)).toEqual([
      'CellValue',
      'Custom',
      'ColorScale',
      'DataBar',
      'IconSet',
      'TopBottom',
      'ContainsText',
      'PresetCriteria',
    ]);
    expect(formats[0]).toMatchObject({ stopIfTrue: true, rule: { formula1: '="Green"', operator: 'EqualTo' } });
    expect(formats[6]?.format.numberFormat).toBe('"• "@');
  });

  it('sheets that nobody can see are there', () => {
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Visible', 'VeryHidden']);
    expect(workbook.names).toMatchObject([{ name: 'Organisation', formula: '=Lists!$A$1' }]);
    expect(sheetOf(workbook, 2).names).toMatchObject([{ name: 'Local' }]);
  });
});

describe('saving changes nothing but what was changed', () => {
  it('nothing changed: every part is what it was', async () => {
    expect(differing(await savedParts(() => undefined), partsOf(FILE))).toEqual([]);
  });

  it('a cell changed: the other cells of its sheet are what they were, letter by letter', async () => {
    const before = partsOf(FILE);
    const after = await savedParts((workbook) => {
      sheetOf(workbook).rows[1]![5] = { ...cellOf(workbook, 1, 5)!, value: 'Amber' };
    });
    expect(differing(after, before)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      SHEET,
    ]);
    const cells = (part = '') => [...part.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([xml]) => xml);
    const changed = cells(after[SHEET]).filter((cell) => !cells(before[SHEET]).includes(cell));
    expect(changed).toEqual([expect.stringContaining('r="F2"')]);
    expect(after[SHEET]).toContain('sparklineGroup');
  });

  it('a rule added: the rules of the officer stay as they were written', async () => {
    const rules = (part = '') => [...part.matchAll(/<cfRule [^>]*\/>|<cfRule .*?<\/cfRule>/gs)].map(([xml]) => xml);
    const before = rules(partsOf(FILE)[SHEET]);
    const after = rules(
      (
        await savedParts((workbook) => {
          sheetOf(workbook).conditionalFormats.push({
            id: newId(workbook),
            type: 'CellValue',
            areas: [{ row: 1, column: 8, rows: 4, columns: 1 }],
            priority: 8,
            stopIfTrue: false,
            rule: { formula1: '="Red"', operator: 'EqualTo' },
            format: { fill: { color: '#FF0000' }, numberFormat: '"✖ "@' },
          });
        })
      )[SHEET],
    );
    expect(after).toHaveLength(before.length + 1);
    expect(before.filter((rule) => !after.includes(rule))).toEqual([]);
  });

  it('a fill changed: what the model has no word for stays with the cell', async () => {
    const themed = withParts(FILE, (parts) => {
      parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '')
        .replace('<color rgb="FFFFFFFF" />', '<color theme="0" tint="-0.1"/>')
        .replace('<color rgb="FFFFFFFF"/>', '<color theme="0" tint="-0.1"/>');
    });
    const workbook = await readXlsx(themed);
    const cell = cellOf(workbook, 0, 0)!;
    expect(styleAt(workbook, cell.style ?? 0).font.color).toBe('#E6E6E6');
    cell.style = withStyle(workbook, cell.style ?? 0, { fill: { color: '#00FF00', pattern: 'Solid' } });
    const bytes = await writeXlsx(workbook);
    expect(partsOf(bytes)['xl/styles.xml']?.match(/theme="0" tint="-0.1"/g)).toHaveLength(1);
    const after = await readXlsx(bytes);
    expect(styleAt(after, cellOf(after, 0, 0)?.style ?? 0)).toMatchObject({
      fill: { color: '#00FF00' },
      font: { color: '#E6E6E6', bold: true, name: 'Arial' },
    });
  });

  it('a column put in between: every value, rule and text run moves with its cells', async () => {
    const workbook = await readXlsx(FILE);
    const sheet = sheetOf(workbook, 1);
    for (const cells of sheet.rows) cells?.unshift(undefined);
    const after = await readXlsx(await writeXlsx(workbook));
    expect(cellOf(after, 2, 1, 1)).toMatchObject({
      value: 'Mixed bold text',
      richText: expect.stringContaining('<b/>'),
    });
    expect(cellOf(after, 8, 2, 1)?.value).toBe(3);
  });

  it('a sheet deleted: its parts and its names go with it, and the others stay', async () => {
    const after = await savedParts((workbook) => {
      workbook.sheets.splice(1, 1);
    });
    expect(Object.keys(after)).not.toContain('xl/charts/chart1.xml');
    expect(Object.keys(after)).not.toContain('xl/worksheets/sheet2.xml');
    expect(after['xl/workbook.xml']).toMatch(/name="Local"[^>]*localSheetId="1"|localSheetId="1"[^>]*name="Local"/);
    expect(after['xl/workbook.xml']).not.toContain('FilterDatabase');
  });

  it('sheets in another order: each keeps its names', async () => {
    const workbook = await readXlsx(FILE);
    workbook.sheets.reverse();
    const after = await readXlsx(await writeXlsx(workbook));
    expect(after.sheets.map(({ name }) => name)).toEqual(['Lists', 'Notes & sources', 'Indicators']);
    expect(sheetOf(after).names).toMatchObject([{ name: 'Local' }]);
    expect(sheetOf(after, 2).pageLayout.printArea).toEqual([{ row: 0, column: 0, rows: 5, columns: 6 }]);
  });
});

it('a file whose elements have a prefix is read and written with it', async () => {
  const prefixed = withParts(FILE, (parts) => {
    for (const path of [SHEET, 'xl/workbook.xml', 'xl/styles.xml', 'xl/tables/table1.xml']) {
      parts[path] = (parts[path] ?? '')
        .replace(/<(\/?)(?=[a-z][\w]*[\s>/])/gi, '<$1x:')
        .replace(' xmlns="', ' xmlns:x="');
    }
  });
  const workbook = await readXlsx(prefixed);
  expect(sheetOf(workbook).rows).toEqual(sheetOf(await readXlsx(FILE)).rows);
  sheetOf(workbook).rows[1]![6] = { value: 'ours' };
  sheetOf(workbook).merges.push({ row: 9, column: 0, rows: 1, columns: 2 });
  const bytes = await writeXlsx(workbook);
  expect(partsOf(bytes)[SHEET]).toContain('<x:mergeCell ref="A10:B10"/>');
  const after = await readXlsx(bytes);
  expect(cellOf(after, 1, 6)).toEqual({ value: 'ours' });
  expect(sheetOf(after).tables).toHaveLength(1);
});

it('a part that nothing leads to stays where it is', async () => {
  const odd = withParts(FILE, (parts) => {
    parts['xl/left-behind.bin'] = 'kept';
  });
  const workbook = await readXlsx(odd);
  workbook.sheets.splice(1, 1);
  expect(partsOf(await writeXlsx(workbook))['xl/left-behind.bin']).toBe('kept');
});

describe('formulas that share one text', () => {
  const shared = withParts(FILE, (parts) => {
    parts[SHEET] = (parts[SHEET] ?? '').replace(
      '</sheetData>',
      '<row r="20"><c r="A20"><f t="shared" ref="A20:A22" si="0">B20*$C$1&amp;"A1"+SUM(D:D)</f><v>1</v></c></row>' +
        '<row r="21"><c r="A21"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="22"><c r="A22"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
    );
  });

  it('are each read as their own', async () => {
    const workbook = await readXlsx(shared);
    expect([19, 20, 21].map((row) => cellOf(workbook, row, 0)?.formula)).toEqual([
      '=B20*$C$1&"A1"+SUM(D:D)',
      '=B21*$C$1&"A1"+SUM(D:D)',
      '=B22*$C$1&"A1"+SUM(D:D)',
    ]);
  });

  it('are written out when one of them changes', async () => {
    const workbook = await readXlsx(shared);
    sheetOf(workbook).rows[19]![0] = { value: 7 };
    const bytes = await writeXlsx(workbook);
    expect(partsOf(bytes)[SHEET]).not.toContain('t="shared"');
    const after = await readXlsx(bytes);
    expect([20, 21].map((row) => cellOf(after, row, 0))).toEqual([
      { value: 2, formula: '=B21*$C$1&"A1"+SUM(D:D)' },
      { value: 3, formula: '=B22*$C$1&"A1"+SUM(D:D)' },
    ]);
  });
});

it('a formula of a script is written as a file wants it, and asks Excel to compute it', async () => {
  const parts = await savedParts((workbook) => {
    sheetOf(workbook).rows[1]![4] = { value: '', formula: '=XLOOKUP([@Ref],A:A,B:B)&"[@no]"' };
  });
  expect(parts[SHEET]).toContain('<f>_xlfn.XLOOKUP(Indicators[[#This Row],[Ref]],A:A,B:B)&amp;"[@no]"</f>');
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

it('a signed file is refused by name, unless the loss is allowed', async () => {
  const signed = withParts(FILE, (parts) => {
    parts['_xmlsignatures/origin.sigs'] = '';
    parts['_rels/.rels'] = (parts['_rels/.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId99" Target="_xmlsignatures/origin.sigs" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"/></Relationships>',
    );
  });
  const workbook = await readXlsx(signed);
  expect(lostParts(workbook)).toEqual(['digital signatures']);
  await expect(writeXlsx(workbook)).rejects.toThrow(WorkbookFileError);
  const parts = partsOf(await writeXlsx(workbook, { allowLoss: true }));
  expect(Object.keys(parts).filter((path) => path.includes('signature'))).toEqual([]);
});

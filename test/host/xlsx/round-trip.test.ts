import fc from 'fast-check';
import { createSheet, createWorkbook, newId } from '../../../host/model/create';
import type { CellModel, SheetModel, StyleModel, WorkbookModel } from '../../../host/model/model';
import { defaultStyle, internStyle, styleAt, withStyle } from '../../../host/model/styles';
import { readXlsx, writeXlsx } from '../../../host/xlsx';

const again = async (workbook: WorkbookModel): Promise<WorkbookModel> => readXlsx(await writeXlsx(workbook));

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)));

/** A sheet without its ids, and with each cell's style itself in place of its number. */
const contents = (workbook: WorkbookModel, sheet: SheetModel): unknown => {
  const { rows, rowModels, columnModels, tables, conditionalFormats, comments, ...rest } = sheet;
  const style = (index: number | undefined) => ({ ...defaultStyle(), ...styleAt(workbook, index ?? 0) });
  const styled = <T extends { style?: number }>(thing: T) => ({ ...thing, style: style(thing.style) });
  return plain({
    ...rest,
    id: '',
    rows: rows.map((cells) => cells.map((cell) => cell && styled(cell))),
    rowModels: [...rowModels].map(([row, model]) => [row, styled(model)]),
    columnModels: [...columnModels].map(([column, model]) => [column, styled(model)]),
    tables: tables.map((table) => ({ ...table, id: '' })),
    conditionalFormats: conditionalFormats.map((format) => ({ ...format, id: '' })),
    comments: comments.map((comment) => ({ ...comment, id: '' })),
  });
};

const sheetOf = (workbook: WorkbookModel, place = 0): SheetModel => workbook.sheets[place]!;

const full = (): WorkbookModel => {
  const workbook = createWorkbook();
  const sheet = sheetOf(workbook);
  const style = (patch: Parameters<typeof withStyle>[2]) => withStyle(workbook, 0, patch);
  const heading = style({
    font: { bold: true, color: '#FFFFFF', name: 'Arial', size: 10, underline: 'Double' },
    fill: { color: '#1F4E78', pattern: 'Solid' },
    borders: { EdgeBottom: { style: 'Continuous', weight: 'Medium', color: '#FF0000' } },
    alignment: { horizontal: 'Center', vertical: 'Top', wrapText: true, textOrientation: -45 },
  });
  const percent = style({ numberFormat: '0.0%', protection: { locked: false } });
  const stripes = style({ fill: { color: '#FFFF00', pattern: 'LightUp', patternColor: '#0000FF' }, styleName: 'Good' });
  sheet.rows[0] = ['Ref', 'Name', 'Value', 'Status'].map((value) => ({ value, style: heading }));
  sheet.rows[1] = [
    { value: '5.10', quoted: true },
    { value: 'a <b> & "c"\n_x000D_ \u0007 ' },
    { value: 0.75, style: percent },
    { value: '', formula: '=IF(C2>=0.5,"Green",XLOOKUP(1,A:A,B:B))' },
  ];
  sheet.rows[3] = [
    { value: true },
    { value: '#N/A', isError: true },
    { value: 3, formula: '=Items[[#Totals],[Value]]' },
    { value: '', style: stripes },
  ];
  sheet.rows[4] = [{ value: 'a link', hyperlink: { address: 'https://example.org/?a=1&b=2', screenTip: 'Open' } }];
  sheet.rows[5] = [{ value: 'inside', hyperlink: { documentReference: "'Second sheet'!A1" } }];
  sheet.rowModels.set(0, { height: 30 });
  sheet.rowModels.set(2, { hidden: true });
  sheet.rowModels.set(6, { outlineLevel: 1, style: percent });
  sheet.columnModels.set(1, { width: 40 });
  sheet.columnModels.set(2, { hidden: true, style: percent });
  sheet.tabColor = '#00B050';
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.merges = [{ row: 8, column: 0, rows: 1, columns: 3 }];
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.validations = [
    {
      areas: [{ row: 1, column: 3, rows: 5, columns: 1 }],
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'Green,"Amber",Red' } },
      ignoreBlanks: true,
      errorAlert: { title: 'Status', message: 'One of the three', style: 'Warning', showAlert: true },
      prompt: { title: '', message: '', showPrompt: true },
    },
    {
      areas: [{ row: 1, column: 2, rows: 5, columns: 1 }],
      type: 'Decimal',
      rule: { decimal: { formula1: '=10', operator: 'GreaterThan' } },
      ignoreBlanks: false,
      errorAlert: { title: '', message: '', style: 'Stop', showAlert: true },
      prompt: { title: 'A', message: 'B', showPrompt: true },
    },
  ];
  const areas = [{ row: 1, column: 3, rows: 5, columns: 1 }];
  const rules: Pick<SheetModel['conditionalFormats'][number], 'type' | 'rule' | 'format'>[] = [
    {
      type: 'CellValue',
      rule: { formula1: '="Green"', operator: 'EqualTo' },
      format: { numberFormat: '"✔ "@', font: { color: '#006100', bold: true }, fill: { color: '#C6EFCE' } },
    },
    {
      type: 'Custom',
      rule: { formula: '=$D2="Red"' },
      format: { borders: { EdgeTop: { style: 'Continuous', color: '#FF0000' } } },
    },
    { type: 'ContainsText', rule: { operator: 'BeginsWith', text: 'Data "x"' }, format: { font: { italic: true } } },
    { type: 'TopBottom', rule: { rank: 5, type: 'BottomPercent' }, format: { font: { strikethrough: true } } },
    { type: 'PresetCriteria', rule: { criterion: 'EqualOrBelowAverage' }, format: { font: { underline: 'Single' } } },
    { type: 'PresetCriteria', rule: { criterion: 'LastMonth' }, format: { fill: { color: '#112233' } } },
    {
      type: 'ColorScale',
      rule: {
        threeColorScale: false,
        criteria: {
          minimum: { type: 'LowestValue', color: '#FF0000' },
          maximum: { type: 'Number', formula: '=5', color: '#00FF00' },
        },
      },
      format: {},
    },
  ];
  sheet.conditionalFormats = rules.map((rule, priority) => ({
    id: newId(workbook),
    areas,
    priority,
    stopIfTrue: priority === 1,
    ...rule,
  }));
  sheet.comments = [
    {
      id: newId(workbook),
      row: 1,
      column: 1,
      text: 'A note\nin two lines',
      author: 'An officer',
      replies: [],
      threaded: false,
    },
  ];
  sheet.pageLayout = {
    orientation: 'Landscape',
    paperSize: 'A4',
    printOrder: 'DownThenOver',
    blackAndWhite: false,
    draftMode: false,
    printErrors: 'Blank',
    printComments: 'NoComments',
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    rightMargin: 36,
    topMargin: 50.4,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: true,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    headersFooters: {
      state: 'FirstAndDefault',
      useSheetMargins: true,
      useSheetScale: false,
      defaultForAllPages: {
        leftHeader: '&"Arial,Bold"Title',
        centerHeader: '',
        rightHeader: '&D',
        leftFooter: '',
        centerFooter: 'A && B',
        rightFooter: '&P of &N',
      },
      firstPage: {
        leftHeader: '',
        centerHeader: 'First',
        rightHeader: '',
        leftFooter: '',
        centerFooter: '',
        rightFooter: '',
      },
    },
    horizontalPageBreaks: [5, 20],
    verticalPageBreaks: [3],
    printArea: [{ row: 0, column: 0, rows: 10, columns: 4 }],
    printTitleRows: { row: 0, column: 0, rows: 1, columns: 16_384 },
    printTitleColumns: { row: 0, column: 0, rows: 1_048_576, columns: 2 },
  };
  sheet.customProperties.set('owner', 'é ✔');
  sheet.names.push({ name: 'Local', formula: '=Sheet1!$A$1', comment: 'here', visible: true });

  const second = createSheet(workbook, 'Second sheet');
  workbook.sheets.push(second);
  second.rows = Array.from({ length: 6 }, (_, r) => [
    { value: r === 0 ? 'Item' : `i${r}` },
    { value: r === 0 ? 'Value' : r },
  ]);
  second.tables.push({
    id: newId(workbook),
    name: 'Items',
    area: { row: 0, column: 0, rows: 6, columns: 2 },
    showHeaders: true,
    showTotals: true,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: true,
    highlightLastColumn: false,
    style: 'TableStyleLight1',
    columns: [
      { id: 1, name: 'Item', totalsLabel: 'Total' },
      { id: 4, name: 'Value', totalsFormula: '=SUBTOTAL(109,[Value])', calculatedFormula: '=ROW()' },
    ],
    nextColumnId: 5,
    filters: [{ column: 0, criteria: { filterOn: 'Values', values: ['i1', 'i2'] } }],
  });
  second.rowModels.set(3, { hidden: true, filtered: true });
  second.visibility = 'Hidden';
  second.protection = {
    protected: true,
    options: {
      allowAutoFilter: true,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowEditObjects: false,
      allowEditScenarios: true,
      allowFormatCells: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertHyperlinks: false,
      allowInsertRows: false,
      allowPivotTables: false,
      allowSort: false,
      selectionMode: 'Unlocked',
    },
  };
  const third = createSheet(workbook, "It's <third>");
  workbook.sheets.push(third);
  third.visibility = 'VeryHidden';
  third.rows = Array.from({ length: 9 }, (_, r) => [{ value: r === 0 ? 'h' : r }]);
  third.autoFilter = {
    area: { row: 0, column: 0, rows: 9, columns: 1 },
    filters: [{ column: 0, criteria: { filterOn: 'Custom', criterion1: '>=3', criterion2: '<>7', operator: 'And' } }],
  };
  third.rowModels.set(1, { hidden: true, filtered: true });

  workbook.names.push({ name: 'Organisation', formula: "='It''s <third>'!$A$1", comment: '', visible: false });
  workbook.settings.set('mapping', { a: [1, 'two', null] });
  workbook.customXmlParts.push({
    id: newId(workbook),
    namespaceUri: 'urn:example',
    xml: '<a xmlns="urn:example">é</a>',
  });
  workbook.properties = { author: 'A', title: 'B & C', company: 'D', custom: { n: 3, s: 'x', b: true } };
  workbook.calculationMode = 'Manual';
  workbook.date1904 = true;
  workbook.protection = { protected: true, options: {} };
  workbook.activeSheetId = third.id;
  return workbook;
};

describe('a workbook saved and read again is the same workbook', () => {
  it('with everything a sheet can hold', async () => {
    const before = full();
    const after = await again(before);
    expect(after.sheets).toHaveLength(3);
    before.sheets.forEach((sheet, i) => {
      expect(contents(after, sheetOf(after, i))).toEqual(contents(before, sheet));
    });
  });

  it('with what belongs to the workbook', async () => {
    const before = full();
    const after = await again(before);
    const { names, settings, properties, calculationMode, date1904, protection } = before;
    expect(after).toMatchObject({ names, properties, calculationMode, date1904, protection });
    expect([...after.settings]).toEqual([...settings]);
    expect(after.customXmlParts).toEqual(before.customXmlParts);
    expect(after.sheets.findIndex(({ id }) => id === after.activeSheetId)).toBe(2);
  });

  it('and once more, to the last byte', async () => {
    const first = await writeXlsx(full());
    const second = await writeXlsx(await readXlsx(first));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('whatever its cells hold', async () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.string({ unit: 'binary-ascii', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.boolean(),
    );
    const cell: fc.Arbitrary<CellModel> = fc.record({ value, quoted: fc.constant(true) }, { requiredKeys: ['value'] });
    const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const workbook = createWorkbook();
        sheetOf(workbook).rows = rows;
        const after = sheetOf(await again(workbook));
        const seen = (sheet: SheetModel) =>
          rows.map((cells, r) => cells.map((_, c) => sheet.rows[r]?.[c] ?? { value: '' }));
        expect(seen(after)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever its styles', async () => {
    const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);
    const style: fc.Arbitrary<StyleModel> = fc
      .record({
        bold: fc.boolean(),
        italic: fc.boolean(),
        color,
        fill: fc.option(color, { nil: undefined }),
        size: fc.integer({ min: 6, max: 40 }),
        numberFormat: fc.constantFrom('General', '@', '0.00', 'dd/mm/yyyy', '"✔ "@', '0%'),
        wrapText: fc.boolean(),
        locked: fc.boolean(),
      })
      .map(({ bold, italic, color: fontColor, fill, size, numberFormat, wrapText, locked }) => {
        const base = defaultStyle();
        return {
          ...base,
          numberFormat,
          font: { ...base.font, bold, italic, size, color: fontColor },
          fill: fill ? { color: fill, pattern: 'Solid', patternColor: '' } : base.fill,
          alignment: { ...base.alignment, wrapText },
          protection: { locked, formulaHidden: false },
        };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(style, { minLength: 1, maxLength: 6 }), async (styles) => {
        const workbook = createWorkbook();
        sheetOf(workbook).rows[0] = styles.map((each) => ({ value: 1, style: internStyle(workbook, each) }));
        const after = await again(workbook);
        expect(sheetOf(after).rows[0]?.map((cell) => styleAt(after, cell?.style ?? 0))).toEqual(styles);
      }),
      { numRuns: 30 },
    );
  });
});

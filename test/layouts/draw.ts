import { createSheet, createWorkbook } from '../../host/model/create';
import type { Area, CellModel, SheetModel, WorkbookModel } from '../../host/model/model';
import { withStyle } from '../../host/model/styles';
import type { LaidCell, LaidSheet } from './layout';

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B3` or `B3:D9` as an area. */
export function areaOf(address: string): Area {
  const [from = 'A1', to = from] = address.split(':');
  const [a, b] = [from, to].map((cell) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
    return { row: Number(row) - 1, column: columnOf(letters) };
  });
  return { ...a!, rows: b!.row - a!.row + 1, columns: b!.column - a!.column + 1 };
}

function cellOf(workbook: WorkbookModel, cell: LaidCell): CellModel | undefined {
  if (cell === null || cell === '') return undefined;
  if (typeof cell !== 'object') return { value: cell };
  const made: CellModel = { value: cell.value };
  if (cell.formula !== undefined) made.formula = cell.formula;
  if (cell.error) made.isError = true;
  if (cell.format !== undefined) made.style = withStyle(workbook, 0, { numberFormat: cell.format });
  return made;
}

/**
 * The workbook as the officer's Excel would hold it, beyond its values dressed in all that must not be lost: bold
 * headers, widths and heights, a rule of the officer's own, a list to choose from, a comment, a link, a name, frozen
 * panes and a page set up for printing.
 */
export function draw(sheets: readonly LaidSheet[]): WorkbookModel {
  const workbook = createWorkbook();
  workbook.sheets = sheets.map((laid) => drawSheet(workbook, laid));
  workbook.activeSheetId = workbook.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
  workbook.names = [{ name: 'Corporate_plan', formula: '="2013-2017"', comment: 'Kept', visible: true }];
  return workbook;
}

function drawSheet(workbook: WorkbookModel, laid: LaidSheet): SheetModel {
  const sheet = createSheet(workbook, laid.name);
  const at = areaOf(laid.at ?? 'A1');
  laid.rows.forEach((cells, i) => {
    const row: (CellModel | undefined)[] = [];
    cells.forEach((cell, j) => {
      const made = cellOf(workbook, cell);
      if (made !== undefined) row[at.column + j] = made;
    });
    sheet.rows[at.row + i] = row;
  });
  sheet.visibility = laid.visibility ?? 'Visible';
  sheet.merges = (laid.merges ?? []).map(areaOf);
  for (const row of laid.hiddenRows ?? []) sheet.rowModels.set(row - 1, { hidden: true });
  if (laid.filter !== undefined) sheet.autoFilter = { area: areaOf(laid.filter), filters: [] };
  sheet.tables = (laid.tables ?? []).map(({ address, name, totals = false }) => {
    const area = areaOf(address);
    const headers = Array.from({ length: area.columns }, (_, i) =>
      String(sheet.rows[area.row]?.[area.column + i]?.value),
    );
    return {
      id: String(workbook.nextId++),
      name,
      area,
      showHeaders: true,
      showTotals: totals,
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      style: 'TableStyleMedium2',
      columns: headers.map((header, i) => ({ id: i + 1, name: header })),
      nextColumnId: headers.length + 1,
      filters: [],
    };
  });
  dress(workbook, sheet, at, laid.rows.length);
  return sheet;
}

function dress(workbook: WorkbookModel, sheet: SheetModel, at: Area, rows: number): void {
  const last = at.row + rows - 1;
  const bold = withStyle(workbook, 0, { font: { bold: true }, fill: { color: '#DDEBF7', pattern: 'Solid' } });
  for (const cell of sheet.rows[at.row] ?? []) if (cell && cell.style === undefined) cell.style = bold;
  const linked = sheet.rows[last]?.find((cell) => typeof cell?.value === 'string' && cell.formula === undefined);
  if (linked) linked.hyperlink = { address: 'https://example.org/measure', textToDisplay: String(linked.value) };
  sheet.columnModels.set(at.column, { width: 11 });
  sheet.columnModels.set(at.column + 1, { width: 38.5 });
  sheet.rowModels.set(last, { ...sheet.rowModels.get(last), height: 41.25 });
  sheet.tabColor = '#7030A0';
  sheet.freeze = { rows: at.row + 1, columns: 0 };
  sheet.pageLayout = { orientation: 'Landscape' };
  sheet.conditionalFormats = [
    {
      id: `{${sheet.name}-rule}`,
      type: 'CellValue',
      areas: [{ row: at.row, column: at.column, rows, columns: 1 }],
      priority: 0,
      stopIfTrue: false,
      rule: { formula1: '="Red"', operator: 'EqualTo' },
      format: { font: { color: '#9C0006' } },
    },
  ];
  sheet.validations = [
    {
      areas: [
        { row: last, column: at.column + Math.min(2, (sheet.tables[0]?.area.columns ?? 3) - 1), rows: 1, columns: 1 },
      ],
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'A,B' } },
      ignoreBlanks: true,
    },
  ];
  sheet.comments = [
    {
      id: `{${sheet.name}-note}`,
      row: last,
      column: at.column,
      text: 'Agreed with the lead.',
      author: 'An officer',
      replies: [],
      threaded: false,
    },
  ];
}

import { isSettingsName } from '../tracker/settings-header';
import type { Area, CellBlock, CellValue, SheetSnapshot } from '../tracker/snapshot';
import type { ExcelClient } from './client';

/** How many rows of a sheet are looked at before it is known which of its columns are needed. */
const HEAD_ROWS = 30;
/** A sheet of settings is read as far as it can be expected to go. */
const SETTINGS_ROWS = 200;

/** The first look at a workbook: its sheets and tables, and the first rows of each sheet that can be seen. */
export interface Survey {
  /** With the first rows, and the header rows of Excel tables, as their only blocks. */
  sheets: SheetSnapshot[];
  structureProtected: boolean;
  /** Dates are counted from 1904. */
  date1904: boolean;
  /** Column A of the sheet named `extra`, where that sheet is there; else null. */
  extra: CellValue[] | null;
}

/**
 * 1 January 2000 as the workbook counts days. No member of the pinned library tells the date system, but DATE answers in
 * it (support.microsoft.com, "Date systems in Excel": the two differ by 1,462 days).
 */
const NEW_YEAR_2000_FROM_1904 = 36_526 - 1_462;

const AREA = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const headRows = ({ name }: Excel.Worksheet): number => (isSettingsName(name) ? SETTINGS_ROWS : HEAD_ROWS);

/** Two batches: what there is, then what it looks like. `extra` names a sheet whose first column is read as well. */
export async function survey(client: ExcelClient, context: Excel.RequestContext, extra: string): Promise<Survey> {
  const { workbook } = context;
  const worksheets = workbook.worksheets;
  worksheets.load('items/id,items/name,items/visibility');
  const tables = workbook.tables;
  tables.load('items/id,items/name,items/showHeaders,items/showTotals');
  workbook.protection.load('protected');
  const newYear = workbook.functions.date(2000, 1, 1);
  newYear.load('value');
  await context.sync();

  const looks = worksheets.items.map((sheet) => {
    const isVisible = sheet.visibility === 'Visible';
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(AREA);
    const head = isVisible ? sheet.getRange(`1:${headRows(sheet)}`).getUsedRangeOrNullObject(true) : null;
    head?.load([...AREA, 'values', 'numberFormat', 'text', 'formulas']);
    sheet.autoFilter.load('enabled,isDataFiltered');
    const filtered = sheet.autoFilter.getRangeOrNullObject();
    filtered.load(AREA);
    const merged = isVisible && client.supports('1.13') ? sheet.getRange().getMergedAreasOrNullObject() : null;
    merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { sheet, used, head, filtered, merged };
  });
  const tableLooks = tables.items.map((table) => {
    table.worksheet.load('id');
    table.autoFilter.load('isDataFiltered');
    const range = table.getRange();
    range.load(AREA);
    const header = table.showHeaders ? table.getHeaderRowRange() : null;
    header?.load([...AREA, 'values', 'numberFormat', 'text', 'formulas']);
    return { table, range, header };
  });
  const named = worksheets.items.find(({ name }) => name === extra);
  const extraColumn = named?.getRange('A:A').getUsedRangeOrNullObject(true) ?? null;
  extraColumn?.load('values');
  await context.sync();

  const sheets = looks.map(({ sheet, used, head, filtered, merged }): SheetSnapshot => {
    const own = tableLooks.filter(({ table }) => table.worksheet.id === sheet.id);
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility as SheetSnapshot['visibility'],
      isProtected: sheet.protection.protected,
      used: used.isNullObject ? null : areaOf(used),
      blocks:
        head === null || head.isNullObject
          ? []
          : headBlocks(
              head,
              own.map(({ header }) => header),
            ),
      tables: own.map(({ table, range }) => ({
        id: table.id,
        name: table.name,
        area: areaOf(range),
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
        isFiltered: table.autoFilter.isDataFiltered,
      })),
      filter:
        filtered.isNullObject || !sheet.autoFilter.enabled
          ? null
          : { area: areaOf(filtered), isFiltered: sheet.autoFilter.isDataFiltered },
      merges: !client.supports('1.13')
        ? null
        : merged === null || merged.isNullObject
          ? []
          : merged.areas.items.map(areaOf),
    };
  });
  return {
    sheets,
    structureProtected: workbook.protection.protected,
    date1904: newYear.value === NEW_YEAR_2000_FROM_1904,
    extra:
      extraColumn === null || extraColumn.isNullObject
        ? null
        : (extraColumn.values as CellValue[][]).map(([cell]) => cell ?? ''),
  };
}

/** The first rows, and the header rows of tables further down. */
function headBlocks(head: Excel.Range, headers: (Excel.Range | null)[]): CellBlock[] {
  const area = areaOf(head);
  const below = headers.filter((header) => header !== null).filter(({ rowIndex }) => rowIndex >= area.row + area.rows);
  return [head, ...below].map((range) => ({
    area: areaOf(range),
    values: range.values as CellValue[][],
    numberFormats: range.numberFormat as string[][],
    texts: range.text,
    formulas: range.formulas as CellValue[][],
  }));
}

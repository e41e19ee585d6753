import { parseAddress, splitAddresses } from '../model/address';
import { cellAt } from '../model/cells';
import type { Area, CellValue, SheetModel, WorkbookModel } from '../model/model';

/** The figures behind a chart. */

/** What a chart's reference (`Sheet1!$A$1:$A$3`, or several in brackets) leads to; undefined where it is none. */
export const valuesOf = (workbook: WorkbookModel, formula: string): CellValue[] | undefined => {
  const areas = splitAddresses(formula.replace(/^\((.*)\)$/, '$1')).map(parseAddress);
  const values: CellValue[] = [];
  for (const found of areas) {
    const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === found?.sheet?.toLowerCase());
    if (!found || !sheet) return undefined;
    values.push(...cellsIn(sheet, found.area));
  }
  return values;
};

/** A whole column in a chart is no reason to write a million points. */
const MOST_POINTS = 100_000;

const cellsIn = (sheet: SheetModel, area: Area): CellValue[] => {
  const last = Math.min(area.row + area.rows, Math.max(sheet.rows.length, area.row + 1));
  const count = Math.min((last - area.row) * area.columns, MOST_POINTS);
  return Array.from(
    { length: count },
    (_, i) => cellAt(sheet, area.row + Math.floor(i / area.columns), area.column + (i % area.columns))?.value ?? '',
  );
};

import { createWorkbook } from '../host/model/create';
import type { CellModel, WorkbookModel } from '../host/model/model';

export const INDICATORS = 5_000;
export const MONTHS = 24;
export const AS_AT = '2014-04-30';
const NAMES = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

const header = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target'].concat(
  [2012, 2013].flatMap((year) => NAMES.map((month, i) => `${month} ${i < 9 ? year : year + 1}`)),
);

/** A tracker as a person would have it: two years of months, some rows in percentages. */
export function largeTracker(indicators = INDICATORS): WorkbookModel {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) return workbook;
  const cell = (value: string | number): CellModel => ({ value });
  sheet.name = 'Indicators';
  sheet.rows = [header.map(cell)];
  for (let i = 0; i < indicators; i++) {
    const figures = Array.from({ length: MONTHS }, (_, month) => 70 + ((i * 7 + month * 13) % 30));
    const unit = i % 3 === 0 ? '%' : 'number';
    const row = [`K${i + 1}`, `Indicator number ${i + 1}`, unit, i % 2 === 0 ? 'High' : 'Low', 90, ...figures];
    sheet.rows.push(row.map(cell));
  }
  return workbook;
}

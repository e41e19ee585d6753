import { below } from '../charts/tree';
import { quotedSheetName } from '../model/address';
import type { SheetModel, WorkbookModel } from '../model/model';

/** Wherever a workbook holds a formula: cells, names, rules, validations, tables and charts. */

/** Gives the formula as it shall be. `home` is the sheet it stands on, `''` for the workbook's own names. */
export type Rewrite = (formula: string, home: string) => string;

const inRule = (rule: Record<string, unknown>, home: string, rewrite: Rewrite): void => {
  for (const [key, value] of Object.entries(rule)) {
    if (typeof value === 'string' && value.startsWith('=')) rule[key] = rewrite(value, home);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      inRule(value as Record<string, unknown>, home, rewrite);
  }
};

const inCharts = ({ charts = [], name }: SheetModel, rewrite: Rewrite): void => {
  for (const { space } of charts)
    for (const formula of below(space, 'c:f'))
      if (formula.text !== undefined) formula.text = rewrite(`=${formula.text}`, name).slice(1);
};

/** Rewrites what stands on one sheet. */
export const rewriteSheet = (sheet: SheetModel, rewrite: Rewrite): void => {
  for (const cells of sheet.rows)
    cells?.forEach((cell) => {
      if (cell?.formula !== undefined) cell.formula = rewrite(cell.formula, sheet.name);
    });
  for (const name of sheet.names) name.formula = rewrite(name.formula, sheet.name);
  for (const { rule } of [...sheet.conditionalFormats, ...sheet.validations]) inRule(rule, sheet.name, rewrite);
  for (const { columns } of sheet.tables)
    for (const column of columns) {
      if (column.totalsFormula !== undefined) column.totalsFormula = rewrite(column.totalsFormula, sheet.name);
      if (column.calculatedFormula !== undefined)
        column.calculatedFormula = rewrite(column.calculatedFormula, sheet.name);
    }
  inCharts(sheet, rewrite);
};

export const rewriteWorkbook = (workbook: WorkbookModel, rewrite: Rewrite): void => {
  for (const sheet of workbook.sheets) rewriteSheet(sheet, rewrite);
  for (const name of workbook.names) name.formula = rewrite(name.formula, '');
};

/** Text in quotation marks is passed over; then a sheet's name before its `!`. */
const SHEET = /("(?:[^"]|"")*")|('(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!/giu;

const plainName = (name: string): string => name.replace(/^'|'$/g, '').replaceAll("''", "'");

/** The formula with another name for a sheet. */
export const withSheetName =
  (from: string, to: string): Rewrite =>
  (formula) =>
    formula.includes('!')
      ? formula.replace(SHEET, (whole: string, quoted: string | undefined, name: string | undefined) =>
          quoted === undefined && name !== undefined && plainName(name).toLowerCase() === from.toLowerCase()
            ? `${quotedSheetName(to)}!`
            : whole,
        )
      : formula;

const REFERENCE =
  /("(?:[^"]|"")*")|('(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|[\p{L}_\\][\p{L}\p{N}_.]*)/giu;

/** The formula when a sheet is gone: what it said of it is `#REF!`. */
export const withoutSheet =
  (gone: string): Rewrite =>
  (formula) =>
    formula.includes('!')
      ? formula.replace(REFERENCE, (whole: string, quoted: string | undefined, name: string | undefined) =>
          quoted === undefined && name !== undefined && plainName(name).toLowerCase() === gone.toLowerCase()
            ? '#REF!'
            : whole,
        )
      : formula;

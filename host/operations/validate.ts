import { HostError } from '../errors';
import type { Host } from '../host';
import { intersection } from '../model/areas';
import { cellAt, usedArea } from '../model/cells';
import { parseAddress, splitAddresses } from '../model/address';
import type { Area, CellValue, DataValidationModel, SheetModel } from '../model/model';

/** Whether cells hold what their validation allows. */

export interface Judged {
  row: number;
  column: number;
  valid: boolean;
}

const compare: Record<string, (value: number, a: number, b: number) => boolean> = {
  Between: (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b),
  NotBetween: (value, a, b) => value < Math.min(a, b) || value > Math.max(a, b),
  EqualTo: (value, a) => value === a,
  NotEqualTo: (value, a) => value !== a,
  GreaterThan: (value, a) => value > a,
  LessThan: (value, a) => value < a,
  GreaterThanOrEqual: (value, a) => value >= a,
  LessThanOrEqual: (value, a) => value <= a,
};

/** The values that a list allows; undefined where its source is a formula that would have to be computed. */
const listed = (host: Host, sheet: SheetModel, source: string): CellValue[] | undefined => {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const name = [...sheet.names, ...host.workbook.names].find(
    (one) => `=${one.name}`.toLowerCase() === source.toLowerCase(),
  );
  const reference = (name?.formula ?? source).slice(1);
  const values: CellValue[] = [];
  for (const found of splitAddresses(reference).map(parseAddress)) {
    const from = found?.sheet === undefined ? sheet : host.workbook.sheets.find((one) => one.name === found.sheet);
    if (!found || !from) return undefined;
    const used = usedArea(from, found.area, true);
    if (!used) continue;
    for (let i = 0; i < used.rows; i++)
      for (let j = 0; j < used.columns; j++) values.push(cellAt(from, used.row + i, used.column + j)?.value ?? '');
  }
  return values;
};

/** A number that stands in the rule, or in the one cell that it names. */
const limitOf = (host: Host, sheet: SheetModel, formula: unknown): number | undefined => {
  const text = String(formula ?? '').replace(/^=/, '');
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  const values = listed(host, sheet, `=${text}`);
  return typeof values?.[0] === 'number' ? values[0] : undefined;
};

const same = (a: CellValue, b: CellValue): boolean => String(a) === String(b);

const isAllowed = (
  host: Host,
  sheet: SheetModel,
  { type, rule, ignoreBlanks }: DataValidationModel,
  value: CellValue,
): boolean => {
  if (value === '') return ignoreBlanks;
  const part = Object.values(rule)[0] as Record<string, unknown> | undefined;
  if (!part || type === 'None') return true;
  if (type === 'List') {
    const allowed = listed(host, sheet, String(part.source));
    if (!allowed) throw unknown();
    return allowed.some((one) => same(one, value));
  }
  if (type === 'Custom') throw unknown();
  const measured = type === 'TextLength' ? String(value).length : value;
  if (typeof measured !== 'number') return false;
  if (type === 'WholeNumber' && !Number.isInteger(measured)) return false;
  const a = limitOf(host, sheet, part.formula1);
  const b = part.formula2 === undefined ? 0 : limitOf(host, sheet, part.formula2);
  const test = compare[String(part.operator)];
  if (a === undefined || b === undefined || !test) throw unknown();
  return test(measured, a, b);
};

const unknown = () =>
  new HostError('NotImplemented', 'The host computes no formulas: it cannot tell what the rule allows.');

/**
 * Each cell of the areas that is used or has a validation, and whether it is as that wants it.
 * Throws `NotImplemented` where a formula would have to be computed for it.
 */
export const judged = ({ sheet, areas }: { sheet: SheetModel; areas: readonly Area[] }, host: Host): Judged[] => {
  const cells: Judged[] = [];
  for (const area of areas)
    for (const validation of sheet.validations)
      for (const own of validation.areas) {
        const both = intersection(own, area);
        const bounds = both && (validation.ignoreBlanks ? usedArea(sheet, both, true) : both);
        if (!bounds) continue;
        for (let i = 0; i < bounds.rows; i++)
          for (let j = 0; j < bounds.columns; j++) {
            const [row, column] = [bounds.row + i, bounds.column + j];
            const value = cellAt(sheet, row, column)?.value ?? '';
            cells.push({ row, column, valid: isAllowed(host, sheet, validation, value) });
          }
      }
  return cells;
};

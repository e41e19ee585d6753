import { parseTypedDate } from './entry-dates';
import { HostError } from './errors';
import { canBeFormula } from './formula-syntax';
import type { CellValue } from './model/model';

/** What a text becomes when it is put into a cell. */
export interface Entry {
  value: CellValue;
  /** With its leading `=`; `value` is then `''`. */
  formula?: string;
  /** The number format that the cell takes on; only ever given for a cell that is General. */
  numberFormat?: string;
  /** It began with an apostrophe, which is no part of the value. */
  quoted?: boolean;
  isError?: boolean;
}

export interface EntryOptions {
  date1904?: boolean;
  /** For dates without a year; now where absent. */
  today?: Date;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const DAYS_BETWEEN_DATE_SYSTEMS = 1_462;
const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

interface TypedNumber {
  value: number;
  numberFormat?: string;
}

const DIGITS = String.raw`(\d+(?:,\d{3,})*(?:\.\d*)?|\.\d+)`;
const CURRENCY = new RegExp(String.raw`^(?:([+-]?) ?\$ ?([+-]?)${DIGITS}|(\() ?\$ ?${DIGITS}\))$`);
const PERCENT = new RegExp(String.raw`^(?:([+-]?) ?${DIGITS} ?%|([+-]?)% ?${DIGITS}|\((${DIGITS})%\))$`);
const PLAIN = new RegExp(String.raw`^(?:([+-]?) ?${DIGITS}(E[+-]?\d{1,3})?|\(${DIGITS}\))$`, 'i');
const FRACTION = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/;

const plainNumber = (text: string): number => Number(text.replaceAll(',', ''));
const hasDecimals = (text: string): boolean => text.includes('.');

function typedCurrency(text: string): TypedNumber | null {
  const groups = CURRENCY.exec(text);
  if (!groups) return null;
  const [, sign = '', innerSign = '', digits, bracket, bracketed] = groups;
  const written = digits ?? bracketed ?? '';
  const negative = bracket !== undefined || sign === '-' || innerSign === '-';
  const format = hasDecimals(written) ? '$#,##0.00' : '$#,##0';
  return { value: (negative ? -1 : 1) * plainNumber(written), numberFormat: `${format}_);[Red](${format})` };
}

function typedPercentage(text: string): TypedNumber | null {
  const groups = PERCENT.exec(text);
  if (!groups) return null;
  const [, sign = '', after, signBefore = '', before, bracketed] = groups;
  const written = after ?? before ?? bracketed ?? '';
  const negative = sign === '-' || signBefore === '-' || bracketed !== undefined;
  // Through a decimal exponent, as 28.9 / 100 is not 0.289 in binary.
  const value = Number(`${plainNumber(written)}e-2`);
  return { value: negative ? -value : value, numberFormat: hasDecimals(written) ? '0.00%' : '0%' };
}

function typedPlainNumber(text: string): TypedNumber | null {
  const groups = PLAIN.exec(text);
  if (!groups) return null;
  const [, sign = '', digits, exponent = '', bracketed] = groups;
  const written = digits ?? bracketed ?? '';
  const size = Number(written.replaceAll(',', '') + exponent);
  if (!Number.isFinite(size)) return null;
  const grouped = hasDecimals(written) ? '#,##0.00' : '#,##0';
  const value = sign === '-' || bracketed !== undefined ? -size : size;
  if (exponent !== '') return { value, numberFormat: '0.00E+00' };
  return written.includes(',') ? { value, numberFormat: grouped } : { value };
}

function typedFraction(text: string): TypedNumber | null {
  const groups = FRACTION.exec(text);
  if (!groups) return null;
  const [, sign = '', whole = '', over = '', under = ''] = groups;
  if (Number(under) === 0) return null;
  const size = Number(whole) + Number(over) / Number(under);
  return { value: sign === '-' ? -size : size, numberFormat: under.length > 1 ? '# ??/??' : '# ?/?' };
}

function typedDate(text: string, options: EntryOptions): TypedNumber | null {
  const date = parseTypedDate(text, options.today ?? new Date());
  if (!date) return null;
  const shift = options.date1904 && date.serial >= 1 ? DAYS_BETWEEN_DATE_SYSTEMS : 0;
  return { value: date.serial - shift, numberFormat: date.numberFormat };
}

/** What is tried with a text that is no formula, in turn. */
const READERS: readonly ((text: string, options: EntryOptions) => TypedNumber | null)[] = [
  typedPlainNumber,
  typedPercentage,
  typedCurrency,
  typedFraction,
  typedDate,
];

const isTextFormat = (numberFormat: string): boolean => numberFormat.trim() === '@';

function typedFormula(text: string, formula: string): Entry {
  if (formula.length > LONGEST_FORMULA || !canBeFormula(formula)) {
    throw new HostError('InvalidArgument', `There is a problem with this formula: ${text.slice(0, 60)}`);
  }
  return { value: '', formula };
}

/**
 * What Excel does with a text given to `range.values` or `range.formulas`: as if typed, en-US.
 * Source: excel-host.md, "Strings are parsed on entry as if typed".
 *
 * @param currentNumberFormat the format of the cell before. In a text cell (`@`) nothing is parsed; only a General cell
 *   takes on the format of what was typed.
 * @throws HostError `InvalidArgument` for a formula that cannot be one (`=1+`, `- see note`) and for a text that is too long.
 */
export function parseEntry(text: string, currentNumberFormat: string, options: EntryOptions = {}): Entry {
  if (text === '') return { value: '' };
  if (text.length > LONGEST_TEXT)
    throw new HostError('InvalidArgument', `A cell holds at most ${LONGEST_TEXT} characters.`);
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (isTextFormat(currentNumberFormat)) return { value: text };
  if (text.startsWith('=') && text.trim().length > 1) return typedFormula(text, text);

  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: upper, isError: true };
  for (const read of READERS) {
    const typed = read(trimmed, options);
    if (!typed) continue;
    const keepsFormat = typed.numberFormat === undefined || currentNumberFormat !== 'General';
    return keepsFormat ? { value: typed.value } : { value: typed.value, numberFormat: typed.numberFormat };
  }
  if (/^[+-]/.test(text) && trimmed.length > 1) return typedFormula(text, `=${text}`);
  return { value: text };
}

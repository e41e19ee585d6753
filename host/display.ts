import { format, isDateFormat, isValidFormat } from 'numfmt';
import type { CellValue } from './model/model';

export const DAYS_BETWEEN_DATE_SYSTEMS = 1_462;
/** Excel fills a cell whose date cannot be shown, whatever its width. */
const CANNOT_BE_SHOWN = '#'.repeat(255);
/** Of a custom number format, by Excel's specifications and limits. */
const LONGEST_FORMAT = 255;
const OPTIONS = { locale: 'en-US', dateErrorNumber: false, dateSpanLarge: false, overflow: CANNOT_BE_SHOWN };

interface Pattern {
  pattern: string;
  isDate: boolean;
  /** Hours, minutes or seconds that run on: a length of time, which has no date system. */
  isElapsed: boolean;
}
const patterns = new Map<string, Pattern>();

/** Whether Excel would take this as a number format: quotation marks and brackets closed, at most four sections. */
export const isNumberFormat = (numberFormat: string): boolean =>
  numberFormat.length <= LONGEST_FORMAT && isValidFormat(numberFormat);

/** Whether figures in this format are shown as dates or times. */
export const isDateNumberFormat = (numberFormat: string): boolean => patternOf(numberFormat).isDate;

function patternOf(numberFormat: string): Pattern {
  let known = patterns.get(numberFormat);
  if (!known) {
    const pattern = isValidFormat(numberFormat) ? numberFormat : 'General';
    known = { pattern, isDate: isDateFormat(pattern), isElapsed: /\[(h+|m+|s+)\]/i.test(pattern) };
    patterns.set(numberFormat, known);
  }
  return known;
}

/**
 * The number a hair further from zero, so that what is a half in decimal (1.005) is rounded as one, as Excel does,
 * although its binary form lies just below it.
 */
function towardsDecimalHalf(value: number): number {
  return Number.isInteger(value) ? value : value * (1 + Number.EPSILON);
}

/**
 * The text of a cell as it is shown (`range.text`), en-US, in a column wide enough.
 *
 * @param numberFormat Excel's code; one that is no format is treated as General.
 */
export function displayText(
  cell: { value: CellValue; isError?: boolean },
  numberFormat: string,
  options: { date1904?: boolean } = {},
): string {
  const { value } = cell;
  if (cell.isError || value === '') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numberFormat === 'General' && typeof value === 'string') return value;
  const { pattern, isDate, isElapsed } = patternOf(numberFormat);
  if (typeof value === 'string') return format(pattern, value, OPTIONS);
  if (isDate || isElapsed) {
    return format(pattern, options.date1904 && !isElapsed ? value + DAYS_BETWEEN_DATE_SYSTEMS : value, OPTIONS);
  }
  return format(pattern, pattern === 'General' ? value : towardsDecimalHalf(value), OPTIONS);
}

import { addDays, daysBetween, isoDate, lastDayOf, type IsoDate } from '../../rules/dates';
import { periodInEnglish } from '../welsh';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month, 1 to 12, that a word begins with; 0 for any other word. */
export const monthNumber = (word: string): number =>
  MONTHS.indexOf(periodInEnglish(word.toLowerCase()).slice(0, 3)) + 1;

const EPOCH_1900 = '1899-12-30';
const EPOCH_1904 = '1904-01-01';

/** Whether a number can be the serial of a day that a tracker would hold: 1950 to 2150, or so. */
export const looksLikeSerial = (value: number): boolean => value >= 16_800 && value <= 91_700;

/** The ISO day of one of Excel's serial numbers; the time of day is left out. */
export const dateOfSerial = (serial: number, date1904: boolean): IsoDate =>
  addDays(date1904 ? EPOCH_1904 : EPOCH_1900, Math.floor(serial));

/** The serial number of an ISO day, as the workbook counts days. */
export const serialOfDate = (date: IsoDate, date1904: boolean): number =>
  daysBetween(date1904 ? EPOCH_1904 : EPOCH_1900, date);

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** A day that exists, or null. */
function day(year: number, month: number, date: number): IsoDate | null {
  if (month < 1 || month > 12 || date < 1) return null;
  return date <= Number(lastDayOf(year * 12 + month - 1).slice(8)) ? isoDate(year, month, date) : null;
}

const monthEnd = (year: number, month: number): IsoDate | null =>
  month < 1 || month > 12 ? null : lastDayOf(year * 12 + month - 1);

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';

/** The ways of typing a day as text, British order; a month alone is its last day (decisions.md, Values 9). */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => IsoDate | null])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/u, ([y = '', m = '', d = '']) => day(Number(y), Number(m), Number(d))],
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u,
    ([d = '', m = '', y = '']) => day(fullYear(y), Number(m), Number(d)),
  ],
  [
    new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]+)\\.?,?[ -](\\d{4}|\\d{2})$`, 'u'),
    ([d = '', m = '', y = '']) => day(fullYear(y), monthOfWord(m), Number(d)),
  ],
  [
    /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u,
    ([m = '', d = '', y = '']) => day(Number(y), monthOfWord(m), Number(d)),
  ],
  [/^(?:end (?:of )?)?([a-z]+)\.?[ /-]*(\d{4}|\d{2})$/u, ([m = '', y = '']) => monthEnd(fullYear(y), monthOfWord(m))],
  [/^(\d{1,2})\/(\d{4})$/u, ([m = '', y = '']) => monthEnd(Number(y), Number(m))],
];

const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for a month's name, whole or its first letters (three at least, `sept` too); 0 for any other word. */
function monthOfWord(word: string): number {
  const number = word.length >= 3 ? monthNumber(word) : 0;
  return number > 0 && (FULL_MONTHS[number - 1]?.startsWith(word) ?? false) ? number : 0;
}

/** A text with a date or period, in small letters, with plain dashes and English months. */
export const datesInEnglish = (text: string): string =>
  periodInEnglish(
    text
      .toLowerCase()
      .replace(/[‐-―−]/gu, '-')
      .replace(/['’‘]/gu, ' ')
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim(),
  );

/** The day that a text names, or null. Days come before months, as they are typed in Britain. */
export function dateOfText(text: string): IsoDate | null {
  if (text.length > 40) return null;
  const english = datesInEnglish(text);
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(english);
    const found = match && read(match.slice(1));
    if (found) return found;
  }
  return null;
}

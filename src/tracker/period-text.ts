import { monthIndex } from '../rules/dates';
import {
  APRIL,
  calendarYearOf,
  halfOf,
  lastMonth,
  monthOf,
  periodOf,
  quarterOf,
  spanOf,
  yearOf,
  type Period,
} from '../rules/periods';
import { dateOfSerial, datesInEnglish, looksLikeSerial, monthNumber } from './cells/dates';

/** What a period needs to be read besides its own text. */
export interface PeriodContext {
  /** The month, 1 to 12, that the financial year starts in. */
  readonly yearStart: number;
  /** The financial year (by the year it starts in) of a `Q1` or `Apr` that names none; null: it cannot be read. */
  readonly year: number | null;
  readonly date1904: boolean;
}

export const PLAIN_CONTEXT: PeriodContext = { yearStart: APRIL, year: null, date1904: false };

/** Stands in for a year that is not known, where all that matters is whether a text names a period. */
export const ANY_YEAR = 2000;

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '((?:19|20)\\d\\d|\\d\\d)';
const FULL = '((?:19|20)\\d\\d)';
const FINANCIAL = '(?:fy ?|financial year )?((?:19|20)?\\d\\d ?[/-] ?(?:19|20)?\\d\\d)';
const QUARTER = '(?:q|qtr|quarter) ?([1-4])';
const HALF = '(?:h|half|hy) ?([12])';

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** The year in which `2013/14`, `2013-14`, `13-14` or `2013/2014` starts; null unless the years follow each other. */
function financialYear(text: string): number | null {
  const [from = '', to = ''] = text.split(/[/-]/u).map((part) => part.trim());
  const start = fullYear(from);
  return (to.length === 4 ? Number(to) : Number(to) + Math.floor((start + 1) / 100) * 100) === start + 1 ? start : null;
}

type Reader = (groups: readonly string[], context: PeriodContext) => Period | null;

/** A year written out, or the context's where none is. Where the year starts in January, one number is enough. */
function yearIn(text: string | undefined, context: PeriodContext): number | null {
  if (text === undefined || text === '') return context.year;
  if (/[/-]/u.test(text)) return financialYear(text);
  return context.yearStart === 1 ? fullYear(text) : null;
}

const inYear =
  (
    make: (year: number, part: number, yearStart: number) => Period,
  ): ((part: string, year: string | undefined, context: PeriodContext) => Period | null) =>
  (part, yearText, context) => {
    const year = yearIn(yearText, context);
    return year === null ? null : make(year, Number(part), context.yearStart);
  };

const quarter = inYear(quarterOf);
const half = inYear(halfOf);

function month(word: string, yearText: string | undefined, context: PeriodContext): Period | null {
  const number = monthNumber(word);
  if (yearText) return monthOf(fullYear(yearText), number, context.yearStart);
  if (context.year === null) return null;
  return monthOf(number < context.yearStart ? context.year + 1 : context.year, number, context.yearStart);
}

/** A month under the heading of its financial year: `2013/14 Apr` is April 2013, `2013/14 Jan` January 2014. */
function monthInYear(word: string, years: string | undefined, context: PeriodContext): Period | null {
  const year = yearIn(years, context);
  return year === null ? null : month(word, undefined, { ...context, year });
}

/** The month that a day falls in, days before months: `31/03/2024`, `As at 30 September 2024`. */
function monthOfDay([, month = '', year = '']: readonly string[], { yearStart }: PeriodContext): Period | null {
  const number = /^\d+$/u.test(month) ? Number(month) : monthNumber(month);
  return number >= 1 && number <= 12 ? monthOf(fullYear(year), number, yearStart) : null;
}

function monthSpan(
  [from = '', fromYear = '', to = '', toYear = '']: readonly string[],
  context: PeriodContext,
): Period | null {
  const first = fullYear(fromYear) * 12 + monthNumber(from) - 1;
  const last = fullYear(toYear) * 12 + monthNumber(to) - 1;
  return last < first ? null : spanOf(first, last, context.yearStart);
}

const SPAN_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, 'half year': 6, year: 12 };

/** So many months that end with one: `12 months to Sep 2019`, `Year ending 31 March 2019`, `Quarter ended Jun 2019`. */
function monthsTo(
  [count = '', word = '', month = '', year = '']: readonly string[],
  context: PeriodContext,
): Period | null {
  const months = count === '' ? (SPAN_MONTHS[word] ?? 0) : Number(count);
  const last = fullYear(year) * 12 + monthNumber(month) - 1;
  return months < 1 || months > 36 ? null : spanOf(last - months + 1, last, context.yearStart);
}

/** Three calendar years rolled into one figure: `2018 - 20`. */
function rolling([from = '', to = '']: readonly string[], context: PeriodContext): Period | null {
  const last = to.length === 2 ? Math.floor(Number(from) / 100) * 100 + Number(to) : Number(to);
  return last - Number(from) === 2 ? spanOf(Number(from) * 12, last * 12 + 11, context.yearStart) : null;
}

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u');

/** The period grammar (tracker.md, decisions.md Periods 1): the first entry that gives a period. */
const GRAMMAR: readonly (readonly [RegExp, Reader])[] = [
  [whole(`${QUARTER}(?:[ ,-]*${FINANCIAL})?`), ([q = '', year], context) => quarter(q, year, context)],
  [whole(`${FINANCIAL}[ ,-]*${QUARTER}`), ([year, q = ''], context) => quarter(q, year, context)],
  [whole(`${QUARTER}[ ,-]*${FULL}`), ([q = '', year], context) => quarter(q, year, context)],
  [whole(`${FULL}[ ,-]*${QUARTER}`), ([year, q = ''], context) => quarter(q, year, context)],
  [whole(`${HALF}(?:[ ,-]*${FINANCIAL})?`), ([h = '', year], context) => half(h, year, context)],
  [whole(`${FINANCIAL}[ ,-]*${HALF}`), ([year, h = ''], context) => half(h, year, context)],
  [whole(`${HALF}[ ,-]*${FULL}`), ([h = '', year], context) => half(h, year, context)],
  [whole(`${MONTH}\\.?(?:[ ,/-]*${YEAR})?`), ([word = '', year], context) => month(word, year, context)],
  [whole(`${FULL}[ ,/-]*${MONTH}`), ([year, word = ''], context) => month(word, year, context)],
  [whole(`${FINANCIAL}[ ,-]*${MONTH}\\.?`), ([years, word = ''], context) => monthInYear(word, years, context)],
  [whole(`${MONTH}\\.?[ ,-]*${FINANCIAL}`), ([word = '', years], context) => monthInYear(word, years, context)],
  [whole(`${MONTH}\\.?[ /-]*${YEAR} ?(?:-|to) ?${MONTH}\\.?[ /-]*${YEAR}`), monthSpan],
  [whole(`(?:as )?(?:at )?(0?[1-9]|[12]\\d|3[01])[/.](\\d{1,2})[/.]${YEAR}`), monthOfDay],
  [whole(`(?:as )?(?:at )?(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)? ${MONTH}\\.?,? ${YEAR}`), monthOfDay],
  [
    whole(
      `(?:rolling )?(?:(\\d{1,2}) ?(?:months?|mths?|m)|(month|quarter|half year|year)) (?:to|ending|ended|end) (?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\\.?[ ,/-]*${YEAR}`,
    ),
    monthsTo,
  ],
  [whole(`(${FULL}-\\d\\d-\\d\\d)(?:[t ].*)?`), ([date = ''], context) => monthOfDate(date, context)],
  [whole(FINANCIAL), ([years = ''], context) => yearFrom(financialYear(years), context)],
  [whole(`${FULL} ?- ?((?:19|20)?\\d\\d)`), rolling],
  [whole(FULL), ([year = ''], context) => calendarYearOf(Number(year), context.yearStart)],
];

function yearFrom(year: number | null, { yearStart }: PeriodContext): Period | null {
  return year === null || yearStart === 1 ? null : yearOf(year, yearStart);
}

function monthOfDate(date: string, { yearStart }: PeriodContext): Period | null {
  const number = Number(date.slice(5, 7));
  return number >= 1 && number <= 12 ? monthOf(Number(date.slice(0, 4)), number, yearStart) : null;
}

const known = new Map<string, Period | null>();

/**
 * The period that a text names, or null. Case, kind of dash, line breaks and extra spaces do not matter.
 * The same few texts stand in many cells, so each is read once.
 */
export function periodOfText(text: string, context: PeriodContext): Period | null {
  if (text.length > 40) return null;
  const key = `${context.yearStart}|${context.year ?? ''}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = readText(text, context);
  if (known.size > 5000) known.clear();
  known.set(key, found);
  return found;
}

function readText(text: string, context: PeriodContext): Period | null {
  const english = quartersInFigures(datesInEnglish(text));
  return byGrammar(english, context) ?? withMonthsNamed(english, context);
}

const ORDINALS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
};

/** `quarter two` and `2nd quarter` as `quarter 2`. */
const quartersInFigures = (text: string): string =>
  text
    .replace(/\bquarter (one|two|three|four)\b/gu, (_, word: string) => `quarter ${ORDINALS[word] ?? word}`)
    .replace(/\b(first|second|third|fourth) quarter\b/gu, (_, word: string) => `quarter ${ORDINALS[word] ?? word}`)
    .replace(/\b([1-4])(?:st|nd|rd|th) quarter\b/gu, 'quarter $1');

function byGrammar(english: string, context: PeriodContext): Period | null {
  for (const [pattern, read] of GRAMMAR) {
    const match = pattern.exec(english);
    const period = match && read(match.slice(1), context);
    if (period) return period;
  }
  return null;
}

const MONTHS_NAMED = new RegExp(`^(.*\\d)[ ,-]*\\(?${MONTH}\\.? ?(?:-|to) ?${MONTH}\\.?\\)?[ ,-]*(.*)$`, 'u');

/** A period whose first and last month stand beside it, `Q1 (Apr-Jun) 2013/14`; null where they are not its months. */
function withMonthsNamed(english: string, context: PeriodContext): Period | null {
  const [, before = '', from = '', to = '', after = ''] = MONTHS_NAMED.exec(english) ?? [];
  const period = before === '' ? null : byGrammar(`${before} ${after}`.trim(), context);
  if (period === null) return null;
  const agrees = period.firstMonth % 12 === monthNumber(from) - 1 && lastMonth(period) % 12 === monthNumber(to) - 1;
  return agrees ? period : null;
}

/** The period that a number names: a year, or the month that a date falls in. */
export function periodOfNumber(value: number, context: PeriodContext): Period | null {
  if (Number.isInteger(value) && value >= 1980 && value <= 2099) return calendarYearOf(value, context.yearStart);
  if (!looksLikeSerial(value)) return null;
  const date = dateOfSerial(value, context.date1904);
  return monthIndex(date) > 0 ? periodOf(date, 'month', context.yearStart) : null;
}

const VOCABULARY =
  /^(?:q|qtr|quarter|h|half|hy|fy|week|wk|to|and|year|ytd|term|months?|mths?|rolling|end|ending|ended|\d{1,4}(?:st|nd|rd|th)?|[qhw]\d{1,2}|\d{1,2}m|fy\d{2,4}|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter)$/u;

/**
 * Whether a text that is no period was plainly meant as one: nothing but the words of periods, and a year, quarter,
 * half or month among them (`Q5 2013/14`, `Apr-Jun`, `Week 12 2013`).
 */
export function meantAsPeriod(text: string): boolean {
  if (text.length > 40) return false;
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.every((word) => VOCABULARY.test(word)) &&
    words.some((word) =>
      /^(?:[qh]\d{1,2}|q|qtr|quarter|half|week|fy\d*|(?:19|20)\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u.test(
        word,
      ),
    )
  );
}

/** Years of two digits, where a word before them says that they are years: `Q2 25/26`, `Year 2013-14`. */
const SHORT_YEARS = /\b(?:fy|year|q[1-4]|h[12]|(?:qtr|quarter|half) ?\d) ?(\d\d ?[/-] ?\d\d)(?![\d/-])/iu;

/** The financial year that a title names (`Performance report 2013/14`, `Q2 2013-14`), by the year it starts in. */
export function yearInTitle(text: string, yearStart: number): number | null {
  for (const match of text
    .replace(/[‐-―−]/gu, '-')
    .matchAll(/(?<![\d/-])((?:19|20)\d\d) ?[/-] ?((?:19|20)?\d\d)(?![\d/-])/gu)) {
    const year = financialYear(match[0]);
    if (year !== null) return year;
  }
  const short = SHORT_YEARS.exec(text.replace(/[‐-―−]/gu, '-'))?.[1];
  const named = short === undefined ? null : financialYear(short);
  if (named !== null) return named;
  if (yearStart !== 1) return null;
  const alone = /(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(text)?.[1];
  return alone === undefined ? null : Number(alone);
}

const LONGEST_PERIOD = 4; // in words

/** The first period that a title names among its other words (`Performance in Quarter 2 2013/14`); a bare number is none. */
export function periodInTitle(title: string, context: PeriodContext): Period | null {
  if (title === '' || title.length > 250 || !/\d/u.test(title)) return null;
  const words = title.split(/[\s,;:()]+/u).filter((word) => word !== '');
  for (let count = Math.min(LONGEST_PERIOD, words.length); count >= 1; count--)
    for (let from = 0; from + count <= words.length; from++) {
      const text = words.slice(from, from + count).join(' ');
      if (!/\d{2}/u.test(text) || /^\d+$/u.test(text)) continue;
      const period = periodOfText(text, context);
      if (period) return period;
    }
  return null;
}

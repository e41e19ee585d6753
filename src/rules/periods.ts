import { firstDayOf, lastDayOf, monthIndex, type IsoDate } from './dates';

/** How long a period is. Only periods of one length are compared with each other. */
export type PeriodLength = 'month' | 'quarter' | 'half' | 'year' | 'calendar-year' | 'rolling';

/**
 * A reporting period, as plain data. `label` is its canonical spelling and its identity: `Apr 2013`, `Q2 2013/14`,
 * `H1 2013/14`, `2013/14`, `2013` (a calendar year), `2018 - 20` (rolling years), `Jul 2018-Jun 2019` (any other span).
 */
export interface Period {
  readonly length: PeriodLength;
  /** Months counted from year 0: year * 12 + month - 1. */
  readonly firstMonth: number;
  readonly months: number;
  /** The month, 1 to 12, that the financial year starts in. */
  readonly yearStart: number;
  readonly label: string;
}

/** The financial year of a British council starts in April. */
export const APRIL = 4;

const MONTHS: Readonly<Record<Exclude<PeriodLength, 'rolling'>, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  'calendar-year': 12,
};

/** The short English names of the months, January first, as canonical labels use them. */
export const MONTH_NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const monthLabel = (month: number): string => `${MONTH_NAMES[month % 12] ?? ''} ${Math.floor(month / 12)}`;

const shortYear = (year: number): string => String(year % 100).padStart(2, '0');

/** The first month of the financial year that a month falls in. */
const yearFirstMonth = (month: number, yearStart: number): number =>
  Math.floor((month - yearStart + 1) / 12) * 12 + yearStart - 1;

function yearLabel(month: number, yearStart: number): string {
  const year = Math.floor(yearFirstMonth(month, yearStart) / 12);
  return yearStart === 1 ? String(year) : `${year}/${shortYear(year + 1)}`;
}

function labelOf(length: PeriodLength, first: number, months: number, yearStart: number): string {
  const within = first - yearFirstMonth(first, yearStart);
  switch (length) {
    case 'month':
      return monthLabel(first);
    case 'quarter':
      return `Q${within / 3 + 1} ${yearLabel(first, yearStart)}`;
    case 'half':
      return `H${within / 6 + 1} ${yearLabel(first, yearStart)}`;
    case 'year':
      return yearLabel(first, yearStart);
    case 'calendar-year':
      return String(Math.floor(first / 12));
    case 'rolling':
      return first % 12 === 0 && months % 12 === 0
        ? `${Math.floor(first / 12)} - ${shortYear(Math.floor(first / 12) + months / 12 - 1)}`
        : `${monthLabel(first)}-${monthLabel(first + months - 1)}`;
  }
}

function make(length: PeriodLength, firstMonth: number, months: number, yearStart: number): Period {
  return { length, firstMonth, months, yearStart, label: labelOf(length, firstMonth, months, yearStart) };
}

/** A month; `month` is 1 to 12. */
export const monthOf = (year: number, month: number, yearStart = APRIL): Period =>
  make('month', year * 12 + month - 1, 1, yearStart);

/** A quarter, 1 to 4, of the financial year that starts in `year`. */
export const quarterOf = (year: number, quarter: number, yearStart = APRIL): Period =>
  make('quarter', year * 12 + yearStart - 1 + (quarter - 1) * 3, 3, yearStart);

/** A half, 1 or 2, of the financial year that starts in `year`. */
export const halfOf = (year: number, half: number, yearStart = APRIL): Period =>
  make('half', year * 12 + yearStart - 1 + (half - 1) * 6, 6, yearStart);

/** The financial year that starts in `year`: 2013 is 2013/14. */
export const yearOf = (year: number, yearStart = APRIL): Period =>
  make('year', year * 12 + yearStart - 1, 12, yearStart);

/** A calendar year; where the financial year starts in January it is that year, so that the two compare. */
export const calendarYearOf = (year: number, yearStart = APRIL): Period =>
  make(yearStart === 1 ? 'year' : 'calendar-year', year * 12, 12, yearStart);

/**
 * The period from one month to another, both given as months counted from year 0, in its simplest name: a span that is
 * a month, quarter, half or year of the financial year, or a calendar year, is that; anything else is rolling.
 */
export function spanOf(firstMonth: number, lastMonth: number, yearStart = APRIL): Period {
  const months = lastMonth - firstMonth + 1;
  const within = firstMonth - yearFirstMonth(firstMonth, yearStart);
  if (months === 1) return make('month', firstMonth, 1, yearStart);
  if (months === 3 && within % 3 === 0) return make('quarter', firstMonth, 3, yearStart);
  if (months === 6 && within % 6 === 0) return make('half', firstMonth, 6, yearStart);
  if (months === 12 && within === 0) return make('year', firstMonth, 12, yearStart);
  if (months === 12 && firstMonth % 12 === 0) return make('calendar-year', firstMonth, 12, yearStart);
  return make('rolling', firstMonth, months, yearStart);
}

/** The period of a length that a day falls in. A rolling period cannot be told from a day and is not offered. */
export function periodOf(date: IsoDate, length: Exclude<PeriodLength, 'rolling'>, yearStart = APRIL): Period {
  const month = monthIndex(date);
  if (length === 'calendar-year') return calendarYearOf(Math.floor(month / 12), yearStart);
  const yearFirst = yearFirstMonth(month, yearStart);
  const months = MONTHS[length];
  return make(length, yearFirst + Math.floor((month - yearFirst) / months) * months, months, yearStart);
}

/** The last month of a period, counted from year 0. */
export const lastMonth = (period: Period): number => period.firstMonth + period.months - 1;

/** The first day of a period. */
export const startOf = (period: Period): IsoDate => firstDayOf(period.firstMonth);

/** The last day of a period. */
export const endOf = (period: Period): IsoDate => lastDayOf(lastMonth(period));

/** In order of time: by the end, and of periods that end together the shorter first. */
export const comparePeriods = (a: Period, b: Period): number => lastMonth(a) - lastMonth(b) || a.months - b.months;

/** Whether two periods are the same one. */
export const samePeriod = (a: Period, b: Period): boolean =>
  a.firstMonth === b.firstMonth && a.months === b.months && a.length === b.length;

/** Whether two periods may be compared: the same length, and the same number of months where they roll. */
export const sameLength = (a: Period, b: Period): boolean => a.length === b.length && a.months === b.months;

/** Whether two periods end together, as Q4 and its year do. */
export const endTogether = (a: Period, b: Period): boolean => lastMonth(a) === lastMonth(b);

/** Whether the whole of one period lies in another. */
export const contains = (outer: Period, inner: Period): boolean =>
  outer.firstMonth <= inner.firstMonth && lastMonth(inner) <= lastMonth(outer);

/** The same period so many months later (earlier, if negative). */
export const shiftPeriod = (period: Period, months: number): Period =>
  make(period.length, period.firstMonth + months, period.months, period.yearStart);

/** The period of the same length just before; a rolling period of whole years moves on by a year, any other by a month. */
export const previousPeriod = (period: Period): Period => shiftPeriod(period, -stepOf(period));

/** The period of the same length just after. */
export const nextPeriod = (period: Period): Period => shiftPeriod(period, stepOf(period));

/** How many months one period of a length starts after the one before. */
export const stepOf = (period: Period): number =>
  period.length === 'rolling' ? (period.months % 12 === 0 ? 12 : 1) : period.months;

/** Whether `earlier` is the same period so many years before, without the cost of making and naming one. */
export const isYearsBefore = (earlier: Period, period: Period, years: number): boolean =>
  earlier.firstMonth === period.firstMonth - 12 * years && sameLength(earlier, period);

/** The same period of the year before. */
export const lastYear = (period: Period): Period => shiftPeriod(period, -12);

/** The financial year that a period ends in. */
export const financialYear = (period: Period): Period =>
  make('year', yearFirstMonth(lastMonth(period), period.yearStart), 12, period.yearStart);

/** How many months of its financial year have gone when a period ends, 1 to 12; a year or more counts as all of it. */
export const monthsGone = (period: Period): number =>
  period.months >= 12 ? 12 : lastMonth(period) - yearFirstMonth(lastMonth(period), period.yearStart) + 1;

import { MONTH_NAMES, samePeriod, type Period } from '../rules/periods';
import { MONTHS_IN_FULL } from '../settings/months';
import type { PeriodContext } from '../tracker/period-text';
import type { SeriesRole } from '../tracker/records';
import { seriesHeader } from '../tracker/header/series-headers';

const next = (digits: string): string =>
  String(Number(digits) + 1)
    .padStart(digits.length, '0')
    .slice(-digits.length);

/** The same words with every year one later: `Q1 2013/14` and `Apr-13` as they are written, not as we would. */
const oneYearOn = (header: string): string =>
  header
    .replace(/(?<!\d)((?:19|20)\d\d|\d\d)(\s*[/–-]\s*)((?:19|20)\d\d|\d\d)(?!\d)/gu, (_, from, dash, to) =>
      [next(String(from)), String(dash), next(String(to))].join('§'),
    )
    .replace(/(?<![\d§])((?:19|20)\d\d)(?![\d§])/gu, (year: string) => next(year))
    .replace(/(?<=[a-z][\s'’-]*)(?<![\d§])(\d\d)(?![\d§]|\s*%)/giu, (year: string) => next(year))
    .replaceAll('§', '');

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/iu;
const SHORT = 3;

/** The same words with another quarter, half or month of the year. */
function withPart(header: string, { length, firstMonth, yearStart }: Period): string {
  const within = (firstMonth - yearStart + 1 + 12) % 12;
  switch (length) {
    case 'quarter':
      return header.replace(/\b(q|qtr|quarter)( ?)[1-4]/iu, `$1$2${within / 3 + 1}`);
    case 'half':
      return header.replace(/\b(h|half|hy)( ?)[12]/iu, `$1$2${within / 6 + 1}`);
    case 'month': {
      const month = firstMonth % 12;
      return header.replace(MONTH, (word) => (word.length > SHORT ? MONTHS_IN_FULL : MONTH_NAMES)[month] ?? word);
    }
    default:
      return header;
  }
}

/**
 * The header of a column of a later period, after that of a column like it: with other words for the part of the year and
 * the years one or two on (January is in the next calendar year). Null where it cannot be carried on.
 */
export function headerNextYear(
  header: string,
  role: SeriesRole,
  period: Period,
  context: PeriodContext,
): string | null {
  const years = [oneYearOn(header), oneYearOn(oneYearOn(header)), header];
  const carried = [...years, ...years.map((one) => withPart(one, period))];
  return (
    carried.find((one) => {
      const read = seriesHeader(one, context);
      return read !== null && read.role === role && samePeriod(read.period, period);
    }) ?? null
  );
}

import { samePeriod, type Period } from '../rules/periods';
import type { PeriodContext } from '../tracker/period-text';
import type { SeriesRole } from '../tracker/records';
import { seriesHeader } from '../tracker/series-headers';

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

/** The header of a column of the next year, after that of the same column of this year; null where it cannot be carried on. */
export function headerNextYear(
  header: string,
  role: SeriesRole,
  period: Period,
  context: PeriodContext,
): string | null {
  const carried = oneYearOn(header);
  const read = seriesHeader(carried, context);
  return read !== null && read.role === role && samePeriod(read.period, period) ? carried : null;
}

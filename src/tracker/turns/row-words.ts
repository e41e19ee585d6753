import type { Period } from '../../rules/periods';
import type { PeriodContext } from '../period-text';
import type { SeriesRole } from '../records';
import { roleOf, seriesHeader } from '../header/series-headers';
import { inEnglish } from '../welsh';
import { plainWords } from '../words';

/** What a row of figures says that it holds, where an indicator's actuals and targets stand in rows of their own. */
interface RowWord {
  readonly role: SeriesRole;
  /** The financial year that it is for; `last`: the year before that of its columns; null: that of its columns. */
  readonly year: Period | 'last' | null;
}

/** Words of rows that are not also words of columns. */
const MORE: Readonly<Record<string, RowWord>> = Object.fromEntries(
  (
    [
      ['target', null, ['profile', 'profiled target', 'standard', 'target to date', 'ytd target']],
      ['value', null, ['this year', 'current year', 'achieved', 'actual performance', 'actual to date', 'ytd actual']],
      [
        'value',
        'last',
        [
          'last year',
          'previous year',
          'prior year',
          'last year actual',
          'last years actual',
          'previous year actual',
          'actual last year',
          'same period last year',
          'y llynedd',
          'blwyddyn flaenorol',
        ],
      ],
    ] as const
  ).flatMap(([role, year, words]) => words.map((word): [string, RowWord] => [word, { role, year }])),
);

/** Rows that are figures of the indicator above them, and neither its actual nor its target. */
const OTHERS = new Set([
  'variance',
  'var',
  'difference',
  'gap',
  'numerator',
  'denominator',
  'trend',
  'dot',
  'direction of travel',
  'benchmark',
  'england',
  'england average',
  'national average',
  'family average',
  'cipfa average',
  'all wales average',
  'all wales',
  'scotland',
  'year to date',
  'ytd',
  'amrywiant',
]);

/** What a text says of its row; null for any other text. `Actual`, `Target (%)`, `Last year`, `2012/13`, `Target 2013/14`. */
export function rowWordOf(text: string, context: PeriodContext): RowWord | null {
  if (text === '' || text.length > 40) return null;
  const bare = text
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '')
    .replace(/[\s:%£#]+$/u, '')
    .trim();
  const role = roleOf(bare);
  if (role !== null) return { role, year: null };
  const words = plainWords(bare);
  const more = MORE[words] ?? MORE[inEnglish(words) ?? ''];
  if (more !== undefined) return more;
  if (!/\d\d/u.test(bare)) return null;
  const timed = seriesHeader(bare, { ...context, year: null });
  return timed?.period.length === 'year' ? { role: timed.role, year: timed.period } : null;
}

/** Whether a name is no indicator's but that of a row of figures nobody compares (`Variance`). */
export const isOtherRow = (text: string): boolean => OTHERS.has(plainWords(text));

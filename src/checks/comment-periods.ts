import { financialYear, lastMonth, lastYear, type Period } from '../rules/periods';
import { periodOfText } from '../tracker/period-text';

/** A period that a comment names. */
export interface NamedPeriod {
  readonly period: Period;
  /** As it stands in the comment. */
  readonly text: string;
  readonly start: number;
  /** Whether it is only something to compare with: "up since Q1", "better than in 2012/13". */
  readonly isComparison: boolean;
}

const YEARS = '(?:(?:19|20)?\\d\\d ?[/-] ?(?:19|20)?\\d\\d)(?![\\d/-])';
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** A month's name is written with a capital, so that "may" and "march" stay verbs. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\d/-])(?:` +
    `(?:[Qq]|[Qq]tr|[Qq]uarter) ?[1-4](?![\\d.])(?:[ ,-]*(?:of )?${YEARS})?` +
    `|(?:H|[Hh]alf) ?[12](?![\\d.])(?:[ ,-]*${YEARS})?` +
    `|(?:19|20)\\d\\d ?[/-] ?\\d\\d(?![\\d/-]) [Qq][1-4]` +
    `|${MONTH}(?: (?:19|20)\\d\\d|[ -]\\d\\d(?!\\d| ?%))?(?![\\p{L}])` +
    `|(?:19|20)\\d\\d ?/ ?\\d\\d(?![\\d/])` +
    `)`,
  'gu',
);

const COMPARISON =
  /\b(?:since|than(?: in| for| at)?|from|against|compared (?:with|to)|comparison (?:with|to)|versus|on|over|before|relative to)(?: the)?(?: end of| same period in)? *$/iu;

/** The periods that a comment names, as it would be read in the period reported: a bare `Q4` in Q1 is last year's. */
export function periodsNamed(comment: string, reporting: Period): NamedPeriod[] {
  const year = Math.floor(financialYear(reporting).firstMonth / 12);
  return [...comment.matchAll(NAMED)].flatMap((match) => {
    const text = match[0];
    const found = periodOfText(text.replace(/ of /u, ' '), {
      yearStart: reporting.yearStart,
      year,
      date1904: false,
    });
    if (found === null) return [];
    const isBare = !/\d{2}/u.test(text);
    const period = isBare && lastMonth(found) > lastMonth(reporting) ? lastYear(found) : found;
    const isComparison = COMPARISON.test(comment.slice(Math.max(0, match.index - 40), match.index));
    return [{ period, text, start: match.index, isComparison }];
  });
}

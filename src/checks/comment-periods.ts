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
    `(?:[Qq]|[Qq]tr|[Qq]uarter) ?[1-4](?!\\d|\\.\\d)(?:[ ,-]*(?:of )?${YEARS})?` +
    `|(?:H|[Hh]alf) ?[12](?!\\d|\\.\\d)(?:[ ,-]*${YEARS})?` +
    `|(?:19|20)\\d\\d ?[/-] ?\\d\\d(?![\\d/-]) [Qq][1-4]` +
    `|${MONTH}(?: (?:19|20)\\d\\d|[ -]\\d\\d(?!\\d| ?%))?(?![\\p{L}])` +
    `|(?:19|20)\\d\\d ?/ ?\\d\\d(?![\\d/])` +
    `)`,
  'gu',
);

const COMPARISON =
  /\b(?:since|than(?: in| for| at)?|from|against|compared (?:with|to)|comparison (?:with|to)|versus|on|over|relative to)(?: the)?(?: end of| same period in)? *$/iu;

/** What is to come: "by March", "until Q4". */
const TO_COME = /\b(?:by|until|till|next|before|for)(?: the)?(?: end of)? *$/iu;

/**
 * The periods that a comment names, as they would be read in the period reported. A name without a year is the one of
 * that name that lies nearest (in Q1 a bare `Q4` is last year's), and of two as near the one to come.
 */
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
    const before = comment.slice(Math.max(0, match.index - 40), match.index);
    const hasYear = /\d{2}/u.test(text);
    const period = hasYear || TO_COME.test(before) ? found : nearest(found, reporting);
    return [{ period, text, start: match.index, isComparison: COMPARISON.test(before) }];
  });
}

function nearest(found: Period, reporting: Period): Period {
  const ahead = lastMonth(found) - lastMonth(reporting);
  return ahead > MONTHS_IN_YEAR / 2 ? lastYear(found) : found;
}

const MONTHS_IN_YEAR = 12;

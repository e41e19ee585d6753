import { contains, lastMonth, samePeriod, type Period } from '../../rules/periods';
import type { Check } from '../check';
import { commentCell } from '../comment-cell';
import { periodsNamed } from '../comment-periods';
import { issueOf } from '../place';

const YEAR = 12;

/** A comment that names an earlier period and not the one reported, or that has not changed since the last close. */
export const staleCommentary: Check = {
  code: 'stale-commentary',
  find: ({ indicators, tracker, commentAtClose }) =>
    [...indicators].flatMap(([indicator, { period, status }]) => {
      const comment = indicator.comment.trim();
      const own = period ?? tracker.reportingPeriod;
      if (comment === '' || own === null || status === 'Not due') return [];
      const names = earlierAlone(comment, own, tracker.reportingPeriod ?? own);
      const isUnchanged = commentAtClose(indicator)?.trim() === comment;
      return names === null && !isUnchanged
        ? []
        : [issueOf('stale-commentary', indicator, commentCell(indicator, own), { names, period: own.label })];
    }),
};

/** The earlier period that a comment names, where it does not name this one; null where it is not stale. */
function earlierAlone(comment: string, own: Period, reporting: Period): string | null {
  const named = periodsNamed(comment, own);
  if (named.some(({ period }) => isThis(period, own) || isThis(period, reporting))) return null;
  const earlier = named.find(({ period, isComparison }) => !isComparison && lastMonth(period) < own.firstMonth);
  return earlier?.text ?? null;
}

/** The period itself, a part of it, or the quarter or half that it is part of. */
const isThis = (named: Period, own: Period): boolean =>
  samePeriod(named, own) || contains(own, named) || (contains(named, own) && named.months < YEAR);

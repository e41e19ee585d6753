import { actionCounts, headline, statusCounts, type ActionCounts, type Headline } from '../rules/headline';
import { rollUp, voteOf, type Vote } from '../rules/objectives';
import { isColour, RATINGS, STATUSES, type Rating, type Status } from '../rules/statuses';
import { compare } from '../rules/numbers';
import { gapOf } from '../rules/headline';
import type { ActionFacts, IndicatorFacts, PackFacts, RiskFacts } from './facts';

/** The sums of the pack, each taken in one place, so that no two sheets can disagree. */

export const headlineOf = (indicators: readonly IndicatorFacts[]): Headline =>
  headline(indicators.map(({ assessment }) => assessment));

export const countsOf = (indicators: readonly IndicatorFacts[]): Record<Status, number> =>
  statusCounts(indicators.map(({ assessment }) => assessment));

/** Those that have no colour, together. */
export const withoutColour = (counts: Readonly<Record<Status, number>>): number =>
  STATUSES.filter((status) => !isColour(status)).reduce((total, status) => total + counts[status], 0);

export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

export const actionsOf = (actions: readonly ActionFacts[]): ActionCounts =>
  actionCounts(actions.map(({ assessment }) => assessment));

/** Risks by rating, and those without a score. */
export function risksOf(risks: readonly RiskFacts[]): Record<Rating, number> & { unscored: number } {
  const count = (test: (risk: RiskFacts) => boolean): number => risks.filter(test).length;
  const by = (rating: Rating): number => count(({ assessment }) => assessment.status === rating);
  return {
    Green: by('Green'),
    Amber: by('Amber'),
    Red: by('Red'),
    unscored: count(({ assessment }) => !RATINGS.some((rating) => rating === assessment.status)),
  };
}

/** Whether some measure is exactly on its target, so that "better than target" would say too much. */
export const someExactly = (indicators: readonly IndicatorFacts[]): boolean =>
  indicators.some(({ assessment }) => {
    const gap = isColour(assessment.status) ? gapOf(assessment) : null;
    const inRange = assessment.target.figure !== null && typeof assessment.target.figure !== 'number';
    return gap !== null && (compare(gap, 0) === 0 || (inRange && compare(gap, 0) <= 0));
  });

/** The calculated rating of the whole: every measure's vote, rolled up as an objective's are. */
export function overallRating({ indicators, settings }: PackFacts): Rating | null {
  const votes = indicators
    .map(({ assessment, record }) => voteOf(assessment.status, record.weight))
    .filter((vote): vote is Vote => vote !== null);
  return rollUp(votes, settings.rules.rollUp).rating;
}

/** Whether any indicator has a ref: over a column in which nothing is said there is no head. */
export const hasRefs = ({ indicators }: PackFacts): boolean => indicators.some(({ record }) => record.ref !== '');

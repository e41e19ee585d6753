import type { TrendBecause } from '../../rules/indicator';
import { same } from '../../rules/numbers';
import type { Shown } from '../shown';

/** What a short trend was found by: "Short trend: Improving, from 73% in Q1 2013/14." */
export function whyShortTrend(trend: TrendBecause, word: string, shown: Shown): string {
  return `Short trend: ${word}${shortClause(trend, shown)}.`;
}

/** What a long trend was found by: "Long trend: Declining, against a mean of 80% from Q2 2012/13 to Q1 2013/14 (4 figures)." */
export function whyLongTrend(trend: TrendBecause, word: string, shown: Shown): string {
  return `Long trend: ${word}${longClause(trend, shown)}.`;
}

const TYPED = ', as the row says that it is a new indicator';

function shortClause(trend: TrendBecause, shown: Shown): string {
  const before = trend.against[0];
  if (trend.typed) return TYPED;
  if (trend.word === 'New')
    return trend.mode === 'year on year'
      ? ', as there is no figure for the same period last year'
      : ', as there is no earlier figure';
  if (trend.figure === null || before === undefined) return '';
  const when = `${before.label}${trend.mode === 'year on year' ? ', the same period last year' : ''}`;
  return beside(trend, `${shown.figure(trend.figure)} in ${when}`, shown);
}

function longClause(trend: TrendBecause, shown: Shown): string {
  if (trend.typed) return TYPED;
  if (trend.word === 'New')
    return trend.mode === 'year on year'
      ? `, as it needs the same period of ${trend.needs} of the last ${trend.over} years`
      : `, as it needs ${trend.needs} earlier ${trend.needs === 1 ? 'figure' : 'figures'}`;
  const latest = trend.against[0];
  const earliest = trend.against[trend.against.length - 1];
  if (trend.figure === null || latest === undefined || earliest === undefined) return '';
  const figures = trend.against.length;
  const what =
    trend.mode === 'year on year'
      ? `the same period in the ${figures} years before`
      : figures === 1
        ? latest.label
        : `the ${figures} figures from ${earliest.label} to ${latest.label}`;
  return beside(trend, `the mean of ${what}, ${shown.figure(trend.figure)}`, shown);
}

/** How the figure stands beside what it is compared with. */
function beside(trend: TrendBecause, what: string, shown: Shown): string {
  if (trend.word !== 'Stable') return `, against ${what}`;
  if (trend.figure !== null && same(trend.value, trend.figure)) return `, the same as ${what}`;
  if (trend.stableWithin > 0) return `, within ${shown.gap(trend.stableWithin)} of ${what}`;
  return `, no nearer to the range than ${what}`;
}

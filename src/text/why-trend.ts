import type { TrendBecause } from '../rules/indicator';
import { same } from '../rules/numbers';
import type { Shown } from './shown';

/** How a language says what a trend was found by. A clause comes after the trend's word, with what joins it. */
export interface TrendPhrases {
  short: (word: string, clause: string) => string;
  long: (word: string, clause: string) => string;
  /** The officer says that the indicator is new. */
  typed: string;
  noEarlier: string;
  noLastYear: string;
  needsFigures: (count: number) => string;
  needsYears: (needs: number, over: number) => string;
  figureOf: (figure: string, when: string) => string;
  samePeriodLastYear: string;
  meanOf: (what: string, figure: string) => string;
  samePeriodOf: (years: number) => string;
  figuresFrom: (count: number, earliest: string, latest: string) => string;
  against: (what: string) => string;
  sameAs: (what: string) => string;
  within: (gap: string, what: string) => string;
  noNearer: (what: string) => string;
}

/** What a short trend was found by: "Short trend: Improving, against 73% in Q1 2013/14." */
export const shortTrend = (trend: TrendBecause, word: string, shown: Shown, phrases: TrendPhrases): string =>
  phrases.short(word, shortClause(trend, shown, phrases));

/** What a long trend was found by: "Long trend: Declining, against the mean of the 4 figures from … to …, 80%." */
export const longTrend = (trend: TrendBecause, word: string, shown: Shown, phrases: TrendPhrases): string =>
  phrases.long(word, longClause(trend, shown, phrases));

function shortClause(trend: TrendBecause, shown: Shown, phrases: TrendPhrases): string {
  const before = trend.against[0];
  const yearly = trend.mode === 'year on year';
  if (trend.typed) return phrases.typed;
  if (trend.word === 'New') return yearly ? phrases.noLastYear : phrases.noEarlier;
  if (trend.figure === null || before === undefined) return '';
  const when = `${before.label}${yearly ? phrases.samePeriodLastYear : ''}`;
  return beside(trend, phrases.figureOf(shown.figure(trend.figure), when), shown, phrases);
}

function longClause(trend: TrendBecause, shown: Shown, phrases: TrendPhrases): string {
  const yearly = trend.mode === 'year on year';
  if (trend.typed) return phrases.typed;
  if (trend.word === 'New')
    return yearly ? phrases.needsYears(trend.needs, trend.over) : phrases.needsFigures(trend.needs);
  const latest = trend.against[0];
  const earliest = trend.against[trend.against.length - 1];
  if (trend.figure === null || latest === undefined || earliest === undefined) return '';
  const count = trend.against.length;
  const several = yearly ? phrases.samePeriodOf(count) : phrases.figuresFrom(count, earliest.label, latest.label);
  const what = !yearly && count === 1 ? latest.label : several;
  return beside(trend, phrases.meanOf(what, shown.figure(trend.figure)), shown, phrases);
}

/** How the figure stands beside what it is compared with. */
function beside(trend: TrendBecause, what: string, shown: Shown, phrases: TrendPhrases): string {
  if (trend.word !== 'Stable') return phrases.against(what);
  if (trend.figure !== null && same(trend.value, trend.figure)) return phrases.sameAs(what);
  if (trend.stableWithin > 0) return phrases.within(shown.gap(trend.stableWithin), what);
  return phrases.noNearer(what);
}

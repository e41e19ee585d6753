import type { Assessment } from '../../rules/indicator';
import type { FigureStyle } from '../figures';
import { shownTogether, type Shown } from '../shown';
import type { WhyTexts, WordTexts } from '../texts';
import { figures } from './figures';
import { whyColour } from './why-colour';
import { whyNoColour } from './why-none';
import { whyAction, whyBudget, whyObjective, whyRisk } from './why-records';
import { whyLongTrend, whyShortTrend } from './why-trend';

/** The explanations in the words that a workbook uses for its statuses. */
export const whyIn = (words: WordTexts): WhyTexts => ({
  indicator: (assessment, style) => whyIndicator(assessment, style, words),
  action: (action) => whyAction(action, words),
  objective: (objective) => whyObjective(objective, words),
  risk: (risk) => whyRisk(risk, words),
  budget: (budget, style) => whyBudget(budget, style, words),
});

const range = (from: string, to: string): string => `${from} i ${to}`;

/** Why a row has its status and its trends: a sentence for each, with its numbers, its rule and its source. */
function whyIndicator(assessment: Assessment, style: FigureStyle, words: WordTexts): string {
  const shown = figuresIn(style);
  return [statusSentence(assessment, shown, words), ...trendSentences(assessment, shown, words)].join(' ');
}

function statusSentence(assessment: Assessment, figuresOf: FiguresOf, words: WordTexts): string {
  const { because } = assessment;
  if (because.code !== 'compared') return whyNoColour(because, assessment, figuresOf([]), words);
  const { value, limit, lastYear } = because;
  const shown = figuresOf(lastYear === null ? [value, limit] : [value, limit, lastYear.value]);
  return whyColour(because, words.statuses[because.status], shown);
}

function trendSentences(
  { because, shortTrend, longTrend }: Assessment,
  figuresOf: FiguresOf,
  words: WordTexts,
): string[] {
  // What was written when a period was closed says it already.
  if (because.code === 'closed') return [];
  const said: string[] = [];
  if (shortTrend !== null) {
    const shown = figuresOf(shortTrend.figure === null ? [] : [shortTrend.value, shortTrend.figure]);
    said.push(whyShortTrend(shortTrend, words.trends[shortTrend.word], shown));
  }
  if (longTrend !== null) {
    const shown = figuresOf(longTrend.figure === null ? [] : [longTrend.value, longTrend.figure]);
    said.push(whyLongTrend(longTrend, words.trends[longTrend.word], shown));
  }
  return said;
}

/** How figures that a reader will compare are written; once for all that need the same decimals. */
type FiguresOf = (together: readonly number[]) => Shown;

const figuresIn = (style: FigureStyle): FiguresOf => shownTogether(style, figures, range);

import type { ActionAssessment } from '../rules/actions';
import type { BudgetAssessment } from '../rules/budgets';
import type { Assessment, ColourBecause } from '../rules/indicator';
import type { ObjectiveAssessment } from '../rules/objectives';
import type { RiskAssessment } from '../rules/risks';
import type { FigureStyle, FigureWords } from './figures';
import { shownTogether, type Shown } from './shown';
import type { WhyTexts, WordTexts } from './texts';
import { whyNoColour, type NoColourPhrases } from './why-none';
import { longTrend, shortTrend, type TrendPhrases } from './why-trend';

/** How a language says each part of an explanation; what is said, and in which order, is the same in every language. */
export interface WhyPhrases {
  figures: FigureWords;
  /** Two bounds. */
  range: (from: string, to: string) => string;
  colour: (because: ColourBecause, shown: Shown, words: WordTexts) => string;
  noColour: NoColourPhrases;
  trends: TrendPhrases;
  action: (action: ActionAssessment, words: WordTexts) => string;
  objective: (objective: ObjectiveAssessment, words: WordTexts) => string;
  risk: (risk: RiskAssessment, words: WordTexts) => string;
  budget: (budget: BudgetAssessment, style: FigureStyle, words: WordTexts) => string;
}

/** The explanations of a language, in the words that a workbook uses for its statuses. */
export const explaining =
  (phrases: WhyPhrases) =>
  (words: WordTexts): WhyTexts => ({
    indicator: (assessment, style) => whyIndicator(assessment, style, phrases, words),
    action: (action) => phrases.action(action, words),
    objective: (objective) => phrases.objective(objective, words),
    risk: (risk) => phrases.risk(risk, words),
    budget: (budget, style) => phrases.budget(budget, style, words),
  });

/** How figures that a reader will compare are written; once for all that need the same decimals. */
type FiguresOf = (together: readonly number[]) => Shown;

/** Why a row has its status and its trends: a sentence for each, with its numbers, its rule and its source. */
function whyIndicator(assessment: Assessment, style: FigureStyle, phrases: WhyPhrases, words: WordTexts): string {
  const figuresOf = shownTogether(style, phrases.figures, phrases.range);
  const { because } = assessment;
  const status = statusSentence(assessment, figuresOf, phrases, words);
  // What was written when a period was closed says its trends already.
  if (because.code === 'closed') return status;
  return [status, ...trendSentences(assessment, figuresOf, phrases, words)].join(' ');
}

function statusSentence(assessment: Assessment, figuresOf: FiguresOf, phrases: WhyPhrases, words: WordTexts): string {
  const { because } = assessment;
  if (because.code !== 'compared') {
    return whyNoColour(because, assessment, figuresOf([]), phrases.noColour, phrases.figures, words);
  }
  const { value, limit, lastYear } = because;
  const shown = figuresOf(lastYear === null ? [value, limit] : [value, limit, lastYear.value]);
  return phrases.colour(because, shown, words);
}

const trendSentences = (
  assessment: Assessment,
  figuresOf: FiguresOf,
  { trends }: WhyPhrases,
  words: WordTexts,
): string[] =>
  (
    [
      [assessment.shortTrend, shortTrend],
      [assessment.longTrend, longTrend],
    ] as const
  ).flatMap(([trend, sentence]) =>
    trend === null
      ? []
      : sentence(
          trend,
          words.trends[trend.word],
          figuresOf(trend.figure === null ? [] : [trend.value, trend.figure]),
          trends,
        ),
  );

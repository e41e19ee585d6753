import type { Assessment } from '../rules/indicator';
import type { Trend } from '../rules/statuses';
import type { FunctionParameter } from '../text/function-texts';
import { ALL_TEXTS } from '../text/say';
import { plainWords } from '../tracker/words';
import type { Argument, Parameter, Refuse, WorksheetFunction } from './function';
import { judgeFigures, textsAsked, type JudgedFigures } from './judge-figures';

const needed = (code: FunctionParameter): Parameter => ({ code, optional: false, isRange: false });
const optional = (code: FunctionParameter): Parameter => ({ code, optional: true, isRange: false });

/** What STATUS and WHY take alike. */
const OF_A_FIGURE: readonly Parameter[] = [
  needed('value'),
  needed('target'),
  ...(['polarity', 'tolerance', 'rule', 'amberAt', 'redAt', 'lastYear', 'language'] as const).map(optional),
];

type Given = Readonly<Partial<Record<FunctionParameter, Argument>>>;

const LANGUAGES = ALL_TEXTS.map(({ language }) => language);

const judgeOne = (given: Given, refuse: Refuse): JudgedFigures =>
  judgeFigures({ ...given, value: given.value, target: given.target, values: [given.value] }, refuse);

/** One figure has no trend, which is asked for by itself; and its periods have no names to be told. */
function unnamed(assessment: Assessment, label: string): Assessment {
  const { because } = assessment;
  const told =
    because.code === 'compared' && because.lastYear !== null
      ? { ...because, lastYear: { ...because.lastYear, period: { ...because.lastYear.period, label } } }
      : because;
  return { ...assessment, because: told, period: null, shortTrend: null, longTrend: null };
}

const LENGTHS = ['short', 'long'] as const;

/** The trend of a range of figures, blank cells passed over; `''` where nothing can be said of the last. */
function trendOf(given: Given, range: readonly Argument[], refuse: Refuse): Trend | null {
  const values = range.filter((cell) => String(cell ?? '').trim() !== '');
  if (values.length === 0) refuse(({ noValues }) => noValues);
  const asked = plainWords(String(given.length ?? '')) || 'short';
  const length =
    LENGTHS.find((one) => one === asked) ??
    refuse((words) => words.unknownLength({ found: String(given.length), expected: LENGTHS }));
  const { assessment } = judgeFigures(
    { value: values[values.length - 1], target: given.target, polarity: given.polarity, values },
    refuse,
  );
  return (length === 'short' ? assessment.shortTrend : assessment.longTrend)?.word ?? null;
}

/**
 * The worksheet functions, by the same rules and the same reading as the tracker's own columns, for those who want them
 * live in a cell. We never write them into a workbook ourselves: a colleague without the add-in would see #NAME?.
 */
export const FUNCTIONS: readonly WorksheetFunction[] = [
  {
    id: 'STATUS',
    parameters: OF_A_FIGURE,
    answer: (given, _, refuse) => {
      const { words } = textsAsked(given.language, refuse, LANGUAGES);
      return words.statuses[judgeOne(given, refuse).assessment.status];
    },
  },
  {
    id: 'TREND',
    parameters: [
      { code: 'values', optional: false, isRange: true },
      ...(['polarity', 'length', 'target', 'language'] as const).map(optional),
    ],
    answer: (given, range, refuse) => {
      const { words } = textsAsked(given.language, refuse, LANGUAGES);
      const trend = trendOf(given, range, refuse);
      return trend === null ? '' : words.trends[trend];
    },
  },
  {
    id: 'WHY',
    parameters: OF_A_FIGURE,
    answer: (given, _, refuse) => {
      const texts = textsAsked(given.language, refuse, LANGUAGES);
      const { assessment, style } = judgeOne(given, refuse);
      return texts.why.indicator(unnamed(assessment, texts.functions.lastYear), style);
    },
  },
];

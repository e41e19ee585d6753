import type { Counting, Frequency } from '../../rules/indicator';
import type { Polarity } from '../../rules/polarity';
import { inEnglish } from '../welsh';
import { plainWords, remembering } from '../words';

/** A word list read back, in English or Welsh: each plain form and what it means. */
function wordTable<Meaning>(entries: Readonly<Record<string, Meaning>>): (text: string) => Meaning | undefined {
  const table = new Map(Object.entries(entries).map(([word, meaning]) => [plainWords(word), meaning]));
  return remembering((text) => table.get(plainWords(text)) ?? table.get(inEnglish(plainWords(text)) ?? ''));
}

/** The words that may stand in a column of one of few meanings. Anything else is an `unknown-word`. */

export const polarityOf = wordTable<Polarity>({
  High: 'higher',
  Higher: 'higher',
  'High is good': 'higher',
  'High is better': 'higher',
  'Higher is better': 'higher',
  'Bigger is better': 'higher',
  Bigger: 'higher',
  Maximise: 'higher',
  Maximize: 'higher',
  'Aim to maximise': 'higher',
  Increase: 'higher',
  Up: 'higher',
  Low: 'lower',
  Lower: 'lower',
  'Low is good': 'lower',
  'Low is better': 'lower',
  'Lower is better': 'lower',
  'Smaller is better': 'lower',
  Smaller: 'lower',
  Minimise: 'lower',
  Minimize: 'lower',
  'Aim to minimise': 'lower',
  Decrease: 'lower',
  Reduce: 'lower',
  Down: 'lower',
  Range: 'range',
  'In range': 'range',
  'In a range': 'range',
  'Within range': 'range',
  'Within a range': 'range',
  'Within the range': 'range',
  Goldilocks: 'range',
  'Data only': 'data-only',
  None: 'data-only',
  'N/A': 'data-only',
  'Not applicable': 'data-only',
});

export const POLARITY_EXPECTED = ['Higher', 'Lower', 'Range', 'Data only'];

export const frequencyOf = wordTable<Frequency>({
  Monthly: 'monthly',
  Month: 'monthly',
  M: 'monthly',
  'Each month': 'monthly',
  Quarterly: 'quarterly',
  Quarter: 'quarterly',
  Q: 'quarterly',
  'Each quarter': 'quarterly',
  'Half-yearly': 'half-yearly',
  'Half yearly': 'half-yearly',
  'Half year': 'half-yearly',
  'Six-monthly': 'half-yearly',
  '6 monthly': 'half-yearly',
  'Bi-annual': 'half-yearly',
  'Bi-annually': 'half-yearly',
  'Twice a year': 'half-yearly',
  Annual: 'annual',
  Annually: 'annual',
  Yearly: 'annual',
  Year: 'annual',
  A: 'annual',
  'Each year': 'annual',
  'Once a year': 'annual',
});

export const FREQUENCY_EXPECTED = ['Monthly', 'Quarterly', 'Half-yearly', 'Annual'];

export const countingOf = wordTable<Counting>({
  Snapshot: 'snapshot',
  'Point in time': 'snapshot',
  'In period': 'snapshot',
  Discrete: 'snapshot',
  No: 'snapshot',
  N: 'snapshot',
  'Non-cumulative': 'snapshot',
  'Not cumulative': 'snapshot',
  false: 'snapshot',
  Cumulative: 'cumulative',
  YTD: 'cumulative',
  'Year to date': 'cumulative',
  'Cumulative (YTD)': 'cumulative',
  'Cumulative/YTD': 'cumulative',
  Yes: 'cumulative',
  Y: 'cumulative',
  true: 'cumulative',
  Rolling: 'rolling',
  'Rolling year': 'rolling',
  'Rolling 12 months': 'rolling',
  'Rolling average': 'rolling',
});

export const COUNTING_EXPECTED = ['Snapshot', 'Cumulative', 'Rolling'];

export const budgetTypeOf = wordTable<'revenue' | 'capital'>({ Revenue: 'revenue', Capital: 'capital' });

export const BUDGET_TYPE_EXPECTED = ['Revenue', 'Capital'];

/** Yes is 1 and No is 0 (decisions.md, Values 6). */
export const yesNoOf = wordTable<1 | 0>({ Yes: 1, Y: 1, TRUE: 1, No: 0, N: 0, FALSE: 0 });

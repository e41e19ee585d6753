import { assessIndicator } from '../src/rules/assess';
import { indicatorException } from '../src/rules/exceptions';
import type { IndicatorRow, ReportingMoment } from '../src/rules/indicator';
import { chartOf } from '../src/rules/indicator-chart';
import { endOf, monthOf, shiftPeriod } from '../src/rules/periods';
import { DEFAULT_RULES, PRESETS, type RuleSettings } from '../src/rules/rule-settings';
import type { FigureStyle } from '../src/text/figures';
import { textsFor } from '../src/text/say';

/** What the rule book costs, in milliseconds for so many rows of two years of months. */
export interface RulesFigures {
  readonly assessments: number;
  /** Status, trends and checks. */
  readonly assessing: number;
  /** The same, with the sentence of each. */
  readonly withSentences: number;
  /** Control charts of all rows. */
  readonly charts: number;
  /** Exceptions of all rows. */
  readonly exceptions: number;
}

const MONTHS = 24;
const VARIETY = 1000;

/** Rows of every preset, polarity and shade, the same at each run. */
function rowOf(seed: number): IndicatorRow {
  const start = monthOf(2012, 4);
  const wave = (i: number): number => 60 + ((seed * 37 + i * 17) % 50) + (seed % 10) / 10;
  return {
    polarity: (['higher', 'lower', 'range', 'higher'] as const)[seed % 4] ?? 'higher',
    unit: { kind: 'percent' },
    decimals: 1,
    counting: seed % 5 === 0 ? 'cumulative' : 'snapshot',
    frequency: seed % 3 === 0 ? 'monthly' : null,
    points: Array.from({ length: MONTHS }, (_, i) => ({
      period: shiftPeriod(start, i),
      value: { kind: 'number', value: wave(i) },
    })),
    target: seed % 4 === 2 ? { kind: 'range', from: 70, to: 90 } : { kind: 'number', value: 85 },
    tolerance: seed % 7 === 0 ? { kind: 'absolute', value: 5 } : null,
    amberAt: null,
    redAt: null,
    rangeFrom: null,
    rangeTo: null,
  };
}

/** Runs the rule book over so many rows, each row through a preset of its own; the first thousand warm it up. */
export function benchRules(assessments = 100_000): RulesFigures {
  const rows = Array.from({ length: VARIETY }, (_, seed) => rowOf(seed));
  const settings: RuleSettings[] = PRESETS.map((preset) => ({ ...DEFAULT_RULES, preset }));
  const reporting = monthOf(2014, 3);
  const at: ReportingMoment = { reporting, asAt: endOf(reporting) };
  const texts = textsFor('English');
  const style: FigureStyle = { unit: { kind: 'percent', scale: 1, text: '%' }, decimals: 1, grades: [] };
  const timed = (work: (row: IndicatorRow, rules: RuleSettings) => unknown): number => {
    const run = (times: number): void => {
      for (let i = 0; i < times; i++) {
        const row = rows[i % VARIETY];
        const rules = settings[i % settings.length];
        if (row && rules) work(row, rules);
      }
    };
    run(VARIETY);
    const began = performance.now();
    run(assessments);
    return Math.round(performance.now() - began);
  };
  return {
    assessments,
    assessing: timed((row, rules) => assessIndicator(row, at, rules)),
    withSentences: timed((row, rules) => texts.why.indicator(assessIndicator(row, at, rules), style)),
    charts: timed((row, rules) => chartOf(row, at, assessIndicator(row, at, rules), rules)),
    exceptions: timed((row, rules) => indicatorException(row, at, assessIndicator(row, at, rules), rules)),
  };
}

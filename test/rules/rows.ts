import { assessIndicator } from '../../src/rules/assess';
import type { Assessment, IndicatorRow, SeriesPoint } from '../../src/rules/indicator';
import { quarterOf, shiftPeriod, type Period } from '../../src/rules/periods';
import { BLANK, type Amount, type Reading, type Reason } from '../../src/rules/reading';
import { DEFAULT_RULES, type RuleSettings } from '../../src/rules/rule-settings';

/** The quarter that the examples report: July to September 2013. */
export const Q2 = quarterOf(2013, 2);

export const num = (value: number): Reading => ({ kind: 'number', value });
export const plain = (value: number): Reading => ({ kind: 'number', value, plain: true });
export const signed = (value: number, direction: 'higher' | 'lower'): Reading => ({ kind: 'number', value, direction });
export const range = (from: number, to: number): Reading => ({ kind: 'range', from, to });
export const because = (reason: Reason): Reading => ({ kind: 'reason', reason });
export const unreadable = (text: string): Reading => ({ kind: 'unreadable', text });
export const percent = (value: number): Amount => ({ kind: 'percent', value });
export const amount = (value: number): Amount => ({ kind: 'absolute', value });

export const point = (period: Period, value: Reading, target?: Reading): SeriesPoint => ({ period, value, target });

/** Quarterly figures, the last of them for Q2 2013/14; null is a blank cell. */
export const quarters = (...values: (number | null)[]): SeriesPoint[] =>
  values.map((value, i) => point(shiftPeriod(Q2, (i - values.length + 1) * 3), value === null ? BLANK : num(value)));

const EMPTY: IndicatorRow = {
  polarity: 'higher',
  unit: null,
  decimals: null,
  counting: null,
  frequency: null,
  points: [],
  target: null,
  tolerance: null,
  amberAt: null,
  redAt: null,
  rangeFrom: null,
  rangeTo: null,
};

export const row = (given: Partial<IndicatorRow>): IndicatorRow => ({ ...EMPTY, ...given });

/** A row with one value for the quarter, against a plain target. */
export const against = (value: number, target: number, given: Partial<IndicatorRow> = {}): IndicatorRow =>
  row({ points: quarters(value), target: num(target), ...given });

export const rules = (given: Partial<RuleSettings> = {}): RuleSettings => ({ ...DEFAULT_RULES, ...given });

export const assess = (given: IndicatorRow, settings: Partial<RuleSettings> = {}, reporting: Period = Q2): Assessment =>
  assessIndicator(given, { reporting, asAt: '2013-11-30' }, rules(settings));

export const statusOf = (given: IndicatorRow, settings: Partial<RuleSettings> = {}): string =>
  assess(given, settings).status;

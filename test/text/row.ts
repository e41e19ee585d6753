import { assessIndicator } from '../../src/rules/assess';
import type { IndicatorRow, UnitKind } from '../../src/rules/indicator';
import { quarterOf } from '../../src/rules/periods';
import { BLANK, type Reading } from '../../src/rules/reading';
import { DEFAULT_RULES, type RuleSettings } from '../../src/rules/rule-settings';
import { textsFor } from '../../src/text/say';
import type { FigureStyle } from '../../src/text/figures';
import type { Texts } from '../../src/text/texts';

export const Q2 = quarterOf(2013, 2);

/** A number in a cell, or the reading itself. */
export type Cell = number | Reading | null;

export const reading = (cell: Cell): Reading =>
  cell === null ? BLANK : typeof cell === 'number' ? { kind: 'number', value: cell } : cell;

export interface RowWords extends Partial<Omit<IndicatorRow, 'unit'>> {
  value: Cell;
  against: Cell;
  unit?: UnitKind;
  scale?: number;
  unitText?: string;
  before?: number[];
}

/** An indicator with a value for Q2 2013/14, a target, and earlier quarters (latest last); higher is better unless said. */
export function row({ value, against, unit = 'percent', before = [], ...rest }: RowWords): IndicatorRow {
  const earlier = before.map((figure, i) => ({
    period: quarterOf(2013, 2 - before.length + i),
    value: reading(figure),
  }));
  return {
    polarity: 'higher',
    unit: { kind: unit },
    decimals: null,
    counting: null,
    frequency: 'quarterly',
    points: [...earlier, { period: Q2, value: reading(value) }],
    target: reading(against),
    tolerance: null,
    amberAt: null,
    redAt: null,
    rangeFrom: null,
    rangeTo: null,
    ...rest,
  };
}

/** What `Why` says of it. */
export function whyOf(
  words: RowWords,
  settings: Partial<RuleSettings> = {},
  texts: Texts = textsFor('English'),
): string {
  const assessment = assessIndicator(
    row(words),
    { reporting: Q2, asAt: '2013-10-15' },
    { ...DEFAULT_RULES, ...settings },
  );
  const style: FigureStyle = {
    unit: { kind: words.unit ?? 'percent', scale: words.scale ?? 1, text: words.unitText ?? '' },
    decimals: words.decimals ?? null,
    grades: DEFAULT_RULES.grades,
  };
  return texts.why.indicator(assessment, style);
}

import { CHART_NEEDS } from '../rules/control-chart';
import { isMet } from '../rules/headline';
import { comparable, duePeriod } from '../rules/due';
import type { ReportingMoment, TargetFigure } from '../rules/indicator';
import type { Period } from '../rules/periods';
import { targetAt } from '../rules/target';
import type { Texts } from '../text/texts';
import type { IndicatorFacts } from './facts';

/** What a line of an indicator's chart shows. A range has two lines in place of its target. */
export type LineRole = 'value' | 'target' | 'from' | 'to' | 'mean' | 'upper' | 'lower';

export interface TrendLine {
  readonly role: LineRole;
  /** One for each figure; null: none. */
  readonly values: readonly (number | null)[];
}

/** An indicator over time: its figures of the length that it is reported by, and what they are held against. */
export interface TrendLines {
  readonly figures: readonly { readonly period: Period; readonly value: number }[];
  readonly lines: readonly TrendLine[];
}

/** The lines of an indicator's chart, in order of time, in the row's unit; null under two figures. */
export function trendLines(of: IndicatorFacts, at: ReportingMoment): TrendLines | null {
  const due = duePeriod(of.row, at);
  const figures = comparable(due.points, due.period);
  if (figures.length < 2) return null;
  const targets = figures.map(({ period }) => targetAt(of.row, due.points, period).figure);
  const held = targetLines(targets).filter(({ values }) => values.some((value) => value !== null));
  return { figures, lines: [{ role: 'value', values: figures.map(({ value }) => value) }, ...held, ...limitLines(of)] };
}

/** One line for a target, two for a range. */
function targetLines(targets: readonly TargetFigure[]): TrendLine[] {
  const limit = (role: LineRole, at: 0 | 1): TrendLine => ({
    role,
    values: targets.map((target) => (target === null ? null : typeof target === 'number' ? target : target[at])),
  });
  const isRange = targets.some((target) => target !== null && typeof target !== 'number');
  return isRange ? [limit('from', 0), limit('to', 1)] : [limit('target', 0)];
}

/** Mean and control limits, each stretch's own. */
function limitLines({ chart }: IndicatorFacts): TrendLine[] {
  if (chart === null) return [];
  const { points, stretches } = chart;
  return (['mean', 'upper', 'lower'] as const).map((role) => ({
    role,
    values: points.map(({ stretch }) => stretches[stretch]?.[role] ?? null),
  }));
}

/** What the chart says in words; `''` where there is nothing to say. */
export function trendSays(
  { chart, style, assessment }: IndicatorFacts,
  { figures }: TrendLines,
  { pack }: Texts,
): string {
  if (chart !== null) return pack.chart.says(chart, style, isMet(assessment));
  return figures.length < CHART_NEEDS ? pack.chart.tooShort({ values: figures.length, needed: CHART_NEEDS }) : '';
}

import { startOf, type Period } from './periods';
import type { Direction } from './polarity';
import { mean, same } from './numbers';
import type { TargetFigure } from './indicator';
import type { Assurance, Variation } from './statuses';

/**
 * XmR control charts, as in the NHS workbook "Making Data Count": limits at the mean and 2.66 times the mean moving range
 * either side. Published method; figures are held against those of NHSRplotthedots in the tests.
 */

export interface ChartPoint {
  readonly period: Period;
  readonly value: number;
}

/** The signals, in order of precedence: a point that shows two is called by the first. */
const SIGNALS = ['outside-limits', 'trend', 'two-of-three', 'one-side-of-mean'] as const;
export type Signal = (typeof SIGNALS)[number];

export interface ChartOptions {
  /** How many points make a trend, or a run on one side of the mean. */
  readonly runLength: number;
  /** Drops moving ranges of 3.267 or more times their mean, once. */
  readonly screening: boolean;
  /** ISO days: the first point whose period starts on or after one begins new limits. */
  readonly rebase?: readonly string[];
}

export interface Limits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Where "near" begins: two thirds of the way to a limit. */
  readonly nearLower: number;
  readonly nearUpper: number;
  readonly meanMovingRange: number;
  /** How many moving ranges screening dropped. */
  readonly screened: number;
}

export interface SignalledPoint extends ChartPoint {
  readonly signal: Signal | null;
  /** +1 high or rising, -1 low or falling; 0 without a signal. */
  readonly side: -1 | 0 | 1;
  /** Which stretch of limits it belongs to, from 0. */
  readonly stretch: number;
}

export interface Stretch extends Limits {
  readonly from: number;
  readonly points: number;
  /** Fewer than 12 points: limits that will still move. */
  readonly provisional: boolean;
}

export interface ControlChart {
  readonly points: readonly SignalledPoint[];
  readonly stretches: readonly Stretch[];
  /** The limits now: those of the last stretch. */
  readonly limits: Stretch;
  readonly last: SignalledPoint;
  readonly variation: Variation;
  /** Null without a target that is one number, or without a direction. */
  readonly assurance: Assurance | null;
  /** How many periods have no figure between the first and the last: they are closed up. */
  readonly gaps: number;
}

/** A chart is offered from 12 values on. */
export const CHART_NEEDS = 12;
const TO_LIMIT = 2.66;
const SCREEN_AT = 3.267;

/** The limits of at least one value. A single value, or a constant series, has limits at its mean. */
export function limitsFrom(values: readonly number[], screening: boolean): Limits {
  const centre = mean(values);
  const ranges: number[] = [];
  for (let i = 1; i < values.length; i++) ranges.push(Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0)));
  const average = ranges.length === 0 ? 0 : mean(ranges);
  const kept = screening && average > 0 ? ranges.filter((range) => range < SCREEN_AT * average) : ranges;
  const size = kept.length === 0 ? 0 : mean(kept);
  return {
    mean: centre,
    lower: centre - TO_LIMIT * size,
    upper: centre + TO_LIMIT * size,
    nearLower: centre - ((2 * TO_LIMIT) / 3) * size,
    nearUpper: centre + ((2 * TO_LIMIT) / 3) * size,
    meanMovingRange: size,
    screened: ranges.length - kept.length,
  };
}

type Side = -1 | 0 | 1;

/** Which side of a line, with values that are the same lying on it. */
const sideOf = (value: number, line: number): Side => (same(value, line) ? 0 : value > line ? 1 : -1);

/** Marks every point of every stretch of `length` equal, non-zero sides that stand together. */
function runs(sides: readonly Side[], length: number): Side[] {
  const marks: Side[] = sides.map(() => 0);
  let start = 0;
  for (let i = 1; i <= sides.length; i++) {
    if (i < sides.length && sides[i] === sides[start]) continue;
    const side = sides[start] ?? 0;
    if (side !== 0 && i - start >= length) marks.fill(side, start, i);
    start = i;
  }
  return marks;
}

/** Points of `length` or more strictly rising (+1) or falling (-1); a point in both is called by what follows it. */
function trends(values: readonly number[], length: number): Side[] {
  const steps = values.slice(1).map((value, i) => sideOf(value, values[i] ?? value));
  const marked = runs(steps, length - 1);
  return values.map((_, i) => marked[i] || marked[i - 1] || 0);
}

/** Two of three running points near a limit, all three on one side of the mean; only the near ones are marked. */
function twoOfThree(sides: readonly Side[], near: readonly boolean[]): Side[] {
  const marks: Side[] = sides.map(() => 0);
  for (let i = 0; i + 2 < sides.length; i++) {
    const side = sides[i] ?? 0;
    if (side === 0 || sides[i + 1] !== side || sides[i + 2] !== side) continue;
    if (Number(near[i]) + Number(near[i + 1]) + Number(near[i + 2]) < 2) continue;
    for (let j = i; j < i + 3; j++) if (near[j]) marks[j] = side;
  }
  return marks;
}

function signalsOf(
  values: readonly number[],
  limits: Limits,
  runLength: number,
): { signal: Signal | null; side: Side }[] {
  const sides = values.map((value) => sideOf(value, limits.mean));
  const outside = values.map((value): Side => {
    if (sideOf(value, limits.upper) > 0) return 1;
    return sideOf(value, limits.lower) < 0 ? -1 : 0;
  });
  const near = values.map(
    (value, i) => outside[i] === 0 && (sideOf(value, limits.nearUpper) > 0 || sideOf(value, limits.nearLower) < 0),
  );
  const found: Record<Signal, Side[]> = {
    'outside-limits': outside,
    trend: trends(values, runLength),
    'two-of-three': twoOfThree(sides, near),
    'one-side-of-mean': runs(sides, runLength),
  };
  return values.map((_, i) => {
    for (const signal of SIGNALS) {
      const side = found[signal][i] ?? 0;
      if (side !== 0) return { signal, side };
    }
    return NO_SIGNAL;
  });
}

const NO_SIGNAL = { signal: null, side: 0 } as const;

/** Improving or concerning by what is better; neutral where a signal has no better side; common cause without one. */
export function variationOf(side: Side, direction: Direction | null): Variation {
  if (side === 0) return 'common cause';
  if (direction === null || direction === 'range') return 'neutral';
  return (side === 1) === (direction === 'higher') ? 'improving' : 'concerning';
}

/** The target against the limits; on a limit it can be hit or missed. */
export function assuranceOf(
  target: TargetFigure,
  limits: Pick<Limits, 'lower' | 'upper'>,
  direction: Direction | null,
): Assurance | null {
  if (typeof target !== 'number' || direction === null || direction === 'range') return null;
  const wanted = direction === 'higher' ? 1 : -1;
  if (sideOf(target, limits.upper) > 0) return wanted === 1 ? 'consistently failing' : 'consistently passing';
  if (sideOf(target, limits.lower) < 0) return wanted === 1 ? 'consistently passing' : 'consistently failing';
  return 'hit or miss';
}

/**
 * The control chart of a series in order of time, its gaps closed up; null under 12 values. `direction` null is no
 * polarity. Signals are looked for within each stretch of limits.
 */
export function controlChart(
  series: readonly ChartPoint[],
  target: TargetFigure,
  direction: Direction | null,
  options: ChartOptions,
  gaps = 0,
): ControlChart | null {
  if (series.length < CHART_NEEDS) return null;
  const starts = stretchStarts(series, options.rebase ?? []);
  const stretches: Stretch[] = [];
  const points: SignalledPoint[] = [];
  starts.forEach((from, stretch) => {
    const part = series.slice(from, starts[stretch + 1]);
    const values = part.map((point) => point.value);
    const limits = limitsFrom(values, options.screening);
    stretches.push({ ...limits, from, points: part.length, provisional: part.length < CHART_NEEDS });
    const signals = signalsOf(values, limits, options.runLength);
    part.forEach(({ period, value }, i) => {
      const { signal, side } = signals[i] ?? NO_SIGNAL;
      points.push({ period, value, signal, side, stretch });
    });
  });
  const limits = stretches.at(-1);
  const last = points.at(-1);
  if (!limits || !last) return null;
  return {
    points,
    stretches,
    limits,
    last,
    variation: variationOf(last.side, direction),
    assurance: assuranceOf(target, limits, direction),
    gaps,
  };
}

/** Where each stretch of limits begins. */
function stretchStarts(series: readonly ChartPoint[], rebase: readonly string[]): number[] {
  const starts = new Set([0]);
  for (const day of rebase) {
    const at = series.findIndex((point) => startOf(point.period) >= day);
    if (at > 0) starts.add(at);
  }
  return [...starts].sort((a, b) => a - b);
}

import { a1 } from '../../tracker/address';
import { atLeast, atMost, tidy } from '../../rules/numbers';
import { sameLength, type Period } from '../../rules/periods';
import { numberIn } from '../../rules/reading';
import { targetAt } from '../../rules/target';
import type { FindingFacts } from '../../text/finding-facts';
import type { Indicator, Issue } from '../../tracker/records';
import type { Check, CheckContext } from '../check';
import { targetCell, valueCells } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

type Against = FindingFacts['scale-jump']['against'];

const MONTHS_IN_YEAR = 12;

/** About 10 times, and about 100 times (decisions.md, Findings). */
const BANDS = [
  { times: 10, from: 8, to: 12.5 },
  { times: 100, from: 80, to: 125 },
] as const;

/** 10 or 100, or 0.1 or 0.01 where the figure is the smaller; null where the two are of one scale. */
export function timesOf(figure: number, usual: number): number | null {
  if (figure === 0 || usual === 0 || Math.sign(figure) !== Math.sign(usual)) return null;
  for (const { times, from, to } of BANDS) {
    if (atLeast(figure / usual, from) && atMost(figure / usual, to)) return times;
    if (atLeast(usual / figure, from) && atMost(usual / figure, to)) return 1 / times;
  }
  return null;
}

/** A value or target about 10 or 100 times its own history, or its target (33 against 311). */
export const scaleJump: Check = {
  code: 'scale-jump',
  find: (context) =>
    context.tracker.indicators
      .filter(({ unit }) => unit?.kind !== 'yes-no' && unit?.kind !== 'grade')
      .flatMap((indicator) => [...valuesOf(indicator, context), ...targetsOf(indicator, context)]),
};

interface Figure {
  readonly period: Period | null;
  readonly value: number;
}

function valuesOf(indicator: Indicator, context: CheckContext): Issue[] {
  const earlier = new Earlier(indicator);
  const reporting = context.tracker.reportingPeriod;
  return valueCells(indicator).flatMap(({ cell, value, period }) => {
    const median = earlier.medianFor({ period, value });
    const jump =
      jumpOf(value, median, 'earlier-values') ?? jumpOf(value, targetFor(indicator, period ?? reporting), 'target');
    return jump === null ? [] : [tell(indicator, cell, value, jump, context)];
  });
}

function targetsOf(indicator: Indicator, context: CheckContext): Issue[] {
  const earlier = new Earlier(indicator);
  return indicator.points.flatMap(({ period, target, targetColumn, row }) => {
    const value = numberIn(target);
    if (value === null) return [];
    const jump = jumpOf(value, earlier.medianFor({ period, value }), 'earlier-targets');
    const cell = targetColumn === null ? targetCell(indicator, period) : a1(row, targetColumn);
    return jump === null ? [] : [tell(indicator, cell, value, jump, context)];
  });
}

interface Jump {
  against: Against;
  usual: number;
  times: number;
}

function jumpOf(value: number, usual: number | null, against: Against): Jump | null {
  const times = usual === null ? null : timesOf(value, usual);
  return usual === null || times === null ? null : { against, usual, times };
}

/** A plain target; a range has no one size. */
function targetFor(indicator: Indicator, period: Period | null): number | null {
  const figure = period === null ? numberIn(indicator.target) : targetAt(indicator, indicator.points, period).figure;
  return typeof figure === 'number' ? figure : null;
}

const tell = (indicator: Indicator, cell: string, value: number, jump: Jump, context: CheckContext): Issue =>
  issueOf('scale-jump', indicator, cell, {
    found: shownExactly(indicator, value, context),
    against: jump.against,
    usual: shownExactly(indicator, tidy(jump.usual), context),
    times: jump.times,
  });

/** The figures that came before, kept in order of size. */
class Earlier {
  private readonly figures: Figure[] = [];

  constructor(private readonly indicator: Indicator) {}

  /** The median of what came before; null for the first. The figure is remembered for those that follow. */
  medianFor(figure: Figure): number | null {
    const values = this.figures.filter((before) => this.isComparable(before, figure)).map(({ value }) => value);
    this.figures.push(figure);
    return medianOf(values);
  }

  /** Of a figure to date, which grows through the year, only the same time of other years is its history. */
  private isComparable(before: Figure, figure: Figure): boolean {
    if (this.indicator.counting !== 'cumulative') return true;
    if (before.period === null || figure.period === null) return false;
    return (
      sameLength(before.period, figure.period) &&
      (figure.period.firstMonth - before.period.firstMonth) % MONTHS_IN_YEAR === 0
    );
  }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted[middle - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

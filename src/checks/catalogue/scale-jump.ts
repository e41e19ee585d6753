import { atLeast, atMost, tidy } from '../../rules/numbers';
import { sameLength, type Period } from '../../rules/periods';
import type { FindingFacts } from '../../text/finding-facts';
import type { Indicator, Issue } from '../../tracker/records';
import type { Check, CheckContext } from '../check';
import { cellOf, targetsOf, valueCells, type FigureCell } from '../figure-cells';
import { medianKeeper } from '../median';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

/** About 10 times, and about 100 times (decisions.md, Findings). */
const BANDS = [
  { times: 10, from: 8, to: 12.5 },
  { times: 100, from: 80, to: 125 },
] as const;

/** Just under the least that is out of scale: a quick test that nearly every figure passes. */
const SURELY_OF_SCALE = 7.9;

function isOfScale(value: number, usual: number | null): boolean {
  if (usual === null) return true;
  const a = Math.abs(value);
  const b = Math.abs(usual);
  return a < b * SURELY_OF_SCALE && b < a * SURELY_OF_SCALE;
}

/** 10 or 100, or 0.1 or 0.01 where the figure is the smaller; null where the two are of one scale. */
function timesOf(figure: number, usual: number): number | null {
  if (figure === 0 || usual === 0 || isOfScale(figure, usual)) return null;
  const ratio = figure / usual;
  const larger = ratio >= 1 ? ratio : 1 / ratio;
  const band = BANDS.find(({ from, to }) => atLeast(larger, from) && atMost(larger, to));
  if (band === undefined) return null;
  return ratio >= 1 ? band.times : 1 / band.times;
}

/** A value or target about 10 or 100 times its own history, or its target (33 against 311). */
export const scaleJump: Check = {
  code: 'scale-jump',
  find: (context) =>
    context.tracker.indicators
      .filter(({ unit }) => unit?.kind !== 'yes-no' && unit?.kind !== 'grade')
      .flatMap((indicator) => [...valuesOf(indicator, context), ...targetJumps(indicator, context)]),
};

interface Jump {
  against: FindingFacts['scale-jump']['against'];
  usual: number;
  times: number;
}

function jumpOf(value: number, usual: number | null, against: Jump['against']): Jump | null {
  const times = usual === null ? null : timesOf(value, usual);
  return usual === null || times === null ? null : { against, usual, times };
}

function valuesOf(indicator: Indicator, context: CheckContext): Issue[] {
  const earlier = historyOf(indicator);
  const reporting = context.tracker.reportingPeriod;
  const targetFor = targetsOf(indicator, reporting);
  const jumps: Jump[] = [];
  const cells = valueCells(indicator, (value, period) => {
    const median = earlier(value, period);
    const at = period ?? reporting;
    const target = at === null ? null : targetFor(at).figure;
    const plain = typeof target === 'number' ? target : null;
    if (isOfScale(value, median) && isOfScale(value, plain)) return false;
    const jump = jumpOf(value, median, 'earlier-values') ?? jumpOf(value, plain, 'target');
    if (jump !== null) jumps.push(jump);
    return jump !== null;
  });
  return cells.flatMap((cell, i) => {
    const jump = jumps[i];
    return jump === undefined ? [] : [tell(indicator, cell, jump, context)];
  });
}

function targetJumps(indicator: Indicator, context: CheckContext): Issue[] {
  const issues: Issue[] = [];
  const earlier = historyOf(indicator);
  for (const { period, target, targetColumn, targetRow, row } of indicator.points) {
    if (targetColumn === null || target?.kind !== 'number') continue;
    const jump = jumpOf(target.value, earlier(target.value, period), 'earlier-targets');
    if (jump !== null)
      issues.push(
        tell(indicator, { row: targetRow ?? row, column: targetColumn, value: target.value, period }, jump, context),
      );
  }
  return issues;
}

const tell = (indicator: Indicator, cell: FigureCell, jump: Jump, context: CheckContext): Issue =>
  issueOf('scale-jump', indicator, cellOf(cell), {
    found: shownExactly(indicator, cell.value, context),
    against: jump.against,
    usual: shownExactly(indicator, tidy(jump.usual), context),
    times: jump.times,
  });

const MONTHS_IN_YEAR = 12;

/**
 * The median of an indicator's earlier figures, given one after another; null for the first. Of a figure to date, which
 * grows through the year, only the same time of other years is its history.
 */
function historyOf({ counting }: Indicator): (value: number, period: Period | null) => number | null {
  if (counting !== 'cumulative') {
    return medianKeeper();
  }
  const years: { period: Period; medianBefore: (value: number) => number | null }[] = [];
  return (value, period) => {
    if (period === null) return null;
    const known = years.find((year) => isSameTimeOfYear(year.period, period));
    const year = known ?? { period, medianBefore: medianKeeper() };
    if (known === undefined) years.push(year);
    return year.medianBefore(value);
  };
}

const isSameTimeOfYear = (a: Period, b: Period): boolean =>
  sameLength(a, b) && (b.firstMonth - a.firstMonth) % MONTHS_IN_YEAR === 0;

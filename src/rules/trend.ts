import type { IndicatorRow, TrendBecause } from './indicator';
import { mean, roundTo, same } from './numbers';
import { isYearsBefore, type Period } from './periods';
import type { Direction } from './polarity';
import { betterOf, distanceFrom, type Limits } from './position';
import type { RuleSettings } from './rule-settings';
import type { Trend } from './statuses';

export interface Figure {
  readonly period: Period;
  readonly value: number;
}

/** What trends are found from. */
export interface TrendInput {
  readonly row: IndicatorRow;
  /** The row's figures of one length before the current one, in order of time. */
  readonly earlier: readonly Figure[];
  readonly current: Figure;
  /** Null: neither way is better, and trends say Up or Down. */
  readonly direction: Direction | null;
  /** The range of the current target, where the direction is a range. */
  readonly limits: Limits | null;
}

type Mode = TrendBecause['mode'];

const LONG = 4;
const LONG_MONTHLY = 6;
const LONG_NEEDS = 2;

/** Automatic is year on year for cumulative rows and ongoing for the rest (decisions.md, Trends 1). */
const modeOf = (row: IndicatorRow, settings: RuleSettings): Mode =>
  settings.trendMode !== 'automatic' ? settings.trendMode : row.counting === 'cumulative' ? 'year on year' : 'ongoing';

/** How far back the long trend looks: the setting; else 4, and 6 for monthly rows in ongoing mode. */
function longLength(period: Period, mode: Mode, settings: RuleSettings): number {
  if (settings.longTrendLength !== null) return settings.longTrendLength;
  return mode === 'ongoing' && period.length === 'month' ? LONG_MONTHLY : LONG;
}

/** This period against the previous one that has a value, or against the same period last year. */
export function shortTrend(input: TrendInput, settings: RuleSettings): TrendBecause {
  const mode = modeOf(input.row, settings);
  if (input.row.typedNew) return newByWord(input, mode);
  const { period } = input.current;
  const before =
    mode === 'ongoing' ? input.earlier.at(-1) : input.earlier.find((f) => isYearsBefore(f.period, period, 1));
  return trendAgainst(input, mode, before ? [before] : [], 1, 1, settings);
}

/** This period against the mean of the previous figures, or of the same period in the years before; two at least. */
export function longTrend(input: TrendInput, settings: RuleSettings): TrendBecause {
  const mode = modeOf(input.row, settings);
  if (input.row.typedNew) return newByWord(input, mode);
  const { period } = input.current;
  const over = longLength(period, mode, settings);
  const before =
    mode === 'ongoing'
      ? input.earlier.slice(-over)
      : input.earlier.filter((f) => sameTimeOfYear(f.period, period, over));
  return trendAgainst(input, mode, before, Math.min(LONG_NEEDS, over), over, settings);
}

/** What an officer calls a new indicator has nothing that it may be compared with. */
const newByWord = ({ row, current }: TrendInput, mode: Mode): TrendBecause => ({
  word: 'New',
  mode,
  against: [],
  value: roundTo(current.value, row.decimals),
  figure: null,
  needs: 0,
  over: 0,
  stableWithin: 0,
  typed: true,
});

function sameTimeOfYear(candidate: Period, period: Period, years: number): boolean {
  const before = (period.firstMonth - candidate.firstMonth) / 12;
  return before <= years && Number.isInteger(before) && isYearsBefore(candidate, period, before);
}

function trendAgainst(
  input: TrendInput,
  mode: Mode,
  before: readonly Figure[],
  needs: number,
  over: number,
  settings: RuleSettings,
): TrendBecause {
  const shown = (value: number): number => roundTo(value, input.row.decimals);
  const value = shown(input.current.value);
  if (before.length < needs)
    return { word: 'New', mode, against: [], value, figure: null, needs, over, stableWithin: 0 };
  const figure = shown(mean(before.map((f) => f.value)));
  const stableWithin = (settings.trendTolerance / 100) * Math.abs(figure);
  const word = wordOf(value, figure, stableWithin, input.direction, input.limits);
  return { word, mode, against: before.map((f) => f.period).reverse(), value, figure, needs, over, stableWithin };
}

/** Better or worse, whatever the colour is. In a range, nearer to it is better, and both inside or equally far is Stable. */
function wordOf(
  value: number,
  figure: number,
  within: number,
  direction: Direction | null,
  limits: Limits | null,
): Trend {
  const better = direction === null ? null : betterOf(value, figure, direction, limits);
  if (better === null) return isStable(value, figure, within) ? 'Stable' : value > figure ? 'Up' : 'Down';
  const [a, b] =
    direction === 'range' && limits !== null
      ? [distanceFrom(value, limits), distanceFrom(figure, limits)]
      : [value, figure];
  if (isStable(a, b, within)) return 'Stable';
  return better > 0 ? 'Improving' : 'Declining';
}

const isStable = (a: number, b: number, within: number): boolean => {
  const difference = Math.abs(a - b);
  return same(a, b) || difference <= within || (within > 0 && same(difference, within));
};

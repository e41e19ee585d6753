import type { TargetFigure, UnitKind } from '../rules/indicator';
import { same } from '../rules/numbers';
import {
  decimalsApart,
  formatFigure,
  formatGap,
  formatNumber,
  formatPercent,
  type FigureStyle,
  type FigureWords,
} from './figures';

/** Units that follow the number as a word, and so are said once in "10 to 15 days". */
const TRAILING: ReadonlySet<UnitKind> = new Set(['days', 'rate', 'number']);

/** How one row's figures are written in its sentences. */
export interface Shown {
  figure: (value: number) => string;
  /** A difference, without its sign. */
  gap: (amount: number) => string;
  /** A difference beside a line that it does or does not reach: written so that it does not look equal when it is not. */
  gapBeside: (amount: number, line: number) => string;
  /** An allowance: exactly, whatever decimals the row shows, since it is worked out and not typed (10% of 95 is 9.5). */
  allowance: (amount: number) => string;
  /** A percentage of something else. */
  percent: (value: number) => string;
  /** A percentage beside lines that it is compared with. */
  percentBeside: (value: number, ...lines: number[]) => string;
  target: (figure: TargetFigure) => string;
  kind: UnitKind | null;
}

/** The same for one row's several sentences, which mostly need the same decimals: those share what they are written with. */
export function shownTogether(
  style: FigureStyle,
  words: FigureWords,
  range: (from: string, to: string) => string,
): (together: readonly number[]) => Shown {
  let last: { places: number | null; shown: Shown } | null = null;
  return (together) => {
    const places = decimalsApart(together, style.decimals);
    if (last?.places !== places) last = { places, shown: shownWith(style, words, range, places) };
    return last.shown;
  };
}

/**
 * Figures in a row's own style. `together` are those that a reader will compare: where they differ and the shown
 * decimals would make them look the same, all of the row's figures are written with enough decimals to tell them apart.
 */
export function shownAs(
  style: FigureStyle,
  words: FigureWords,
  range: (from: string, to: string) => string,
  together: readonly number[] = [],
): Shown {
  return shownWith(style, words, range, decimalsApart(together, style.decimals));
}

function shownWith(
  style: FigureStyle,
  words: FigureWords,
  range: (from: string, to: string) => string,
  places: number | null,
): Shown {
  const figure = (value: number): string => formatFigure(value, style, words, places);
  const bare = (value: number): string => formatFigure(value, { ...style, unit: null }, words, places);
  const gapPlaces = (amount: number, line: number): number | null =>
    decimalsApart([Math.abs(amount), Math.abs(line)], places);
  return {
    figure,
    gap: (amount) =>
      formatGap(amount, style, words, same(amount, 0) ? places : decimalsApart([Math.abs(amount), 0], places)),
    gapBeside: (amount, line) => formatGap(amount, style, words, gapPlaces(amount, line)),
    allowance: (amount) => formatGap(amount, style, words, null),
    percent: (value) => formatPercent(value),
    percentBeside: (value, ...lines) => `${formatNumber(value, decimalsApart([value, ...lines], 1) ?? 1, 0)}%`,
    target: (target) =>
      target === null
        ? ''
        : typeof target === 'number'
          ? figure(target)
          : range(TRAILING.has(style.unit?.kind ?? 'percent') ? bare(target[0]) : figure(target[0]), figure(target[1])),
    kind: style.unit?.kind ?? null,
  };
}

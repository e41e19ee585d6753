import type { ColourBecause } from '../rules/indicator';
import { same, tidy } from '../rules/numbers';
import type { Shown } from './shown';

/** The figures in the explanation of a colour, as they are written in every language. */

/** A line of the row; nothing where it has none. */
export const lineAt = (line: number | null, shown: Shown): string => (line === null ? '' : shown.figure(line));

/** The gap, written so that it does not look equal to an allowance which it exceeds. */
export const offBy = ({ gap, allowance }: ColourBecause, shown: Shown): string =>
  allowance === null ? shown.gap(gap) : shown.gapBeside(gap, allowance.amount);

/** The gap is the allowance, to the last decimal. */
export const isExactly = ({ gap, allowance }: ColourBecause): boolean =>
  allowance !== null && same(gap, allowance.amount);

/** A rule with an allowance of nothing says no more than that the target was missed. */
export const allowsNothing = ({ allowance }: ColourBecause): boolean => allowance === null || same(allowance.amount, 0);

type BandEdge = 'greenWithin' | 'redFrom';

/** The bands are told as percentages of the target, as they are set. */
const bandPercent = ({ bands, limit }: ColourBecause, edge: BandEdge): number =>
  bands === null || limit === 0 ? 0 : tidy((bands[edge] / Math.abs(limit)) * 100);

/** An edge of the bands: `5%`. */
export const band = (because: ColourBecause, edge: BandEdge, shown: Shown): string =>
  shown.percent(bandPercent(because, edge));

/** The gap as a percentage of the target, written so that it does not look equal to an edge beside which it is said. */
export const offPercent = (because: ColourBecause, shown: Shown): string =>
  shown.percentBeside(because.gapPercent ?? 0, bandPercent(because, 'greenWithin'), bandPercent(because, 'redFrom'));

import type { ControlChart } from '../rules/control-chart';
import { roundTo } from '../rules/numbers';
import { formatFigure, placesOf, type FigureStyle, type FigureWords } from './figures';

/** A mean says no more than one decimal beyond the figures that it is of, and never more than these. */
const MOST_PLACES = 3;

/** The mean of a control chart's limits: with the decimals that the row shows, else one more than its figures have. */
export function meanShown({ limits, points }: ControlChart, style: FigureStyle, words: FigureWords): string {
  const own = points.reduce((most, { value }) => Math.max(most, placesOf(value)), 0);
  const places = style.decimals ?? Math.min(MOST_PLACES, own + 1);
  return formatFigure(roundTo(limits.mean, places), style, words, places);
}

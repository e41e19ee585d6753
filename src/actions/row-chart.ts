import type { IndicatorFacts } from '../reports/facts';
import { trendLines, trendSays } from '../reports/trend-lines';
import type { LineRole } from '../reports/trend-lines';
import { variationOf } from '../rules/control-chart';
import type { ReportingMoment } from '../rules/indicator';
import { tidy } from '../rules/numbers';
import type { Variation } from '../rules/statuses';
import { formatFigure } from '../text/figures';
import type { Texts } from '../text/texts';

/** A point's own colour and shape: a change that is unlikely to be chance. */
export type Special = Exclude<Variation, 'common cause'>;

/** An indicator over time, ready to be drawn and read aloud. */
export interface RowChart {
  /** The whole chart in a sentence or two. */
  says: string;
  /** What the control limits tell; `''` for nothing. */
  caption: string;
  /** Where the scale is marked, from the lowest to the highest: the first and the last hold all values between them. */
  ticks: { value: number; shown: string }[];
  points: { period: string; value: string; special: Special | null }[];
  /** One value for each point, in the row's unit; null: none. The first line is that of the values. */
  lines: { role: LineRole; name: string; values: readonly (number | null)[]; shown: (string | null)[] }[];
}

const LIMITS: ReadonlySet<LineRole> = new Set<LineRole>(['mean', 'upper', 'lower']);

/** The chart of an indicator; null under two values. */
export function rowChart(of: IndicatorFacts, at: ReportingMoment, texts: Texts): RowChart | null {
  const trend = trendLines(of, at);
  if (trend === null) return null;
  const figure = (value: number): string => formatFigure(value, of.style, texts.figures);
  const signals = of.chart?.points ?? [];
  const { direction } = of.assessment;
  const points = trend.figures.map(({ period, value }, i) => {
    const point = signals[i];
    const special = point?.signal == null ? 'common cause' : variationOf(point.side, direction);
    return { period: period.label, value: figure(value), special: special === 'common cause' ? null : special };
  });
  const lines = trend.lines.map(({ role, values }) => ({
    role,
    name: texts.pack.chart[role],
    values,
    // Limits are worked out, and have no end of decimals.
    shown: values.map((value) =>
      value === null ? null : figure(LIMITS.has(role) ? Number(value.toPrecision(4)) : value),
    ),
  }));
  const caption = trendSays(of, trend, texts);
  const [first, last] = [points[0], points[points.length - 1]];
  const says = texts.pane.row.chartSays({
    count: points.length,
    first: { period: first?.period ?? '', value: first?.value ?? '' },
    last: { period: last?.period ?? '', value: last?.value ?? '' },
    specials: points.filter(({ special }) => special !== null).length,
  });
  return {
    says: [says, of.chart === null ? '' : caption].filter((part) => part !== '').join(' '),
    caption,
    points,
    lines,
    ticks: ticksFor(lines.flatMap(({ values }) => values.filter((value) => value !== null))).map((value) => ({
      value,
      shown: formatFigure(value, { ...of.style, decimals: null }, texts.figures),
    })),
  };
}

/** Steps that people count by. */
const STEPS = [1, 2, 2.5, 5, 10];
const MOST_TICKS = 4;

/** A few round numbers that hold all values between them; values that are all the same stand in the middle. */
function ticksFor(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high > low ? high - low : Math.abs(high) || 1;
  const [from, to] = high > low ? [low, high] : [low - room / 2, high + room / 2];
  const size = 10 ** Math.floor(Math.log10(room / MOST_TICKS));
  for (const step of [...STEPS, ...STEPS.map((one) => one * 10)].map((one) => one * size)) {
    const [first, last] = [Math.floor(from / step), Math.ceil(to / step)];
    if (last - first > MOST_TICKS) continue;
    return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
  }
  return [from, to];
}

import type { IndicatorFacts } from '../reports/facts';
import { trendLines, trendSays } from '../reports/trend-lines';
import type { LineRole } from '../reports/trend-lines';
import { variationOf } from '../rules/control-chart';
import type { ReportingMoment } from '../rules/indicator';
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
  points: { period: string; value: string; special: Special | null }[];
  /** One value for each point, in the row's unit; null: none. The first line is that of the values. */
  lines: { role: LineRole; name: string; values: readonly (number | null)[]; shown: (string | null)[] }[];
}

/** The chart of an indicator; null under two values. */
export function rowChart(of: IndicatorFacts, at: ReportingMoment, texts: Texts): RowChart | null {
  const trend = trendLines(of, at);
  if (trend === null) return null;
  const figure = (value: number): string => formatFigure(value, of.style, texts.figures);
  const shown = (value: number | null): string | null =>
    value === null ? null : figure(Number(value.toPrecision(4)) === value ? value : Number(value.toPrecision(4)));
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
    shown: values.map((value) =>
      role === 'mean' || role === 'upper' || role === 'lower' ? shown(value) : value === null ? null : figure(value),
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
  };
}

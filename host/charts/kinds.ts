import { below, childOf, childrenOf, flagAt, numberAt, valueAt, type XmlNode } from './tree';

/** How each word of `Excel.ChartType` stands in a chart's part. */
export interface ChartKind {
  element: string;
  /** Bars: which way they lie. */
  dir?: 'bar' | 'col';
  grouping?: string;
  /** Bars that are no boxes. */
  shape?: 'cylinder' | 'cone' | 'pyramid';
  /** Lines and points: whether points are marked, joined, and joined smoothly. */
  markers?: boolean;
  lines?: boolean;
  smooth?: boolean;
  radarStyle?: 'marker' | 'filled' | 'standard';
  ofPieType?: 'pie' | 'bar';
  exploded?: boolean;
  bubble3D?: boolean;
  /** Stock charts: bars from open to close. */
  upDown?: boolean;
}

const groupings = (
  prefix: string,
  kind: ChartKind,
  words: readonly [suffix: string, grouping: string][],
): [string, ChartKind][] => words.map(([suffix, grouping]) => [prefix + suffix, { ...kind, grouping }]);

const BARS: readonly [string, string][] = [
  ['Clustered', 'clustered'],
  ['Stacked', 'stacked'],
  ['Stacked100', 'percentStacked'],
];
const AREAS: readonly [string, string][] = [
  ['', 'standard'],
  ['Stacked', 'stacked'],
  ['Stacked100', 'percentStacked'],
];

const solids = (['cylinder', 'cone', 'pyramid'] as const).flatMap((shape) => {
  const name = shape.charAt(0).toUpperCase() + shape.slice(1);
  return [
    ...groupings(`${name}Col`, { element: 'bar3DChart', dir: 'col', shape }, BARS),
    ...groupings(`${name}Bar`, { element: 'bar3DChart', dir: 'bar', shape }, BARS),
    ...groupings(`${name}Col`, { element: 'bar3DChart', dir: 'col', shape }, [['', 'standard']]),
  ];
});

const scatter = (lines: boolean, smooth: boolean, markers: boolean): ChartKind => ({
  element: 'scatterChart',
  lines,
  smooth,
  markers,
});

export const CHART_KINDS: Readonly<Record<string, ChartKind>> = Object.fromEntries<ChartKind>([
  ...groupings('Column', { element: 'barChart', dir: 'col' }, BARS),
  ...groupings('Bar', { element: 'barChart', dir: 'bar' }, BARS),
  ...groupings('3DColumn', { element: 'bar3DChart', dir: 'col' }, [...BARS, ['', 'standard']]),
  ...groupings('3DBar', { element: 'bar3DChart', dir: 'bar' }, BARS),
  ...groupings('Line', { element: 'lineChart', markers: false }, AREAS),
  ...groupings('LineMarkers', { element: 'lineChart', markers: true }, AREAS),
  ['3DLine', { element: 'line3DChart', grouping: 'standard' }],
  ...groupings('Area', { element: 'areaChart' }, AREAS),
  ...groupings('3DArea', { element: 'area3DChart' }, AREAS),
  ['Pie', { element: 'pieChart' }],
  ['PieExploded', { element: 'pieChart', exploded: true }],
  ['3DPie', { element: 'pie3DChart' }],
  ['3DPieExploded', { element: 'pie3DChart', exploded: true }],
  ['PieOfPie', { element: 'ofPieChart', ofPieType: 'pie' }],
  ['BarOfPie', { element: 'ofPieChart', ofPieType: 'bar' }],
  ['Doughnut', { element: 'doughnutChart' }],
  ['DoughnutExploded', { element: 'doughnutChart', exploded: true }],
  ['XYScatter', scatter(false, false, true)],
  ['XYScatterLines', scatter(true, false, true)],
  ['XYScatterLinesNoMarkers', scatter(true, false, false)],
  ['XYScatterSmooth', scatter(true, true, true)],
  ['XYScatterSmoothNoMarkers', scatter(true, true, false)],
  ['Bubble', { element: 'bubbleChart' }],
  ['Bubble3DEffect', { element: 'bubbleChart', bubble3D: true }],
  ['Radar', { element: 'radarChart', radarStyle: 'marker', markers: false }],
  ['RadarMarkers', { element: 'radarChart', radarStyle: 'marker', markers: true }],
  ['RadarFilled', { element: 'radarChart', radarStyle: 'filled' }],
  ['StockHLC', { element: 'stockChart' }],
  ['StockOHLC', { element: 'stockChart', upDown: true }],
  ...solids,
]);

/** Kinds of Excel's that its files keep in parts of another sort, or as several charts in one: the host has none. */
export const UNKNOWN_KINDS: readonly string[] =
  'Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe StockVHLC StockVOHLC Histogram Boxwhisker Pareto RegionMap Treemap Waterfall Sunburst Funnel'.split(
    ' ',
  );

export const isBar = ({ element }: ChartKind): boolean => element === 'barChart' || element === 'bar3DChart';
export const isStacked = ({ grouping }: ChartKind): boolean => grouping === 'stacked' || grouping === 'percentStacked';
/** Whether categories are numbers on an axis of their own. */
export const isXY = ({ element }: Pick<ChartKind, 'element'>): boolean =>
  element === 'scatterChart' || element === 'bubbleChart';
/** Whether it has slices instead of axes. */
export const isRound = ({ element }: Pick<ChartKind, 'element'>): boolean => /pie|doughnut/i.test(element);
export const isLines = ({ element }: Pick<ChartKind, 'element'>): boolean =>
  element === 'lineChart' || element === 'line3DChart' || element === 'radarChart';

const symbolOf = (series: XmlNode): string | undefined => valueAt(childOf(series, 'c:marker'), 'c:symbol');

/** What a group of series (`c:barChart` and its kin) says of its kind. */
const kindOf = (group: XmlNode): ChartKind => {
  const element = group.name.slice(2);
  const series = childrenOf(group, 'c:ser');
  const isMarked = series.some((one) => symbolOf(one) !== 'none');
  const isJoined = series.some((one) => !childOf(childOf(childOf(one, 'c:spPr'), 'a:ln'), 'a:noFill'));
  const kind: ChartKind = { element };
  const dir = valueAt(group, 'c:barDir');
  if (element.startsWith('bar')) kind.dir = dir === 'bar' ? 'bar' : 'col';
  const grouping = valueAt(group, 'c:grouping');
  if (/^(bar|line|area)/.test(element)) kind.grouping = grouping ?? (kind.dir ? 'clustered' : 'standard');
  if (element === 'lineChart') kind.markers = isMarked && (flagAt(group, 'c:marker') || series.some(symbolOf));
  if (element === 'scatterChart') {
    kind.lines = isJoined;
    kind.smooth = isJoined && series.some((one) => flagAt(one, 'c:smooth'));
    kind.markers = isMarked;
  }
  if (element === 'radarChart') {
    kind.radarStyle = valueAt(group, 'c:radarStyle') === 'filled' ? 'filled' : 'marker';
    if (kind.radarStyle !== 'filled') kind.markers = isMarked && valueAt(group, 'c:radarStyle') === 'marker';
  }
  const shape = valueAt(group, 'c:shape')?.replace(/ToMax$/, '');
  if (shape === 'cylinder' || shape === 'cone' || shape === 'pyramid') kind.shape = shape;
  if (element === 'ofPieChart') kind.ofPieType = valueAt(group, 'c:ofPieType') === 'bar' ? 'bar' : 'pie';
  if (isRound(kind) && series.some((one) => (numberAt(one, 'c:explosion') ?? 0) > 0)) kind.exploded = true;
  if (element === 'bubbleChart' && below(group, 'c:bubble3D').some(({ attributes }) => attributes.val === '1'))
    kind.bubble3D = true;
  if (element === 'stockChart' && childOf(group, 'c:upDownBars')) kind.upDown = true;
  return kind;
};

const keyOf = (kind: ChartKind): string => JSON.stringify(Object.entries(kind).sort(([a], [b]) => (a < b ? -1 : 1)));
const NAMES = new Map(Object.entries(CHART_KINDS).map(([name, kind]) => [keyOf(kind), name]));

/** The word of `Excel.ChartType` for a group of series; `Invalid` where Excel has none that the host knows. */
export const typeOf = (group: XmlNode | undefined): string =>
  group ? (NAMES.get(keyOf(kindOf(group))) ?? 'Invalid') : 'Invalid';

import {
  buildSeries,
  changeSeriesKind,
  groupOf,
  groupsOf,
  isSecondary,
  seriesOf,
  setNameText,
  setSecondary,
  setSource,
  sourceOf,
} from '../charts/build';
import { CHART_KINDS, isBar, isXY, typeOf, type ChartKind } from '../charts/kinds';
import { hasShadow, setShadow } from '../charts/looks';
import { textOf } from '../charts/text';
import { childOf, drop, flagAt, insert, numberAt, setValue, type XmlNode } from '../charts/tree';
import { HostError } from '../errors';
import type { Host } from '../host';
import { areNumbers, chartReference } from '../operations/charts';
import { valuesOf } from '../operations/chart-values';
import { bool, isMissing, number, oneOf, optionalText, text, whole } from './arguments';
import { cellsOf } from './chart-cells';
import { formatClass } from './chart-format';
import { areShown, chartDataLabels, labelsSpot, showValues } from './chart-labels';
import { chartPointsCollection, markerMembers } from './chart-points';
import { flagProperty, numberProperty, spotAt, toSpot, type Spot } from './chart-spot';
import { chartTrendlineCollection } from './chart-trendlines';
import { chartType } from './chart-type';
import { defineChartClass } from './guarded';
import { objectOf, type HostObject, type MethodMember, type PropertyMember } from './member';

/** The series of a chart, in the order in which they are drawn. */

const kindOf = ({ chart, find }: Spot): ChartKind => {
  const series = find();
  const group = series && groupOf(chart.space, series);
  return CHART_KINDS[typeOf(group)] ?? { element: group?.name.slice(2) ?? 'barChart' };
};

/** A property that the whole group of a series has, such as the gap between bars. */
const groupNumber = (
  since: string,
  name: string,
  absent: number,
  least: number,
  most: number,
): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (spot) => {
    const series = spot.find();
    return numberAt(series && groupOf(spot.chart.space, series), name) ?? absent;
  },
  set: (spot, value) => {
    const amount = number(value, name);
    if (amount < least || amount > most) throw new HostError('InvalidArgument');
    const group = groupOf(spot.chart.space, spot.make());
    if (group) setValue(group, name, Math.round(amount));
  },
});

const groupFlag = (since: string, name: string): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (spot) => {
    const series = spot.find();
    return flagAt(series && groupOf(spot.chart.space, series), name);
  },
  set: (spot, value) => {
    const group = groupOf(spot.chart.space, spot.make());
    if (group) setValue(group, name, bool(value, name));
  },
});

const setData =
  (part: 'values' | 'categories' | 'sizes'): MethodMember<Spot>['call'] =>
  (spot, [source], host) => {
    const { sheet, area } = cellsOf(source, spot.sheet, host);
    const kind = kindOf(spot);
    const isNumber = part !== 'categories' || isXY(kind) || areNumbers(sheet, area);
    setSource(spot.make(), part, chartReference(sheet, area), isNumber, kind);
  };

const DIMENSIONS: Record<string, readonly string[]> = {
  Categories: ['c:cat', 'c:xVal'],
  Values: ['c:val', 'c:yVal'],
  XValues: ['c:xVal', 'c:cat'],
  YValues: ['c:yVal', 'c:val'],
  BubbleSizes: ['c:bubbleSize'],
};

const dimension = (spot: Spot, word: unknown): string | undefined => {
  const names = DIMENSIONS[oneOf(word, Object.keys(DIMENSIONS), 'dimension')] ?? [];
  return sourceOf(spot.make(), ...names);
};

const dimensionValues = (spot: Spot, word: unknown, host: Host): unknown[] => {
  const formula = dimension(spot, word);
  const values = formula === undefined ? undefined : valuesOf(host.workbook, formula);
  if (!values) throw new HostError('InvalidArgument');
  return values;
};

const nameOf = (spot: Spot, host: Host): string => {
  const series = spot.find();
  const from = series && sourceOf({ ...series, children: [childOf(series, 'c:tx') ?? series] }, 'c:tx');
  const cells = from === undefined ? undefined : valuesOf(host.workbook, from);
  const index = series ? seriesOf(spot.chart.space).indexOf(series) + 1 : 1;
  return cells ? cells.map(String).join(' ') : (textOf(series) ?? `Series${index}`);
};

const moveTo = ({ chart, make }: Spot, place: number): void => {
  const all = seriesOf(chart.space);
  const moved = make();
  if (place >= all.length) throw new HostError('InvalidArgument');
  const order = all.filter((series) => series !== moved);
  order.splice(place, 0, moved);
  order.forEach((series, i) => setValue(series, 'c:order', i));
  for (const group of groupsOf(chart.space)) {
    const own = group.children.filter(({ name }) => name === 'c:ser');
    const sorted = order.filter((series) => own.includes(series));
    const first = group.children.findIndex(({ name }) => name === 'c:ser');
    group.children = group.children.filter(({ name }) => name !== 'c:ser');
    group.children.splice(first, 0, ...sorted);
  }
};

const remove = ({ chart, make }: Spot): void => {
  const series = make();
  const group = groupOf(chart.space, series);
  if (group) group.children = group.children.filter((child) => child !== series);
  seriesOf(chart.space).forEach((one, i) => setValue(one, 'c:order', i));
};

const seriesFormat = formatClass('ChartSeriesFormat', '1.1', { fill: '1.1', line: '1.1' });

const chartSeries = defineChartClass<Spot>({
  name: 'ChartSeries',
  since: '1.1',
  id: ({ find }) => ({ _Id: numberAt(find(), 'c:idx') ?? 0 }),
  isGone: ({ find, chart: { space } }) => {
    const series = find();
    return !series || !groupOf(space, series);
  },
  members: {
    name: {
      kind: 'property',
      since: '1.1',
      get: nameOf,
      set: (spot, value) => setNameText(spot.make(), text(value, 'name')),
    },
    chartType: {
      kind: 'property',
      since: '1.7',
      get: ({ chart, find }) => {
        const series = find();
        return typeOf(series && groupOf(chart.space, series));
      },
      set: (spot, value) => changeSeriesKind(spot.chart.space, spot.make(), chartType(value).kind),
    },
    axisGroup: {
      kind: 'property',
      since: '1.8',
      get: ({ chart, make }) => (isSecondary(chart.space, make()) ? 'Secondary' : 'Primary'),
      set: (spot, value) =>
        setSecondary(
          spot.chart.space,
          spot.make(),
          kindOf(spot),
          oneOf(value, ['Primary', 'Secondary'] as const, 'axisGroup') === 'Secondary',
        ),
    },
    plotOrder: {
      kind: 'property',
      since: '1.7',
      get: ({ chart, make }) => seriesOf(chart.space).indexOf(make()),
      set: (spot, value) => moveTo(spot, whole(value, 'plotOrder', 0)),
    },
    hasDataLabels: {
      kind: 'property',
      since: '1.7',
      get: (spot) => areShown(labelsSpot(spot).find()),
      set: (spot, value) => {
        if (!bool(value, 'hasDataLabels')) drop(spot.make(), 'c:dLbls');
        else if (!areShown(labelsSpot(spot).find())) showValues(labelsSpot(spot));
      },
    },
    ...markerMembers,
    smooth: flagProperty('1.7', 'c:smooth', false),
    invertIfNegative: flagProperty('1.8', 'c:invertIfNegative', false),
    explosion: numberProperty('1.8', 'c:explosion', 0, 0),
    gapWidth: groupNumber('1.7', 'c:gapWidth', 150, 0, 500),
    overlap: groupNumber('1.8', 'c:overlap', 0, -100, 100),
    doughnutHoleSize: groupNumber('1.7', 'c:holeSize', 50, 10, 90),
    firstSliceAngle: groupNumber('1.8', 'c:firstSliceAng', 0, 0, 360),
    bubbleScale: groupNumber('1.9', 'c:bubbleScale', 100, 0, 300),
    secondPlotSize: groupNumber('1.8', 'c:secondPieSize', 75, 5, 200),
    varyByCategories: groupFlag('1.8', 'c:varyColors'),
    showShadow: {
      kind: 'property',
      since: '1.7',
      get: (spot) => hasShadow(spot.find()),
      set: (spot, value) => setShadow(spot.make(), bool(value, 'showShadow')),
    },
    format: toSpot('1.1', () => seriesFormat),
    dataLabels: toSpot('1.8', () => chartDataLabels, labelsSpot),
    points: toSpot('1.1', () => chartPointsCollection),
    trendlines: toSpot('1.7', () => chartTrendlineCollection),
    delete: { kind: 'method', since: '1.7', call: remove },
    setValues: { kind: 'method', since: '1.7', call: setData('values') },
    setXAxisValues: { kind: 'method', since: '1.7', call: setData('categories') },
    setBubbleSizes: { kind: 'method', since: '1.7', call: setData('sizes') },
    getDimensionValues: {
      kind: 'method',
      since: '1.12',
      call: (spot, [word], host) => dimensionValues(spot, word, host),
    },
    getDimensionDataSourceString: {
      kind: 'method',
      since: '1.15',
      call: (spot, [word]) => {
        const formula = dimension(spot, word);
        if (formula === undefined) throw new HostError('InvalidArgument');
        return formula;
      },
    },
    getDimensionDataSourceType: {
      kind: 'method',
      since: '1.15',
      call: (spot, [word]) => (dimension(spot, word) === undefined ? 'Unknown' : 'LocalRange'),
    },
  },
});

const itemOf = (chart: Spot, node: XmlNode): HostObject =>
  objectOf(
    chartSeries,
    spotAt(
      chart,
      () => node,
      () => node,
    ),
  );

const itemAt = (chart: Spot, index: unknown): HostObject => {
  const found = seriesOf(chart.chart.space)[whole(index, 'index', 0)];
  if (!found) throw new HostError('InvalidArgument');
  return itemOf(chart, found);
};

const byId = (chart: Spot, id: unknown): HostObject => {
  const found = seriesOf(chart.chart.space).find((series) => numberAt(series, 'c:idx') === Number(id));
  if (!found) throw new HostError('ItemNotFound');
  return itemOf(chart, found);
};

/** A new series without figures, of the kind of the chart's first group. */
const add = (chart: Spot, [name, index]: readonly unknown[]): HostObject => {
  const { space } = chart.chart;
  const all = seriesOf(space);
  const [group] = groupsOf(space);
  if (!group) throw new HostError('InvalidOperation');
  const kind = CHART_KINDS[typeOf(group)] ?? { element: group.name.slice(2) };
  const number = Math.max(-1, ...all.map((series) => numberAt(series, 'c:idx') ?? 0)) + 1;
  const source = { name: optionalText(name, 'name') ?? `Series${all.length + 1}`, values: '' };
  const made = buildSeries(source, isBar(kind) ? { ...kind } : kind, number);
  drop(made, 'c:val', 'c:yVal');
  const [first] = all;
  const categories = first && childOf(first, isXY(kind) ? 'c:xVal' : 'c:cat');
  if (categories) insert(made, structuredClone(categories));
  insert(group, made);
  setValue(made, 'c:order', all.length);
  const object = itemOf(chart, made);
  if (!isMissing(index)) moveTo(object.state as Spot, whole(index, 'index', 0));
  return object;
};

export const chartSeriesCollection = defineChartClass<Spot>({
  name: 'ChartSeriesCollection',
  since: '1.1',
  items: (chart) => seriesOf(chart.chart.space).map((series) => itemOf(chart, series)),
  indexer: byId,
  members: {
    count: { kind: 'property', since: '1.1', get: ({ chart }) => seriesOf(chart.space).length },
    getCount: { kind: 'method', since: '1.4', call: ({ chart }) => seriesOf(chart.space).length },
    getItemAt: { kind: 'method', since: '1.1', call: (chart, [index]) => itemAt(chart, index) },
    add: { kind: 'method', since: '1.7', call: add },
  },
});

export const seriesClasses = [chartSeriesCollection, chartSeries, seriesFormat];

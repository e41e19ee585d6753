import { sourceOf } from '../charts/build';
import { fillOf, lineColor, setFill, setLineColor } from '../charts/looks';
import {
  childOf,
  childrenOf,
  ensure,
  insert,
  node,
  numberAt,
  setValue,
  valueAt,
  valueNode,
  type XmlNode,
} from '../charts/tree';
import { HostError } from '../errors';
import type { Host } from '../host';
import { valuesOf } from '../operations/chart-values';
import { bool, color, number, oneOf, whole } from './arguments';
import { formatClass } from './chart-format';
import { areShown, chartDataLabel, labelsSpot, pointLabelSpot, showValues } from './chart-labels';
import { spotAt, toSpot, type Spot } from './chart-spot';
import { defineChartClass } from './guarded';
import { objectOf, type HostClass, type HostObject } from './member';

/** The points of a series, and the markers that series and points have. */

const SYMBOLS = [
  ['Automatic', 'auto'],
  ['None', 'none'],
  ['Square', 'square'],
  ['Diamond', 'diamond'],
  ['Triangle', 'triangle'],
  ['X', 'x'],
  ['Star', 'star'],
  ['Dot', 'dot'],
  ['Dash', 'dash'],
  ['Circle', 'circle'],
  ['Plus', 'plus'],
  ['Picture', 'picture'],
] as const;

/** Colours that the series' line has until a marker is given its own. */
const markerOf = (of: XmlNode): XmlNode => {
  const known = childOf(of, 'c:marker');
  if (known) return known;
  const marker = ensure(of, 'c:marker');
  const shade = lineColor(of);
  if (shade !== '') {
    setFill(marker, shade);
    setLineColor(marker, shade);
  }
  return marker;
};

/** What `Excel.ChartSeries` and `Excel.ChartPoint` say of their markers. */
export const markerMembers: HostClass<Spot>['members'] = {
  markerStyle: {
    kind: 'property',
    since: '1.7',
    get: (spot) => {
      const symbol = valueAt(childOf(spot.find(), 'c:marker'), 'c:symbol');
      return SYMBOLS.find(([, file]) => file === symbol)?.[0] ?? 'Automatic';
    },
    set: (spot, value) => {
      const word = oneOf(
        value,
        SYMBOLS.map(([known]) => known),
        'markerStyle',
      );
      const marker = markerOf(spot.make());
      setValue(marker, 'c:symbol', SYMBOLS.find(([known]) => known === word)?.[1]);
      const shade = lineColor(spot.find());
      if (word === 'None' || fillOf(marker) !== '' || shade === '') return;
      setFill(marker, shade);
      setLineColor(marker, shade);
    },
  },
  markerSize: {
    kind: 'property',
    since: '1.7',
    get: (spot) => numberAt(childOf(spot.find(), 'c:marker'), 'c:size') ?? 5,
    set: (spot, value) => {
      const size = number(value, 'markerSize');
      if (size < 2 || size > 72) throw new HostError('InvalidArgument');
      setValue(markerOf(spot.make()), 'c:size', Math.round(size));
    },
  },
  markerBackgroundColor: {
    kind: 'property',
    since: '1.7',
    get: (spot) => fillOf(childOf(spot.find(), 'c:marker')),
    set: (spot, value) => setFill(markerOf(spot.make()), color(value, 'color')),
  },
  markerForegroundColor: {
    kind: 'property',
    since: '1.7',
    get: (spot) => lineColor(childOf(spot.find(), 'c:marker')),
    set: (spot, value) => setLineColor(markerOf(spot.make()), color(value, 'color')),
  },
};

interface PointState extends Spot {
  series: Spot;
  index: number;
}

const dataPoint = (series: XmlNode | undefined, index: number): XmlNode | undefined =>
  childrenOf(series, 'c:dPt').find((point) => numberAt(point, 'c:idx') === index);

const makePoint = (series: XmlNode, index: number): XmlNode => {
  const found = dataPoint(series, index);
  if (found) return found;
  const point = node('c:dPt', {}, [valueNode('c:idx', index)]);
  if (childOf(series, 'c:invertIfNegative')) setValue(point, 'c:invertIfNegative', false);
  setValue(point, 'c:bubble3D', false);
  const marker = childOf(series, 'c:marker');
  if (marker && valueAt(marker, 'c:symbol') !== 'none') insert(point, structuredClone(marker));
  const after = childrenOf(series, 'c:dPt').find((other) => (numberAt(other, 'c:idx') ?? 0) > index);
  if (after) series.children.splice(series.children.indexOf(after), 0, point);
  else insert(series, point);
  return point;
};

const pointState = (series: Spot, index: number): PointState => ({
  ...spotAt(
    series,
    () => dataPoint(series.find(), index),
    () => makePoint(series.make(), index),
  ),
  series,
  index,
});

const valuesIn = (series: Spot, host: Host): readonly unknown[] => {
  const formula = sourceOf(series.make(), 'c:val', 'c:yVal');
  return (formula === undefined ? undefined : valuesOf(host.workbook, formula)) ?? [];
};

const pointFormat = formatClass('ChartPointFormat', '1.1', { border: '1.7', fill: '1.1' });

const chartPoint = defineChartClass<PointState>({
  name: 'ChartPoint',
  since: '1.1',
  members: {
    ...(markerMembers as HostClass<PointState>['members']),
    value: { kind: 'property', since: '1.1', get: ({ series, index }, host) => valuesIn(series, host)[index] ?? null },
    format: toSpot('1.1', () => pointFormat) as HostClass<PointState>['members'][string],
    hasDataLabel: {
      kind: 'property',
      since: '1.7',
      get: ({ series, index }) => areShown(pointLabelSpot(series, index).find() ?? labelsSpot(series).find()),
      set: ({ series, index }, value) => {
        const label = pointLabelSpot(series, index);
        if (bool(value, 'hasDataLabel')) {
          if (!areShown(label.find())) showValues(label);
          return;
        }
        const made = label.make();
        made.children = [valueNode('c:idx', index), valueNode('c:delete', true)];
      },
    },
    dataLabel: {
      kind: 'navigation',
      since: '1.7',
      to: ({ series, index }) => objectOf(chartDataLabel, pointLabelSpot(series, index)),
    },
  },
});

const point = (series: Spot, index: unknown, host: Host): HostObject => {
  const place = whole(index, 'index', 0);
  if (place >= valuesIn(series, host).length) throw new HostError('InvalidArgument');
  return objectOf(chartPoint, pointState(series, place));
};

export const chartPointsCollection = defineChartClass<Spot>({
  name: 'ChartPointsCollection',
  since: '1.1',
  items: (series, host) => valuesIn(series, host).map((_, i) => objectOf(chartPoint, pointState(series, i))),
  members: {
    count: { kind: 'property', since: '1.1', get: (series, host) => valuesIn(series, host).length },
    getCount: { kind: 'method', since: '1.4', call: (series, _, host) => valuesIn(series, host).length },
    getItemAt: { kind: 'method', since: '1.1', call: (series, [index], host) => point(series, index, host) },
  },
});

export const pointClasses = [chartPoint, chartPointsCollection, pointFormat];

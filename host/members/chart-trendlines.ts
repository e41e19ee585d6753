import { setLine } from '../charts/looks';
import { childOf, childrenOf, drop, insert, node, setValue, textNode, valueNode, type XmlNode } from '../charts/tree';
import { HostError } from '../errors';
import { isMissing, oneOf, text, whole } from './arguments';
import { formatClass } from './chart-format';
import { flagProperty, numberProperty, spotAt, toSpot, wordProperty, type Spot } from './chart-spot';
import { defineChartClass } from './guarded';
import { objectOf, type HostObject } from './member';

/** The trendlines of a series. */

const TYPES = [
  ['Linear', 'linear'],
  ['Exponential', 'exp'],
  ['Logarithmic', 'log'],
  ['MovingAverage', 'movingAvg'],
  ['Polynomial', 'poly'],
  ['Power', 'power'],
] as const;

interface TrendlineState extends Spot {
  series: Spot;
}

const linesOf = (series: Spot): XmlNode[] => childrenOf(series.find(), 'c:trendline');

const trendlineFormat = formatClass('ChartTrendlineFormat', '1.7', { line: '1.7' });

/** What each kind cannot be without. */
const complete = (line: XmlNode): void => {
  const type = childOf(line, 'c:trendlineType')?.attributes.val;
  if (type === 'poly' && !childOf(line, 'c:order')) setValue(line, 'c:order', 2);
  if (type === 'movingAvg' && !childOf(line, 'c:period')) setValue(line, 'c:period', 2);
  if (type !== 'poly') drop(line, 'c:order');
  if (type !== 'movingAvg') drop(line, 'c:period');
};

const type = wordProperty('1.7', 'c:trendlineType', TYPES, 'Linear');

const chartTrendline = defineChartClass<TrendlineState>({
  name: 'ChartTrendline',
  since: '1.7',
  id: ({ series, make }) => ({ _Id: linesOf(series).indexOf(make()) }),
  isGone: ({ series, make }) => !linesOf(series).includes(make()),
  members: {
    type: {
      ...type,
      set: (spot, value, host) => {
        type.set?.(spot, value, host);
        complete(spot.make());
      },
    },
    name: {
      kind: 'property',
      since: '1.7',
      get: (spot) => childOf(spot.find(), 'c:name')?.text ?? '',
      set: (spot, value) => {
        const line = spot.make();
        drop(line, 'c:name');
        insert(line, textNode('c:name', text(value, 'name')));
      },
    },
    polynomialOrder: numberProperty('1.7', 'c:order', 2, 2, 6),
    movingAveragePeriod: numberProperty('1.7', 'c:period', 2, 2, 255),
    forwardPeriod: numberProperty('1.8', 'c:forward', 0, 0),
    backwardPeriod: numberProperty('1.8', 'c:backward', 0, 0),
    intercept: {
      ...numberProperty('1.7', 'c:intercept', ''),
      set: (spot, value, host) =>
        value === ''
          ? drop(spot.make(), 'c:intercept')
          : numberProperty('1.7', 'c:intercept', '').set?.(spot, value, host),
    },
    showEquation: flagProperty('1.8', 'c:dispEq', false),
    showRSquared: flagProperty('1.8', 'c:dispRSqr', false),
    format: toSpot('1.7', () => trendlineFormat) as never,
    delete: {
      kind: 'method',
      since: '1.7',
      call: ({ series, make }) => {
        const parent = series.make();
        const gone = make();
        parent.children = parent.children.filter((child) => child !== gone);
      },
    },
  },
});

const objectFor = (series: Spot, line: XmlNode): HostObject =>
  objectOf(chartTrendline, {
    ...spotAt(
      series,
      () => line,
      () => line,
    ),
    series,
  });

const itemAt = (series: Spot, index: unknown): HostObject => {
  const line = linesOf(series)[whole(index, 'index', 0)];
  if (!line) throw new HostError('InvalidArgument');
  return objectFor(series, line);
};

export const chartTrendlineCollection = defineChartClass<Spot>({
  name: 'ChartTrendlineCollection',
  since: '1.7',
  items: (series) => linesOf(series).map((line) => objectFor(series, line)),
  indexer: itemAt,
  members: {
    add: {
      kind: 'method',
      since: '1.7',
      call: (series, [given]) => {
        const word = isMissing(given)
          ? 'Linear'
          : oneOf(
              given,
              TYPES.map(([known]) => known),
              'type',
            );
        const line = node('c:trendline', {}, [
          valueNode('c:trendlineType', TYPES.find(([known]) => known === word)?.[1] ?? 'linear'),
          valueNode('c:dispRSqr', false),
          valueNode('c:dispEq', false),
        ]);
        complete(line);
        setLine(line, '#7F7F7F', 1.5);
        insert(series.make(), line);
        return objectFor(series, line);
      },
    },
    getCount: { kind: 'method', since: '1.7', call: (series) => linesOf(series).length },
    getItem: { kind: 'method', since: '1.7', call: (series, [index]) => itemAt(series, index) },
  },
});

export const trendlineClasses = [chartTrendlineCollection, chartTrendline, trendlineFormat];

import { groupsOf, seriesOf } from '../charts/build';
import { isRound } from '../charts/kinds';
import { hasShadow, setShadow } from '../charts/looks';
import {
  childOf,
  childrenOf,
  drop,
  ensure,
  flagAt,
  insert,
  node,
  numberAt,
  setValue,
  valueNode,
  type XmlNode,
} from '../charts/tree';
import { HostError } from '../errors';
import { bool, whole } from './arguments';
import { formatClass } from './chart-format';
import { chartPointsCollection } from './chart-points';
import { flagProperty, spotAt, toSpot, under, wordProperty, type Spot } from './chart-spot';
import { placeProperty } from './chart-titles';
import { defineChartClass } from './guarded';
import { objectOf, type HostObject, type HostClass } from './member';

/** The legend of a chart, with its entries. */

const POSITIONS = [
  ['Top', 't'],
  ['Bottom', 'b'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Corner', 'tr'],
] as const;

/** The spot of the legend: setting anything of it shows it. */
export const legendSpot = (space: Spot): Spot => {
  const spot = under(space, 'c:chart', 'c:legend');
  return {
    ...spot,
    make: () => {
      const legend = spot.make();
      if (!childOf(legend, 'c:legendPos')) setValue(legend, 'c:legendPos', 'b');
      if (!childOf(legend, 'c:overlay')) setValue(legend, 'c:overlay', false);
      return legend;
    },
  };
};

const legendFormat = formatClass('ChartLegendFormat', '1.1', { border: '1.8', fill: '1.1', font: '1.1' });

interface EntryState extends Spot {
  index: number;
}

const entryAt = (legend: XmlNode | undefined, index: number): XmlNode | undefined =>
  childrenOf(legend, 'c:legendEntry').find((entry) => numberAt(entry, 'c:idx') === index);

const chartLegendEntry = defineChartClass<EntryState>({
  name: 'ChartLegendEntry',
  since: '1.7',
  members: {
    index: { kind: 'property', since: '1.8', get: ({ index }) => index },
    visible: {
      kind: 'property',
      since: '1.7',
      get: ({ find, index }) => !flagAt(entryAt(find(), index), 'c:delete'),
      set: ({ make, index }, value) => {
        const legend = make();
        const isVisible = bool(value, 'visible');
        const known = entryAt(legend, index);
        legend.children = legend.children.filter((child) => child !== known);
        if (!isVisible)
          insert(legend, node('c:legendEntry', {}, [valueNode('c:idx', index), valueNode('c:delete', true)]));
      },
    },
  },
});

/** One for each series; of a round chart one for each point. */
const entriesOf = (legend: Spot, host: Parameters<NonNullable<HostClass<Spot>['items']>>[1]): HostObject[] => {
  const { space } = legend.chart;
  const series = seriesOf(space);
  const [group] = groupsOf(space);
  const [first] = series;
  const isSliced = group !== undefined && isRound({ element: group.name.slice(2) }) && first !== undefined;
  const spot =
    first &&
    spotAt(
      legend,
      () => first,
      () => first,
    );
  const count = isSliced && spot ? (chartPointsCollection.items?.(spot, host).length ?? 0) : series.length;
  return Array.from({ length: count }, (_, index) => objectOf(chartLegendEntry, { ...legend, index }));
};

const chartLegendEntryCollection = defineChartClass<Spot>({
  name: 'ChartLegendEntryCollection',
  since: '1.7',
  items: entriesOf,
  members: {
    getCount: { kind: 'method', since: '1.7', call: (legend, _, host) => entriesOf(legend, host).length },
    getItemAt: {
      kind: 'method',
      since: '1.7',
      call: (legend, [index], host) => {
        const entry = entriesOf(legend, host)[whole(index, 'index', 0)];
        if (!entry) throw new HostError('InvalidArgument');
        return entry;
      },
    },
  },
});

const position = wordProperty('1.1', 'c:legendPos', POSITIONS, 'Bottom');

export const chartLegend = defineChartClass<Spot>({
  name: 'ChartLegend',
  since: '1.1',
  members: {
    position: {
      ...position,
      get: (legend, host) =>
        childOf(childOf(legend.find(), 'c:layout'), 'c:manualLayout') ? 'Custom' : position.get(legend, host),
      set: (legend, value, host) => {
        position.set?.(legend, value, host);
        drop(legend.find(), 'c:layout');
      },
    },
    visible: {
      kind: 'property',
      since: '1.1',
      get: (legend) => legend.find() !== undefined,
      set: (legend, value) => {
        if (bool(value, 'visible')) legend.make();
        else drop(ensure(legend.chart.space, 'c:chart'), 'c:legend');
      },
    },
    overlay: flagProperty('1.1', 'c:overlay', false),
    left: placeProperty('1.7', 'left', (legend) => legend),
    top: placeProperty('1.7', 'top', (legend) => legend),
    showShadow: {
      kind: 'property',
      since: '1.7',
      get: (legend) => hasShadow(legend.find()),
      set: (legend, value) => setShadow(legend.make(), bool(value, 'showShadow')),
    },
    legendEntries: toSpot('1.7', () => chartLegendEntryCollection),
    format: toSpot('1.1', () => legendFormat),
  },
});

export const legendClasses = [chartLegend, legendFormat, chartLegendEntryCollection, chartLegendEntry];

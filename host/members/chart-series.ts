import { HostError } from '../errors';
import type { ChartModel, ChartSeriesModel } from '../model/chart';
import { color, number, oneOf, text, whole } from './arguments';
import { fillOf, kept, lineOf, type Part } from './chart-format';
import { defineClass, objectOf, type HostObject } from './member';

/** The series of a chart, in their order. */

export const chartSeriesFormat = defineClass<Part<ChartSeriesModel>>({
  name: 'ChartSeriesFormat',
  since: '1.1',
  members: {
    fill: fillOf<ChartSeriesModel>('1.1', ({ shape }) => shape),
    line: lineOf<ChartSeriesModel>('1.1', ({ shape }) => shape.line),
  },
});

const MARKERS = [
  'Invalid',
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
] as const;

type Numbered = 'markerSize' | 'gapWidth' | 'overlap';
const amount = (since: string, name: Numbered, absent: number) =>
  kept<ChartSeriesModel, Numbered>(since, name, (value) => number(value, name), absent);

export const chartSeries = defineClass<Part<ChartSeriesModel>>({
  name: 'ChartSeries',
  since: '1.1',
  members: {
    name: kept<ChartSeriesModel, 'name'>('1.1', 'name', (value) => text(value, 'name'), ''),
    format: { kind: 'navigation', since: '1.1', to: (self) => objectOf(chartSeriesFormat, self) },
    markerStyle: kept<ChartSeriesModel, 'markerStyle'>(
      '1.7',
      'markerStyle',
      (value) => oneOf(value, MARKERS, 'marker'),
      'Automatic',
    ),
    markerSize: amount('1.7', 'markerSize', 5),
    markerBackgroundColor: kept<ChartSeriesModel, 'markerFill'>(
      '1.7',
      'markerFill',
      (value) => color(value, 'color'),
      '',
    ),
    markerForegroundColor: kept<ChartSeriesModel, 'markerLine'>(
      '1.7',
      'markerLine',
      (value) => color(value, 'color'),
      '',
    ),
    gapWidth: amount('1.7', 'gapWidth', 150),
    overlap: amount('1.8', 'overlap', 0),
  },
});

const item = (chart: ChartModel, index: unknown): HostObject => {
  const of = chart.series[whole(index, 'index', 0)];
  if (!of) throw new HostError('InvalidArgument');
  return objectOf(chartSeries, { chart, of });
};

export const chartSeriesCollection = defineClass<ChartModel>({
  name: 'ChartSeriesCollection',
  since: '1.1',
  items: (chart) => chart.series.map((of) => objectOf(chartSeries, { chart, of })),
  indexer: item,
  members: {
    count: { kind: 'property', since: '1.1', get: ({ series }) => series.length },
    getCount: { kind: 'method', since: '1.4', call: ({ series }) => series.length },
    getItemAt: { kind: 'method', since: '1.1', call: (chart, [index]) => item(chart, index) },
  },
});

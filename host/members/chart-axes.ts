import type { ChartAxisModel, ChartFontModel, ChartModel } from '../model/chart';
import { bool, number, oneOf, text } from './arguments';
import { assertOwn, fillOf, fontOf, kept, lineOf, type Part } from './chart-format';
import { defineClass, objectOf, type NavigationMember, type PropertyMember } from './member';

/** A chart's title, legend and axes. */

type TitleModel = ChartModel['title'];
type LegendModel = ChartModel['legend'];

export const chartTitleFormat = defineClass<Part<TitleModel>>({
  name: 'ChartTitleFormat',
  since: '1.1',
  members: { font: fontOf<TitleModel>() },
});

export const chartTitle = defineClass<Part<TitleModel>>({
  name: 'ChartTitle',
  since: '1.1',
  members: {
    text: kept<TitleModel, 'text'>('1.1', 'text', (value) => text(value, 'text'), ''),
    visible: kept<TitleModel, 'visible'>('1.1', 'visible', (value) => bool(value, 'visible'), true),
    format: { kind: 'navigation', since: '1.1', to: (self) => objectOf(chartTitleFormat, self) },
  },
});

export const chartLegendFormat = defineClass<Part<LegendModel>>({
  name: 'ChartLegendFormat',
  since: '1.1',
  members: { font: fontOf<LegendModel>() },
});

const POSITIONS = ['Invalid', 'Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

export const chartLegend = defineClass<Part<LegendModel>>({
  name: 'ChartLegend',
  since: '1.1',
  members: {
    position: kept<LegendModel, 'position'>(
      '1.1',
      'position',
      (value) => oneOf(value, POSITIONS, 'position'),
      'Bottom',
    ),
    visible: kept<LegendModel, 'visible'>('1.1', 'visible', (value) => bool(value, 'visible'), true),
    format: { kind: 'navigation', since: '1.1', to: (self) => objectOf(chartLegendFormat, self) },
  },
});

export const chartGridlinesFormat = defineClass<Part<ChartAxisModel>>({
  name: 'ChartGridlinesFormat',
  since: '1.1',
  members: { line: lineOf<ChartAxisModel>('1.1', ({ gridline }) => gridline) },
});

export const chartGridlines = defineClass<Part<ChartAxisModel>>({
  name: 'ChartGridlines',
  since: '1.1',
  members: {
    visible: kept<ChartAxisModel, 'gridlines'>('1.1', 'gridlines', (value) => bool(value, 'visible'), false),
    format: { kind: 'navigation', since: '1.1', to: (self) => objectOf(chartGridlinesFormat, self) },
  },
});

export const chartAxisFormat = defineClass<Part<ChartAxisModel>>({
  name: 'ChartAxisFormat',
  since: '1.1',
  members: {
    font: fontOf<ChartAxisModel & { font: ChartFontModel }>(),
    line: lineOf<ChartAxisModel>('1.1', ({ line }) => line),
  },
});

/** `''` gives a limit back to Excel. */
const limit = (name: 'minimum' | 'maximum' | 'majorUnit'): PropertyMember<Part<ChartAxisModel>> => ({
  kind: 'property',
  since: '1.1',
  get: ({ of }) => of[name] ?? '',
  set: ({ chart, of }, value) => {
    assertOwn(chart);
    of[name] = value === '' ? undefined : number(value, name);
  },
});

export const chartAxis = defineClass<Part<ChartAxisModel>>({
  name: 'ChartAxis',
  since: '1.1',
  members: {
    maximum: limit('maximum'),
    minimum: limit('minimum'),
    majorUnit: limit('majorUnit'),
    numberFormat: kept<ChartAxisModel, 'numberFormat'>(
      '1.8',
      'numberFormat',
      (value) => text(value, 'numberFormat'),
      'General',
    ),
    reversePlotOrder: kept<ChartAxisModel, 'isReversed'>(
      '1.7',
      'isReversed',
      (value) => bool(value, 'reversed'),
      false,
    ),
    visible: kept<ChartAxisModel, 'visible'>('1.7', 'visible', (value) => bool(value, 'visible'), true),
    majorGridlines: { kind: 'navigation', since: '1.1', to: (self) => objectOf(chartGridlines, self) },
    format: { kind: 'navigation', since: '1.1', to: (self) => objectOf(chartAxisFormat, self) },
  },
});

const axis = (pick: (chart: ChartModel) => ChartAxisModel): NavigationMember<ChartModel> => ({
  kind: 'navigation',
  since: '1.1',
  to: (chart) => objectOf(chartAxis, { chart, of: pick(chart) }),
});

export const chartAxes = defineClass<ChartModel>({
  name: 'ChartAxes',
  since: '1.1',
  members: { categoryAxis: axis(({ categoryAxis }) => categoryAxis), valueAxis: axis(({ valueAxis }) => valueAxis) },
});

type AreaModel = ChartModel['area'];

export const chartAreaFormat = defineClass<Part<AreaModel>>({
  name: 'ChartAreaFormat',
  since: '1.1',
  members: { fill: fillOf<AreaModel>('1.1', (area) => area), font: fontOf<AreaModel>() },
});

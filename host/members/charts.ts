import { buildSeries, changeKind, groupsOf, plotAreaOf } from '../charts/build';
import { CHART_KINDS, isRound, isXY, typeOf, type ChartKind } from '../charts/kinds';
import { flagAt, insert, setValue } from '../charts/tree';
import { HostError } from '../errors';
import { EVENT, raiseForSheet } from '../events';
import { assertAllowed } from '../guards';
import type { Host } from '../host';
import { boundingArea } from '../model/areas';
import type { ChartModel } from '../model/chart';
import type { Area, SheetModel } from '../model/model';
import { addChart, placeChart, sourcesOf } from '../operations/charts';
import { bool, isMissing, number, oneOf, text, whole } from './arguments';
import { axisClasses, chartAxes } from './chart-axes';
import { cellsOf } from './chart-cells';
import { chartDataTable, dataTableClasses, dataTableSpot } from './chart-data-table';
import { chartBorder, chartFill, chartFont, chartLine, formatClass } from './chart-format';
import { chartDataLabels, chartLabelsSpot, labelClasses } from './chart-labels';
import { chartLegend, legendClasses, legendSpot } from './chart-legend';
import { pointClasses } from './chart-points';
import { chartSeriesCollection, seriesClasses } from './chart-series';
import { spotOf, toSpot, under, wordProperty, type Spot } from './chart-spot';
import { chartTitle, titleClasses } from './chart-titles';
import { trendlineClasses } from './chart-trendlines';
import { chartType } from './chart-type';
import { defineChartClass } from './guarded';
import {
  defineClass,
  objectOf,
  type EventMember,
  type HostClass,
  type HostObject,
  type NavigationMember,
  type PropertyMember,
} from './member';

/** Charts of a sheet. */

type ChartState = Spot;

const size = (name: 'left' | 'top' | 'width' | 'height'): PropertyMember<ChartState> => ({
  kind: 'property',
  since: '1.1',
  get: ({ chart }) => chart[name],
  set: ({ chart }, value) => {
    const points = number(value, name);
    if (points < 0) throw new HostError('InvalidArgument');
    chart[name] = points;
  },
});

const ownCells = (value: unknown, sheet: SheetModel, host: Host): Area => {
  const { sheet: of, area } = cellsOf(value, sheet, host);
  if (of !== sheet) throw new HostError('InvalidArgument');
  return area;
};

const setPosition = ({ sheet, chart }: ChartState, [start, end]: readonly unknown[], host: Host): void => {
  const first = ownCells(start, sheet, host);
  placeChart(sheet, chart, isMissing(end) ? first : boundingArea(first, ownCells(end, sheet, host)));
};

const BY = ['Auto', 'Columns', 'Rows'] as const;
const seriesBy = (value: unknown) => (isMissing(value) ? 'Auto' : oneOf(value, BY, 'seriesBy'));

/** Other figures for a chart, drawn as it is. */
const setData = ({ sheet, chart }: ChartState, [source, by]: readonly unknown[], host: Host): void => {
  const { sheet: from, area } = cellsOf(source, sheet, host);
  const [group, ...others] = groupsOf(chart.space);
  if (!group) throw new HostError('InvalidOperation');
  const kind: ChartKind = CHART_KINDS[typeOf(group)] ?? { element: group.name.slice(2) };
  const plot = plotAreaOf(chart.space);
  plot.children = plot.children.filter((child) => !others.includes(child));
  group.children = group.children.filter(({ name }) => name !== 'c:ser');
  sourcesOf(host.workbook, from, area, seriesBy(by), kind).forEach((one, i) => {
    insert(group, buildSeries(one, kind, i));
  });
};

const chartFlag = (since: string, name: string, absent: boolean): PropertyMember<ChartState> => ({
  kind: 'property',
  since,
  get: (spot) => flagAt(under(spot, 'c:chart').find(), name, absent),
  set: (spot, value) => setValue(under(spot, 'c:chart').make(), name, bool(value, name)),
});

const blanks = wordProperty(
  '1.8',
  'c:dispBlanksAs',
  [
    ['NotPlotted', 'gap'],
    ['Zero', 'zero'],
    ['Interplotted', 'span'],
  ],
  'NotPlotted',
);

const canHaveTable = ({ space }: ChartModel): boolean => {
  const element = groupsOf(space)[0]?.name.slice(2) ?? '';
  return element !== '' && !isRound({ element }) && !isXY({ element }) && element !== 'radarChart';
};

const tableOf = (spot: ChartState): HostObject | null =>
  canHaveTable(spot.chart) ? objectOf(chartDataTable, dataTableSpot(spot)) : null;

const remove = ({ sheet, chart }: ChartState, host: Host): void => {
  sheet.charts = (sheet.charts ?? []).filter((other) => other !== chart);
  raiseForSheet(host, EVENT.chartDeleted, sheet, { chartId: chart.id });
};

const areaFormat = formatClass('ChartAreaFormat', '1.1', { border: '1.7', fill: '1.1', font: '1.1' });
const chartAreaFormat: HostClass<Spot> = defineChartClass<Spot>({
  ...areaFormat,
  members: {
    ...areaFormat.members,
    roundedCorners: {
      kind: 'property',
      since: '1.9',
      get: (space) => flagAt(space.find(), 'c:roundedCorners'),
      set: (space, value) => setValue(space.make(), 'c:roundedCorners', bool(value, 'roundedCorners')),
    },
  },
});
const plotAreaFormat = formatClass('ChartPlotAreaFormat', '1.8', { border: '1.8', fill: '1.8' });
const chartPlotArea = defineChartClass<Spot>({
  name: 'ChartPlotArea',
  since: '1.8',
  members: { format: toSpot('1.8', () => plotAreaFormat) },
});

const event = (register: string, message: number): EventMember<ChartState> => ({
  kind: 'event',
  since: '1.8',
  register,
  message,
  target: ({ chart }) => chart.id,
});

/** Set by the sheets' own table, which comes after this one. */
let worksheetOf: NavigationMember<ChartState>['to'] = () => null;
export const tellWorksheetOfChart = (to: (sheet: SheetModel) => HostObject): void => {
  worksheetOf = ({ sheet }) => to(sheet);
};

const chartClass = defineChartClass<ChartState>({
  name: 'Chart',
  since: '1.1',
  id: ({ chart }) => ({ Id: chart.id }),
  isGone: ({ sheet, chart }) => !sheet.charts?.includes(chart),
  members: {
    id: { kind: 'property', since: '1.7', get: ({ chart }) => chart.id },
    name: {
      kind: 'property',
      since: '1.1',
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        const name = text(value, 'name');
        if (name === '') throw new HostError('InvalidArgument', 'A chart needs a name.');
        chart.name = name;
      },
    },
    chartType: {
      kind: 'property',
      since: '1.7',
      get: ({ chart }) => typeOf(groupsOf(chart.space)[0]),
      set: ({ chart }, value) => changeKind(chart.space, chartType(value).kind),
    },
    left: size('left'),
    top: size('top'),
    width: size('width'),
    height: size('height'),
    plotVisibleOnly: chartFlag('1.8', 'c:plotVisOnly', true),
    showDataLabelsOverMaximum: chartFlag('1.8', 'c:showDLblsOverMax', true),
    displayBlanksAs: {
      ...blanks,
      get: (spot, host) => blanks.get(under(spot, 'c:chart'), host),
      set: (spot, value, host) => blanks.set?.(under(spot, 'c:chart'), value, host),
    },
    title: toSpot(
      '1.1',
      () => chartTitle,
      (spot) => under(spot, 'c:chart'),
    ),
    legend: toSpot('1.1', () => chartLegend, legendSpot),
    axes: toSpot('1.1', () => chartAxes),
    series: toSpot('1.1', () => chartSeriesCollection),
    dataLabels: toSpot('1.1', () => chartDataLabels, chartLabelsSpot),
    plotArea: toSpot(
      '1.8',
      () => chartPlotArea,
      (spot) => under(spot, 'c:chart', 'c:plotArea'),
    ),
    format: toSpot('1.1', () => chartAreaFormat),
    worksheet: { kind: 'navigation', since: '1.2', to: (spot, host) => worksheetOf(spot, host) },
    setPosition: { kind: 'method', since: '1.1', call: setPosition },
    setData: { kind: 'method', since: '1.1', call: setData },
    getDataTable: {
      kind: 'method',
      since: '1.14',
      call: (spot) => {
        const table = tableOf(spot);
        if (!table) throw new HostError('ItemNotFound', 'A chart of this kind has no table of figures.');
        return table;
      },
    },
    getDataTableOrNullObject: { kind: 'method', since: '1.14', call: tableOf },
    activate: {
      kind: 'method',
      since: '1.9',
      call: ({ sheet, chart }, _, host) => activateChart(host, sheet, chart),
    },
    delete: { kind: 'method', since: '1.1', call: (state, _, host) => remove(state, host) },
    onActivated: event('Activated', EVENT.chartActivated),
    onDeactivated: event('Deactivated', EVENT.chartDeactivated),
  },
});

/** Which chart the person has chosen; a workbook has one at most. */
const active = new WeakMap<Host, { sheet: SheetModel; chart: ChartModel }>();

const tell = (host: Host, message: number, sheet: SheetModel, chart: ChartModel): void => {
  const data = { chartId: chart.id, worksheetId: sheet.id };
  for (const target of [chart.id, sheet.id]) host.raise({ message, target, data });
};

const activateChart = (host: Host, sheet: SheetModel, chart: ChartModel): void => {
  const before = active.get(host);
  if (before?.chart === chart) return;
  if (before) tell(host, EVENT.chartDeactivated, before.sheet, before.chart);
  active.set(host, { sheet, chart });
  tell(host, EVENT.chartActivated, sheet, chart);
};

export const activeChart = (host: Host): HostObject | null => {
  const found = active.get(host);
  return found && found.sheet.charts?.includes(found.chart)
    ? objectOf(chartClass, spotOf(found.sheet, found.chart))
    : null;
};

const chartsOf = (sheet: SheetModel): ChartModel[] => sheet.charts ?? [];

const find = (sheet: SheetModel, key: unknown): HostObject | null => {
  const wanted = text(key, 'name').toLowerCase();
  const chart = chartsOf(sheet).find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  return chart ? objectOf(chartClass, spotOf(sheet, chart)) : null;
};

const get = (sheet: SheetModel, key: unknown): HostObject => {
  const found = find(sheet, key);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

const add = (sheet: SheetModel, [type, source, by]: readonly unknown[], host: Host): HostObject => {
  assertAllowed(host, sheet, 'allowEditObjects');
  const { word } = chartType(type);
  const { sheet: from, area } = cellsOf(source, sheet, host);
  const chart = addChart(host.workbook, sheet, word, { sheet: from, area }, seriesBy(by));
  raiseForSheet(host, EVENT.chartAdded, sheet, { chartId: chart.id });
  return objectOf(chartClass, spotOf(sheet, chart));
};

const collectionEvent = (register: string, message: number): EventMember<SheetModel> => ({
  kind: 'event',
  since: '1.8',
  register,
  message,
  target: ({ id }) => id,
});

export const chartCollection = defineClass<SheetModel>({
  name: 'ChartCollection',
  since: '1.1',
  items: (sheet) => chartsOf(sheet).map((chart) => objectOf(chartClass, spotOf(sheet, chart))),
  indexer: get,
  members: {
    count: { kind: 'property', since: '1.1', get: (sheet) => chartsOf(sheet).length },
    add: { kind: 'method', since: '1.1', call: add },
    getCount: { kind: 'method', since: '1.4', call: (sheet) => chartsOf(sheet).length },
    getItem: { kind: 'method', since: '1.1', call: (sheet, [key]) => get(sheet, key) },
    getItemAt: {
      kind: 'method',
      since: '1.1',
      call: (sheet, [index]) => {
        const chart = chartsOf(sheet)[whole(index, 'index', 0)];
        if (!chart) throw new HostError('InvalidArgument');
        return objectOf(chartClass, spotOf(sheet, chart));
      },
    },
    getItemOrNullObject: { kind: 'method', since: '1.4', call: (sheet, [key]) => find(sheet, key) },
    onAdded: collectionEvent('Added', EVENT.chartAdded),
    onDeleted: collectionEvent('Deleted', EVENT.chartDeleted),
    onActivated: collectionEvent('Activated', EVENT.chartActivated),
    onDeactivated: collectionEvent('Deactivated', EVENT.chartDeactivated),
  },
});

export const chartClasses: readonly HostClass[] = [
  chartClass,
  chartCollection,
  chartAreaFormat,
  chartPlotArea,
  plotAreaFormat,
  chartFont,
  chartFill,
  chartLine,
  chartBorder,
  ...titleClasses,
  ...axisClasses,
  ...legendClasses,
  ...labelClasses,
  ...pointClasses,
  ...seriesClasses,
  ...trendlineClasses,
  ...dataTableClasses,
] as readonly HostClass[];

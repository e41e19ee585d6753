import { HostError } from '../errors';
import type { Host } from '../host';
import { boundingArea } from '../model/areas';
import type { ChartModel } from '../model/chart';
import type { Area, SheetModel } from '../model/model';
import { addChart, placeChart, seriesOf } from '../operations/charts';
import { isMissing, number, oneOf, text, whole } from './arguments';
import { chartAreaFormat, chartAxes, chartLegend, chartTitle } from './chart-axes';
import { assertOwn } from './chart-format';
import { chartSeriesCollection } from './chart-series';
import { defineClass, isHostObject, objectOf, type HostObject, type PropertyMember } from './member';
import { areaOf, isRangeLike } from './range-state';
import { rangeFromText } from './range-text';

/** Charts of a sheet. The kinds that the host can save are bars, columns, lines and areas. */

interface ChartState {
  sheet: SheetModel;
  chart: ChartModel;
}

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Area',
  'AreaStacked',
] as const;

const size = (name: 'left' | 'top' | 'width' | 'height'): PropertyMember<ChartState> => ({
  kind: 'property',
  since: '1.1',
  get: ({ chart }) => chart[name],
  set: ({ chart }, value) => {
    assertOwn(chart);
    chart[name] = number(value, name);
  },
});

const cellsOf = (value: unknown, sheet: SheetModel, host: Host): Area => {
  const state =
    typeof value === 'string'
      ? rangeFromText(host, value, sheet)
      : isHostObject(value) && isRangeLike(value.state)
        ? value.state
        : null;
  if (state === null || state.sheet !== sheet) throw new HostError('InvalidArgument');
  return areaOf(state);
};

const setPosition = ({ sheet, chart }: ChartState, [start, end]: readonly unknown[], host: Host): void => {
  assertOwn(chart);
  const first = cellsOf(start, sheet, host);
  placeChart(sheet, chart, isMissing(end) ? first : boundingArea(first, cellsOf(end, sheet, host)));
};

export const chartClass = defineClass<ChartState>({
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
        assertOwn(chart);
        chart.name = text(value, 'name');
      },
    },
    chartType: {
      kind: 'property',
      since: '1.7',
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => {
        assertOwn(chart);
        chart.type = oneOf(value, TYPES, 'chartType');
      },
    },
    left: size('left'),
    top: size('top'),
    width: size('width'),
    height: size('height'),
    title: { kind: 'navigation', since: '1.1', to: ({ chart }) => objectOf(chartTitle, { chart, of: chart.title }) },
    legend: { kind: 'navigation', since: '1.1', to: ({ chart }) => objectOf(chartLegend, { chart, of: chart.legend }) },
    axes: { kind: 'navigation', since: '1.1', to: ({ chart }) => objectOf(chartAxes, chart) },
    series: { kind: 'navigation', since: '1.1', to: ({ chart }) => objectOf(chartSeriesCollection, chart) },
    format: {
      kind: 'navigation',
      since: '1.1',
      to: ({ chart }) => objectOf(chartAreaFormat, { chart, of: chart.area }),
    },
    setPosition: { kind: 'method', since: '1.1', call: setPosition },
    delete: {
      kind: 'method',
      since: '1.1',
      call: ({ sheet, chart }) => void (sheet.charts = (sheet.charts ?? []).filter((other) => other !== chart)),
    },
  },
});

const chartsOf = (sheet: SheetModel): ChartModel[] => sheet.charts ?? [];

const find = (sheet: SheetModel, key: unknown): HostObject | null => {
  const wanted = text(key, 'name').toLowerCase();
  const chart = chartsOf(sheet).find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  return chart ? objectOf(chartClass, { sheet, chart }) : null;
};

const get = (sheet: SheetModel, key: unknown): HostObject => {
  const found = find(sheet, key);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

export const chartCollection = defineClass<SheetModel>({
  name: 'ChartCollection',
  since: '1.1',
  items: (sheet) => chartsOf(sheet).map((chart) => objectOf(chartClass, { sheet, chart })),
  indexer: get,
  members: {
    count: { kind: 'property', since: '1.1', get: (sheet) => chartsOf(sheet).length },
    add: {
      kind: 'method',
      since: '1.1',
      call: (sheet, [type, source, seriesBy], host) => {
        const by = isMissing(seriesBy) ? 'Auto' : oneOf(seriesBy, ['Auto', 'Columns', 'Rows'] as const, 'seriesBy');
        const series = seriesOf(sheet, cellsOf(source, sheet, host), by);
        return objectOf(chartClass, {
          sheet,
          chart: addChart(host.workbook, sheet, oneOf(type, TYPES, 'type'), series),
        });
      },
    },
    getCount: { kind: 'method', since: '1.4', call: (sheet) => chartsOf(sheet).length },
    getItem: { kind: 'method', since: '1.1', call: (sheet, [key]) => get(sheet, key) },
    getItemAt: {
      kind: 'method',
      since: '1.1',
      call: (sheet, [index]) => {
        const chart = chartsOf(sheet)[whole(index, 'index', 0)];
        if (!chart) throw new HostError('InvalidArgument');
        return objectOf(chartClass, { sheet, chart });
      },
    },
    getItemOrNullObject: { kind: 'method', since: '1.4', call: (sheet, [key]) => find(sheet, key) },
  },
});

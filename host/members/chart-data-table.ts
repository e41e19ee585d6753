import { plotAreaOf } from '../charts/build';
import { childOf, drop, ensure, setValue } from '../charts/tree';
import { bool } from './arguments';
import { formatClass } from './chart-format';
import { flagProperty, spotAt, toSpot, type Spot } from './chart-spot';
import { defineChartClass } from './guarded';

/** The table of figures under a chart. It can be asked of a chart that does not show one. */

const SWITCHES = ['c:showHorzBorder', 'c:showVertBorder', 'c:showOutline', 'c:showKeys'];

export const dataTableSpot = (chart: Spot): Spot =>
  spotAt(
    chart,
    () => childOf(plotAreaOf(chart.chart.space), 'c:dTable'),
    () => {
      const table = ensure(plotAreaOf(chart.chart.space), 'c:dTable');
      for (const name of SWITCHES) if (!childOf(table, name)) setValue(table, name, true);
      return table;
    },
  );

const dataTableFormat = formatClass('ChartDataTableFormat', '1.14', { border: '1.14', fill: '1.14', font: '1.14' });

export const chartDataTable = defineChartClass<Spot>({
  name: 'ChartDataTable',
  since: '1.14',
  members: {
    visible: {
      kind: 'property',
      since: '1.14',
      get: (table) => table.find() !== undefined,
      set: (table, value) => {
        if (bool(value, 'visible')) table.make();
        else drop(plotAreaOf(table.chart.space), 'c:dTable');
      },
    },
    showHorizontalBorder: flagProperty('1.14', 'c:showHorzBorder', true),
    showVerticalBorder: flagProperty('1.14', 'c:showVertBorder', true),
    showOutlineBorder: flagProperty('1.14', 'c:showOutline', true),
    showLegendKey: flagProperty('1.14', 'c:showKeys', true),
    format: toSpot('1.14', () => dataTableFormat),
  },
});

export const dataTableClasses = [chartDataTable, dataTableFormat];

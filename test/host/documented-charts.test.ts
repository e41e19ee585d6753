import { answerOf, bench, first } from './client';
import { afterSaving, partsAfter, read, type Documented } from './documented';

/**
 * Charts, after "Work with charts using the Excel JavaScript API" and "Work with data labels" (learn.microsoft.com,
 * office/dev/add-ins/excel, pages excel-add-ins-charts and excel-add-ins-charts-data-labels) and the chart samples of
 * OfficeDev/office-js-snippets: what they do to a chart is in the file.
 */

const FIGURES = [
  ['Ward', 'Q1', 'Q2', 'Q3'],
  ['North', 12, 15, 9],
  ['South', 7, 8, 11],
  ['East', 4, 6, 5],
];

const draw = (context: Excel.RequestContext, type: Excel.ChartType | string, address = 'A1:D4'): Excel.Chart => {
  const sheet = first(context);
  sheet.getRange('A1:D4').values = FIGURES;
  const chart = sheet.charts.add(type as 'Line', sheet.getRange(address), 'Columns');
  chart.name = 'Repairs';
  return chart;
};

const drawn = (context: Excel.RequestContext): Excel.Chart => first(context).charts.getItem('Repairs');

const KINDS =
  'ColumnClustered ColumnStacked ColumnStacked100 3DColumnClustered 3DColumn BarClustered BarStacked100 3DBarStacked Line LineStacked LineMarkers LineMarkersStacked100 3DLine Area AreaStacked AreaStacked100 3DArea Pie PieExploded 3DPie PieOfPie BarOfPie Doughnut DoughnutExploded XYScatter XYScatterLines XYScatterSmooth XYScatterSmoothNoMarkers Bubble Radar RadarMarkers RadarFilled StockHLC CylinderColClustered ConeBarStacked PyramidCol'.split(
    ' ',
  );

test.each(KINDS)('a chart of the kind %s is found again as one', async (type) => {
  const found = await afterSaving({
    act: async (context) => void draw(context, type),
    look: (context) => read(drawn(context), 'chartType', (chart) => chart.chartType),
  });
  expect(found).toBe(type);
});

const facts: Documented[] = [
  {
    fact: 'a series is added, given values and a place in the order, and deleted',
    act: async (context) => {
      const chart = draw(context, 'Line', 'A1:C4');
      const added = chart.series.add('Quarter three');
      added.setValues(first(context).getRange('D2:D4'));
      added.setXAxisValues(first(context).getRange('A2:A4'));
      await context.sync();
      added.plotOrder = 0;
      chart.series.getItemAt(1).delete();
    },
    look: async (context) => {
      const { series } = drawn(context);
      const values = series.getItemAt(0).getDimensionValues('Values');
      const names = series.getItemAt(0).getDimensionDataSourceString('Categories');
      return [
        await read(series, 'items/name', ({ items }) => items.map(({ name }) => name)),
        answerOf(values),
        answerOf(names),
      ];
    },
    expected: [['Quarter three', 'Q2'], [9, 11, 5], 'Sheet1!$A$2:$A$4'],
  },
  {
    fact: 'axes have titles, units, limits, gridlines and a logarithmic scale',
    act: async (context) => {
      const { valueAxis, categoryAxis } = draw(context, 'ColumnClustered').axes;
      categoryAxis.title.text = 'Ward';
      valueAxis.title.text = 'Repairs';
      valueAxis.title.textOrientation = 45;
      valueAxis.displayUnit = 'Hundreds';
      valueAxis.maximum = 20;
      valueAxis.minorUnit = 1;
      valueAxis.minorGridlines.visible = true;
      valueAxis.majorGridlines.visible = false;
      valueAxis.scaleType = 'Logarithmic';
      valueAxis.majorTickMark = 'Cross';
      categoryAxis.tickLabelPosition = 'High';
      categoryAxis.reversePlotOrder = true;
    },
    look: async (context) => {
      const { valueAxis, categoryAxis } = drawn(context).axes;
      valueAxis.load('displayUnit,maximum,minorUnit,scaleType,majorTickMark,showDisplayUnitLabel');
      valueAxis.title.load('text,textOrientation');
      valueAxis.minorGridlines.load('visible');
      valueAxis.majorGridlines.load('visible');
      categoryAxis.load('tickLabelPosition,reversePlotOrder');
      categoryAxis.title.load('text,visible');
      await context.sync();
      return [
        [valueAxis.displayUnit, valueAxis.showDisplayUnitLabel, valueAxis.maximum, valueAxis.minorUnit],
        [valueAxis.scaleType, valueAxis.majorTickMark, valueAxis.title.text, valueAxis.title.textOrientation],
        [valueAxis.minorGridlines.visible, valueAxis.majorGridlines.visible],
        [categoryAxis.tickLabelPosition, categoryAxis.reversePlotOrder, categoryAxis.title.text],
      ];
    },
    expected: [
      ['Hundreds', true, 20, 1],
      ['Logarithmic', 'Cross', 'Repairs', 45],
      [true, false],
      ['High', true, 'Ward'],
    ],
  },
  {
    fact: 'a trendline is added to a series and formatted, a moving average has a period',
    act: async (context) => {
      const { trendlines } = draw(context, 'Line').series.getItemAt(0);
      const line = trendlines.add('MovingAverage');
      line.movingAveragePeriod = 3;
      line.name = 'Smoothed';
      line.format.line.color = '#008000';
      await context.sync();
      trendlines.add('Linear').showEquation = true;
    },
    look: async (context) => {
      const { trendlines } = drawn(context).series.getItemAt(0);
      trendlines.load('items/type,items/name,items/movingAveragePeriod,items/showEquation,items/format/line/color');
      await context.sync();
      return trendlines.items.map((line) => [line.type, line.name, line.showEquation, line.format.line.color]);
    },
    expected: [
      ['MovingAverage', 'Smoothed', false, '#008000'],
      ['Linear', '', true, '#7F7F7F'],
    ],
  },
  {
    fact: 'labels are shown for a series, and one point has its own look',
    act: async (context) => {
      const series = draw(context, 'ColumnClustered').series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.position = 'InsideEnd';
      series.dataLabels.numberFormat = '0.0';
      series.dataLabels.format.font.color = '#FFFFFF';
      series.points.getItemAt(1).format.fill.setSolidColor('red');
      series.points.getItemAt(1).dataLabel.showSeriesName = true;
    },
    look: async (context) => {
      const series = drawn(context).series.getItemAt(0).load('hasDataLabels');
      series.dataLabels.load('position,showValue,numberFormat,format/font/color');
      const label = series.points.getItemAt(1).dataLabel.load('showSeriesName,showValue,position');
      const points = series.points.load('items/value');
      await context.sync();
      const { dataLabels } = series;
      return [
        [series.hasDataLabels, dataLabels.position, dataLabels.showValue, dataLabels.numberFormat],
        [dataLabels.format.font.color, label.showSeriesName, label.showValue, label.position],
        points.items.map(({ value }) => value),
      ];
    },
    expected: [
      [true, 'InsideEnd', true, '0.0'],
      ['#FFFFFF', true, true, 'InsideEnd'],
      [12, 7, 4],
    ],
  },
  {
    fact: 'title and legend have places, fonts, fills and borders; part of a title has a font of its own',
    act: async (context) => {
      const chart = draw(context, 'Line');
      chart.title.text = 'Repairs by ward';
      chart.title.format.font.size = 14;
      chart.title.getSubstring(0, 7).font.color = '#FF0000';
      chart.title.textOrientation = -10;
      chart.legend.position = 'Right';
      chart.legend.format.fill.setSolidColor('#EEEEEE');
      chart.legend.format.font.bold = true;
      chart.legend.legendEntries.getItemAt(1).visible = false;
      chart.format.border.weight = 3;
      chart.plotArea.format.fill.setSolidColor('yellow');
    },
    look: async (context) => {
      const chart = drawn(context);
      chart.title.load('text,textOrientation,format/font/size');
      chart.legend.load('position,format/font/bold');
      chart.format.border.load('weight');
      const part = chart.title.getSubstring(0, 7).font.load('color,size');
      const entries = chart.legend.legendEntries.load('items/visible');
      await context.sync();
      return [
        [chart.title.text, chart.title.textOrientation, part.color, part.size],
        [chart.legend.position, chart.legend.format.font.bold, chart.format.border.weight],
        entries.items.map(({ visible }) => visible),
      ];
    },
    expected: [
      ['Repairs by ward', -10, '#FF0000', 14],
      ['Right', true, 3],
      [true, false, true],
    ],
  },
  {
    fact: 'a table of figures stands under a chart, and can be formatted',
    act: async (context) => {
      const table = draw(context, 'ColumnClustered').getDataTable();
      table.visible = true;
      table.showLegendKey = false;
      table.format.font.italic = true;
    },
    look: (context) =>
      read(drawn(context).getDataTable(), 'visible,showLegendKey,showOutlineBorder,format/font/italic', (table) => [
        table.visible,
        table.showLegendKey,
        table.showOutlineBorder,
        table.format.font.italic,
      ]),
    expected: [true, false, true, true],
  },
  {
    fact: 'one series is drawn as a line on axes of its own',
    act: async (context) => {
      const series = draw(context, 'ColumnClustered').series.getItemAt(2);
      series.chartType = 'LineMarkers';
      series.axisGroup = 'Secondary';
      series.markerStyle = 'Diamond';
      series.smooth = true;
    },
    look: (context) =>
      read(drawn(context).series, 'items/name,items/chartType,items/axisGroup', ({ items }) =>
        items.map(({ name, chartType, axisGroup }) => [name, chartType, axisGroup]),
      ),
    expected: [
      ['Q1', 'ColumnClustered', 'Primary'],
      ['Q2', 'ColumnClustered', 'Primary'],
      ['Q3', 'LineMarkers', 'Secondary'],
    ],
  },
  {
    fact: 'the figures follow a sheet that is renamed and rows that are inserted',
    act: async (context) => {
      draw(context, 'Line').setPosition('F2', 'K12');
      await context.sync();
      first(context).name = 'Ward figures';
      first(context).getRange('1:2').insert('Down');
    },
    look: async (context) => {
      const chart = drawn(context).load('top');
      const source = chart.series.getItemAt(0).getDimensionDataSourceString('Values');
      await context.sync();
      return [answerOf(source), chart.top];
    },
    expected: ["'Ward figures'!$B$4:$B$6", 45],
  },
  {
    fact: 'other figures are given to a chart that stays as it is drawn',
    act: async (context) => {
      const chart = draw(context, 'ColumnStacked', 'A1:B4');
      await context.sync();
      chart.setData(first(context).getRange('A1:D4'), 'Rows');
      chart.chartType = 'BarStacked';
    },
    look: async (context) => {
      const chart = drawn(context).load('chartType');
      return [
        await read(chart.series, 'items/name', ({ items }) => items.map(({ name }) => name)),
        await read(chart, 'chartType', ({ chartType }) => chartType),
      ];
    },
    expected: [['North', 'South', 'East'], 'BarStacked'],
  },
];

test.each(facts)('$fact', async ({ act, look, expected }) => {
  expect(await afterSaving({ act, look })).toEqual(expected);
});

test('the years along a blank corner are categories, and not a series', async () => {
  const { run } = bench();
  const names = await run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1:B4').values = [
      ['', 'Homes'],
      [2021, 140],
      [2022, 155],
      [2023, 160],
    ];
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
    const x = chart.series.getItemAt(0).getDimensionValues('Categories');
    chart.series.load('items/name');
    await context.sync();
    return [chart.series.items.map(({ name }) => name), answerOf(x)];
  });
  expect(names).toEqual([['Homes'], [2021, 2022, 2023]]);
});

test('a chart of one series is called after it, and its part keeps the order of the schema', async () => {
  const parts = await partsAfter(async (context) => {
    const chart = draw(context, 'Pie', 'A1:B4');
    chart.legend.format.font.size = 8;
    chart.legend.overlay = true;
  });
  const part = parts['xl/charts/chart1.xml'] ?? '';
  expect(part).toContain('<a:t>Q1</a:t>');
  const names = ['c:legendPos', 'c:overlay', 'c:txPr'].map((name) =>
    part.indexOf(`<${name}`, part.indexOf('<c:legend>')),
  );
  expect(names).toEqual([...names].sort((a, b) => a - b));
});

test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
  ['an axis of a pie', 'InvalidOperation', (context) => (draw(context, 'Pie').axes.valueAxis.maximum = 4)],
  [
    'labels at a place that its kind has not',
    'InvalidArgument',
    (context) => (draw(context, 'ColumnStacked').series.getItemAt(0).dataLabels.position = 'OutsideEnd'),
  ],
  [
    'a point that is not there',
    'InvalidArgument',
    (context) => draw(context, 'Line').series.getItemAt(0).points.getItemAt(3).load(),
  ],
  ['a table of figures for a pie', 'ItemNotFound', (context) => draw(context, 'Pie').getDataTable().load()],
])('%s is refused', async (_, code, script) => {
  const error = await bench().refused(async (context) => {
    script(context);
    await context.sync();
  });
  expect(error.code).toBe(code);
});

test('those who listen hear of charts that come, are chosen and go', async () => {
  const { run } = bench();
  const heard: string[] = [];
  await run(async (context) => {
    const { charts } = first(context);
    charts.onAdded.add(async ({ type }) => void heard.push(type));
    charts.onActivated.add(async ({ type }) => void heard.push(type));
    charts.onDeleted.add(async ({ type }) => void heard.push(type));
    await context.sync();
    const chart = draw(context, 'Line');
    chart.activate();
    await context.sync();
    chart.delete();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard).toEqual(['ChartAdded', 'ChartActivated', 'ChartDeleted']);
});

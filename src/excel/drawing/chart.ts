import type { ChartContent } from '../../plan/printed-sheet';
import { SMALL, type Operation } from '../edits/operation';
import { FONT } from './looks';

const CHART_TYPES = { 'stacked-bar': 'BarStacked', line: 'Line' } as const;
const LINE_STYLES = { solid: 'Continuous', dashed: 'Dash', dotted: 'RoundDot' } as const;
const QUIET = '#5A6068';

/** A chart of figures that stand on the same sheet. */
export function chartOperation(sheet: () => Excel.Worksheet, name: string, content: ChartContent): Operation {
  const { source, over } = content;
  return {
    bytes: SMALL * (16 + content.series.length * 5),
    place: name,
    queue: () => {
      const it = sheet();
      const range = it.getRangeByIndexes(source.row, source.column, source.rows, source.columns);
      const chart = it.charts.add(CHART_TYPES[content.kind], range, 'Rows');
      chart.name = content.name;
      const corner = it.getCell(over.row, over.column);
      chart.setPosition(corner, it.getCell(over.row + over.rows - 1, over.column + over.columns - 1));
      chart.title.text = content.title;
      chart.title.format.font.size = 10;
      chart.title.format.font.bold = true;
      chart.legend.position = 'Bottom';
      chart.format.font.name = FONT;
      chart.format.font.size = 8;
      chart.format.font.color = QUIET;
      const { valueAxis, categoryAxis } = chart.axes;
      if (content.numberFormat !== null) valueAxis.numberFormat = content.numberFormat;
      if (content.from !== null) valueAxis.minimum = content.from;
      if (content.labelEvery !== undefined) categoryAxis.tickLabelSpacing = content.labelEvery;
      content.series.forEach((look, i) => wearSeries(chart.series.getItemAt(i), look, content.kind));
    },
  };
}

function wearSeries(
  series: Excel.ChartSeries,
  { color, line, markers }: ChartContent['series'][number],
  kind: ChartContent['kind'],
): void {
  if (kind === 'stacked-bar') {
    series.format.fill.setSolidColor(color);
    series.gapWidth = 40;
    return;
  }
  series.format.line.color = color;
  series.format.line.weight = markers ? 2 : 1.25;
  series.format.line.lineStyle = LINE_STYLES[line];
  series.markerStyle = markers ? 'Circle' : 'None';
  if (!markers) return;
  series.markerSize = 5;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

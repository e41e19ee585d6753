import { cellAt } from '../model/cells';
import type { ChartAxisModel, ChartFontModel, ChartLineModel, ChartModel, ChartSeriesModel } from '../model/chart';
import type { Area, SheetModel } from '../model/model';
import { printAbsoluteArea, quotedSheetName } from '../model/address';
import { escapeAttribute, escapeText } from './xml';

/** A chart as its own part (ECMA-376 part 1, 21.2), with the values that its cells hold now. */

export const CHART_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

const EMU = 12_700;
const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** How each type of `Excel.ChartType` is written. */
const KINDS: Record<
  string,
  { element: 'barChart' | 'lineChart' | 'areaChart'; dir?: 'bar' | 'col'; grouping: string; markers?: boolean }
> = {
  ColumnClustered: { element: 'barChart', dir: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', dir: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', dir: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', dir: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', dir: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', dir: 'bar', grouping: 'percentStacked' },
  Line: { element: 'lineChart', grouping: 'standard', markers: false },
  LineMarkers: { element: 'lineChart', grouping: 'standard', markers: true },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
};

/** The first colours of the Office theme, which Excel gives to series that have none of their own. */
const THEME = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const DASHES: Record<string, string> = {
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'sysDot',
};
const MARKERS: Record<string, string> = {
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Plus: 'plus',
  None: 'none',
};

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${escapeAttribute(color.slice(1))}"/></a:solidFill>`;

const line = ({ color, style, weight }: ChartLineModel, absent = ''): string => {
  if (style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const own = color || absent;
  const dash = style === undefined ? undefined : DASHES[style];
  if (!own && dash === undefined && weight === undefined) return '';
  const width = weight === undefined ? '' : ` w="${Math.round(weight * EMU)}"`;
  return `<a:ln${width} cap="rnd">${own ? solid(own) : ''}${dash === undefined ? '' : `<a:prstDash val="${dash}"/>`}<a:round/></a:ln>`;
};

const fill = (color: string | undefined): string =>
  color === undefined ? '' : color === '' ? '<a:noFill/>' : solid(color);
const shape = (content: string): string => (content === '' ? '' : `<c:spPr>${content}</c:spPr>`);

const fontAttributes = ({ size, bold, italic }: ChartFontModel): string =>
  [
    size === undefined ? '' : ` sz="${Math.round(size * 100)}"`,
    bold === undefined ? '' : ` b="${bold ? 1 : 0}"`,
    italic === undefined ? '' : ` i="${italic ? 1 : 0}"`,
  ].join('');

const fontContent = ({ color, name }: ChartFontModel): string =>
  `${color ? solid(color) : ''}${name ? `<a:latin typeface="${escapeAttribute(name)}"/>` : ''}`;

const textProperties = (font: ChartFontModel): string =>
  Object.keys(font).length === 0
    ? ''
    : `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr${fontAttributes(font)}>${fontContent(font)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

const title = ({ text, visible, font }: ChartModel['title']): string => {
  if (!visible || text === '') return '<c:autoTitleDeleted val="1"/>';
  const run = `<a:r><a:rPr lang="en-GB"${fontAttributes(font)}>${fontContent(font)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr${fontAttributes(font)}/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
};

const reference = (sheet: SheetModel, area: Area): string =>
  escapeText(`${quotedSheetName(sheet.name)}!${printAbsoluteArea(area)}`);

const cellsIn = (sheet: SheetModel, { row, column, rows, columns }: Area): unknown[] =>
  Array.from(
    { length: rows * columns },
    (_, i) => cellAt(sheet, row + Math.floor(i / columns), column + (i % columns))?.value ?? '',
  );

const strings = (sheet: SheetModel, area: Area): string => {
  const cells = cellsIn(sheet, area);
  const points = cells.map((value, i) => `<c:pt idx="${i}"><c:v>${escapeText(String(value))}</c:v></c:pt>`);
  return `<c:strRef><c:f>${reference(sheet, area)}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${points.join('')}</c:strCache></c:strRef>`;
};

const numbers = (sheet: SheetModel, area: Area): string => {
  const cells = cellsIn(sheet, area);
  const points = cells.map((value, i) =>
    typeof value === 'number' ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numRef><c:f>${reference(sheet, area)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache></c:numRef>`;
};

const marker = (series: ChartSeriesModel, color: string, byType: boolean): string => {
  const style = series.markerStyle ?? 'Automatic';
  const symbol = style === 'Automatic' ? (byType ? 'circle' : 'none') : (MARKERS[style] ?? 'circle');
  if (symbol === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const looks = `${solid(series.markerFill || color)}<a:ln w="${EMU * 0.75}">${solid(series.markerLine || color)}</a:ln>`;
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${Math.round(series.markerSize ?? 5)}"/><c:spPr>${looks}</c:spPr></c:marker>`;
};

const seriesXml = (sheet: SheetModel, chart: ChartModel, series: ChartSeriesModel, index: number): string => {
  const kind = KINDS[chart.type];
  const color = THEME[index % THEME.length] ?? '#4472C4';
  const isLine = kind?.element === 'lineChart';
  const stroke = series.shape.line;
  const look = isLine
    ? line({ weight: 2.25, ...stroke }, series.shape.fill || color)
    : (fill(series.shape.fill ?? color) ?? '') + line(stroke);
  const name = series.nameCell
    ? `<c:tx>${strings(sheet, series.nameCell)}</c:tx>`
    : `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${shape(look)}`,
    isLine ? marker(series, stroke.color || color, kind?.markers === true) : '',
    kind?.element === 'barChart' ? '<c:invertIfNegative val="0"/>' : '',
    series.categories ? `<c:cat>${strings(sheet, series.categories)}</c:cat>` : '',
    `<c:val>${numbers(sheet, series.values)}</c:val>`,
    isLine ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
};

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const plot = (sheet: SheetModel, chart: ChartModel): string => {
  const kind = KINDS[chart.type] ?? { element: 'barChart', dir: 'col', grouping: 'clustered' };
  const [first] = chart.series;
  const stacked = kind.grouping !== 'clustered' && kind.grouping !== 'standard';
  return [
    `<c:${kind.element}>`,
    kind.dir ? `<c:barDir val="${kind.dir}"/>` : '',
    `<c:grouping val="${kind.grouping}"/><c:varyColors val="0"/>`,
    ...chart.series.map((series, i) => seriesXml(sheet, chart, series, i)),
    kind.dir ? `<c:gapWidth val="${Math.round(first?.gapWidth ?? 150)}"/>` : '',
    kind.dir && (stacked || first?.overlap !== undefined)
      ? `<c:overlap val="${Math.round(first?.overlap ?? 100)}"/>`
      : '',
    kind.element === 'lineChart' ? '<c:marker val="1"/>' : '',
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:${kind.element}>`,
  ].join('');
};

const axis = (element: 'catAx' | 'valAx', of: ChartAxisModel, isSideways: boolean): string => {
  const isValue = element === 'valAx';
  const limit = (name: string, value: number | undefined) => (value === undefined ? '' : `<c:${name} val="${value}"/>`);
  const grid = of.gridlines ? `<c:majorGridlines>${shape(line(of.gridline, '#D9D9D9'))}</c:majorGridlines>` : '';
  const format =
    of.numberFormat === undefined
      ? 'formatCode="General" sourceLinked="1"'
      : `formatCode="${escapeAttribute(of.numberFormat)}" sourceLinked="0"`;
  return [
    `<c:${element}><c:axId val="${isValue ? VALUE_AXIS : CATEGORY_AXIS}"/>`,
    `<c:scaling><c:orientation val="${of.isReversed ? 'maxMin' : 'minMax'}"/>${limit('max', of.maximum)}${limit('min', of.minimum)}</c:scaling>`,
    `<c:delete val="${of.visible ? 0 : 1}"/><c:axPos val="${isValue === isSideways ? 'b' : 'l'}"/>${grid}`,
    `<c:numFmt ${format}/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isValue ? 'nextTo' : 'low'}"/>`,
    shape(line(of.line, '#BFBFBF')),
    textProperties(of.font),
    `<c:crossAx val="${isValue ? CATEGORY_AXIS : VALUE_AXIS}"/><c:crosses val="${isValue && of.isReversed ? 'max' : 'autoZero'}"/>`,
    isValue
      ? `<c:crossBetween val="between"/>${limit('majorUnit', of.majorUnit)}`
      : '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    `</c:${element}>`,
  ].join('');
};

const LEGENDS: Record<string, string> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };

/** The whole part. */
export function chartXml(sheet: SheetModel, chart: ChartModel): string {
  const isSideways = KINDS[chart.type]?.dir === 'bar';
  const legend = chart.legend.visible
    ? `<c:legend><c:legendPos val="${LEGENDS[chart.legend.position] ?? 'b'}"/><c:overlay val="0"/>${textProperties(chart.legend.font)}</c:legend>`
    : '';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    title(chart.title),
    `<c:plotArea><c:layout/>${plot(sheet, chart)}${axis('catAx', chart.categoryAxis, isSideways)}${axis('valAx', chart.valueAxis, isSideways)}</c:plotArea>`,
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    shape((fill(chart.area.fill ?? '#FFFFFF') ?? '') + line(chart.area.line, '#D9D9D9')),
    textProperties(chart.area.font),
    '</c:chartSpace>',
  ].join('');
}

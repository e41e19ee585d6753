import { isBar, isLines, isRound, isStacked, isXY, type ChartKind } from './kinds';
import { lineColor, fillOf, setFill, setLine, setLineStyle } from './looks';
import { setText } from './text';
import {
  at,
  childOf,
  childrenOf,
  drop,
  ensure,
  insert,
  isAxis,
  isGroup,
  node,
  numberAt,
  setValue,
  textNode,
  valueNode,
  type XmlNode,
} from './tree';

/** Charts as Excel makes them: the parts of a new one, and what changes with its kind. */

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const SERIES_AXIS = 333_333_333;

/** The first colours of the Office theme, which Excel gives to series that have none of their own. */
const THEME = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const themeColor = (index: number): string => THEME[index % THEME.length] ?? '#4472C4';
const GRID = '#D9D9D9';
const AXIS_LINE = '#BFBFBF';

/** Where a series has its figures from: addresses with their sheet, without a leading `=`. */
export interface SeriesSource {
  name: string;
  nameFrom?: string;
  values: string;
  categories?: string;
  /** The categories are numbers (of a scatter chart they must be). */
  numbered?: boolean;
  sizes?: string;
}

const referenceTo = (name: string, formula: string, isNumber: boolean): XmlNode =>
  node(name, {}, [node(isNumber ? 'c:numRef' : 'c:strRef', {}, [textNode('c:f', formula)])]);

/** What a series of each kind is called by: bars and lines have categories and values, points have x and y. */
const dataNames = (kind: ChartKind) =>
  isXY(kind) ? { categories: 'c:xVal', values: 'c:yVal' } : { categories: 'c:cat', values: 'c:val' };

/** The address that a part of a series' data has; undefined for figures typed into the chart. */
export const sourceOf = (series: XmlNode, ...names: string[]): string | undefined => {
  for (const name of names) {
    const data = childOf(series, name);
    const found = at(data, 'c:numRef', 'c:f') ?? at(data, 'c:strRef', 'c:f') ?? at(data, 'c:multiLvlStrRef', 'c:f');
    if (found) return found.text;
  }
  return undefined;
};

export const setSource = (
  series: XmlNode,
  part: 'values' | 'categories' | 'sizes',
  formula: string,
  isNumber: boolean,
  kind: ChartKind,
): void => {
  const name = part === 'sizes' ? 'c:bubbleSize' : dataNames(kind)[part];
  drop(series, name);
  insert(series, referenceTo(name, formula, isNumber));
};

export const setNameText = (series: XmlNode, name: string): void => {
  drop(series, 'c:tx');
  insert(series, node('c:tx', {}, [textNode('c:v', name)]));
};

const setNameSource = (series: XmlNode, formula: string): void => {
  drop(series, 'c:tx');
  insert(series, referenceTo('c:tx', formula, false));
};

const dotted = (series: XmlNode, color: string): void => {
  const marker = ensure(series, 'c:marker');
  setValue(marker, 'c:symbol', 'circle');
  setValue(marker, 'c:size', 5);
  setFill(marker, color);
  setLine(marker, color, 0.75);
};

/** Gives a series what its kind needs, keeping a colour that it has. */
const dress = (series: XmlNode, kind: ChartKind, index: number): void => {
  const known = fillOf(series) || lineColor(series);
  const color = known || themeColor(index);
  drop(series, 'c:spPr', 'c:marker', 'c:smooth', 'c:explosion', 'c:invertIfNegative', 'c:bubble3D', 'c:shape');
  if (isLines(kind) && kind.radarStyle !== 'filled') {
    setLine(series, color, 2.25);
    const line = at(series, 'c:spPr', 'a:ln');
    if (line) {
      line.attributes.cap = 'rnd';
      insert(line, node('a:round'));
    }
  } else if (kind.element === 'scatterChart') {
    setLine(series, color, kind.lines ? 1.5 : 2.25);
    if (!kind.lines) setLineStyle(series, 'None');
  } else if (kind.element === 'stockChart') {
    setLineStyle(series, 'None');
  } else if (!isRound(kind)) {
    setFill(series, color);
  }
  if (kind.markers) dotted(series, color);
  else if (kind.markers === false || kind.element === 'stockChart')
    setValue(ensure(series, 'c:marker'), 'c:symbol', 'none');
  if (isBar(kind) || kind.element === 'bubbleChart') setValue(series, 'c:invertIfNegative', false);
  if (kind.exploded) setValue(series, 'c:explosion', 25);
  if (kind.element === 'lineChart') setValue(series, 'c:smooth', false);
  if (kind.element === 'scatterChart') setValue(series, 'c:smooth', kind.smooth === true);
  if (kind.element === 'bubbleChart') setValue(series, 'c:bubble3D', kind.bubble3D === true);
};

export const buildSeries = (source: SeriesSource, kind: ChartKind, index: number): XmlNode => {
  const series = node('c:ser', {}, [valueNode('c:idx', index), valueNode('c:order', index)]);
  if (source.nameFrom === undefined) setNameText(series, source.name);
  else setNameSource(series, source.nameFrom);
  dress(series, kind, index);
  if (source.categories !== undefined)
    setSource(series, 'categories', source.categories, isXY(kind) || source.numbered === true, kind);
  setSource(series, 'values', source.values, true, kind);
  if (kind.element === 'bubbleChart' && source.sizes !== undefined)
    setSource(series, 'sizes', source.sizes, true, kind);
  return series;
};

/** What stands in a group before its series, and after them. */
const groupHead = (kind: ChartKind): XmlNode[] => {
  const head: XmlNode[] = [];
  if (kind.dir) head.push(valueNode('c:barDir', kind.dir));
  if (kind.element === 'scatterChart')
    head.push(valueNode('c:scatterStyle', kind.smooth ? 'smoothMarker' : 'lineMarker'));
  if (kind.radarStyle) head.push(valueNode('c:radarStyle', kind.radarStyle));
  if (kind.ofPieType) head.push(valueNode('c:ofPieType', kind.ofPieType));
  if (kind.grouping) head.push(valueNode('c:grouping', kind.grouping));
  if (kind.element !== 'stockChart') head.push(valueNode('c:varyColors', isRound(kind)));
  return head;
};

const groupTail = (kind: ChartKind): XmlNode[] => {
  const solidBars = kind.element === 'bar3DChart';
  switch (kind.element) {
    case 'barChart':
      return [valueNode('c:gapWidth', 150), ...(isStacked(kind) ? [valueNode('c:overlap', 100)] : [])];
    case 'bar3DChart':
      return [valueNode('c:gapWidth', 150), valueNode('c:shape', solidBars ? (kind.shape ?? 'box') : 'box')];
    case 'lineChart':
      return [valueNode('c:marker', true)];
    case 'pieChart':
      return [valueNode('c:firstSliceAng', 0)];
    case 'doughnutChart':
      return [valueNode('c:firstSliceAng', 0), valueNode('c:holeSize', 75)];
    case 'ofPieChart':
      return [valueNode('c:gapWidth', 100), valueNode('c:secondPieSize', 75), node('c:serLines')];
    case 'bubbleChart':
      return [valueNode('c:bubbleScale', 100), valueNode('c:showNegBubbles', false)];
    case 'stockChart':
      return [node('c:hiLowLines'), ...(kind.upDown ? [node('c:upDownBars', {}, [valueNode('c:gapWidth', 150)])] : [])];
    default:
      return [];
  }
};

/** Bars and lines one behind another need a third axis. */
const isDeep = (kind: ChartKind): boolean =>
  kind.element === 'line3DChart' ||
  ((kind.element === 'bar3DChart' || kind.element === 'area3DChart') && kind.grouping === 'standard');

const axisIds = (kind: ChartKind): number[] => {
  if (isRound(kind)) return [];
  if (isDeep(kind)) return [CATEGORY_AXIS, VALUE_AXIS, SERIES_AXIS];
  return kind.element === 'bar3DChart' ? [CATEGORY_AXIS, VALUE_AXIS, 0] : [CATEGORY_AXIS, VALUE_AXIS];
};

const buildGroup = (kind: ChartKind, series: readonly XmlNode[]): XmlNode =>
  node(`c:${kind.element}`, {}, [
    ...groupHead(kind),
    ...series,
    ...groupTail(kind),
    ...axisIds(kind).map((id) => valueNode('c:axId', id)),
  ]);

const buildAxis = (name: string, id: number, crosses: number, position: string, grid: boolean): XmlNode => {
  const isValue = name === 'c:valAx';
  const axis = node(name, {}, [
    valueNode('c:axId', id),
    node('c:scaling', {}, [valueNode('c:orientation', 'minMax')]),
    valueNode('c:delete', false),
    valueNode('c:axPos', position),
    node('c:numFmt', { formatCode: 'General', sourceLinked: '1' }),
    valueNode('c:majorTickMark', 'none'),
    valueNode('c:minorTickMark', 'none'),
    valueNode('c:tickLblPos', isValue ? 'nextTo' : 'low'),
    valueNode('c:crossAx', crosses),
    valueNode('c:crosses', 'autoZero'),
  ]);
  setLine(axis, AXIS_LINE);
  if (grid) showGridlines(axis, 'c:majorGridlines', true);
  return axis;
};

export const showGridlines = (axis: XmlNode, name: 'c:majorGridlines' | 'c:minorGridlines', isShown: boolean): void => {
  if (!isShown) drop(axis, name);
  else if (!childOf(axis, name)) setLine(ensure(axis, name), GRID);
};

const buildAxes = (kind: ChartKind): XmlNode[] => {
  if (isRound(kind)) return [];
  const sideways = kind.dir === 'bar';
  const value = buildAxis('c:valAx', VALUE_AXIS, CATEGORY_AXIS, sideways ? 'b' : 'l', true);
  setValue(value, 'c:crossBetween', isXY(kind) ? 'midCat' : 'between');
  const first = isXY(kind)
    ? buildAxis('c:valAx', CATEGORY_AXIS, VALUE_AXIS, 'b', true)
    : buildAxis('c:catAx', CATEGORY_AXIS, VALUE_AXIS, sideways ? 'l' : 'b', kind.element === 'radarChart');
  if (isXY(kind)) setValue(first, 'c:crossBetween', 'midCat');
  else {
    setValue(first, 'c:auto', false);
    setValue(first, 'c:lblAlgn', 'ctr');
    setValue(first, 'c:lblOffset', 100);
    setValue(first, 'c:noMultiLvlLbl', false);
  }
  const deep = isDeep(kind) ? [buildAxis('c:serAx', SERIES_AXIS, CATEGORY_AXIS, 'b', false)] : [];
  return [first, value, ...deep];
};

const viewOf = ({ element }: ChartKind): XmlNode | undefined =>
  element.includes('3D')
    ? node('c:view3D', {}, [
        valueNode('c:rotX', element === 'pie3DChart' ? 30 : 15),
        valueNode('c:rotY', element === 'pie3DChart' ? 0 : 20),
        valueNode('c:rAngAx', element !== 'pie3DChart'),
      ])
    : undefined;

/** A new chart's part. A chart of one series is called after it. */
export const buildChart = (kind: ChartKind, sources: readonly SeriesSource[]): XmlNode => {
  const series = sources.map((source, i) => buildSeries(source, kind, i));
  const legend = node('c:legend', {}, [valueNode('c:legendPos', 'b'), valueNode('c:overlay', false)]);
  const view = viewOf(kind);
  const chart = node('c:chart', {}, [
    valueNode('c:autoTitleDeleted', true),
    ...(view ? [view] : []),
    node('c:plotArea', {}, [node('c:layout'), buildGroup(kind, series), ...buildAxes(kind)]),
    legend,
    valueNode('c:plotVisOnly', true),
    valueNode('c:dispBlanksAs', 'gap'),
  ]);
  const space = node('c:chartSpace', {}, [valueNode('c:roundedCorners', false), chart]);
  setFill(space, '#FFFFFF');
  setLine(space, GRID);
  const [only] = sources;
  if (sources.length === 1 && only && only.name !== '') setText(showTitle(chart), only.name);
  return space;
};

/** The title of a chart, or of an axis: made where there is none. */
export const showTitle = (parent: XmlNode): XmlNode => {
  const title = ensure(parent, 'c:title');
  if (!childOf(title, 'c:overlay')) setValue(title, 'c:overlay', false);
  if (parent.name === 'c:chart') setValue(parent, 'c:autoTitleDeleted', false);
  return title;
};

export const hideTitle = (parent: XmlNode): void => {
  drop(parent, 'c:title');
  if (parent.name === 'c:chart') setValue(parent, 'c:autoTitleDeleted', true);
};

export const plotAreaOf = (space: XmlNode): XmlNode => ensure(ensure(space, 'c:chart'), 'c:plotArea');
export const groupsOf = (space: XmlNode): XmlNode[] => plotAreaOf(space).children.filter(isGroup);

/** The series of all groups in the order in which they are drawn. */
export const seriesOf = (space: XmlNode): XmlNode[] =>
  groupsOf(space)
    .flatMap((group) => childrenOf(group, 'c:ser'))
    .sort((a, b) => (numberAt(a, 'c:order') ?? 0) - (numberAt(b, 'c:order') ?? 0));

export const groupOf = (space: XmlNode, series: XmlNode): XmlNode | undefined =>
  groupsOf(space).find(({ children }) => children.includes(series));

export type AxisRole = 'Category' | 'Value' | 'Series';

/** An axis by its role, of the primary or the secondary pair; undefined where the chart has none. */
export const axisOf = (space: XmlNode, role: AxisRole, secondary = false): XmlNode | undefined => {
  const axes = plotAreaOf(space).children.filter(isAxis);
  if (role === 'Series') return axes.find(({ name }) => name === 'c:serAx');
  const values = axes.filter(({ name }) => name === 'c:valAx');
  const categories = axes.filter(({ name }) => name === 'c:catAx' || name === 'c:dateAx');
  // Points have two axes of values: the first lies along the bottom.
  const [x, y] =
    categories.length > 0
      ? [categories, values]
      : [values.filter((_, i) => i % 2 === 0), values.filter((_, i) => i % 2 === 1)];
  return (role === 'Category' ? x : y)[secondary ? 1 : 0];
};

const renameData = (series: XmlNode, kind: ChartKind): void => {
  const { categories, values } = dataNames(kind);
  for (const child of series.children) {
    if (child.name === 'c:cat' || child.name === 'c:xVal') child.name = categories;
    if (child.name === 'c:val' || child.name === 'c:yVal') child.name = values;
  }
  if (kind.element !== 'bubbleChart') drop(series, 'c:bubbleSize');
};

/** Draws all series as another kind. Titles, axes and looks that the new kind has as well stay. */
export const changeKind = (space: XmlNode, kind: ChartKind): void => {
  const series = seriesOf(space);
  series.forEach((one, i) => {
    renameData(one, kind);
    dress(one, kind, i);
  });
  const plot = plotAreaOf(space);
  const before = { x: axisOf(space, 'Category'), y: axisOf(space, 'Value') };
  const axes = buildAxes(kind);
  const [x, y] = axes;
  for (const [made, old] of [
    [x, before.x],
    [y, before.y],
  ] as const) {
    if (!made || !old || made.name !== old.name) continue;
    for (const name of [
      'c:title',
      'c:numFmt',
      'c:majorGridlines',
      'c:minorGridlines',
      'c:scaling',
      'c:spPr',
      'c:txPr',
    ]) {
      const kept = childOf(old, name);
      drop(made, name);
      if (kept) insert(made, kept);
    }
  }
  const labels = groupsOf(space).map((group) => childOf(group, 'c:dLbls'));
  plot.children = plot.children.filter((child) => !isGroup(child) && !isAxis(child));
  const group = buildGroup(kind, series);
  if (labels[0]) insert(group, labels[0]);
  insert(plot, group);
  for (const axis of axes) insert(plot, axis);
  const chart = ensure(space, 'c:chart');
  drop(chart, 'c:view3D');
  const view = viewOf(kind);
  if (view) insert(chart, view);
};

/** Draws one series as another kind than the rest: in a group of its own, on the axes of the chart. */
export const changeSeriesKind = (space: XmlNode, series: XmlNode, kind: ChartKind): void => {
  const from = groupOf(space, series);
  if (!from || (groupsOf(space).length === 1 && childrenOf(from, 'c:ser').length === 1)) return changeKind(space, kind);
  from.children = from.children.filter((child) => child !== series);
  renameData(series, kind);
  dress(series, kind, numberAt(series, 'c:idx') ?? 0);
  const ids = childrenOf(from, 'c:axId').map(({ attributes }) => attributes.val);
  const same = groupsOf(space).find(
    (group) =>
      group !== from &&
      group.name === `c:${kind.element}` &&
      childrenOf(group, 'c:axId').every(({ attributes }, i) => attributes.val === ids[i]),
  );
  if (same) insert(same, series);
  else {
    const made = buildGroup(kind, [series]);
    drop(made, 'c:axId');
    for (const id of ids) insert(made, valueNode('c:axId', id ?? ''));
    const plot = plotAreaOf(space);
    plot.children.splice(plot.children.indexOf(from) + 1, 0, made);
  }
  if (childrenOf(from, 'c:ser').length === 0) {
    const plot = plotAreaOf(space);
    plot.children = plot.children.filter((child) => child !== from);
  }
};

/** Moves a series to a second pair of axes, to the right and out of sight, or back. */
export const setSecondary = (space: XmlNode, series: XmlNode, kind: ChartKind, secondary: boolean): void => {
  const from = groupOf(space, series);
  if (!from || isSecondary(space, series) === secondary || isRound(kind)) return;
  const plot = plotAreaOf(space);
  const target = groupsOf(space).find(
    (group) => group.name === from.name && group !== from && isSecondaryGroup(space, group) === secondary,
  );
  from.children = from.children.filter((child) => child !== series);
  if (target) insert(target, series);
  else {
    const group = buildGroup(kind, [series]);
    if (secondary) {
      const ids = [CATEGORY_AXIS + 5, VALUE_AXIS + 5];
      drop(group, 'c:axId');
      for (const id of ids) insert(group, valueNode('c:axId', id));
      if (!axisOf(space, 'Value', true)) {
        const [x, y] = buildAxes(kind);
        if (x && y) {
          for (const [axis, own, other] of [
            [y, 1, 0],
            [x, 0, 1],
          ] as const) {
            setValue(axis, 'c:axId', ids[own]);
            setValue(axis, 'c:crossAx', ids[other]);
            drop(axis, 'c:majorGridlines');
            plot.children.splice(lastAxis(plot) + 1, 0, axis);
          }
          setValue(x, 'c:delete', true);
          setValue(y, 'c:axPos', kind.dir === 'bar' ? 't' : 'r');
          setValue(y, 'c:crosses', 'max');
        }
      }
    }
    plot.children.splice(lastGroup(plot) + 1, 0, group);
  }
  if (childrenOf(from, 'c:ser').length === 0) plot.children = plot.children.filter((child) => child !== from);
};

const lastAxis = (plot: XmlNode): number => plot.children.findLastIndex(isAxis);
const lastGroup = (plot: XmlNode): number => plot.children.findLastIndex(isGroup);

const isSecondaryGroup = (space: XmlNode, group: XmlNode): boolean => {
  const first = groupsOf(space)[0];
  const ids = (one: XmlNode | undefined) => childrenOf(one, 'c:axId').map(({ attributes }) => attributes.val);
  const second = axisOf(space, 'Value', true);
  const id = second && at(second, 'c:axId')?.attributes.val;
  return id !== undefined && ids(group).includes(id) && (group !== first || groupsOf(space).length > 1);
};

export const isSecondary = (space: XmlNode, series: XmlNode): boolean => {
  const group = groupOf(space, series);
  return group !== undefined && isSecondaryGroup(space, group);
};

import { groupsOf } from '../charts/build';
import { setText, setTextFormula, textOf } from '../charts/text';
import {
  at,
  childOf,
  childrenOf,
  drop,
  ensure,
  flagAt,
  insert,
  node,
  numberAt,
  setValue,
  textNode,
  valueAt,
  valueNode,
  type XmlNode,
} from '../charts/tree';
import { HostError } from '../errors';
import { bool, oneOf, text } from './arguments';
import { formatClass } from './chart-format';
import { flagProperty, spotAt, toSpot, type Spot } from './chart-spot';
import { orientationProperty } from './chart-titles';
import { defineChartClass } from './guarded';
import { type HostClass, type PropertyMember } from './member';

/** The labels of a chart's points: of all, of one series, of one point. */

const POSITIONS = [
  ['BestFit', 'bestFit'],
  ['Bottom', 'b'],
  ['Center', 'ctr'],
  ['InsideBase', 'inBase'],
  ['InsideEnd', 'inEnd'],
  ['Left', 'l'],
  ['OutsideEnd', 'outEnd'],
  ['Right', 'r'],
  ['Top', 't'],
] as const;

/** Where a kind of chart can have its labels; Excel takes a file with another place for broken. */
const ALLOWED: Record<string, string> = {
  'c:barChart': 'ctr inBase inEnd outEnd',
  'c:lineChart': 'b ctr l r t',
  'c:scatterChart': 'b ctr l r t',
  'c:bubbleChart': 'b ctr l r t',
  'c:stockChart': 'b ctr l r t',
  'c:radarChart': 'outEnd',
  'c:pieChart': 'bestFit ctr inEnd outEnd',
  'c:pie3DChart': 'bestFit ctr inEnd outEnd',
  'c:ofPieChart': 'bestFit ctr inEnd outEnd',
};

const SHOWN = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];

/** Labels have all their switches, or Excel shows what it likes. */
const completed = (labels: XmlNode): XmlNode => {
  drop(labels, 'c:delete');
  for (const name of SHOWN) if (!childOf(labels, name)) setValue(labels, name, false);
  return labels;
};

export const areShown = (labels: XmlNode | undefined): boolean =>
  labels !== undefined && !flagAt(labels, 'c:delete') && SHOWN.slice(1).some((name) => flagAt(labels, name));

/** The labels of a group, a series or (`c:dLbl` with its number) a point. */
export const labelsSpot = (of: Spot): Spot =>
  spotAt(
    of,
    () => childOf(of.find(), 'c:dLbls'),
    () => completed(ensure(of.make(), 'c:dLbls')),
  );

const numbered = (labels: XmlNode | undefined, index: number): XmlNode | undefined =>
  childrenOf(labels, 'c:dLbl').find((label) => numberAt(label, 'c:idx') === index);

export const pointLabelSpot = (series: Spot, index: number): Spot => {
  const labels = labelsSpot(series);
  return spotAt(
    series,
    () => numbered(labels.find(), index),
    () => {
      const found = numbered(labels.find(), index);
      if (found) return completed(found);
      const parent = labels.make();
      const label = node('c:dLbl', {}, [valueNode('c:idx', index)]);
      // A point's label starts as its series' labels are.
      for (const name of ['c:dLblPos', ...SHOWN]) {
        const own = valueAt(parent, name);
        if (own !== undefined) setValue(label, name, own);
      }
      const after = childrenOf(parent, 'c:dLbl').findIndex((other) => (numberAt(other, 'c:idx') ?? 0) > index);
      if (after < 0) insert(parent, label);
      else parent.children.splice(after, 0, label);
      return completed(label);
    },
  );
};

/** The labels of a whole chart stand in its groups: those of the first are read, all are written alike. */
export const chartLabelsSpot = (chart: Spot): Spot =>
  labelsSpot(
    spotAt(
      chart,
      () => groupsOf(chart.chart.space)[0],
      () => {
        const [group] = groupsOf(chart.chart.space);
        if (!group) throw new HostError('InvalidOperation');
        return group;
      },
    ),
  );

export const showValues = (labels: Spot): void => setValue(labels.make(), 'c:showVal', true);

const placesFor = ({ chart, find }: Spot): readonly string[] => {
  const labels = find();
  const group = groupsOf(chart.space).find(
    (one) =>
      childOf(one, 'c:dLbls') === labels ||
      childrenOf(one, 'c:ser').some((series) => {
        const own = childOf(series, 'c:dLbls');
        return own === labels || own?.children.includes(labels ?? own);
      }),
  );
  const places = (ALLOWED[group?.name ?? ''] ?? '').split(' ');
  const isStacked = /stacked/i.test(valueAt(group, 'c:grouping') ?? '');
  return isStacked ? places.filter((place) => place !== 'outEnd') : places;
};

const position = (since: string): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (labels) => {
    const found = POSITIONS.find(([, file]) => file === valueAt(labels.find(), 'c:dLblPos'));
    return found?.[0] ?? 'Invalid';
  },
  set: (labels, value) => {
    const word = oneOf(
      value,
      POSITIONS.map(([known]) => known),
      'position',
    );
    const made = labels.make();
    const file = POSITIONS.find(([known]) => known === word)?.[1] ?? '';
    if (!placesFor(labels).includes(file))
      throw new HostError('InvalidArgument', `Labels of this kind of chart cannot be at ${word}.`);
    setValue(made, 'c:dLblPos', file);
  },
});

const common = (since: string): HostClass<Spot>['members'] => ({
  position: position(since),
  showBubbleSize: flagProperty(since, 'c:showBubbleSize', false),
  showCategoryName: flagProperty(since, 'c:showCatName', false),
  showLegendKey: flagProperty(since, 'c:showLegendKey', false),
  showPercentage: flagProperty(since, 'c:showPercent', false),
  showSeriesName: flagProperty(since, 'c:showSerName', false),
  showValue: flagProperty(since, 'c:showVal', false),
  separator: {
    kind: 'property',
    since,
    get: (labels) => childOf(labels.find(), 'c:separator')?.text ?? ',',
    set: (labels, value) => {
      const made = labels.make();
      drop(made, 'c:separator');
      insert(made, textNode('c:separator', text(value, 'separator')));
    },
  },
  numberFormat: {
    kind: 'property',
    since: '1.8',
    get: (labels) => childOf(labels.find(), 'c:numFmt')?.attributes.formatCode ?? 'General',
    set: (labels, value) => {
      ensure(labels.make(), 'c:numFmt').attributes = {
        formatCode: text(value, 'numberFormat'),
        sourceLinked: '0',
      };
    },
  },
  linkNumberFormat: {
    kind: 'property',
    since: '1.9',
    get: (labels) => (childOf(labels.find(), 'c:numFmt')?.attributes.sourceLinked ?? '1') !== '0',
    set: (labels, value) => {
      const format = ensure(labels.make(), 'c:numFmt');
      format.attributes.formatCode ??= 'General';
      format.attributes.sourceLinked = bool(value, 'linkNumberFormat') ? '1' : '0';
    },
  },
  textOrientation: orientationProperty('1.8', (labels) => labels),
  autoText: {
    kind: 'property',
    since: '1.8',
    get: (labels) => childOf(labels.find(), 'c:tx') === undefined,
    set: (labels, value) => {
      if (bool(value, 'autoText')) drop(labels.make(), 'c:tx');
    },
  },
});

const labelFormat = formatClass('ChartDataLabelFormat', '1.1', { border: '1.8', fill: '1.1', font: '1.1' });

export const chartDataLabels = defineChartClass<Spot>({
  name: 'ChartDataLabels',
  since: '1.1',
  members: { ...common('1.1'), format: toSpot('1.1', () => labelFormat) },
});

export const chartDataLabel = defineChartClass<Spot>({
  name: 'ChartDataLabel',
  since: '1.7',
  members: {
    ...common('1.7'),
    format: toSpot('1.8', () => labelFormat),
    text: {
      kind: 'property',
      since: '1.8',
      get: (label) => textOf(label.find()) ?? '',
      set: (label, value) => {
        const made = label.make();
        setText(made, text(value, 'text'));
        if (!areShown(made)) setValue(made, 'c:showVal', true);
      },
    },
    formula: {
      kind: 'property',
      since: '1.8',
      get: (label) => {
        const formula = at(label.find(), 'c:tx', 'c:strRef', 'c:f')?.text;
        return formula === undefined ? '' : `=${formula}`;
      },
      set: (label, value) => setTextFormula(label.make(), text(value, 'formula').replace(/^=/, '')),
    },
  },
});

export const labelClasses = [chartDataLabels, chartDataLabel, labelFormat];

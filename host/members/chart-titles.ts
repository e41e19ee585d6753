import { HostError } from '../errors';
import { showTitle, hideTitle, seriesOf } from '../charts/build';
import { hasShadow, orientationOf, setOrientation, setShadow } from '../charts/looks';
import { runAt, setText, setTextFormula, textOf } from '../charts/text';
import {
  at,
  below,
  childOf,
  drop,
  ensure,
  flagAt,
  insert,
  node,
  numberAt,
  setValue,
  type XmlNode,
} from '../charts/tree';
import { bool, number, oneOf, text, whole } from './arguments';
import { formatClass } from './chart-format';
import { spotAt, toSpot, type Spot } from './chart-spot';
import { chartFont } from './chart-format';
import { defineChartClass } from './guarded';
import { objectOf, type HostClass, type PropertyMember } from './member';

/** The titles of a chart and of its axes. A spot here is that of the title's parent, since a title comes and goes. */

const titleOf = (parent: Spot): XmlNode | undefined => childOf(parent.find(), 'c:title');

/** What Excel writes over a chart that has a title without a text. */
const automatic = (parent: Spot): string => {
  if (!titleOf(parent)) return '';
  if (parent.find()?.name !== 'c:chart') return 'Axis Title';
  const series = seriesOf(parent.chart.space);
  return series.length === 1 ? (textOf(series[0]) ?? 'Chart Title') : 'Chart Title';
};

/** The spot of the title itself. */
const titleSpot = (parent: Spot): Spot =>
  spotAt(
    parent,
    () => titleOf(parent),
    () => showTitle(parent.make()),
  );

const textProperty = (since: string): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (parent) => {
    const title = titleOf(parent);
    return title ? (textOf(title) ?? automatic(parent)) : '';
  },
  set: (parent, value) => setText(showTitle(parent.make()), text(value, 'text')),
});

const visibleProperty = (since: string): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (parent) => titleOf(parent) !== undefined,
  set: (parent, value) => {
    if (!bool(value, 'visible')) hideTitle(parent.make());
    else if (!titleOf(parent)) {
      const title = showTitle(parent.make());
      setText(title, automatic(parent));
    }
  },
});

const degrees = (value: unknown): number => {
  const turned = whole(value, 'textOrientation');
  if (turned < -90 || turned > 90) throw new HostError('InvalidArgument');
  return turned;
};

export const orientationProperty = (since: string, pick: (spot: Spot) => Spot): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (spot) => orientationOf(pick(spot).find()),
  set: (spot, value) => setOrientation(pick(spot).make(), degrees(value)),
});

const formulaMethod = (since: string): HostClass<Spot>['members'][string] => ({
  kind: 'method',
  since,
  call: (parent, [formula]) => setTextFormula(showTitle(parent.make()), text(formula, 'formula').replace(/^=/, '')),
});

/** A word of an alignment, kept at the text's body or its paragraphs. */
const alignment = (
  since: string,
  words: readonly (readonly [word: string, file: string])[],
  where: 'a:bodyPr' | 'a:pPr',
  attribute: string,
): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (spot) => {
    const title = titleOf(spot);
    const value = below(title, where)[0]?.attributes[attribute];
    return words.find(([, file]) => file === value)?.[0] ?? 'Center';
  },
  set: (spot, value) => {
    const word = oneOf(
      value,
      words.map(([known]) => known),
      'alignment',
    );
    const file = words.find(([known]) => known === word)?.[1] ?? 'ctr';
    const title = showTitle(spot.make());
    if (!childOf(title, 'c:tx')) setText(title, automatic(spot));
    for (const found of below(title, where)) found.attributes[attribute] = file;
  },
});

const HORIZONTAL = [
  ['Center', 'ctr'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Justify', 'just'],
  ['Distributed', 'dist'],
] as const;
const VERTICAL = [
  ['Center', 'ctr'],
  ['Top', 't'],
  ['Bottom', 'b'],
  ['Justify', 'just'],
  ['Distributed', 'dist'],
] as const;

/** A place said outright, as a share of the chart's size. */
export const placeProperty = (
  since: string,
  side: 'left' | 'top',
  pick: (spot: Spot) => Spot,
): PropertyMember<Spot> => {
  const names = side === 'left' ? (['c:x', 'c:xMode', 'width'] as const) : (['c:y', 'c:yMode', 'height'] as const);
  const [name, mode, size] = names;
  return {
    kind: 'property',
    since,
    get: (spot) => {
      const share = numberAt(at(pick(spot).find(), 'c:layout', 'c:manualLayout'), name);
      return share === undefined ? 0 : share * spot.chart[size];
    },
    set: (spot, value) => {
      const points = number(value, side);
      const layout = ensure(ensure(pick(spot).make(), 'c:layout'), 'c:manualLayout');
      setValue(layout, mode, 'edge');
      setValue(layout, name, points / spot.chart[size]);
      const order = ['c:layoutTarget', 'c:xMode', 'c:yMode', 'c:wMode', 'c:hMode', 'c:x', 'c:y', 'c:w', 'c:h'];
      layout.children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    },
  };
};

const titleFormat = formatClass('ChartTitleFormat', '1.1', { font: '1.1', fill: '1.1', border: '1.7' });
const axisTitleFormat = formatClass('ChartAxisTitleFormat', '1.1', { font: '1.1', fill: '1.8', border: '1.8' });

const chartFormatString = defineChartClass<Spot>({
  name: 'ChartFormatString',
  since: '1.7',
  members: { font: toSpot('1.7', () => chartFont) },
});

const shadow: PropertyMember<Spot> = {
  kind: 'property',
  since: '1.7',
  get: (spot) => hasShadow(titleOf(spot)),
  set: (spot, value) => setShadow(showTitle(spot.make()), bool(value, 'showShadow')),
};

export const chartTitle = defineChartClass<Spot>({
  name: 'ChartTitle',
  since: '1.1',
  members: {
    text: textProperty('1.1'),
    visible: visibleProperty('1.1'),
    overlay: {
      kind: 'property',
      since: '1.1',
      get: (spot) => flagAt(titleOf(spot), 'c:overlay'),
      set: (spot, value) => setValue(showTitle(spot.make()), 'c:overlay', bool(value, 'overlay')),
    },
    horizontalAlignment: alignment('1.7', HORIZONTAL, 'a:pPr', 'algn'),
    verticalAlignment: alignment('1.7', VERTICAL, 'a:bodyPr', 'anchor'),
    textOrientation: orientationProperty('1.7', titleSpot),
    left: placeProperty('1.7', 'left', titleSpot),
    top: placeProperty('1.7', 'top', titleSpot),
    // The file knows one place by itself, above the chart; `Automatic` is that one.
    position: {
      kind: 'property',
      since: '1.7',
      get: (spot) => (at(titleOf(spot), 'c:layout', 'c:manualLayout') ? 'Custom' : 'Top'),
      set: (spot, value) => {
        oneOf(value, ['Automatic', 'Top'] as const, 'position');
        drop(showTitle(spot.make()), 'c:layout');
      },
    },
    showShadow: shadow,
    format: toSpot('1.1', () => titleFormat, titleSpot),
    setFormula: formulaMethod('1.7'),
    getSubstring: {
      kind: 'method',
      since: '1.7',
      call: (spot, [start, length]) => {
        const title = showTitle(spot.make());
        if (!at(title, 'c:tx', 'c:rich')) setText(title, textOf(title) ?? automatic(spot));
        const run = runAt(title, whole(start, 'start', 0), whole(length, 'length', 1));
        if (!run) throw new HostError('InvalidArgument');
        const properties = () => childOf(run, 'a:rPr') ?? insert(run, node('a:rPr'));
        return objectOf(chartFormatString, spotAt(spot, properties, properties));
      },
    },
  },
});

export const chartAxisTitle = defineChartClass<Spot>({
  name: 'ChartAxisTitle',
  since: '1.1',
  members: {
    text: textProperty('1.1'),
    visible: visibleProperty('1.1'),
    textOrientation: orientationProperty('1.12', titleSpot),
    format: toSpot('1.1', () => axisTitleFormat, titleSpot),
    setFormula: formulaMethod('1.8'),
  },
});

export const titleClasses = [chartTitle, chartAxisTitle, chartFormatString, titleFormat, axisTitleFormat];

import { HostError } from '../errors';
import type { ChartFontModel, ChartLineModel, ChartModel } from '../model/chart';
import { bool, color, number, text } from './arguments';
import { defineClass, objectOf, type NavigationMember, type PropertyMember } from './member';

/** The looks of a chart's parts. Each part's model is changed in place; of a chart from a file nothing is. */

/** A part of a chart, with the chart that it belongs to. */
export interface Part<T> {
  chart: ChartModel;
  of: T;
}

/** Refuses changes to a chart that is kept as its file has it. */
export const assertOwn = (chart: ChartModel): void => {
  if (chart.fromFile !== undefined)
    throw new HostError('NotImplemented', 'The host keeps charts of a file as they are, and does not change them.');
};

/** A property of a part's model. */
export const kept = <T, K extends keyof T>(
  since: string,
  name: K,
  parse: (value: unknown) => T[K],
  absent: T[K],
): PropertyMember<Part<T>> => ({
  kind: 'property',
  since,
  get: ({ of }) => of[name] ?? absent,
  set: ({ chart, of }, value) => {
    assertOwn(chart);
    of[name] = parse(value);
  },
});

export const chartFont = defineClass<Part<ChartFontModel>>({
  name: 'ChartFont',
  since: '1.1',
  members: {
    name: kept<ChartFontModel, 'name'>('1.1', 'name', (value) => text(value, 'name'), 'Calibri'),
    size: kept<ChartFontModel, 'size'>('1.1', 'size', (value) => number(value, 'size'), 10),
    bold: kept<ChartFontModel, 'bold'>('1.1', 'bold', (value) => bool(value, 'bold'), false),
    italic: kept<ChartFontModel, 'italic'>('1.1', 'italic', (value) => bool(value, 'italic'), false),
    color: kept<ChartFontModel, 'color'>('1.1', 'color', (value) => color(value, 'color'), '#595959'),
  },
});

/** Fill is written and cleared, and (before ExcelApi 1.16) never read. */
export const chartFill = defineClass<Part<{ fill?: string }>>({
  name: 'ChartFill',
  since: '1.1',
  members: {
    clear: {
      kind: 'method',
      since: '1.1',
      call: ({ chart, of }) => {
        assertOwn(chart);
        of.fill = '';
      },
    },
    setSolidColor: {
      kind: 'method',
      since: '1.1',
      call: ({ chart, of }, [value]) => {
        assertOwn(chart);
        of.fill = color(value, 'color');
      },
    },
  },
});

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
];

const lineStyle = (value: unknown): string => {
  const word = STYLES.find((style) => style === value);
  if (word === undefined) throw new HostError('InvalidArgument');
  return word;
};

export const chartLine = defineClass<Part<ChartLineModel>>({
  name: 'ChartLineFormat',
  since: '1.1',
  members: {
    color: kept<ChartLineModel, 'color'>('1.1', 'color', (value) => color(value, 'color'), ''),
    lineStyle: kept<ChartLineModel, 'style'>('1.7', 'style', lineStyle, 'Automatic'),
    weight: kept<ChartLineModel, 'weight'>('1.7', 'weight', (value) => number(value, 'weight'), 2.25),
    clear: {
      kind: 'method',
      since: '1.1',
      call: ({ chart, of }) => {
        assertOwn(chart);
        of.style = 'None';
      },
    },
  },
});

export const fontOf = <T extends { font: ChartFontModel }>(): NavigationMember<Part<T>> => ({
  kind: 'navigation',
  since: '1.1',
  to: ({ chart, of }) => objectOf(chartFont, { chart, of: of.font }),
});

export const fillOf = <T>(since: string, pick: (of: T) => { fill?: string }): NavigationMember<Part<T>> => ({
  kind: 'navigation',
  since,
  to: ({ chart, of }) => objectOf(chartFill, { chart, of: pick(of) }),
});

export const lineOf = <T>(since: string, pick: (of: T) => ChartLineModel): NavigationMember<Part<T>> => ({
  kind: 'navigation',
  since,
  to: ({ chart, of }) => objectOf(chartLine, { chart, of: pick(of) }),
});

import {
  fillOf,
  fontOf,
  lineColor,
  lineStyle,
  lineWeight,
  runLook,
  setFill,
  setFont,
  setLineColor,
  setLineStyle,
  setLineWeight,
  wearRun,
  type FontLook,
} from '../charts/looks';
import type { XmlNode } from '../charts/tree';
import { bool, color, numberWithin, oneOf } from './arguments';
import { toSpot, type Spot } from './chart-spot';
import { fontName, fontSize } from './range-font';
import { defineChartClass } from './guarded';
import { type HostClass, type PropertyMember } from './member';

/** The looks of a chart's parts: font, fill, line and border. */

const UNDERLINES = ['None', 'Single'] as const;

const PARSERS: { [K in keyof FontLook]: (value: unknown) => FontLook[K] } = {
  name: fontName,
  size: fontSize,
  bold: (value) => bool(value, 'bold'),
  italic: (value) => bool(value, 'italic'),
  underline: (value) => oneOf(value, UNDERLINES, 'underline'),
  color: (value) => color(value, 'color'),
};

const isRun = (part: XmlNode | undefined): part is XmlNode => part?.name === 'a:rPr';

/** Of a part of the chart, or (for part of a title's text) of a run. */
const fontProperty = <K extends keyof FontLook>(name: K): PropertyMember<Spot> => ({
  kind: 'property',
  since: '1.1',
  get: (spot) => {
    const part = spot.find();
    return isRun(part) ? runLook(part, name) : fontOf(part, name);
  },
  set: (spot, value) => {
    const part = spot.make();
    const look = { [name]: PARSERS[name](value) };
    if (isRun(part)) wearRun(part, look);
    else setFont(part, look);
  },
});

export const chartFont = defineChartClass<Spot>({
  name: 'ChartFont',
  since: '1.1',
  members: {
    name: fontProperty('name'),
    size: fontProperty('size'),
    bold: fontProperty('bold'),
    italic: fontProperty('italic'),
    underline: fontProperty('underline'),
    color: fontProperty('color'),
  },
});

/** Fill is written and cleared, and (before ExcelApi 1.16) never read. */
export const chartFill = defineChartClass<Spot>({
  name: 'ChartFill',
  since: '1.1',
  members: {
    clear: { kind: 'method', since: '1.1', call: (spot) => setFill(spot.make(), '') },
    setSolidColor: {
      kind: 'method',
      since: '1.1',
      call: (spot, [value]) => setFill(spot.make(), color(value, 'color')),
    },
    getSolidColor: { kind: 'method', since: '1.16', call: (spot) => fillOf(spot.find()) },
  },
});

/** Points: Excel's box of widths. */
const THICKEST = 1584;

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
] as const;

const lineMembers = (since: string, clearSince: string, absentWeight: number): HostClass<Spot>['members'] => ({
  color: {
    kind: 'property',
    since,
    get: (spot) => lineColor(spot.find()),
    set: (spot, value) => setLineColor(spot.make(), color(value, 'color')),
  },
  lineStyle: {
    kind: 'property',
    since: '1.7',
    get: (spot) => lineStyle(spot.find()),
    set: (spot, value) => setLineStyle(spot.make(), oneOf(value, STYLES, 'lineStyle')),
  },
  weight: {
    kind: 'property',
    since: '1.7',
    get: (spot) => lineWeight(spot.find()) ?? absentWeight,
    set: (spot, value) => setLineWeight(spot.make(), numberWithin(value, 'weight', 0, THICKEST)),
  },
  clear: { kind: 'method', since: clearSince, call: (spot) => setLineStyle(spot.make(), 'None') },
});

export const chartLine = defineChartClass<Spot>({
  name: 'ChartLineFormat',
  since: '1.1',
  members: lineMembers('1.1', '1.1', 2.25),
});

export const chartBorder = defineChartClass<Spot>({
  name: 'ChartBorder',
  since: '1.7',
  members: lineMembers('1.7', '1.8', 0.75),
});

const LOOKS = { font: chartFont, fill: chartFill, line: chartLine, border: chartBorder };

/** A class of formats: which looks it has, and since when. */
export const formatClass = (
  name: string,
  since: string,
  looks: Partial<Record<keyof typeof LOOKS, string>>,
): HostClass<Spot> =>
  defineChartClass<Spot>({
    name,
    since,
    members: Object.fromEntries(
      Object.entries(looks).map(([look, lookSince]) => [
        look,
        toSpot(lookSince, () => LOOKS[look as keyof typeof LOOKS]),
      ]),
    ),
  });

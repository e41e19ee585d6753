import { at, below, childOf, childrenOf, drop, ensure, insert, node, valueNode, type XmlNode } from './tree';

/**
 * The looks of a chart's parts: fill and line (`c:spPr`), and fonts (`c:txPr`, or the runs of a text of its own).
 * Every part of a chart that has looks has them in the same elements. Colours are `#RRGGBB`; sizes are points.
 */

const EMU = 12_700;
const FILLS = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'];

const solid = (color: string): XmlNode =>
  node('a:solidFill', {}, [node('a:srgbClr', { val: color.replace('#', '').toUpperCase() })]);

/** A fill's colour; `''` where there is none, or none of its own (a theme's). */
const colorOf = (holder: XmlNode | undefined): string => {
  const rgb = at(holder, 'a:solidFill', 'a:srgbClr')?.attributes.val;
  return rgb === undefined ? '' : `#${rgb.toUpperCase()}`;
};

const setFillIn = (holder: XmlNode, color: string | undefined): void => {
  drop(holder, ...FILLS);
  if (color !== undefined) insert(holder, color === '' ? node('a:noFill') : solid(color));
};

export const fillOf = (part: XmlNode | undefined): string => colorOf(childOf(part, 'c:spPr'));

/** `''` is no fill; undefined leaves it to Excel. */
export const setFill = (part: XmlNode, color: string | undefined): void => setFillIn(ensure(part, 'c:spPr'), color);

/** `Excel.ChartLineStyle` and what the file calls it; the greys are kept as patterns of nothing else. */
const DASHES: readonly [word: string, dash: string][] = [
  ['Dash', 'dash'],
  ['DashDot', 'dashDot'],
  ['DashDotDot', 'lgDashDotDot'],
  ['Dot', 'sysDot'],
  ['RoundDot', 'dot'],
  ['Continuous', 'solid'],
];

const lineOf = (part: XmlNode | undefined): XmlNode | undefined => at(part, 'c:spPr', 'a:ln');
const ensureLine = (part: XmlNode): XmlNode => ensure(ensure(part, 'c:spPr'), 'a:ln');

export const lineColor = (part: XmlNode | undefined): string => colorOf(lineOf(part));

/** `''` leaves the colour to Excel. */
export const setLineColor = (part: XmlNode, color: string): void =>
  setFillIn(ensureLine(part), color === '' ? undefined : color);

export const lineStyle = (part: XmlNode | undefined): string => {
  const line = lineOf(part);
  if (childOf(line, 'a:noFill')) return 'None';
  const dash = at(line, 'a:prstDash')?.attributes.val;
  if (dash === undefined) return colorOf(line) === '' ? 'Automatic' : 'Continuous';
  return DASHES.find(([, known]) => known === dash)?.[0] ?? 'Dash';
};

export const setLineStyle = (part: XmlNode, word: string): void => {
  const line = ensureLine(part);
  if (word === 'None') return setFillIn(line, '');
  drop(line, 'a:noFill', 'a:prstDash', 'a:custDash');
  const dash = DASHES.find(([known]) => known === word)?.[1];
  if (dash !== undefined && dash !== 'solid') insert(line, valueNode('a:prstDash', dash));
};

/** In points; undefined where the part leaves it to Excel. */
export const lineWeight = (part: XmlNode | undefined): number | undefined => {
  const width = lineOf(part)?.attributes.w;
  return width === undefined ? undefined : Number(width) / EMU;
};

export const setLineWeight = (part: XmlNode, points: number): void => {
  ensureLine(part).attributes.w = String(Math.round(points * EMU));
};

/** The line that Excel draws by itself, said outright. */
export const setLine = (part: XmlNode, color: string, points?: number): void => {
  setLineColor(part, color);
  if (points !== undefined) setLineWeight(part, points);
};

const runsIn = (part: XmlNode | undefined): XmlNode[] => {
  const text = at(part, 'c:tx', 'c:rich') ?? childOf(part, 'c:txPr');
  return [...below(text, 'a:rPr'), ...below(text, 'a:defRPr')];
};

/** The properties of a part's font wherever it has them: made where it has none. */
const ensureRuns = (part: XmlNode): XmlNode[] => {
  const rich = at(part, 'c:tx', 'c:rich');
  if (rich) {
    for (const run of below(rich, 'a:r')) if (!childOf(run, 'a:rPr')) run.children.unshift(node('a:rPr'));
    for (const paragraph of childrenOf(rich, 'a:p')) ensure(ensure(paragraph, 'a:pPr'), 'a:defRPr');
  } else {
    const text = ensure(part, 'c:txPr');
    ensure(text, 'a:bodyPr');
    const paragraph = ensure(text, 'a:p');
    ensure(ensure(paragraph, 'a:pPr'), 'a:defRPr');
    ensure(paragraph, 'a:endParaRPr').attributes.lang ??= 'en-GB';
  }
  return runsIn(part);
};

export interface FontLook {
  name: string;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: string;
  color: string;
}

const UNDERLINES: Record<string, string> = { None: 'none', Single: 'sng' };

/** How each property of `Excel.ChartFont` stands in the properties of a run, and what Excel's own charts have. */
const FONT: { [K in keyof FontLook]: { absent: FontLook[K]; get(run: XmlNode): FontLook[K] | undefined } } = {
  name: { absent: 'Calibri', get: (run) => childOf(run, 'a:latin')?.attributes.typeface },
  size: { absent: 10, get: ({ attributes: { sz } }) => (sz === undefined ? undefined : Number(sz) / 100) },
  bold: { absent: false, get: ({ attributes: { b } }) => (b === undefined ? undefined : b === '1' || b === 'true') },
  italic: { absent: false, get: ({ attributes: { i } }) => (i === undefined ? undefined : i === '1' || i === 'true') },
  underline: {
    absent: 'None',
    get: ({ attributes: { u } }) => (u === undefined ? undefined : u === 'none' ? 'None' : 'Single'),
  },
  color: { absent: '#595959', get: (run) => colorOf(run) || undefined },
};

const wear = (run: XmlNode, { name, size, bold, italic, underline, color }: Partial<FontLook>): void => {
  if (size !== undefined) run.attributes.sz = String(Math.round(size * 100));
  if (bold !== undefined) run.attributes.b = bold ? '1' : '0';
  if (italic !== undefined) run.attributes.i = italic ? '1' : '0';
  if (underline !== undefined) run.attributes.u = UNDERLINES[underline] ?? 'none';
  if (color !== undefined) setFillIn(run, color === '' ? undefined : color);
  if (name !== undefined) ensure(run, 'a:latin').attributes.typeface = name;
};

/** One property of a part's font; of several runs the first that says it. */
export const fontOf = <K extends keyof FontLook>(part: XmlNode | undefined, property: K): FontLook[K] => {
  const { get, absent } = FONT[property];
  for (const run of runsIn(part)) {
    const value = get(run);
    if (value !== undefined) return value;
  }
  return absent;
};

export const setFont = (part: XmlNode, look: Partial<FontLook>): void => {
  for (const run of ensureRuns(part)) wear(run, look);
};

export const wearRun = wear;
export const runLook = <K extends keyof FontLook>(run: XmlNode | undefined, property: K): FontLook[K] =>
  (run && FONT[property].get(run)) ?? FONT[property].absent;

const bodyOf = (part: XmlNode | undefined): XmlNode | undefined =>
  at(part, 'c:tx', 'c:rich', 'a:bodyPr') ?? at(part, 'c:txPr', 'a:bodyPr');

const DEGREE = 60_000;

/** How far a text is turned, counter-clockwise in degrees, as scripts have it; 0 where it is not. */
export const orientationOf = (part: XmlNode | undefined): number => {
  const turned = bodyOf(part)?.attributes.rot;
  return turned === undefined ? 0 : -Number(turned) / DEGREE + 0;
};

export const setOrientation = (part: XmlNode, degrees: number): void => {
  ensureRuns(part);
  const body = bodyOf(part);
  if (body) Object.assign(body.attributes, { rot: String(Math.round(-degrees * DEGREE)), vert: 'horz' });
};

/** A shadow as Excel's own button gives one. */
export const setShadow = (part: XmlNode, isShown: boolean): void => {
  const shape = ensure(part, 'c:spPr');
  drop(shape, 'a:effectLst');
  if (!isShown) return;
  const black = node('a:srgbClr', { val: '000000' }, [valueNode('a:alpha', 40_000)]);
  const shadow = node('a:outerShdw', {
    blurRad: '50800',
    dist: '38100',
    dir: '2700000',
    algn: 'tl',
    rotWithShape: '0',
  });
  shadow.children.push(black);
  insert(shape, node('a:effectLst', {}, [shadow]));
};

export const hasShadow = (part: XmlNode | undefined): boolean =>
  at(part, 'c:spPr', 'a:effectLst', 'a:outerShdw') !== undefined;

import type { BorderModel, StyleModel } from '../model/model';
import { defaultStyle } from '../model/styles';
import { colorAttributes, readColor, type Palette } from './colors';
import {
  append,
  attribute,
  child,
  ensureChild,
  flag,
  numberAttribute,
  removeChildren,
  setAttributes,
  type Element,
} from './xml';

/** The elements that a cell format is made of, read into the model's words and written back over the element they came from. */

type Font = StyleModel['font'];
type Fill = StyleModel['fill'];
type Borders = StyleModel['borders'];
type Alignment = StyleModel['alignment'];
type Protection = StyleModel['protection'];

/** The words of the file and the model's for the same thing, to be looked up both ways. */
const pairs = <M extends string>(table: Record<string, M>) => ({
  toModel: (word: string | undefined): M | undefined => (word === undefined ? undefined : table[word]),
  toFile: (word: string): string | undefined => Object.keys(table).find((key) => table[key] === word),
});

const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);
const UNDERLINES = pairs<Font['underline']>({
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
});

/** What a font element says, and nothing of what it does not: a conditional format's font is partial. */
export const readPartialFont = (element: Element | undefined, palette: Palette): Partial<Font> => {
  const font: Partial<Font> = {};
  const on = (name: string) => {
    const found = child(element, name);
    return found && flag(found, 'val', true);
  };
  const [bold, italic, strikethrough] = [on('b'), on('i'), on('strike')];
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (strikethrough !== undefined) font.strikethrough = strikethrough;
  const underline = child(element, 'u');
  if (underline) font.underline = UNDERLINES.toModel(attribute(underline, 'val') ?? 'single') ?? 'Single';
  const position = attribute(child(element, 'vertAlign'), 'val');
  if (position) Object.assign(font, { subscript: position === 'subscript', superscript: position === 'superscript' });
  const size = numberAttribute(child(element, 'sz'), 'val');
  if (size !== undefined) font.size = size;
  const color = readColor(child(element, 'color'), palette);
  if (color !== undefined) font.color = color;
  const name = attribute(child(element, 'name'), 'val');
  if (name !== undefined) font.name = name;
  return font;
};

export const readFont = (element: Element | undefined, palette: Palette): Font => ({
  ...defaultStyle().font,
  ...readPartialFont(element, palette),
});

const put = (
  parent: Element,
  name: string,
  attributes: Record<string, string | number> | undefined,
  order: string[],
) => {
  removeChildren(parent, name);
  if (attributes) setAttributes(ensureChild(parent, name, order), attributes);
};

/** Writes into `element` what `to` has and `from` has not. */
export const writeFont = (element: Element, to: Partial<Font>, from: Partial<Font> = {}): void => {
  const changed = (name: keyof Font) => to[name] !== undefined && to[name] !== from[name];
  const set = (name: string, attributes: Record<string, string | number> | undefined) =>
    put(element, name, attributes, FONT_ORDER);
  const toggle = (on: boolean | undefined): Record<string, number> | undefined =>
    on ? {} : from.name === undefined ? { val: 0 } : undefined;
  if (changed('bold')) set('b', toggle(to.bold));
  if (changed('italic')) set('i', toggle(to.italic));
  if (changed('strikethrough')) set('strike', toggle(to.strikethrough));
  if (changed('underline')) {
    const val = UNDERLINES.toFile(to.underline ?? 'None') ?? 'none';
    set('u', val === 'none' && from.name !== undefined ? undefined : val === 'single' ? {} : { val });
  }
  if (changed('subscript') || changed('superscript')) {
    const val = to.superscript ? 'superscript' : to.subscript ? 'subscript' : undefined;
    set('vertAlign', val && { val });
  }
  if (changed('size')) set('sz', { val: to.size ?? 11 });
  if (changed('color')) set('color', to.color ? colorAttributes(to.color) : undefined);
  if (changed('name')) {
    set('name', { val: to.name ?? 'Calibri' });
    for (const stale of ['family', 'charset', 'scheme']) removeChildren(element, stale);
  }
};

const PATTERNS = pairs({
  none: 'None',
  solid: 'Solid',
  darkGray: 'Gray75',
  mediumGray: 'Gray50',
  lightGray: 'Gray25',
  gray125: 'Gray16',
  gray0625: 'Gray8',
  darkHorizontal: 'Horizontal',
  darkVertical: 'Vertical',
  darkDown: 'Down',
  darkUp: 'Up',
  darkGrid: 'Checker',
  darkTrellis: 'SemiGray75',
  lightHorizontal: 'LightHorizontal',
  lightVertical: 'LightVertical',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
  lightGrid: 'Grid',
  lightTrellis: 'CrissCross',
});

export const readFill = (element: Element | undefined, palette: Palette): Fill => {
  const gradient = child(element, 'gradientFill');
  if (gradient) {
    const isRectangular = attribute(gradient, 'type') === 'path';
    return { color: '', pattern: isRectangular ? 'RectangularGradient' : 'LinearGradient', patternColor: '' };
  }
  const found = child(element, 'patternFill');
  const pattern = PATTERNS.toModel(attribute(found, 'patternType')) ?? 'None';
  const front = readColor(child(found, 'fgColor'), palette) ?? '';
  const back = readColor(child(found, 'bgColor'), palette) ?? '';
  if (pattern === 'None') return { color: '', pattern, patternColor: '' };
  // A solid fill without a colour of its own is the window's text colour.
  if (pattern === 'Solid') return { color: front || '#000000', pattern, patternColor: '' };
  return { color: back || '#FFFFFF', pattern, patternColor: front || '#000000' };
};

export const writeFill = (element: Element, { color, pattern, patternColor }: Fill): void => {
  removeChildren(element);
  const kind = color !== '' && pattern === 'None' ? 'solid' : color === '' && pattern === 'Solid' ? 'none' : undefined;
  const patternType = kind ?? PATTERNS.toFile(pattern) ?? 'none';
  const found = append(element, 'patternFill', { patternType });
  if (patternType === 'none') return;
  const [front, back] = patternType === 'solid' ? [color, ''] : [patternColor, color];
  if (front) append(found, 'fgColor', colorAttributes(front));
  if (back) append(found, 'bgColor', colorAttributes(back));
  else if (patternType === 'solid') append(found, 'bgColor', { indexed: 64 });
};

const LINES: Record<string, Pick<BorderModel, 'style' | 'weight'>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** The file's word for a line: the one of that style and weight, else of that style. */
export const lineName = ({ style, weight }: Pick<BorderModel, 'style'> & { weight?: string }): string | undefined => {
  const ofStyle = Object.entries(LINES).filter(([, line]) => line.style === style);
  return (ofStyle.find(([, line]) => line.weight === weight) ?? ofStyle[0])?.[0];
};

export const lineStyle = (name: string | undefined): Pick<BorderModel, 'style' | 'weight'> | undefined =>
  name === undefined ? undefined : LINES[name];

const BORDER_ORDER = 'start end left right top bottom diagonal vertical horizontal'.split(' ');
const SIDES: readonly [side: keyof Borders, names: readonly string[]][] = [
  ['EdgeLeft', ['left', 'start']],
  ['EdgeRight', ['right', 'end']],
  ['EdgeTop', ['top']],
  ['EdgeBottom', ['bottom']],
];

const readLine = (element: Element | undefined, palette: Palette): BorderModel | undefined => {
  const line = lineStyle(attribute(element, 'style'));
  return line && { ...line, color: readColor(child(element, 'color'), palette) ?? '#000000' };
};

export const readBorders = (element: Element | undefined, palette: Palette): Borders => {
  const borders: Borders = {};
  for (const [side, names] of SIDES) {
    const line = readLine(names.map((name) => child(element, name)).find(Boolean), palette);
    if (line) borders[side] = line;
  }
  const diagonal = readLine(child(element, 'diagonal'), palette);
  if (diagonal && flag(element, 'diagonalUp')) borders.DiagonalUp = diagonal;
  if (diagonal && flag(element, 'diagonalDown')) borders.DiagonalDown = diagonal;
  return borders;
};

const writeLine = (parent: Element, name: string, line: BorderModel | undefined): void => {
  const element = ensureChild(parent, name, BORDER_ORDER);
  removeChildren(element);
  const style = line && line.style !== 'None' ? lineName(line) : undefined;
  setAttributes(element, { style });
  if (style && line) append(element, 'color', line.color ? colorAttributes(line.color) : { auto: 1 });
};

const sameLine = (a: BorderModel | undefined, b: BorderModel | undefined): boolean =>
  JSON.stringify([a?.style, a?.weight, a?.color]) === JSON.stringify([b?.style, b?.weight, b?.color]);

export const writeBorders = (element: Element, to: Borders, from: Borders): void => {
  for (const [side, names] of SIDES) {
    const name = names.find((candidate) => child(element, candidate)) ?? names[0] ?? '';
    if (!child(element, name) || !sameLine(to[side], from[side])) writeLine(element, name, to[side]);
  }
  if (sameLine(to.DiagonalUp, from.DiagonalUp) && sameLine(to.DiagonalDown, from.DiagonalDown)) return;
  setAttributes(element, { diagonalUp: to.DiagonalUp && true, diagonalDown: to.DiagonalDown && true });
  writeLine(element, 'diagonal', to.DiagonalUp ?? to.DiagonalDown);
};

const HORIZONTAL = pairs<Alignment['horizontal']>({
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
});
const VERTICAL = pairs<Alignment['vertical']>({
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
});
const READING_ORDER = ['Context', 'LeftToRight', 'RightToLeft'];
/** Letters below one another: 255 in a file, 180 to a script. */
const STACKED = { file: 255, model: 180 };

export const readAlignment = (element: Element | undefined): Alignment => {
  const rotation = numberAttribute(element, 'textRotation') ?? 0;
  return {
    horizontal: HORIZONTAL.toModel(attribute(element, 'horizontal')) ?? 'General',
    vertical: VERTICAL.toModel(attribute(element, 'vertical')) ?? 'Bottom',
    wrapText: flag(element, 'wrapText'),
    indentLevel: numberAttribute(element, 'indent') ?? 0,
    textOrientation: rotation === STACKED.file ? STACKED.model : rotation > 90 ? 90 - rotation : rotation,
    shrinkToFit: flag(element, 'shrinkToFit'),
    ...(flag(element, 'justifyLastLine') ? { autoIndent: true } : {}),
    readingOrder: READING_ORDER[numberAttribute(element, 'readingOrder') ?? 0] ?? 'Context',
  };
};

export const writeAlignment = (element: Element, alignment: Alignment): void => {
  const { textOrientation: turn, indentLevel } = alignment;
  const order = READING_ORDER.indexOf(alignment.readingOrder);
  setAttributes(element, {
    horizontal: alignment.horizontal === 'General' ? undefined : HORIZONTAL.toFile(alignment.horizontal),
    vertical: alignment.vertical === 'Bottom' ? undefined : VERTICAL.toFile(alignment.vertical),
    textRotation: turn === 0 ? undefined : turn === STACKED.model ? STACKED.file : turn < 0 ? 90 - turn : turn,
    wrapText: alignment.wrapText || undefined,
    indent: indentLevel === 0 ? undefined : indentLevel,
    shrinkToFit: alignment.shrinkToFit || undefined,
    justifyLastLine: alignment.autoIndent || undefined,
    readingOrder: order > 0 ? order : undefined,
  });
};

export const readProtection = (element: Element | undefined): Protection => ({
  locked: flag(element, 'locked', true),
  formulaHidden: flag(element, 'hidden'),
});

export const writeProtection = (element: Element, { locked, formulaHidden }: Protection): void =>
  setAttributes(element, { locked: locked ? undefined : false, hidden: formulaHidden || undefined });

import type { ConditionalFormatModel } from '../model/model';
import type { Palette } from './colors';
import { colorAttributes, readColor } from './colors';
import { lineName, lineStyle, readPartialFont, writeFont } from './style-elements';
import type { StyleWriter } from './styles';
import { append, attribute, child, children, numberAttribute, type Element } from './xml';

/** What a conditional format changes in a cell: a `dxf`, which says only what is different. */

type Format = ConditionalFormatModel['format'];
type Borders = NonNullable<Format['borders']>;

const SIDES: readonly [side: keyof Borders, name: string][] = [
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
];

const readDifferential = (dxf: Element | undefined, palette: Palette): Format => {
  const format: Format = {};
  const numberFormat = attribute(child(dxf, 'numFmt'), 'formatCode');
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  const { color, bold, italic, strikethrough, underline } = readPartialFont(child(dxf, 'font'), palette);
  const font = { color, bold, italic, strikethrough, underline };
  if (Object.values(font).some((value) => value !== undefined)) {
    format.font = Object.fromEntries(Object.entries(font).filter(([, value]) => value !== undefined));
  }
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  // In a differential format the colour of a solid fill is the background's; some programs write the other.
  const fill = readColor(child(pattern, 'bgColor'), palette) ?? readColor(child(pattern, 'fgColor'), palette);
  if (fill !== undefined) format.fill = { color: fill };
  const border = child(dxf, 'border');
  const borders: Borders = {};
  for (const [side, name] of SIDES) {
    const line = child(border, name);
    const style = lineStyle(attribute(line, 'style'));
    if (style) borders[side] = { style: style.style, color: readColor(child(line, 'color'), palette) ?? '#000000' };
  }
  if (Object.keys(borders).length > 0) format.borders = borders;
  return format;
};

const writeDifferential = (dxf: Element, { numberFormat, font, fill, borders }: Format, styles: StyleWriter): void => {
  if (font) writeFont(append(dxf, 'font'), font as Parameters<typeof writeFont>[1]);
  if (numberFormat !== undefined) {
    append(dxf, 'numFmt', { numFmtId: styles.numberFormatId(numberFormat), formatCode: numberFormat });
  }
  if (fill?.color) append(append(append(dxf, 'fill'), 'patternFill'), 'bgColor', colorAttributes(fill.color));
  if (!borders) return;
  const border = append(dxf, 'border');
  for (const [side, name] of SIDES) {
    const line = borders[side];
    const style = line && line.style !== 'None' ? lineName({ style: line.style as 'Continuous' }) : undefined;
    const element = append(border, name, { style });
    if (style && line) append(element, 'color', colorAttributes(line.color || '#000000'));
  }
};

const isEmpty = (format: Format): boolean =>
  format.numberFormat === undefined && !format.font && !format.fill?.color && !format.borders;

/** @returns the index of a `dxf` that says the same, made where there is none; undefined where there is nothing to say. */
export const differentialId = (format: Format, styles: StyleWriter): number | undefined => {
  if (isEmpty(format)) return undefined;
  const wanted = JSON.stringify(normal(format));
  const existing = children(child(styles.root, 'dxfs'), 'dxf');
  const found = existing.findIndex((dxf) => {
    const isPlain = children(dxf).every(({ localName }) => localName !== 'alignment' && localName !== 'protection');
    return isPlain && JSON.stringify(normal(readDifferential(dxf, styles.palette))) === wanted;
  });
  return found >= 0 ? found : styles.addDifferential((dxf) => writeDifferential(dxf, format, styles));
};

/** The same things in the same order. */
const normal = ({ numberFormat, font, fill, borders }: Format): unknown => [
  numberFormat ?? null,
  [font?.color, font?.bold, font?.italic, font?.strikethrough, font?.underline].map((value) => value ?? null),
  fill?.color || null,
  SIDES.map(([side]) => [borders?.[side]?.style ?? null, borders?.[side]?.color ?? null]),
];

export const differentialAt = (root: Element, id: number | undefined): Element | undefined =>
  id === undefined ? undefined : children(child(root, 'dxfs'), 'dxf')[id];

export const differentialOf = (rule: Element, root: Element, palette: Palette): Format =>
  readDifferential(differentialAt(root, numberAttribute(rule, 'dxfId')), palette);

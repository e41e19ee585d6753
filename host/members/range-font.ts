import { HostError } from '../errors';
import { bool, color, number, numberWithin, oneOf, text } from './arguments';
import { defineClass } from './member';
import type { RangeState } from './range-state';
import { styleProperty } from './style-property';

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const SMALLEST = 1;
const LARGEST = 409;

/** Points, as Excel's box of sizes takes them. */
export const fontSize = (value: unknown): number => numberWithin(value, 'size', SMALLEST, LARGEST);

export const fontName = (value: unknown): string => {
  const name = text(value, 'name');
  if (name === '') throw new HostError('InvalidArgument');
  return name;
};

export const rangeFont = defineClass<RangeState>({
  name: 'RangeFont',
  since: '1.1',
  members: {
    name: styleProperty(
      '1.1',
      ({ font }) => font.name,
      (value) => ({ font: { name: fontName(value) } }),
    ),
    size: styleProperty(
      '1.1',
      ({ font }) => font.size,
      (value) => ({ font: { size: fontSize(value) } }),
    ),
    bold: styleProperty(
      '1.1',
      ({ font }) => font.bold,
      (value) => ({ font: { bold: bool(value, 'bold') } }),
    ),
    italic: styleProperty(
      '1.1',
      ({ font }) => font.italic,
      (value) => ({ font: { italic: bool(value, 'italic') } }),
    ),
    color: styleProperty(
      '1.1',
      ({ font }) => font.color,
      (value) => ({ font: { color: color(value, 'color') } }),
    ),
    underline: styleProperty(
      '1.1',
      ({ font }) => font.underline,
      (value) => ({ font: { underline: oneOf(value, UNDERLINES, 'underline') } }),
    ),
    strikethrough: styleProperty(
      '1.9',
      ({ font }) => font.strikethrough,
      (value) => ({ font: { strikethrough: bool(value, 'strikethrough') } }),
    ),
    subscript: styleProperty(
      '1.9',
      ({ font }) => font.subscript,
      (value) => ({ font: { subscript: bool(value, 'subscript'), ...(value === true ? { superscript: false } : {}) } }),
    ),
    superscript: styleProperty(
      '1.9',
      ({ font }) => font.superscript,
      (value) => ({
        font: { superscript: bool(value, 'superscript'), ...(value === true ? { subscript: false } : {}) },
      }),
    ),
    tintAndShade: styleProperty(
      '1.9',
      ({ font }) => font.tintAndShade,
      (value) => ({ font: { tintAndShade: number(value, 'tintAndShade') } }),
    ),
  },
});

import { HostError } from '../errors';

/** Reading what a script sent: each gives the value, or refuses with `InvalidArgument`. */

const refuse = (what: string): never => {
  throw new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`);
};

export const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

export const text = (value: unknown, what: string): string => (typeof value === 'string' ? value : refuse(what));

export const optionalText = (value: unknown, what: string): string | undefined =>
  isMissing(value) ? undefined : text(value, what);

export const bool = (value: unknown, what: string): boolean => (typeof value === 'boolean' ? value : refuse(what));

export const number = (value: unknown, what: string): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(what);

/** A whole number, not below `least`. */
export const whole = (value: unknown, what: string, least = Number.NEGATIVE_INFINITY): number => {
  const n = number(value, what);
  return Number.isInteger(n) && n >= least ? n : refuse(what);
};

/** One of the words of an enumeration; case counts, as in Excel. */
export const oneOf = <T extends string>(value: unknown, words: readonly T[], what: string): T => {
  const found = words.find((word) => word === value);
  return found ?? refuse(what);
};

/** A plain object, such as a criteria or options argument. */
export const record = (value: unknown, what: string): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(what);

/** An HTML colour as Excel gives it back: `#RRGGBB` in capitals. Takes `#rgb`, `#rrggbb` and the colours' names; `''` is none. */
export const color = (value: unknown, what: string): string => {
  const word = text(value, what).trim();
  if (word === '') return '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(word)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(word);
  if (short)
    return `#${short
      .slice(1)
      .map((c) => c + c)
      .join('')}`.toUpperCase();
  return NAMED_COLORS[word.toLowerCase()] ?? refuse(what);
};

/** The names of CSS that scripts use most, after the W3C's list. */
const NAMED_COLORS: Record<string, string> = {
  aqua: '#00FFFF',
  azure: '#F0FFFF',
  beige: '#F5F5DC',
  black: '#000000',
  blue: '#0000FF',
  brown: '#A52A2A',
  chocolate: '#D2691E',
  coral: '#FF7F50',
  crimson: '#DC143C',
  cyan: '#00FFFF',
  darkblue: '#00008B',
  darkgray: '#A9A9A9',
  darkgreen: '#006400',
  darkgrey: '#A9A9A9',
  darkorange: '#FF8C00',
  darkred: '#8B0000',
  fuchsia: '#FF00FF',
  gold: '#FFD700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4B0082',
  ivory: '#FFFFF0',
  khaki: '#F0E68C',
  lavender: '#E6E6FA',
  lightblue: '#ADD8E6',
  lightcoral: '#F08080',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightgrey: '#D3D3D3',
  lightpink: '#FFB6C1',
  lightyellow: '#FFFFE0',
  lime: '#00FF00',
  limegreen: '#32CD32',
  magenta: '#FF00FF',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  orangered: '#FF4500',
  orchid: '#DA70D6',
  pink: '#FFC0CB',
  plum: '#DDA0DD',
  purple: '#800080',
  red: '#FF0000',
  salmon: '#FA8072',
  seagreen: '#2E8B57',
  silver: '#C0C0C0',
  skyblue: '#87CEEB',
  slateblue: '#6A5ACD',
  steelblue: '#4682B4',
  tan: '#D2B48C',
  teal: '#008080',
  tomato: '#FF6347',
  turquoise: '#40E0D0',
  violet: '#EE82EE',
  wheat: '#F5DEB3',
  white: '#FFFFFF',
  yellow: '#FFFF00',
  yellowgreen: '#9ACD32',
};

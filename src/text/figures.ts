import type { UnitKind } from '../rules/indicator';
import { roundTo, same, tidy } from '../rules/numbers';

/** What a figure counts, as the tracker reads it: money has a scale (1000 for £000), everything else has 1. */
export interface FigureUnit {
  readonly kind: UnitKind;
  readonly scale: number;
  /** As the officer wrote it. */
  readonly text: string;
}

/** How a row's figures are shown in sentences. */
export interface FigureStyle {
  /** Null where none is given. */
  readonly unit: FigureUnit | null;
  /** Decimals shown; null is exact. */
  readonly decimals: number | null;
  /** The words of grades, best first; a grade's number is its rank from the worst, 1. */
  readonly grades: readonly string[];
}

/** What a language adds to a number. */
export interface FigureWords {
  yes: string;
  no: string;
  days: (figure: string, isOne: boolean) => string;
  /** Percentage points. */
  points: (figure: string, isOne: boolean) => string;
  /** Steps between two grades. */
  grades: (figure: string, isOne: boolean) => string;
  /** `2013-11-30` as a person writes it. */
  date: (year: number, month: number, day: number) => string;
}

/** Figures that are shown exactly are still cut here, where binary fractions and long divisions would only be noise. */
const MOST_PLACES = 4;
const PLACES_OF_LONG = 2;
const WIDEST = 9;

/** How many decimals a number needs to be written out: 9.33 needs 2. */
export function placesOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(Math.abs(tidy(value))).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** The decimals to write one figure with: those shown, or its own where figures are exact. */
function placesFor(value: number, decimals: number | null): number {
  if (decimals !== null) return Math.max(0, decimals);
  const own = placesOf(value);
  if (own <= MOST_PLACES) return own;
  const size = Math.abs(value);
  return size >= 0.01 ? PLACES_OF_LONG : Math.min(WIDEST, 1 - Math.floor(Math.log10(size)));
}

const printers = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes far longer than using one, and a large tracker has tens of thousands of figures. */
function printer(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = printers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en-GB', { minimumFractionDigits, maximumFractionDigits });
  printers.set(key, made);
  return made;
}

/**
 * A number with thousands separators and so many decimals; zeroes beyond `least` are left off.
 * The same in every language of these islands.
 */
export function formatNumber(value: number, places: number, least = places): string {
  const rounded = roundTo(value, places);
  const most = Math.max(0, Math.min(places, WIDEST));
  // Most figures are small whole numbers, which need no formatter.
  if (Number.isInteger(rounded) && Math.min(places, least) <= 0 && Math.abs(rounded) < 1000) return String(rounded);
  return printer(Math.max(0, Math.min(places, least)), most).format(rounded);
}

/**
 * How many decimals make figures look different that are different: 94.6 against 95 at no decimals would read
 * "95 against 95", and a sentence that says so explains nothing. Null where their own decimals do.
 */
export function decimalsApart(values: readonly number[], decimals: number | null): number | null {
  if (areApart(values, decimals)) return decimals;
  for (let places = (decimals ?? 0) + 1; places <= WIDEST; places += 1) if (areApart(values, places)) return places;
  return WIDEST;
}

const looks = (value: number, places: number | null): number => roundTo(value, places ?? placesFor(value, null));

/** Whether all figures that differ look different at so many decimals. */
function areApart(values: readonly number[], places: number | null): boolean {
  for (const [i, a] of values.entries())
    for (const b of values.slice(i + 1)) if (!same(a, b) && looks(a, places) === looks(b, places)) return false;
  return true;
}

/** A unit that says no more than that figures are counted; any other word (`hours`) follows the figure. */
const MERE_NUMBER = /^\s*(?:no|nos|num|number|numeric|count|integer|#)?\.?\s*$/iu;

/** A figure as a person writes it in a sentence: `75%`, `£446k`, `9.33 days`, `1,234`, `Yes`, `Good`. */
export function formatFigure(value: number, style: FigureStyle, words: FigureWords, widened = style.decimals): string {
  const number = formatNumber(value, placesFor(value, widened), style.decimals ?? 0);
  const { unit } = style;
  if (unit === null) return number;
  switch (unit.kind) {
    case 'percent':
      return `${number}%`;
    case 'money':
      return money(value, unit, number);
    case 'days':
      return words.days(number, same(value, 1));
    case 'yes-no':
      return same(value, 1) ? words.yes : same(value, 0) ? words.no : number;
    case 'grade':
      return style.grades[style.grades.length - value] ?? number;
    case 'ratio':
      return `${number}:1`;
    case 'rate':
      return /\bper\b|\//u.test(unit.text) ? `${number} ${unit.text.replace(/^rate\s+/iu, '')}` : number;
    case 'number':
      return MERE_NUMBER.test(unit.text) ? number : `${number} ${unit.text}`;
  }
}

/** A difference between two figures of a row, without its sign: `20 points`, `£446k`, `0.47 days`. */
export function formatGap(amount: number, style: FigureStyle, words: FigureWords, places = style.decimals): string {
  const size = Math.abs(amount);
  const number = formatNumber(size, placesFor(size, places), 0);
  if (style.unit?.kind === 'percent') return words.points(number, number === '1');
  if (style.unit?.kind === 'grade') return words.grades(number, number === '1');
  if (style.unit?.kind === 'yes-no' || style.unit?.kind === 'ratio') return number;
  return formatFigure(size, { ...style, decimals: null }, words, places);
}

/** A percentage of something else (a tolerance, a variance), which has no unit of its own: `10%`, `21.1%`. */
export function formatPercent(value: number, places: number | null = null): string {
  const most = places ?? Math.min(1, placesOf(value));
  return `${formatNumber(value, places ?? (value !== 0 && Math.abs(value) < 0.1 ? placesFor(value, null) : most), 0)}%`;
}

/** How a figure in thousands or more says so. */
const SCALE_SIGNS: readonly { scale: number; sign: string }[] = [
  { scale: 1_000_000_000, sign: 'bn' },
  { scale: 1_000_000, sign: 'm' },
  { scale: 1000, sign: 'k' },
  { scale: 1, sign: '' },
];

function money(value: number, unit: FigureUnit, number: string): string {
  const currency = /[€$]/u.exec(unit.text)?.[0] ?? '£';
  const sign = SCALE_SIGNS.find(({ scale }) => scale === unit.scale)?.sign ?? '';
  const scaled = same(value, 0) ? number : `${number}${sign}`;
  return scaled.startsWith('-') ? `-${currency}${scaled.slice(1)}` : `${currency}${scaled}`;
}

/** An ISO day as a person writes it; text that is no ISO day is left as it is. */
export function formatDate(date: string, words: FigureWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  return year === undefined ? date : words.date(Number(year), Number(month), Number(day));
}

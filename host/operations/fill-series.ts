import type { CellValue } from '../model/model';

/**
 * How Excel goes on with what stands in a row or column of cells. Source: "Fill data automatically in worksheet cells" and
 * its table of extended series, on support.microsoft.com; `Excel.AutoFillType` in the reference.
 */

/** What a series goes on by: its own step, or a unit of the calendar. */
export type Stride = 'own' | 'days' | 'weekdays' | 'months' | 'years' | 'growth';

/** Gives what stands `n` cells (from 1) after the last of the source. */
type Series = (n: number) => CellValue;

const LISTS: readonly (readonly string[])[] = [
  'Sun Mon Tue Wed Thu Fri Sat',
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'January February March April May June July August September October November December',
].map((words) => words.split(' '));

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const QUARTERS = 4;
const ORDINALS = ['th', 'st', 'nd', 'rd'];

/** A straight line through the figures by least squares; undefined where there is only one. */
const lineThrough = (values: readonly number[]): ((place: number) => number) | undefined => {
  const count = values.length;
  if (count < 2) return undefined;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const up = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  const across = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = up / across;
  // To 15 digits, as Excel keeps figures: 0.1, 0.2 goes on with 0.3.
  return (place) => Number((mean + slope * (place - middle)).toPrecision(15));
};

const dayOf = (serial: number): Date => new Date(EPOCH + Math.floor(serial) * MS_PER_DAY);

/** The same day so many months on, or the month's last where it has no such day. */
const monthsOn = (serial: number, months: number): number => {
  const from = dayOf(serial);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), last);
  const to = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, day);
  return (to - EPOCH) / MS_PER_DAY + (serial - Math.floor(serial));
};

const monthNumber = (serial: number): number => dayOf(serial).getUTCFullYear() * 12 + dayOf(serial).getUTCMonth();

/** The months from each date to the next, where they are the same day of evenly spaced months; else undefined. */
const monthStep = (dates: readonly number[]): number | undefined => {
  const [first, second] = dates;
  if (first === undefined || second === undefined) return undefined;
  const step = monthNumber(second) - monthNumber(first);
  const isEven = dates.every((date, i) => i === 0 || date === monthsOn(first, step * i));
  return step !== 0 && isEven ? step : undefined;
};

const weekdaysOn = (serial: number, days: number): number => {
  let day = serial;
  for (let left = days; left > 0;) {
    day++;
    const weekday = dayOf(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return day;
};

const dateSeries = (dates: readonly number[], stride: Stride, alone: number): Series | undefined => {
  const last = dates.at(-1);
  if (last === undefined) return undefined;
  const line = lineThrough(dates);
  const step = line ? line(1) - line(0) : 1;
  if (stride === 'days') return (n) => last + n * step;
  if (stride === 'weekdays') return (n) => weekdaysOn(last, n);
  const months = monthStep(dates);
  if (stride === 'months') return (n) => monthsOn(last, n * (months ?? 1));
  if (stride === 'years') return (n) => monthsOn(last, 12 * n);
  if (months !== undefined) return (n) => monthsOn(last, n * months);
  return line ? (n) => line(dates.length - 1 + n) : (n) => last + n * alone;
};

const growth = (values: readonly number[]): Series | undefined => {
  if (values.some((value) => value <= 0)) return undefined;
  const line = lineThrough(values.map(Math.log));
  return line && ((n) => Number(Math.exp(line(values.length - 1 + n)).toPrecision(12)));
};

/** A text that counts: its number, what it belongs with, and how a number of the same kind is written. */
interface Counted {
  kind: string;
  at: number;
  write(at: number): string;
}

const inCaseOf = (model: string, word: string): string => {
  if (model === model.toLowerCase()) return word.toLowerCase();
  return model === model.toUpperCase() ? word.toUpperCase() : word;
};

const ordinal = (at: number): string =>
  `${at}${(at % 100 >= 11 && at % 100 <= 13 ? undefined : ORDINALS[at % 10]) ?? 'th'}`;

const around = (at: number, length: number): number => ((at % length) + length) % length;

const countedText = (text: string): Counted | undefined => {
  const list = LISTS.find((words) => words.some((word) => word.toLowerCase() === text.toLowerCase()));
  if (list) {
    const at = list.findIndex((word) => word.toLowerCase() === text.toLowerCase());
    return { kind: list[0] ?? '', at, write: (to) => inCaseOf(text, list[around(to, list.length)] ?? '') };
  }
  const quarter = /^(q|qtr|quarter)( ?)([1-4])$/i.exec(text);
  if (quarter) {
    const [, word = '', gap = '', digit = ''] = quarter;
    const write = (to: number) => `${word}${gap}${around(to - 1, QUARTERS) + 1}`;
    return { kind: `quarter ${word}${gap}`, at: Number(digit), write };
  }
  const nth = /^(\d{1,9})(st|nd|rd|th)\b(.*)$/is.exec(text);
  if (nth) return { kind: `nth${nth[3]}`, at: Number(nth[1]), write: (to) => `${ordinal(Math.abs(to))}${nth[3]}` };
  const ending = /^(.*?)(\d{1,9})$/s.exec(text);
  const leading = ending ? null : /^(\d{1,9})(\D.*)$/s.exec(text);
  const [before, digits, after] = ending ? [ending[1], ending[2], ''] : ['', leading?.[1], leading?.[2]];
  if (digits === undefined) return undefined;
  const write = (to: number) => `${before ?? ''}${String(Math.abs(to)).padStart(digits.length, '0')}${after ?? ''}`;
  return { kind: `${before ?? ''}#${after ?? ''}`, at: Number(digits), write };
};

/** Texts of one kind go on together (`Q1`, `Q3`); of several, each goes on by itself (`text1`, `textA`, `text2`, `textA`). */
const textSeries = (texts: readonly string[]): Series | undefined => {
  const counted = texts.map(countedText);
  const [first] = counted;
  if (counted.every((one) => one === undefined)) return undefined;
  if (first && counted.every((one) => one?.kind === first.kind)) {
    const line = lineThrough(counted.map((one) => one?.at ?? 0)) ?? ((place: number) => first.at + place);
    return (n) => first.write(Math.round(line(texts.length - 1 + n)));
  }
  return (n) => {
    const place = (n - 1) % texts.length;
    const one = counted[place];
    return one ? one.write(one.at + Math.floor((n - 1) / texts.length) + 1) : (texts[place] ?? '');
  };
};

/**
 * How the values of a lane go on; undefined where they are repeated.
 * @param alone what a single figure goes on by: 1 for a day, 1/24 for a time; undefined where it is repeated.
 * @returns null where the stride means nothing for such values.
 */
export const seriesOf = (
  values: readonly CellValue[],
  { stride, isDate, alone }: { stride: Stride; isDate: boolean; alone: number | undefined },
): Series | undefined | null => {
  const numbers = values.filter((value) => typeof value === 'number');
  const texts = values.filter((value) => typeof value === 'string' && value !== '');
  const isAll = (found: readonly unknown[]) => found.length === values.length;
  if (stride === 'growth') return isAll(numbers) ? (growth(numbers) ?? null) : null;
  if (isAll(numbers) && isDate) return dateSeries(numbers, stride, alone ?? 1);
  if (stride !== 'own') return null;
  if (isAll(numbers)) {
    const line = lineThrough(numbers);
    const last = numbers.at(-1);
    if (line) return (n) => line(numbers.length - 1 + n);
    return alone === undefined || last === undefined ? undefined : (n) => last + n * alone;
  }
  return isAll(texts) ? textSeries(texts as string[]) : undefined;
};

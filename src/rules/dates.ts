/** Dates are ISO days, `YYYY-MM-DD`, which sort as text; there are no times and no time zones. */
export type IsoDate = string;

const DAY = 86_400_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** The ISO day of a year, a month from 1 to 12 and a day. */
export const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** Months counted from year 0: the month that an ISO day falls in. */
export const monthIndex = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The first day of a month counted from year 0. */
export const firstDayOf = (month: number): IsoDate => isoDate(Math.floor(month / 12), (month % 12) + 1, 1);

/** The last day of a month counted from year 0. */
export const lastDayOf = (month: number): IsoDate => addDays(firstDayOf(month + 1), -1);

const utc = (date: IsoDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** Whole days from one day to another: negative where `to` comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((utc(to) - utc(from)) / DAY);

/** The day so many days later. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(utc(date) + days * DAY).toISOString().slice(0, 10);

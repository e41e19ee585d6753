/**
 * Dates and times as Excel reads them when they are typed, en-US: the month first, two-digit years from 1930 to 2029, a
 * missing year is this year's. `2010-11` is November 2010 and `Jan-13` the 13th of January, as every officer has found out.
 */

export interface TypedDate {
  /** A serial number in the 1900 system, with the time as its fraction. */
  serial: number;
  numberFormat: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(${MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join('|')})`;
const DAY_MONTH = 'd-mmm';
const MONTH_YEAR = 'mmm-yy';
const DAY_MONTH_YEAR = 'd-mmm-yy';
const SHORT_DATE = 'm/d/yyyy';

type Parts = { year?: string; month: string; day?: string };

/** Each form with what its groups are; the first that gives a date that exists wins. */
const FORMS: readonly { pattern: RegExp; parts: (g: readonly string[]) => Parts; numberFormat: string }[] = [
  form(`(\\d{1,2})([/-])(\\d{1,2})`, ([m, , d]) => ({ month: m ?? '', day: d }), DAY_MONTH),
  form(`(\\d{1,2})([/-])(\\d{4}|\\d{2})`, ([m, , y]) => ({ month: m ?? '', year: y }), MONTH_YEAR),
  form(`(\\d{4})([/-])(\\d{1,2})`, ([y, , m]) => ({ year: y, month: m ?? '' }), MONTH_YEAR),
  form(
    `(\\d{1,2})([/-])(\\d{1,2})[/-](\\d{4}|\\d{1,2})`,
    ([m, , d, y]) => ({ month: m ?? '', day: d, year: y }),
    SHORT_DATE,
  ),
  form(`(\\d{4})([/-])(\\d{1,2})[/-](\\d{1,2})`, ([y, , m, d]) => ({ year: y, month: m ?? '', day: d }), SHORT_DATE),
  form(`${MONTH}[ -/]?(\\d{1,2})`, ([m, d]) => ({ month: m ?? '', day: d }), DAY_MONTH),
  form(`(\\d{1,2})[ -/]?${MONTH}`, ([d, m]) => ({ month: m ?? '', day: d }), DAY_MONTH),
  form(`${MONTH}[ -/]?(\\d{4}|\\d{2})`, ([m, y]) => ({ month: m ?? '', year: y }), MONTH_YEAR),
  form(
    `(\\d{1,2})[ -/]?${MONTH}[ -/,]{0,2}(\\d{4}|\\d{2})`,
    ([d, m, y]) => ({ month: m ?? '', day: d, year: y }),
    DAY_MONTH_YEAR,
  ),
  form(
    `${MONTH}[ -/]?(\\d{1,2})(?:, ?| |-|/)(\\d{4}|\\d{2})`,
    ([m, d, y]) => ({ month: m ?? '', day: d, year: y }),
    DAY_MONTH_YEAR,
  ),
];

function form(pattern: string, parts: (groups: readonly string[]) => Parts, numberFormat: string) {
  return { pattern: new RegExp(`^${pattern}$`, 'i'), parts, numberFormat };
}

const TIME = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}(?:\.\d+)?))?\s*(am|pm|a|p)?$/i;

function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return MONTHS.findIndex((name) => name.startsWith(text.toLowerCase())) + 1;
}

function yearNumber(text: string | undefined, today: Date): number {
  if (text === undefined) return today.getFullYear();
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** The serial number of a day that exists from 1900 to 9999, else null. Excel's 29 February 1900 is counted. */
function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = date.getTime() / 86_400_000 + 25_569;
  return days <= 60 ? days - 1 : days;
}

function typedDay(text: string, today: Date): TypedDate | null {
  for (const { pattern, parts, numberFormat } of FORMS) {
    const groups = pattern.exec(text);
    if (!groups) continue;
    const { year, month, day } = parts(groups.slice(1));
    const serial = serialOf(yearNumber(year, today), monthNumber(month), day === undefined ? 1 : Number(day));
    if (serial !== null) return { serial, numberFormat };
  }
  return null;
}

function typedTime(text: string): TypedDate | null {
  const groups = TIME.exec(text);
  if (!groups) return null;
  const [, hourText = '', minuteText, secondText, half] = groups;
  if (minuteText === undefined && half === undefined) return null;
  let hours = Number(hourText);
  const minutes = Number(minuteText ?? 0);
  const seconds = Number(secondText ?? 0);
  if (minutes > 59 || seconds >= 60 || hours > 9999) return null;
  if (half !== undefined) {
    if (hours > 12) return null;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const withSeconds = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  const plain = secondText?.includes('.') ? 'mm:ss.0' : withSeconds;
  const numberFormat = half !== undefined ? `${withSeconds} AM/PM` : hours >= 24 ? '[h]:mm:ss' : plain;
  return { serial: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

/**
 * @param text as typed, without spaces around it.
 * @param today for dates without a year.
 * @returns null where Excel would keep the text.
 */
export function parseTypedDate(text: string, today: Date): TypedDate | null {
  const whole = typedDay(text, today) ?? typedTime(text);
  if (whole) return whole;
  const parts = /^(.*\S)[ T]+(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m?)?)$/i.exec(text);
  const day = parts?.[1] === undefined ? null : typedDay(parts[1], today);
  const time = parts?.[2] === undefined ? null : typedTime(parts[2]);
  if (!day || !time || time.serial >= 1) return null;
  return { serial: day.serial + time.serial, numberFormat: `${SHORT_DATE} h:mm` };
}

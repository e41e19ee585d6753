import * as z from 'zod/mini';
import { lastDayOf, monthIndex } from '../rules/dates';
import { tidy } from '../rules/numbers';
import type { Amount } from '../rules/reading';
import { dateOfSerial, dateOfText, looksLikeSerial, monthNumber } from '../tracker/cells/dates';
import { yesNoOf } from '../tracker/cells/field-words';
import { formatKind } from '../tracker/cells/number-formats';
import { inEnglish } from '../tracker/welsh';
import { plainWords, tidyText } from '../tracker/words';
import { numberOfText } from '../tracker/cells/written-numbers';

/**
 * The shapes that a setting's value may have, as zod schemas over a cell: what a person typed on the sheet, in the pane
 * or on the command line becomes a plain value, or is refused.
 */
export const cell = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** Null where the value does not come from a sheet. */
  format: z.nullable(z.string()),
  date1904: z.boolean(),
});

export type SettingCell = z.infer<typeof cell>;

/** The text of a value, as a person would type it. */
export const textOf = ({ value }: SettingCell): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value);

/** A schema from a reader that gives undefined for what it cannot read. */
const reading = <Value>(read: (from: SettingCell) => Value | undefined) =>
  z.pipe(
    cell,
    z.transform((from, { issues }) => {
      const value = read(from);
      if (value !== undefined) return value;
      issues.push({ code: 'custom', message: 'unreadable', input: from });
      return z.NEVER;
    }),
  );

export const text = reading(textOf);

export const date = reading(({ value, format, date1904 }) => {
  if (typeof value === 'string') return dateOfText(value) ?? undefined;
  if (typeof value !== 'number' || !looksLikeSerial(value)) return undefined;
  const day = dateOfSerial(value, date1904);
  return formatKind(format).monthOnly ? lastDayOf(monthIndex(day)) : day;
});

/** 1 to 12, from a month's name or number. */
export const month = reading((from) => {
  const typed = textOf(from);
  const number = /^\d+$/u.test(typed) ? Number(typed) : typed.length >= 3 ? monthNumber(typed) : 0;
  return number >= 1 && number <= 12 ? number : undefined;
});

export const yesNo = reading((from) => {
  const yes = yesNoOf(textOf(from)) ?? (plainWords(textOf(from)) === 'na' ? 0 : undefined);
  return yes === undefined ? undefined : yes === 1;
});

const number = ({ value, format }: SettingCell): { value: number; percent: boolean } | undefined => {
  if (typeof value === 'number') {
    const percent = formatKind(format).percent;
    return { value: percent ? tidy(value * 100) : value, percent };
  }
  if (typeof value === 'boolean') return undefined;
  return numberOfText(tidyText(value), null) ?? undefined;
};

/** A percentage in points: `10%`, 10, or 0.1 under a percentage format. Not negative. */
export const percent = reading((from) => {
  const found = number(from);
  return found && found.value >= 0 ? found.value : undefined;
});

/** `10%` is a percentage, a bare number an amount, as in a Tolerance column. Not negative. */
export const amount = reading((from): Amount | undefined => {
  const found = number(from);
  return found && found.value >= 0 ? { kind: found.percent ? 'percent' : 'absolute', value: found.value } : undefined;
});

/** A whole number from `least` up. */
export const whole = (least: number) =>
  reading((from) => {
    const found = number(from);
    return found && Number.isInteger(found.value) && found.value >= least ? found.value : undefined;
  });

/** One of a list of words; case and punctuation do not matter. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  reading((from) => {
    const typed = plainWords(textOf(from));
    return words.find((word) => plainWords(word) === typed);
  });

const parts = (from: SettingCell): string[] =>
  textOf(from)
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Words separated by semicolons. */
export const list = reading((from) => {
  const found = parts(from);
  return found.length > 0 ? found : undefined;
});

/** Some of a list of words, separated by semicolons or commas; `all` and `none` stand for every one and for no one. */
export const someOf = <Word extends string>(words: readonly Word[]) =>
  reading((from): readonly Word[] | undefined => {
    const typed = textOf(from)
      .split(/[;,\n]/u)
      .map(plainWords)
      .filter((part) => part !== '');
    if (typed.length === 1 && typed[0] === 'all') return words;
    if (typed.length === 1 && typed[0] === 'none') return [];
    const found = typed.map((part) => words.find((word) => plainWords(word) === part));
    return found.every((word) => word !== undefined) ? words.filter((word) => found.includes(word)) : undefined;
  });

/** `Green=On track; Red=Off track`: something for some of a list of keys. */
export const pairs = <Key extends string>(keys: readonly Key[], isValue: (value: string) => boolean) =>
  reading((from): Partial<Record<Key, string>> | undefined => {
    const found: Partial<Record<Key, string>> = {};
    for (const part of parts(from)) {
      const [, name = '', value = ''] = /^([^=:]+)[=:](.+)$/u.exec(part) ?? [];
      const plain = plainWords(name);
      const key = keys.find((one) => plainWords(one) === plain || plainWords(one) === inEnglish(plain));
      if (key === undefined || !isValue(value.trim())) return undefined;
      found[key] = value.trim();
    }
    return found;
  });

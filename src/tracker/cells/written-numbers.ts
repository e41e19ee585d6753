import { tidy } from '../../rules/numbers';
import type { Unit } from './units';
import { plainWords } from '../words';

/** A number as it was written, before it is brought to the row's unit. */
interface WrittenNumber {
  readonly value: number;
  readonly percent: boolean;
  readonly pounds: boolean;
  /** 1000 for `k`, and so on; 1 where nothing is written. */
  readonly times: number;
  /** What follows: `days`. */
  readonly word: string;
}

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

// Thousands groups are three digits, or there are none (decisions.md, Values 2).
const DIGITS = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
const NUMBER = new RegExp(
  `^([-−–+])?(£)?([-−–+])?${DIGITS} ?(%|(?:k|m|bn)(?![a-z]))? ?([a-z%£][^\\d].*|[a-z])?$`,
  'iu',
);

function written(text: string): WrittenNumber | null {
  const bracketed = /^(£?)\((.+)\)$/u.exec(text);
  if (bracketed) {
    const inside = written(`${bracketed[1] ?? ''}${(bracketed[2] ?? '').trim()}`);
    return inside && inside.value >= 0 && !/[-−–+]/u.test(text.slice(0, 3))
      ? { ...inside, value: -inside.value }
      : null;
  }
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, before, pounds, after, digits = '', mark = '', word = ''] = match;
  if (before !== undefined && after !== undefined) return null;
  const sign = before ?? after ?? '+';
  const value = Number(digits.replaceAll(',', ''));
  return {
    value: sign === '+' ? value : -value,
    percent: mark === '%',
    pounds: pounds !== undefined,
    times: TIMES[mark.toLowerCase()] ?? 1,
    word: word.trim(),
  };
}

/** A text brought to a number in the row's unit. */
interface NumberText {
  readonly value: number;
  readonly percent: boolean;
  /** Written in another unit than the row's, and taken as it is written. */
  readonly otherUnit: boolean;
}

const singular = (words: string): string => words.replace(/s$/u, '');

/** What says that a figure is in doubt, or has a note: `95%?`, `95%*`. */
const DOUBT = /[?*~]/u;

/** A trailing word counts only when it is the row's own unit (decisions.md, Values 2). */
function isOwnUnit(word: string, unit: Unit | null): boolean {
  if (unit === null || DOUBT.test(word)) return false;
  const words = singular(plainWords(word));
  if (words === singular(plainWords(unit.text))) return true;
  if (unit.kind === 'days') return words === 'day';
  return unit.kind === 'percent' && (words === 'percent' || words === 'per cent');
}

/**
 * A number typed as text (`9.33%`, `£446k`, `1,234`, `(250)`, `12 days`) in the row's unit, or null where it is none.
 * `£446k` is 446 in £000; `£40,000` in £000 is taken as written; `k`, `m` and `bn` need a £ or a money unit.
 */
export function numberOfText(text: string, unit: Unit | null): NumberText | null {
  const number = written(text);
  if (!number) return null;
  const { value, percent, pounds, times, word } = number;
  if (word !== '' && !isOwnUnit(word, unit)) return null;
  if (times !== 1) {
    if (unit?.kind === 'money') return { value: tidy((value * times) / unit.scale), percent, otherUnit: false };
    return pounds ? { value: tidy(value * times), percent, otherUnit: unit !== null } : null;
  }
  if (pounds) return { value, percent, otherUnit: unit !== null && !(unit.kind === 'money' && unit.scale === 1) };
  return { value, percent, otherUnit: percent && unit !== null && unit.kind !== 'percent' };
}

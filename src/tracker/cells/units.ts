import type { UnitKind } from '../../rules/indicator';
import { plainWords, remembering } from '../words';

/** What a figure counts. Null elsewhere means that no unit is given. */
export interface Unit {
  readonly kind: UnitKind;
  /** Of money: 1000 for £000, 1,000,000 for £m; 1 for everything else. */
  readonly scale: number;
  /** As the officer wrote it. */
  readonly text: string;
}

const THOUSAND = 1_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** The units that have a name of their own, by their plain words; any other text is a number of those. */
const NAMED: readonly { kind: UnitKind; scale?: number; words: readonly string[] }[] = [
  {
    kind: 'percent',
    words: ['%', 'percent', 'percentage', 'per cent', '% age', 'percentage %', 'pct', '% points', 'percentage points'],
  },
  { kind: 'number', words: ['number', 'no', 'num', 'count', 'integer', 'numeric', '#'] },
  { kind: 'money', words: ['£', 'pounds', 'gbp', 'money', 'currency', '£s', 'money £', 'currency £'] },
  {
    kind: 'money',
    scale: THOUSAND,
    words: ['£000', '£000s', '£k', '£ks', '000s', '£ 000', '£ 000s', '£thousands', '£ thousands', '£1000s', '£ k'],
  },
  {
    kind: 'money',
    scale: MILLION,
    words: ['£m', '£ms', '£million', '£millions', '£ million', '£ millions', '£ m', '£mn'],
  },
  { kind: 'money', scale: BILLION, words: ['£bn', '£billion', '£ billion', '£ bn'] },
  { kind: 'days', words: ['days', 'day'] },
  { kind: 'rate', words: ['rate'] },
  { kind: 'ratio', words: ['ratio'] },
  { kind: 'yes-no', words: ['yes no', 'y n', 'yes or no', 'true false', 'boolean'] },
  { kind: 'grade', words: ['grade', 'grades', 'ofsted', 'ofsted grade', 'judgement', 'ofsted judgement'] },
];

const BY_WORDS = new Map(
  NAMED.flatMap(({ kind, scale = 1, words }) => words.map((word) => [word, { kind, scale }] as const)),
);

/** The unit that a whole text names, or null where it is not one of the known names. */
function namedUnit(text: string): Unit | null {
  const known = BY_WORDS.get(plainWords(text.replaceAll(',', '')));
  return known ? { ...known, text: text.trim() } : null;
}

/** A unit is said beside every figure: what is longer is not one, and is cut. */
const LONGEST = 40;

/** The unit of a Unit cell; null where it is blank. What has no name here is a count of it (`hours`), or a rate (`per 1,000`). */
export const unitOf = remembering((typed): Unit | null => {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  const named = namedUnit(trimmed);
  if (named) return named;
  const words = plainWords(trimmed);
  if (/\bratio\b/u.test(words)) return { kind: 'ratio', scale: 1, text: trimmed.slice(0, LONGEST) };
  const text = trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST - 1).trimEnd()}…` : trimmed;
  if (/\brate\b|\bper \d/u.test(words)) return { kind: 'rate', scale: 1, text };
  if (/^(?:working |calendar |no of |number of |average )*days?\b/u.test(words))
    return { kind: 'days', scale: 1, text };
  return { kind: 'number', scale: 1, text };
});

/** Whether a unit says no more than that it is a number: not what is counted (`hours`). */
export const isPlainNumber = ({ kind, text }: Unit): boolean => kind === 'number' && namedUnit(text) !== null;

/** A header without the unit in brackets at its end, and that unit: `Net Budget (£000s)`. */
export function splitHeaderUnit(header: string): { header: string; unit: Unit | null } {
  const match = /^(.*\S)\s*[([]([^()[\]]+)[)\]]\s*$/su.exec(header);
  if (!match) return { header, unit: null };
  const [, before = '', inside = ''] = match;
  const unit = namedUnit(inside) ?? (/\bper \d/u.test(plainWords(inside)) ? unitOf(inside) : null);
  return unit ? { header: before, unit } : { header, unit: null };
}

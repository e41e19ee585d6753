import type { Period } from '../../rules/periods';
import { periodOfText, type PeriodContext } from '../period-text';
import type { SeriesRole } from '../records';
import { inEnglish } from '../welsh';
import { plainWords, tidyText } from '../words';

/** The words that say what a column holds for its period, before or after the period or in the row under it. */
const ROLES: Readonly<Record<SeriesRole, readonly string[]>> = {
  value: [
    'actual',
    'actuals',
    'act',
    'value',
    'result',
    'outturn',
    'performance',
    'figure',
    'current value',
    'year end',
    'year end actual',
    'year end outturn',
    'full year',
    'eoy',
  ],
  target: [
    'target',
    'targets',
    'tgt',
    'annual target',
    'current target',
    'year end target',
    'end of year target',
    'full year target',
    'plan',
    'planned',
    'trajectory',
  ],
  rag: ['rag', 'rag status', 'rag rating', 'status', 'rating', 'brag', 'brag status', 'traffic light'],
  comment: ['comment', 'comments', 'commentary', 'note', 'notes', 'latest note'],
};

const ROLE_OF = new Map(
  (Object.keys(ROLES) as SeriesRole[]).flatMap((role) => ROLES[role].map((word): [string, SeriesRole] => [word, role])),
);

/** The role that a header names, by itself; null for any other word. */
export const roleOf = (header: string): SeriesRole | null =>
  ROLE_OF.get(plainWords(header)) ?? ROLE_OF.get(inEnglish(plainWords(header)) ?? '') ?? null;

export interface SeriesHeader {
  readonly role: SeriesRole;
  readonly period: Period;
}

const MOST_WORDS = 4; // in a role

/**
 * What a header with a period says: `Q1 2013/14`, `Target Q1 2013/14`, `Q1 2013/14 (Actual)`, `2013/14 target`. Null
 * where it names no period, or more than a period and a role.
 */
export function seriesHeader(header: string, context: PeriodContext): SeriesHeader | null {
  if (header.length > 60) return null;
  const whole = periodOfText(header, context);
  if (whole) return { role: 'value', period: whole };
  const words = tidyText(header.replace(/[()[\]]/gu, ' ')).split(' ');
  for (let count = Math.min(MOST_WORDS, words.length - 1); count >= 1; count--) {
    const found =
      withRole(words.slice(-count), words.slice(0, -count), context) ??
      withRole(words.slice(0, count), words.slice(count), context);
    if (found) return found;
  }
  return null;
}

function withRole(role: readonly string[], rest: readonly string[], context: PeriodContext): SeriesHeader | null {
  const known = roleOf(role.join(' '));
  if (known === null) return null;
  const text = rest.join(' ').replace(/^(?:[-–—:,]|for\b|at\b) ?| ?[-–—:,]$/giu, '');
  const period = periodOfText(text, context);
  return period && { role: known, period };
}

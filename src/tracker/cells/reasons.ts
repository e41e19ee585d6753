import type { Reason } from '../../rules/reading';

/**
 * The words that say why a cell holds no number (decisions.md, Values 1). A word may be followed by a dash, a bracket or
 * a colon and anything else (`New – no target set`, `N/A (school holidays)`); symbols and single letters stand alone.
 */
const REASONS: readonly (readonly [Reason, readonly string[]])[] = [
  ['not-applicable', ['n/a', 'na', 'n.a.', 'not applicable', 'amherthnasol']],
  ['missing', ['missing', 'no data', 'ar goll', 'dim data']],
  [
    'awaiting',
    [
      'tbc',
      'tba',
      'awaiting',
      'awaited',
      'pending',
      'to be confirmed',
      'to be advised',
      'data awaited',
      'awaiting data',
      'i’w gadarnhau',
      "i'w gadarnhau",
    ],
  ],
  ['not-due', ['not due', 'not yet due', 'ddim yn ddyledus', 'ddim yn ddyledus eto']],
  ['data-only', ['data only', 'data-only', 'data yn unig']],
  ['new', ['new', 'new pi', 'new indicator', 'new measure', 'new kpi', 'newydd', 'dangosydd newydd', 'mesur newydd']],
];

const ALONE: readonly (readonly [Reason, readonly string[]])[] = [
  ['missing', ['-', '–', '—', '−', '--']],
  ['suppressed', ['*', 'x', 'c', 'z', '[x]', '[c]', '[z]', '..', '…']],
];

const NO_TARGET = ['no target', 'no target set', 'target not set', 'not set', 'none', 'dim targed'];

const flatten = (entries: readonly (readonly [Reason, readonly string[]])[]): [string, Reason][] =>
  entries.flatMap(([reason, words]) => words.map((word): [string, Reason] => [word, reason]));

const OPEN = new Map(flatten(REASONS));
const CLOSED = new Map(flatten(ALONE));

/**
 * Why there is no number, or null where the text is no such reason. `text` is tidied. In a value cell `<5` and `>95`
 * are suppressed; in a target cell they are targets, and `No target` is a reason too.
 */
export function reasonOf(text: string, role: 'value' | 'target'): Reason | null {
  const lower = text.toLowerCase();
  const alone = CLOSED.get(lower) ?? OPEN.get(lower);
  if (alone !== undefined) return alone;
  if (role === 'value' && /^[<>] ?£?\d[\d,.]*%?$/u.test(lower)) return 'suppressed';
  if (role === 'target' && NO_TARGET.includes(lower)) return 'no-target';
  const word = /^(.*?[\p{L}.]) ?(?:[-–—(:;,])/u.exec(lower)?.[1];
  return word === undefined ? null : (OPEN.get(word) ?? null);
}

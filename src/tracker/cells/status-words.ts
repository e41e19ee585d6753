import { ACTION_STATUSES, STATUSES, type ActionRag, type ActionStatus, type Status } from '../../rules/statuses';
import { inEnglish } from '../welsh';
import { plainWords, remembering } from '../words';

export type StatusWord = Status | ActionStatus | ActionRag;

/** Reads a typed status; undefined for a word that nobody knows. */
export type StatusReader = (text: string) => StatusWord | undefined;

/** Initials, and the words of Covalent (decisions.md, Tables 6). */
const ALSO: Readonly<Record<string, StatusWord>> = {
  B: 'Blue',
  G: 'Green',
  A: 'Amber',
  R: 'Red',
  OK: 'Green',
  Warning: 'Amber',
  Alert: 'Red',
  Grey: 'Grey',
  Gray: 'Grey',
  Complete: 'Completed',
};

/**
 * A reader of typed statuses: the words and initials of the colours, Covalent's words, all nine statuses, the four words
 * of actions, and the workbook's own (`Status words`), which win; in English and in Welsh. Case,
 * punctuation and shapes (`✔ Green`) do not matter.
 */
export function statusReader(own: Readonly<Partial<Record<StatusWord, string>>>): StatusReader {
  const words = new Map<string, StatusWord>();
  for (const word of [...STATUSES, ...ACTION_STATUSES]) words.set(plainWords(word), word);
  for (const [word, status] of Object.entries(ALSO)) words.set(plainWords(word), status);
  for (const [status, word] of Object.entries(own)) if (word) words.set(plainWords(word), status as StatusWord);
  return remembering((text) => words.get(plainWords(text)) ?? words.get(inEnglish(plainWords(text)) ?? ''));
}

import type { CellValue } from '../tracker/snapshot';

/**
 * Short hashes of what a cell held when it was last written, so that a cell that a person has typed over can be told
 * from one of ours. They guard against accidents, not against an adversary: 30 bits for a cell, 60 for a row's key.
 */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_';

/** How many letters one cell's hash has. */
export const HASH_LENGTH = 5;
/** How many letters a row's key has. */
export const KEY_LENGTH = 10;

/** A cell of ours that is blank, or that was never written. */
export const BLANK_HASH = '-'.repeat(HASH_LENGTH);

/** FNV-1a over UTF-16 units, finished so that neighbours part. */
function mix(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0;
}

function letters(n: number): string {
  let out = '';
  for (let i = 0; i < HASH_LENGTH; i++) {
    out += LETTERS.charAt(n & 63);
    n >>>= 6;
  }
  return out;
}

/** The hash of a cell's value. The number 1, the text `1` and TRUE differ; blank is `BLANK_HASH`. */
export function cellHash(value: CellValue): string {
  if (value === '') return BLANK_HASH;
  const kind = typeof value === 'string' ? 1 : typeof value === 'number' ? 2 : 3;
  return letters(mix(String(value), kind));
}

/** The hash of what names a row: its ref, else its name, with what sets it apart from others. */
export const keyHash = (key: string): string => letters(mix(key, 7)) + letters(mix(key, 11));

/** Words as an officer types them, brought to one form: case, punctuation, line breaks and odd spaces do not matter. */

/**
 * Lower case, apostrophes gone, every other run of punctuation one space; `%`, `£` and `#` stay because they are words
 * of their own here (`% complete`, `£000`).
 */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘`]/gu, '')
    .replace(/[^\p{L}\p{N}%£#]+/gu, ' ')
    .trim();
}

/** Trimmed, with every run of spaces (no-break ones and line breaks too) one space. */
export const tidyText = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();

/** A function of texts that remembers what it found: the same few words stand in many cells. */
export function remembering<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Found;
    const found = find(text);
    if (known.size < MOST_REMEMBERED) known.set(text, found);
    return found;
  };
}

const MOST_REMEMBERED = 5000;

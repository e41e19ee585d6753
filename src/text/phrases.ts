/** Small pure helpers that build phrases from what stands in cells. They belong to no language. */

const LONGEST_QUOTE = 60;

/**
 * Text from a cell, quoted to stand inside a sentence: on one line, and cut where it is long.
 * What was cut is shown by an ellipsis, so that the quote never passes for the whole.
 */
export function quote(found: string): string {
  const line = found.replace(/\s+/gu, ' ').trim();
  const letters = Array.from(line);
  const shown = letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : line;
  return `“${shown}”`;
}

/** `a`, `a and b`, `a, b and c`. The joining word is the language's. Empty for an empty list. */
export function listOf(items: readonly string[], and: string): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1]}`;
}

/** The first few of a long list, with how many more there are. */
export function someOf(
  items: readonly string[],
  most: number,
  words: { and: string; more: (n: number) => string },
): string {
  if (items.length <= most) return listOf(items, words.and);
  return listOf([...items.slice(0, most), words.more(items.length - most)], words.and);
}

/** A sentence with its first letter made a capital; a number or a sign is left as it is. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('en-GB') + sentence.slice(1);
}

import { decodeEscapes, encodeEscapes, escapeText, unescapeText } from './xml';

/** A text as a file keeps it: plain, or in runs of different fonts. */
export interface FileText {
  text: string;
  /** The runs as the file has them, where the text is not plain. */
  runs?: string;
}

const PHONETIC = /<(?:\w+:)?(?:rPh|phoneticPr)\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?rPh>)/g;
const TEXTS = /<(?:\w+:)?t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g;

/** What is between `<si>` (or `<is>`) and its end. */
export const readText = (inner: string): FileText => {
  // By far the most: one plain text.
  if (inner.startsWith('<t>') && inner.indexOf('<', 3) === inner.length - 4) {
    return { text: decodeEscapes(unescapeText(inner.slice(3, -4))) };
  }
  const plain = inner.includes('<rPh') || inner.includes(':rPh') ? inner.replace(PHONETIC, '') : inner;
  let text = '';
  for (const match of plain.matchAll(TEXTS)) text += decodeEscapes(unescapeText(match[1] ?? ''));
  return /<(?:\w+:)?r[\s>]/.test(plain) ? { text, runs: inner } : { text };
};

const ITEMS = /<(\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;

/** The texts of the part that keeps them for all sheets, in order. */
export const readSharedStrings = (part: string | undefined): FileText[] => {
  if (part === undefined) return [];
  const strings: FileText[] = [];
  for (const match of part.matchAll(ITEMS)) strings.push(readText(match[2] ?? ''));
  return strings;
};

const EMPTY = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

const itemOf = ({ text, runs }: FileText): string => {
  if (runs !== undefined) return `<si>${runs}</si>`;
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escapeText(encodeEscapes(text))}</t></si>`;
};

/** Texts are added behind those that are there, so that what a kept cell refers to stays where it is. */
export interface StringWriter {
  indexOf(text: FileText): number;
  /** The whole part, or undefined where nothing was added. */
  part(): string | undefined;
}

export const stringWriter = (part: string | undefined, existing: readonly FileText[]): StringWriter => {
  const keyOf = ({ text, runs }: FileText) => (runs === undefined ? `t${text}` : `r${runs}`);
  const indexes = new Map(existing.map((text, i) => [keyOf(text), i]));
  const added: string[] = [];
  return {
    indexOf: (text) => {
      const key = keyOf(text);
      const found = indexes.get(key);
      if (found !== undefined) return found;
      const index = existing.length + added.length;
      added.push(itemOf(text));
      indexes.set(key, index);
      return index;
    },
    part: () => {
      if (added.length === 0) return undefined;
      const whole = (part ?? EMPTY).replace(/<((?:\w+:)?sst)((?:\s[^>]*?)?)\/>\s*$/, '<$1$2></$1>');
      const end = /<\/(\w+:)?sst>\s*$/.exec(whole);
      const prefix = end?.[1] ?? '';
      const bare = new RegExp(`<(/?)(?!${prefix})(?=\\w)`, 'g');
      const items = prefix ? added.map((item) => item.replace(bare, `<$1${prefix}`)) : added;
      const count = existing.length + added.length;
      return (whole.slice(0, end?.index) + items.join('') + (end?.[0] ?? '')).replace(
        /<((?:\w+:)?sst\b)([^>]*)>/,
        (_, name: string, attributes: string) =>
          `<${name}${attributes.replace(/\s(?:count|uniqueCount)="\d*"/g, '')} uniqueCount="${count}">`,
      );
    },
  };
};

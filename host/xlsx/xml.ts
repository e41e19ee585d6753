import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { WorkbookFileError } from './errors';

/** The parts of a package as trees, apart from the cells of a sheet (sheet-data.ts), which are too many for one. */

export type { Document, Element };

const ELEMENT = 1;

/**
 * @throws WorkbookFileError for what is no well-formed XML. A document type is refused: a workbook has none, and it is
 *   how entities are smuggled in.
 */
export const parseXml = (text: string, part: string): Element => {
  const broken = () => new WorkbookFileError(`The file is broken: ${part} inside it cannot be read.`);
  if (/<!DOCTYPE/i.test(text)) throw broken();
  let document: Document;
  try {
    document = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw broken();
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    throw broken();
  }
  if (!document.documentElement) throw broken();
  return document.documentElement;
};

const serializer = new XMLSerializer();
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const printXml = (root: Element): string => DECLARATION + serializer.serializeToString(root);
/** An element alone, with the namespaces that it needs. */
export const printElement = (element: Element): string => serializer.serializeToString(element);

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** The child elements, in order; of one name where it is given, whatever its prefix. */
export const children = (parent: Element | undefined, name?: string): Element[] => {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
};

export const child = (parent: Element | undefined, name: string): Element | undefined => {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && node.localName === name) return node;
  }
  return undefined;
};

/** All elements of that name below, in order. */
export const descendants = (parent: Element, name: string): Element[] =>
  children(parent).flatMap((element) => [
    ...(element.localName === name ? [element] : []),
    ...descendants(element, name),
  ]);

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;

export const numberAttribute = (element: Element | undefined, name: string): number | undefined => {
  const text = attribute(element, name);
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
};

/** `1`, `true` and `on` are true; `absent` where it is not given. */
export const flag = (element: Element | undefined, name: string, absent = false): boolean => {
  const text = attribute(element, name);
  return text === undefined ? absent : text === '1' || text === 'true' || text === 'on';
};

/** The `r:id` of an element, in the transitional or the strict namespace. */
export const relationshipId = (element: Element, name = 'id'): string | undefined => {
  for (const { localName, namespaceURI, value } of Array.from(element.attributes)) {
    if (localName === name && namespaceURI?.endsWith('/relationships')) return value;
  }
  return undefined;
};

export type Attributes = Record<string, string | number | boolean | undefined>;

const written = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

/** Sets what is given; `undefined` takes the attribute away. */
export const setAttributes = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, written(value));
  }
};

/** A new element in the namespace of `parent`, and with its prefix; not yet put anywhere. */
export const createElement = (parent: Element, name: string, attributes: Attributes = {}, text?: string): Element => {
  const document = parent.ownerDocument as Document;
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = document.createElementNS(parent.namespaceURI, qualified);
  setAttributes(element, attributes);
  if (text !== undefined) {
    if (text !== text.trim()) element.setAttribute('xml:space', 'preserve');
    element.appendChild(document.createTextNode(text));
  }
  return element;
};

/** A new last child. */
export const append = (parent: Element, name: string, attributes: Attributes = {}, text?: string): Element => {
  const element = createElement(parent, name, attributes, text);
  parent.appendChild(element);
  return element;
};

/** Puts `element` where the schema's order of names wants it, after those of its own name. */
export const insertInOrder = (parent: Element, element: Element, order: readonly string[]): void => {
  const place = order.indexOf(element.localName ?? '');
  const next = children(parent).find((other) => {
    const otherPlace = order.indexOf(other.localName ?? '');
    return otherPlace > place;
  });
  parent.insertBefore(element, next ?? null);
};

/** The child of that name; made, in the schema's order, where there is none. */
export const ensureChild = (parent: Element, name: string, order: readonly string[]): Element => {
  const found = child(parent, name);
  if (found) return found;
  const made = createElement(parent, name);
  insertInOrder(parent, made, order);
  return made;
};

export const removeChildren = (parent: Element, name?: string): void => {
  for (const element of children(parent, name)) parent.removeChild(element);
};

/** Puts a copy of an element of another document, or of text, at the end of `parent`. */
export const adopt = (parent: Element, element: Element): Element => {
  const copy = (parent.ownerDocument as Document).importNode(element, true);
  parent.appendChild(copy);
  return copy;
};

export const textOf = (element: Element | undefined): string => element?.textContent ?? '';

export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

export const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of raw XML without elements: entities, CDATA, and line ends as XML has them. */
export const unescapeText = (raw: string): string => {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const plain = text.includes('<![CDATA[')
    ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escapeText(inner))
    : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
};

/** Excel writes characters that XML cannot hold as `_x000D_`, and a text that looks like one as `_x005F_x000D_`. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

export const encodeEscapes = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(CONTROL, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

const CONTROL = new RegExp(
  '[\\u0000-\\u0008\\u000B-\\u000D\\u000E-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
  'g',
);

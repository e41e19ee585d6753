import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { ELEMENT_ORDER } from './element-order';

export const ROOT = path.join(__dirname, '../..');

/** Reads a manifest; a text that is not well-formed XML throws. */
export const parseManifest = (xml: string): Document =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');

export const readManifest = (): string => readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

export const children = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);

export const everything = (document: Document): Element[] => {
  const root = document.documentElement;
  if (!root) throw new Error('The manifest is empty.');
  const below = (element: Element): Element[] => [element, ...children(element).flatMap(below)];
  return below(root);
};

export const named = (document: Document, name: string): Element[] =>
  everything(document).filter((element) => element.localName === name);

/** The element's own name with as many of its parents' as the table of orders needs to tell it from others. */
const ordersFor = (element: Element): readonly string[] | undefined => {
  const names: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) names.unshift(at.localName ?? '');
  for (let from = 0; from < names.length; from++) {
    const order = ELEMENT_ORDER[names.slice(from).join('/')];
    if (order) return order;
  }
  return undefined;
};

/** What is wrong with the order of the elements, one sentence each. */
export function misplaced(document: Document): string[] {
  return everything(document).flatMap((element) => {
    const order = ordersFor(element) ?? [];
    let furthest = 0;
    return children(element).flatMap((child) => {
      const place = order.indexOf(child.localName ?? '');
      if (place < 0) return [`<${child.localName}> has no place in <${element.localName}>`];
      if (place < furthest) return [`<${child.localName}> comes too late in <${element.localName}>`];
      furthest = place;
      return [];
    });
  });
}

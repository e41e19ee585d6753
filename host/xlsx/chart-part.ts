import { below, childOf, node, textNode, valueNode, type XmlNode } from '../charts/tree';
import type { CellValue, WorkbookModel } from '../model/model';
import { valuesOf } from '../operations/chart-values';
import { children, escapeAttribute, escapeText, type Element } from './xml';

/** A chart's part as a tree, and back again, with the values that its cells hold now (ECMA-376 part 1, 21.2). */

export const CHART_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** The namespaces whose prefixes the tree settles: by the end of their names, as the strict kind has others. */
const SETTLED: readonly [prefix: string, end: string, name: string][] = [
  ['c', '/drawingml/chart', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['a', '/drawingml/main', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['r', '/officeDocument/relationships', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
];

const settledPrefix = (namespace: string | null): string | undefined =>
  SETTLED.find(([, end, name]) => namespace === name || namespace?.replace(/\/20\d\d\//, '/').endsWith(end))?.[0];

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The tree of an element; its own declarations of the settled namespaces give way to those at the root. */
export const readTree = (element: Element): XmlNode => {
  const prefix = settledPrefix(element.namespaceURI);
  const attributes: Record<string, string> = {};
  for (const { name, localName, namespaceURI, value } of Array.from(element.attributes)) {
    if (namespaceURI === XMLNS) {
      if (settledPrefix(value) === undefined) attributes[name] = value;
      continue;
    }
    const own = namespaceURI === null || namespaceURI === '' ? undefined : settledPrefix(namespaceURI);
    attributes[own === undefined ? name : `${own}:${localName ?? name}`] = value;
  }
  const inner = children(element);
  const read = node(prefix === undefined ? element.tagName : `${prefix}:${element.localName}`, attributes);
  if (inner.length > 0) read.children = inner.map(readTree);
  else if (element.textContent) read.text = element.textContent;
  return read;
};

const printNode = ({ name, attributes, children: inner, text }: XmlNode): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const content = text === undefined ? inner.map(printNode).join('') : escapeText(text);
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`;
};

/** The whole part. */
export const printChart = (space: XmlNode): string => {
  const declared = Object.fromEntries(SETTLED.map(([prefix, , name]) => [`xmlns:${prefix}`, name]));
  const root = { ...space, attributes: { ...declared, ...space.attributes } };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printNode(root)}`;
};

const point = (index: number, value: CellValue): XmlNode => ({
  ...node('c:pt', { idx: String(index) }),
  children: [textNode('c:v', String(value))],
});

/** A copy of the tree whose remembered values are those of the cells. */
export const withValues = (space: XmlNode, workbook: WorkbookModel): XmlNode => {
  const copy = structuredClone(space);
  for (const kind of ['c:strRef', 'c:numRef'] as const) {
    for (const reference of below(copy, kind)) {
      const formula = childOf(reference, 'c:f');
      const values = formula && valuesOf(workbook, formula.text ?? '');
      if (!formula || !values) continue;
      const isNumber = kind === 'c:numRef';
      const code = childOf(childOf(reference, 'c:numCache'), 'c:formatCode') ?? textNode('c:formatCode', 'General');
      const points = values.flatMap((value, i) => (isNumber && typeof value !== 'number' ? [] : [point(i, value)]));
      const cache = node(isNumber ? 'c:numCache' : 'c:strCache', {}, [
        ...(isNumber ? [code] : []),
        valueNode('c:ptCount', values.length),
        ...points,
      ]);
      reference.children = [formula, cache];
    }
  }
  return copy;
};

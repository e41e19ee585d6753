import type { WorkbookModel } from '../model/model';
import { addPart, addRelationship, partXml, relationshipsOf, setPart, type Package } from './package';
import {
  append,
  attribute,
  child,
  children,
  parseXml,
  removeChildren,
  setAttributes,
  textOf,
  type Element,
} from './xml';

/**
 * The document's properties, in the words of `Excel.DocumentProperties`; the officer's own ones are in
 * `properties.custom`, by name.
 */

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const APP_TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const CORE_NAMES: Record<string, [prefix: string, name: string]> = {
  author: ['dc', 'creator'],
  title: ['dc', 'title'],
  subject: ['dc', 'subject'],
  comments: ['dc', 'description'],
  keywords: ['cp', 'keywords'],
  category: ['cp', 'category'],
  lastAuthor: ['cp', 'lastModifiedBy'],
  revisionNumber: ['cp', 'revision'],
  creationDate: ['dcterms', 'created'],
};
const APP_NAMES: Record<string, string> = { manager: 'Manager', company: 'Company' };

const partOf = (pkg: Package, kind: string) => relationshipsOf(pkg, '').find((found) => found.kind === kind)?.target;

const readCustom = (root: Element | undefined): Record<string, unknown> =>
  Object.fromEntries(
    children(root, 'property').map((property) => {
      const value = children(property)[0];
      const text = textOf(value);
      const kind = value?.localName ?? '';
      const read = /^(i\d|int|r\d|decimal|ui\d)$/.test(kind) ? Number(text) : kind === 'bool' ? text === 'true' : text;
      return [attribute(property, 'name') ?? '', read];
    }),
  );

export const readProperties = (pkg: Package, workbook: WorkbookModel): void => {
  const part = (kind: string) => {
    const path = partOf(pkg, kind);
    return path === undefined ? undefined : partXml(pkg, path);
  };
  const core = part('core-properties');
  for (const [word, [, name]] of Object.entries(CORE_NAMES)) {
    const element = child(core, name);
    if (element) workbook.properties[word] = textOf(element);
  }
  const app = part('extended-properties');
  for (const [word, name] of Object.entries(APP_NAMES)) {
    const element = child(app, name);
    if (element) workbook.properties[word] = textOf(element);
  }
  const custom = readCustom(part('custom-properties'));
  if (Object.keys(custom).length > 0) workbook.properties.custom = custom;
};

export const propertiesState = ({ properties }: WorkbookModel): string =>
  JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));

const text = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : value === undefined || value === null ? '' : String(value);

const ensurePart = (
  pkg: Package,
  kind: string,
  type: string,
  path: string,
  contentType: string,
  empty: string,
): string => {
  const found = partOf(pkg, kind);
  if (found !== undefined && pkg.parts.has(found)) return found;
  addPart(pkg, path, contentType, parseXml(empty, path));
  addRelationship(pkg, '', type, path);
  return path;
};

const writeCore = (pkg: Package, properties: Record<string, unknown>): void => {
  const words = Object.keys(CORE_NAMES).filter((word) => word in properties);
  if (words.length === 0) return;
  const empty = `<cp:coreProperties ${CORE_NAMESPACES}/>`;
  const path = ensurePart(pkg, 'core-properties', CORE, 'docProps/core.xml', CORE_TYPE, empty);
  const root = partXml(pkg, path);
  if (!root) return;
  for (const word of words) {
    const [prefix, name] = CORE_NAMES[word] ?? ['', ''];
    const value = text(properties[word]);
    const old = child(root, name);
    if (old) {
      if (textOf(old) !== value) old.textContent = value;
      continue;
    }
    const namespace = new RegExp(`xmlns:${prefix}="([^"]*)"`).exec(CORE_NAMESPACES)?.[1] ?? '';
    const made = root.ownerDocument?.createElementNS(namespace, `${prefix}:${name}`);
    if (!made) continue;
    made.textContent = value;
    if (prefix === 'dcterms') {
      made.setAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'xsi:type', 'dcterms:W3CDTF');
    }
    root.appendChild(made);
  }
  setPart(pkg, path, root);
};

const writeApp = (pkg: Package, properties: Record<string, unknown>): void => {
  const words = Object.keys(APP_NAMES).filter((word) => word in properties);
  if (words.length === 0) return;
  const empty = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;
  const path = ensurePart(pkg, 'extended-properties', 'extended-properties', 'docProps/app.xml', APP_TYPE, empty);
  const root = partXml(pkg, path);
  if (!root) return;
  for (const word of words) {
    const name = APP_NAMES[word] ?? '';
    const element = child(root, name) ?? append(root, name);
    element.textContent = text(properties[word]);
  }
  setPart(pkg, path, root);
};

const writeCustom = (pkg: Package, custom: unknown): void => {
  const values = typeof custom === 'object' && custom !== null ? Object.entries(custom) : [];
  if (values.length === 0 && partOf(pkg, 'custom-properties') === undefined) return;
  const empty = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${VALUES}"/>`;
  const path = ensurePart(pkg, 'custom-properties', 'custom-properties', 'docProps/custom.xml', CUSTOM_TYPE, empty);
  const root = partXml(pkg, path);
  if (!root) return;
  const before = readCustom(root);
  const old = new Map(children(root, 'property').map((property) => [attribute(property, 'name'), property]));
  removeChildren(root);
  let pid = 2;
  for (const [name, value] of values) {
    const kept = old.get(name);
    const property = kept ?? append(root, 'property', { fmtid: CUSTOM_FORMAT, name });
    root.appendChild(property);
    setAttributes(property, { pid: pid++ });
    if (kept && before[name] === value) continue;
    removeChildren(property);
    const kind =
      typeof value === 'number'
        ? Number.isInteger(value)
          ? 'i4'
          : 'r8'
        : typeof value === 'boolean'
          ? 'bool'
          : 'lpwstr';
    const element = root.ownerDocument?.createElementNS(VALUES, `vt:${kind}`);
    if (!element) continue;
    element.textContent = text(value);
    property.appendChild(element);
  }
  setPart(pkg, path, root);
};

export const writeProperties = (pkg: Package, { properties }: WorkbookModel): void => {
  writeCore(pkg, properties);
  writeApp(pkg, properties);
  writeCustom(pkg, properties.custom);
};

import { newId } from '../model/create';
import type { WorkbookModel } from '../model/model';
import {
  addPart,
  addRelationship,
  ensureDefaultType,
  freePath,
  partText,
  partXml,
  relationshipsOf,
  removeRelationships,
  setPart,
  type Package,
} from './package';
import { append, attribute, children, escapeAttribute, parseXml, textOf, type Element } from './xml';

/** The workbook's custom XML parts, and the settings of add-ins, which the host keeps in a part of its own. */

const SETTINGS_NAMESPACE = 'urn:embedded-excel-host:settings';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Which part each was read from. */
export type CustomXmlOrigins = Map<string, { path: string; xml: string }>;

const itemsOf = (pkg: Package, workbookPath: string): string[] =>
  relationshipsOf(pkg, workbookPath)
    .filter(({ kind, external }) => kind === 'customXml' && !external)
    .map(({ target }) => target);

const idOf = (pkg: Package, path: string): string | undefined => {
  const properties = relationshipsOf(pkg, path).find(({ kind }) => kind === 'customXmlProps');
  const root = properties && partXml(pkg, properties.target);
  return Array.from(root?.attributes ?? []).find(({ localName }) => localName === 'itemID')?.value;
};

const readSettings = (root: Element, workbook: WorkbookModel): void => {
  for (const setting of children(root, 'setting')) {
    workbook.settings.set(attribute(setting, 'key') ?? '', JSON.parse(textOf(setting)) as unknown);
  }
};

export const readCustomXml = (pkg: Package, workbookPath: string, workbook: WorkbookModel): CustomXmlOrigins => {
  const origins: CustomXmlOrigins = new Map();
  for (const path of itemsOf(pkg, workbookPath)) {
    const xml = partText(pkg, path);
    if (xml === undefined) continue;
    let root;
    try {
      root = parseXml(xml, path);
    } catch {
      continue; // Some program's own part, that is no concern of ours: it stays in the package.
    }
    const namespaceUri = root.namespaceURI ?? '';
    if (namespaceUri === SETTINGS_NAMESPACE) {
      readSettings(root, workbook);
      continue;
    }
    const id = idOf(pkg, path) ?? newId(workbook);
    workbook.customXmlParts.push({ id, namespaceUri, xml });
    origins.set(id, { path, xml });
  }
  return origins;
};

const addItem = (pkg: Package, workbookPath: string, id: string, namespaceUri: string, xml: string | Element): void => {
  ensureDefaultType(pkg, 'xml', 'application/xml');
  const path = freePath(pkg, 'customXml/item', '.xml');
  const properties = path.replace('item', 'itemProps');
  setPart(pkg, path, xml);
  const schema = namespaceUri === '' ? '' : `<ds:schemaRef ds:uri="${escapeAttribute(namespaceUri)}"/>`;
  const root = parseXml(
    `<ds:datastoreItem xmlns:ds="${PROPERTIES_NAMESPACE}" ds:itemID="${escapeAttribute(id)}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
    properties,
  );
  addPart(pkg, properties, PROPERTIES_TYPE, root);
  addRelationship(pkg, path, 'customXmlProps', properties);
  addRelationship(pkg, workbookPath, 'customXml', path);
};

export const writeCustomXml = (
  pkg: Package,
  workbookPath: string,
  workbook: WorkbookModel,
  origins: CustomXmlOrigins,
): void => {
  const present = new Set(workbook.customXmlParts.map(({ id }) => id));
  const gone = new Set([...origins].filter(([id]) => !present.has(id)).map(([, { path }]) => path));
  if (gone.size > 0) {
    removeRelationships(pkg, workbookPath, ({ kind, target }) => kind === 'customXml' && gone.has(target));
  }
  for (const { id, namespaceUri, xml } of workbook.customXmlParts) {
    const origin = origins.get(id);
    if (!origin) addItem(pkg, workbookPath, id, namespaceUri, xml);
    else if (origin.xml !== xml) setPart(pkg, origin.path, xml);
  }
  writeSettings(pkg, workbookPath, workbook);
};

const SETTINGS_ID = '{7B0E5C62-50A4-4E0B-9B1E-5E7711A65001}';

const writeSettings = (pkg: Package, workbookPath: string, { settings }: WorkbookModel): void => {
  const root = parseXml(`<settings xmlns="${SETTINGS_NAMESPACE}"/>`, 'settings');
  for (const [key, value] of settings) append(root, 'setting', { key }, JSON.stringify(value ?? null));
  const path = itemsOf(pkg, workbookPath).find((item) => partText(pkg, item)?.includes(`"${SETTINGS_NAMESPACE}"`));
  if (path === undefined) {
    if (settings.size === 0) return;
    addItem(pkg, workbookPath, SETTINGS_ID, SETTINGS_NAMESPACE, root);
    return;
  }
  if (settings.size === 0) removeRelationships(pkg, workbookPath, ({ target }) => target === path);
  else setPart(pkg, path, root);
};

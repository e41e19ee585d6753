import { HostError } from '../errors';
import { newId } from '../model/create';
import type { WorkbookModel } from '../model/model';
import { text } from './arguments';
import { defineClass, objectOf, type HostObject } from './member';

/** Custom XML parts: documents that an add-in keeps in the workbook. */

type Part = WorkbookModel['customXmlParts'][number];

/** The namespace of the root element. Throws `InvalidArgument` where the text is no XML document. */
const namespaceOf = (xml: string): string => {
  const root =
    /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<([\w.-]+:)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/.exec(
      xml,
    );
  if (!root || !/>\s*$/.test(xml)) throw new HostError('InvalidArgument', 'The text is not an XML document.');
  const prefix = root[1]?.slice(0, -1);
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const attribute = [...(root[2] ?? '').matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)].find(([, key]) => key === name);
  return attribute?.[2] ?? '';
};

export const customXmlPart = defineClass<Part>({
  name: 'CustomXmlPart',
  since: '1.5',
  id: ({ id }) => ({ Id: id }),
  members: {
    id: { kind: 'property', since: '1.5', get: ({ id }) => id },
    namespaceUri: { kind: 'property', since: '1.5', get: ({ namespaceUri }) => namespaceUri },
    getXml: { kind: 'method', since: '1.5', call: ({ xml }) => xml },
    setXml: {
      kind: 'method',
      since: '1.5',
      call: (part, [xml]) => {
        part.namespaceUri = namespaceOf(text(xml, 'xml'));
        part.xml = text(xml, 'xml');
      },
    },
    delete: {
      kind: 'method',
      since: '1.5',
      call: (part, _, { workbook }) => {
        workbook.customXmlParts = workbook.customXmlParts.filter((one) => one !== part);
      },
    },
  },
});

const find = (parts: readonly Part[], id: unknown): HostObject | null => {
  const part = parts.find((one) => one.id === text(id, 'id'));
  return part ? objectOf(customXmlPart, part) : null;
};

const get = (parts: readonly Part[], id: unknown): HostObject => {
  const found = find(parts, id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

interface Scope {
  workbook: WorkbookModel;
  namespaceUri: string;
}
const inScope = ({ workbook, namespaceUri }: Scope): Part[] =>
  workbook.customXmlParts.filter((part) => part.namespaceUri === namespaceUri);

const only = (scope: Scope): HostObject | null => {
  const parts = inScope(scope);
  return parts.length === 1 && parts[0] ? objectOf(customXmlPart, parts[0]) : null;
};

export const customXmlPartScopedCollection = defineClass<Scope>({
  name: 'CustomXmlPartScopedCollection',
  since: '1.5',
  items: (scope) => inScope(scope).map((part) => objectOf(customXmlPart, part)),
  indexer: (scope, id) => get(inScope(scope), id),
  members: {
    getCount: { kind: 'method', since: '1.5', call: (scope) => inScope(scope).length },
    getItem: { kind: 'method', since: '1.5', call: (scope, [id]) => get(inScope(scope), id) },
    getItemOrNullObject: { kind: 'method', since: '1.5', call: (scope, [id]) => find(inScope(scope), id) },
    getOnlyItem: {
      kind: 'method',
      since: '1.5',
      call: (scope) => {
        const found = only(scope);
        if (!found) throw new HostError('InvalidOperation', 'There is not exactly one part of this namespace.');
        return found;
      },
    },
    getOnlyItemOrNullObject: { kind: 'method', since: '1.5', call: only },
  },
});

export const customXmlPartCollection = defineClass<WorkbookModel>({
  name: 'CustomXmlPartCollection',
  since: '1.5',
  items: ({ customXmlParts }) => customXmlParts.map((part) => objectOf(customXmlPart, part)),
  indexer: ({ customXmlParts }, id) => get(customXmlParts, id),
  members: {
    add: {
      kind: 'method',
      since: '1.5',
      call: (workbook, [given]) => {
        const xml = text(given, 'xml');
        const part = { id: newId(workbook), namespaceUri: namespaceOf(xml), xml };
        workbook.customXmlParts.push(part);
        return objectOf(customXmlPart, part);
      },
    },
    getByNamespace: {
      kind: 'method',
      since: '1.5',
      call: (workbook, [uri]) =>
        objectOf(customXmlPartScopedCollection, { workbook, namespaceUri: text(uri, 'namespaceUri') }),
    },
    getCount: { kind: 'method', since: '1.5', call: ({ customXmlParts }) => customXmlParts.length },
    getItem: { kind: 'method', since: '1.5', call: ({ customXmlParts }, [id]) => get(customXmlParts, id) },
    getItemOrNullObject: { kind: 'method', since: '1.5', call: ({ customXmlParts }, [id]) => find(customXmlParts, id) },
  },
});

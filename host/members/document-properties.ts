import { HostError } from '../errors';
import type { WorkbookModel } from '../model/model';
import { number, text } from './arguments';
import {
  keyedCollection,
  keyedItemMembers,
  sameKeyWhateverTheCase,
  type KeyedState,
  type KeyedStore,
} from './keyed-items';
import { defineClass, objectOf, type PropertyMember } from './member';

/** Title, author and so on; kept in `WorkbookModel.properties` under the names that scripts use. */

const LONGEST = 255;

const word = (name: string): PropertyMember<WorkbookModel> => ({
  kind: 'property',
  since: '1.7',
  get: ({ properties }) => properties[name] ?? '',
  set: ({ properties }, value) => void (properties[name] = text(value, name)),
});

type CustomValue = string | number | boolean;

const parse = (value: unknown): CustomValue => {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new HostError('InvalidArgument');
  return typeof value === 'string' ? value.slice(0, LONGEST) : value;
};

const typeOf = (value: CustomValue | undefined): string => {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return 'String';
};

/** The officer's own properties are a plain object, in `WorkbookModel.properties.custom`. */
const customOf = ({ properties }: WorkbookModel): KeyedStore<CustomValue> => {
  const all = (): Record<string, CustomValue> => (properties.custom ?? {}) as Record<string, CustomValue>;
  return {
    keys: () => Object.keys(all()),
    get: (key) => all()[key],
    set: (key, value) => (properties.custom = { ...all(), [key]: value }),
    delete: (key) => (properties.custom = Object.fromEntries(Object.entries(all()).filter(([name]) => name !== key))),
  };
};

export const customProperty = defineClass<KeyedState<CustomValue>>({
  name: 'CustomProperty',
  since: '1.7',
  id: ({ key }) => ({ _Id: key }),
  members: {
    ...keyedItemMembers('1.7', parse),
    type: { kind: 'property', since: '1.7', get: ({ map, key }) => typeOf(map.get(key)) },
  },
});

export const customPropertyCollection = keyedCollection<WorkbookModel, CustomValue>(
  {
    name: 'CustomPropertyCollection',
    item: () => customProperty,
    mapOf: customOf,
    parse,
    same: sameKeyWhateverTheCase,
    since: { all: '1.7' },
  },
  { deleteAll: { kind: 'method', since: '1.7', call: ({ properties }) => void delete properties.custom } },
);

export const documentProperties = defineClass<WorkbookModel>({
  name: 'DocumentProperties',
  since: '1.7',
  members: {
    author: word('author'),
    category: word('category'),
    comments: word('comments'),
    company: word('company'),
    keywords: word('keywords'),
    manager: word('manager'),
    subject: word('subject'),
    title: word('title'),
    lastAuthor: { kind: 'property', since: '1.7', get: ({ properties }) => properties.lastAuthor ?? '' },
    creationDate: { kind: 'property', since: '1.7', get: ({ properties }) => properties.creationDate ?? null },
    revisionNumber: {
      kind: 'property',
      since: '1.7',
      get: ({ properties }) => Number(properties.revisionNumber ?? 0) || 0,
      set: ({ properties }, value) => void (properties.revisionNumber = number(value, 'revisionNumber')),
    },
    custom: { kind: 'navigation', since: '1.7', to: (workbook) => objectOf(customPropertyCollection, workbook) },
  },
});

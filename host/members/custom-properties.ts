import { HostError } from '../errors';
import type { SheetModel } from '../model/model';
import { text } from './arguments';
import { defineClass, objectOf } from './member';

/** A sheet's custom properties: keys and texts that the officer never sees. */

interface CustomPropertyState {
  sheet: SheetModel;
  key: string;
}

const keyIn = (sheet: SheetModel, key: string): string | undefined =>
  [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());

export const worksheetCustomProperty = defineClass<CustomPropertyState>({
  name: 'WorksheetCustomProperty',
  since: '1.12',
  id: ({ key }) => ({ _Id: key }),
  members: {
    key: { kind: 'property', since: '1.12', get: ({ key }) => key },
    value: {
      kind: 'property',
      since: '1.12',
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set: ({ sheet, key }, value) => void sheet.customProperties.set(key, text(value, 'value')),
    },
    delete: { kind: 'method', since: '1.12', call: ({ sheet, key }) => void sheet.customProperties.delete(key) },
  },
});

const find = (sheet: SheetModel, key: unknown) => {
  const known = keyIn(sheet, text(key, 'key'));
  return known === undefined ? null : objectOf(worksheetCustomProperty, { sheet, key: known });
};

const get = (sheet: SheetModel, key: unknown) => {
  const found = find(sheet, key);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

export const worksheetCustomPropertyCollection = defineClass<SheetModel>({
  name: 'WorksheetCustomPropertyCollection',
  since: '1.12',
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => objectOf(worksheetCustomProperty, { sheet, key })),
  indexer: get,
  members: {
    add: {
      kind: 'method',
      since: '1.12',
      call: (sheet, [key, value]) => {
        const name = keyIn(sheet, text(key, 'key')) ?? text(key, 'key');
        sheet.customProperties.set(name, text(value, 'value'));
        return objectOf(worksheetCustomProperty, { sheet, key: name });
      },
    },
    getCount: { kind: 'method', since: '1.12', call: (sheet) => sheet.customProperties.size },
    getItem: { kind: 'method', since: '1.12', call: (sheet, [key]) => get(sheet, key) },
    getItemOrNullObject: { kind: 'method', since: '1.12', call: (sheet, [key]) => find(sheet, key) },
  },
});

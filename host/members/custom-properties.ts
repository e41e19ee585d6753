import type { SheetModel } from '../model/model';
import { text } from './arguments';
import { keyedCollection, keyedItemMembers, sameKeyWhateverTheCase, type KeyedState } from './keyed-items';
import { defineClass } from './member';

/** A sheet's custom properties: keys and texts that the officer never sees. */

const parse = (value: unknown): string => text(value, 'value');

export const worksheetCustomProperty = defineClass<KeyedState<string>>({
  name: 'WorksheetCustomProperty',
  since: '1.12',
  id: ({ key }) => ({ _Id: key }),
  members: keyedItemMembers('1.12', parse),
});

export const worksheetCustomPropertyCollection = keyedCollection<SheetModel, string>({
  name: 'WorksheetCustomPropertyCollection',
  item: () => worksheetCustomProperty,
  mapOf: ({ customProperties }) => customProperties,
  parse,
  same: sameKeyWhateverTheCase,
  since: { all: '1.12' },
});

import { HostError } from '../errors';
import type { WorkbookModel } from '../model/model';
import { keyedCollection, keyedItemMembers, sameKey, type KeyedState } from './keyed-items';
import { defineClass } from './member';

/** An add-in's settings in the workbook: any JSON under a key. */

const parse = (value: unknown): unknown => {
  if (value === undefined || value === null) throw new HostError('InvalidArgument');
  return value;
};

export const settingClass = defineClass<KeyedState<unknown>>({
  name: 'Setting',
  since: '1.4',
  id: ({ key }) => ({ _Id: key }),
  members: keyedItemMembers('1.4', parse),
});

export const settingCollection = keyedCollection<WorkbookModel, unknown>({
  name: 'SettingCollection',
  item: () => settingClass,
  mapOf: ({ settings }) => settings,
  parse,
  same: sameKey,
  since: { all: '1.4' },
});

import { HostError } from '../errors';
import { EVENT } from '../events';
import type { WorkbookModel } from '../model/model';
import { aroundChanges } from './around';
import { keyedCollection, keyedItemMembers, sameKey, type KeyedState } from './keyed-items';
import type { HostClass } from './member';

/** An add-in's settings in the workbook: any JSON under a key. */

const parse = (value: unknown): unknown => {
  if (value === undefined || value === null) throw new HostError('InvalidArgument');
  return value;
};

/** Whatever changes a setting tells those who listen to all of them. */
const tellingOf = <S>(table: HostClass<S>, names: readonly string[]): HostClass<S> =>
  aroundChanges(
    table,
    (name) => names.includes(name),
    (_, host, change) => {
      const result = change();
      host.raise({ message: EVENT.settingsChanged, target: '', data: {} });
      return result;
    },
  );

export const settingClass = tellingOf<KeyedState<unknown>>(
  { name: 'Setting', since: '1.4', id: ({ key }) => ({ _Id: key }), members: keyedItemMembers('1.4', parse) },
  ['value', 'delete'],
);

export const settingCollection = tellingOf(
  keyedCollection<WorkbookModel, unknown>(
    {
      name: 'SettingCollection',
      item: () => settingClass,
      mapOf: ({ settings }) => settings,
      parse,
      same: sameKey,
      since: { all: '1.4' },
    },
    {
      onSettingsChanged: {
        kind: 'event',
        since: '1.4',
        register: 'SettingsChanged',
        message: EVENT.settingsChanged,
        target: () => '',
      },
    },
  ),
  ['add'],
);

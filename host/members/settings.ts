import { HostError } from '../errors';
import { EVENT } from '../events';
import type { Host } from '../host';
import type { WorkbookModel } from '../model/model';
import { keyedCollection, keyedItemMembers, sameKey, type KeyedState } from './keyed-items';
import type { HostClass, Member } from './member';

/** An add-in's settings in the workbook: any JSON under a key. */

const parse = (value: unknown): unknown => {
  if (value === undefined || value === null) throw new HostError('InvalidArgument');
  return value;
};

const tell = (host: Host): void => host.raise({ message: EVENT.settingsChanged, target: '', data: {} });

/** Whatever changes a setting tells those who listen to all of them. */
const telling = <S>(member: Member<S>): Member<S> => {
  if (member.kind === 'property' && member.set) {
    const set = member.set.bind(member);
    return {
      ...member,
      set: (self, value, host) => {
        set(self, value, host);
        tell(host);
      },
    };
  }
  if (member.kind !== 'method') return member;
  const call = member.call.bind(member);
  return {
    ...member,
    call: (self, args, host) => {
      const result = call(self, args, host);
      tell(host);
      return result;
    },
  };
};

const tellingOf = <S>(table: HostClass<S>, names: readonly string[]): HostClass<S> => ({
  ...table,
  members: Object.fromEntries(
    Object.entries(table.members).map(([name, member]) => [name, names.includes(name) ? telling(member) : member]),
  ),
});

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

import { HostError } from '../errors';
import { text } from './arguments';
import { objectOf, type HostClass, type HostObject, type Member } from './member';

/** Collections of keys and values are alike: settings, and custom properties of the document and of sheets. */

/** Where the values are; a `Map` is one. */
export interface KeyedStore<V> {
  keys(): Iterable<string>;
  get(key: string): V | undefined;
  set(key: string, value: V): unknown;
  delete(key: string): unknown;
}

export interface KeyedState<V> {
  map: KeyedStore<V>;
  key: string;
}

/** Whether two keys are one: settings count the case, custom properties do not. */
export type SameKey = (a: string, b: string) => boolean;

export const sameKey: SameKey = (a, b) => a === b;
export const sameKeyWhateverTheCase: SameKey = (a, b) => a.toLowerCase() === b.toLowerCase();

interface Since {
  all: string;
  add?: string;
}

interface KeyedOptions<S, V> {
  name: string;
  item: () => HostClass<KeyedState<V>>;
  mapOf: (self: S) => KeyedStore<V>;
  parse: (value: unknown) => V;
  same: SameKey;
  since: Since;
}

/** The table of such a collection; `more` are the members that only this one has. */
export const keyedCollection = <S, V>(
  options: KeyedOptions<S, V>,
  more: Record<string, Member<S>> = {},
): HostClass<S> => {
  const { since, mapOf, same } = options;
  const objectFor = (map: KeyedStore<V>, key: string): HostObject => objectOf(options.item(), { map, key });
  const find = (self: S, key: unknown): HostObject | null => {
    const map = mapOf(self);
    const wanted = text(key, 'key');
    const known = [...map.keys()].find((one) => same(one, wanted));
    return known === undefined ? null : objectFor(map, known);
  };
  const get = (self: S, key: unknown): HostObject => {
    const found = find(self, key);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  };
  return {
    name: options.name,
    since: since.all,
    items: (self) => [...mapOf(self).keys()].map((key) => objectFor(mapOf(self), key)),
    indexer: get,
    members: {
      add: {
        kind: 'method',
        since: since.add ?? since.all,
        call: (self, [key, value]) => {
          const map = mapOf(self);
          const wanted = text(key, 'key');
          if (wanted === '') throw new HostError('InvalidArgument');
          const known = [...map.keys()].find((one) => same(one, wanted)) ?? wanted;
          map.set(known, options.parse(value));
          return objectFor(map, known);
        },
      },
      getCount: { kind: 'method', since: since.all, call: (self) => [...mapOf(self).keys()].length },
      getItem: { kind: 'method', since: since.all, call: (self, [key]) => get(self, key) },
      getItemOrNullObject: { kind: 'method', since: since.all, call: (self, [key]) => find(self, key) },
      ...more,
    },
  };
};

/** The members that every such item has. */
export const keyedItemMembers = <V>(
  since: string,
  parse: (value: unknown) => V,
): Record<string, Member<KeyedState<V>>> => ({
  key: { kind: 'property', since, get: ({ key }) => key },
  value: {
    kind: 'property',
    since,
    get: ({ map, key }) => map.get(key),
    set: ({ map, key }, value) => void map.set(key, parse(value)),
  },
  delete: { kind: 'method', since, call: ({ map, key }) => void map.delete(key) },
});

import { HostError } from './errors';
import type { Host } from './host';
import { findMember, isInSet, memberOf, membersOf } from './members/lookup';
import type { HostObject } from './members/member';
import type { QueryInfo } from './wire';

/** What `load` asks for, as a tree: names, and below the names that lead to other objects what is wanted of those. */
interface Wanted {
  /** Every scalar property. */
  all: boolean;
  names: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ all: false, names: new Map() });

const isAll = (name: string): boolean => name === '*' || name === '$all';

const want = (root: Wanted, path: string, allAtEnd: boolean): void => {
  let here = root;
  for (const name of path.split('/').filter((part) => part !== '')) {
    if (isAll(name)) {
      here.all = true;
      return;
    }
    let next = here.names.get(name);
    if (!next) {
      next = nothing();
      here.names.set(name, next);
    }
    here = next;
  }
  if (allAtEnd) here.all = true;
};

const parseQuery = ({ Select = [], Expand = [] }: QueryInfo): Wanted => {
  const root = nothing();
  for (const path of Select) want(root, path, false);
  for (const path of Expand) want(root, path, true);
  if (Select.length === 0) root.all = true;
  return root;
};

/** How answers spell names: as on the wire (`Values`, `_Items`) or as in scripts (`values`, `items`). */
export type Spelling = 'wire' | 'script';

const merge = (a: Wanted, b: Wanted): Wanted => {
  const names = new Map(a.names);
  for (const [name, wanted] of b.names) {
    const known = names.get(name);
    names.set(name, known ? merge(known, wanted) : wanted);
  }
  return { all: a.all || b.all, names };
};

/** What a script asked for of a collection, apart: of itself (`count`), and of its items. */
const splitForCollection = (object: HostObject, wanted: Wanted): { own: Wanted; items: Wanted } => {
  const own: Wanted = { all: wanted.all, names: new Map() };
  let items: Wanted = { all: wanted.all, names: new Map() };
  for (const [name, inner] of wanted.names) {
    if (name === 'items') items = merge(items, inner.names.size === 0 ? { all: true, names: new Map() } : inner);
    else if (isReadable(object, name)) own.names.set(name, inner);
    else items.names.set(name, inner);
  }
  return { own, items };
};

const isReadable = (object: HostObject, name: string): boolean => {
  const kind = findMember(object.type, name)?.member.kind;
  return kind === 'property' || kind === 'navigation';
};

/** `{Id}` and its kin; where answers are spelt as in scripts, both ways. */
export const identityOf = (object: HostObject, host: Host): Record<string, unknown> =>
  object.type.id?.(object.state, host) ?? {};

const readProperties = (
  object: HostObject,
  wanted: Wanted,
  host: Host,
  spelling: Spelling,
): Record<string, unknown> => {
  const declared = host.options.requirementSet;
  const out: Record<string, unknown> = {};
  const keyOf = (named: { name: string; wire: string }) => (spelling === 'wire' ? named.wire : named.name);
  if (wanted.all) {
    for (const named of membersOf(object.type)) {
      if (named.member.kind === 'property' && isInSet(named.member.since, declared))
        out[keyOf(named)] = named.member.get(object.state, host) ?? null;
    }
  }
  for (const [name, inner] of wanted.names) {
    if (!isReadable(object, name)) continue; // Excel passes over names that it does not know
    const named = memberOf(object.type, name, declared);
    if (named.member.kind === 'property') out[keyOf(named)] = named.member.get(object.state, host) ?? null;
    if (named.member.kind === 'navigation') {
      const target = named.member.to(object.state, host);
      const all = inner.all || inner.names.size === 0;
      out[keyOf(named)] = target && readObject(target, { all, names: inner.names }, host, spelling);
    }
  }
  return out;
};

const readObject = (
  object: HostObject,
  wanted: Wanted,
  host: Host,
  spelling: Spelling,
  page: QueryInfo = {},
): unknown => {
  const items = object.type.items?.(object.state, host);
  if (!items) return { ...identityOf(object, host), ...readProperties(object, wanted, host, spelling) };
  const split = splitForCollection(object, wanted);
  const first = page.Skip ?? 0;
  const last = page.Top === undefined ? items.length : first + page.Top;
  return {
    ...readProperties(object, split.own, host, spelling),
    [spelling === 'wire' ? '_Items' : 'items']: items
      .slice(first, last)
      .map((item) => readObject(item, split.items, host, spelling)),
  };
};

/**
 * The answer to a `load` or `retrieve`.
 * Throws `ApiNotFound` where a name is newer than the declared requirement set; names that do not exist are passed over.
 */
export const runQuery = (object: HostObject, query: QueryInfo, host: Host, spelling: Spelling): unknown => {
  if ((query.Top ?? 0) < 0 || (query.Skip ?? 0) < 0) throw new HostError('InvalidArgument');
  return readObject(object, parseQuery(query), host, spelling, query);
};

/** `loadRecursive`: each class of object is asked what its entry in `queries` says, down to `depth`. */
export const runRecursiveQuery = (
  object: HostObject,
  queries: Record<string, QueryInfo>,
  depth: number,
  host: Host,
): unknown => {
  const answer = runQuery(object, queries[object.type.name] ?? { Select: ['$none'] }, host, 'wire');
  if (depth <= 0 || typeof answer !== 'object' || answer === null) return answer;
  const items = object.type.items?.(object.state, host);
  if (items) return { ...answer, _Items: items.map((item) => runRecursiveQuery(item, queries, depth - 1, host)) };
  const inner: Record<string, unknown> = {};
  for (const { wire, member } of membersOf(object.type)) {
    if (member.kind !== 'navigation' || !isInSet(member.since, host.options.requirementSet)) continue;
    const target = member.to(object.state, host);
    const isAsked = target && (queries[target.type.name] || target.type.items);
    if (isAsked) inner[wire] = runRecursiveQuery(target, queries, depth - 1, host);
  }
  return { ...answer, ...inner };
};

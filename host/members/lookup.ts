import { HostError } from '../errors';
import type { HostClass, Member } from './member';

/** Finding a member by what stands on the wire, and whether the declared requirement set has it. */

interface Named {
  name: string;
  wire: string;
  member: Member<unknown>;
}

interface Table {
  all: Named[];
  /** By name and alias, whatever the case: on the wire a name has a capital. */
  byName: Map<string, Named>;
}
const tables = new WeakMap<HostClass, Table>();

const tableOf = (type: HostClass): Table => {
  let table = tables.get(type);
  if (!table) {
    const all = Object.entries(type.members).map(([name, member]) => ({
      name,
      wire: name.charAt(0).toUpperCase() + name.slice(1),
      member,
    }));
    const byName = new Map<string, Named>();
    for (const named of all) {
      byName.set(named.name.toLowerCase(), named);
      if (named.member.alias) byName.set(named.member.alias.toLowerCase(), named);
    }
    table = { all, byName };
    tables.set(type, table);
  }
  return table;
};

export const membersOf = (type: HostClass): readonly Named[] => tableOf(type).all;

export const findMember = (type: HostClass, name: string): Named | undefined =>
  tableOf(type).byName.get(name.toLowerCase());

/** Whether set `since` (`'1.9'`) is part of `declared`. A set that is not ExcelApi's own is not. */
export const isInSet = (since: string, declared: string): boolean => {
  const [major = NaN, minor = NaN] = since.split('.').map(Number);
  const [declaredMajor = 0, declaredMinor = 0] = declared.split('.').map(Number);
  return major < declaredMajor || (major === declaredMajor && minor <= declaredMinor);
};

/** The member, or a refusal with `ApiNotFound` where there is none or the declared set is older than it. */
export const memberOf = (type: HostClass, name: string, declared: string): Named => {
  const named = findMember(type, name);
  if (!named) throw new HostError('ApiNotFound', `The host has no ${type.name}.${name}.`);
  if (!isInSet(named.member.since, declared)) {
    throw new HostError(
      'ApiNotFound',
      `${type.name}.${named.name} needs ExcelApi ${named.member.since}; the host declares ${declared}.`,
    );
  }
  return named;
};

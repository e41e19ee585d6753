import type { HostClass } from '../members/member';
import type { DeclaredClass } from './declared';

/** The newest set of which the pinned client library has members. */
const NEWEST = '1.15';

/** What every object of the library has, and the library itself answers. */
const OF_THE_LIBRARY = new Set(['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack', 'items']);

const isWithin = (set: string, limit: string): boolean => {
  const [a, b] = [set, limit].map((text) => text.split('.').map(Number));
  if (!/^\d+\.\d+$/.test(set)) return false; // preview and desktop sets
  return (a?.[0] ?? 0) < (b?.[0] ?? 0) || (a?.[0] === b?.[0] && (a?.[1] ?? 0) <= (b?.[1] ?? 0));
};

/** The members that the library of today can ask for. */
const withinReach = ({ members }: DeclaredClass): string[] =>
  [...members]
    .filter(([name, { sets }]) => !OF_THE_LIBRARY.has(name) && sets.some((set) => isWithin(set, NEWEST)))
    .map(([name]) => name)
    .sort();

const code = (names: readonly string[]): string => (names.length === 0 ? '' : names.map((n) => `\`${n}\``).join(' '));

/** Beyond so many, names are only counted: the worksheet functions are hundreds. */
const MOST_NAMES = 60;
const missingOf = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${names.length} others` : code(names);

/** What the host covers of `Excel.*`, and what it refuses with `ApiNotFound`, as the tables of a Markdown page. */
export const coverage = (classes: readonly HostClass[], declared: ReadonlyMap<string, DeclaredClass>): string => {
  const byName = new Map(classes.map((type) => [type.name, type]));
  const rows = [...declared]
    .map(([name, type]) => ({ name, wanted: withinReach(type), has: byName.get(name) }))
    .filter(({ wanted }) => wanted.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const known = rows.flatMap(({ name, wanted, has }) => {
    if (!has) return [];
    const covered = wanted.filter((member) => member in has.members);
    return [{ name, covered, missing: wanted.filter((member) => !(member in has.members)) }];
  });
  const count = known.reduce((sum, { covered }) => sum + covered.length, 0);
  const all = rows.reduce((sum, { wanted }) => sum + wanted.length, 0);
  return [
    `${known.length} of ${rows.length} classes and ${count} of the ${all} members that exist up to ExcelApi ${NEWEST}.`,
    '',
    '| class | members | not there: `ApiNotFound` |',
    '|---|---|---|',
    ...known.map(({ name, covered, missing }) => `| ${name} | ${code(covered)} | ${missingOf(missing)} |`),
    '',
    `Classes that are not there at all: ${code(rows.filter(({ has }) => !has).map(({ name }) => name))}.`,
  ].join('\n');
};

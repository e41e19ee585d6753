import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of package-lock.json. */
interface Locked {
  name: string;
  version: string;
  /** As the package states it: an SPDX expression, or null. */
  licence: string | null;
  /** Whether officers' browsers get it. */
  ships: boolean;
}

const ROOT = join(__dirname, '../..');

/** Every package that an installation may hold, on any platform, once for each version. */
export function packages(): Locked[] {
  const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>;
  };
  const found = new Map<string, Locked>();
  for (const [path, { version = '', license, dev, devOptional }] of Object.entries(locked)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const ships = dev !== true && devOptional !== true;
    const known = found.get(`${name} ${version}`);
    found.set(`${name} ${version}`, { name, version, licence: license ?? null, ships: ships || known?.ships === true });
  }
  return [...found.values()].sort((a, b) =>
    a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Licences that ask for no more than a notice. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']);

/** Besides those, for what is used to build and test only and is passed on to nobody. */
const ALLOWED_IN_DEVELOPMENT = new Set(['CC-BY-4.0', 'CC0-1.0', 'MPL-2.0', 'Python-2.0', 'Zlib']);

/** Packages that state no such licence, each looked at by a person. */
export const LOOKED_AT: Record<string, string> = {
  '@microsoft/office-js':
    "Microsoft's own terms for Office.js: it may be used and passed on, unmodified, with add-ins for Microsoft 365.",
};

/** Whether a licence is on the list: of alternatives one, of several together all. */
export function isAllowed({ name, licence, ships }: Locked): boolean {
  if (name in LOOKED_AT) return true;
  const known = (word: string) => ALLOWED.has(word) || (!ships && ALLOWED_IN_DEVELOPMENT.has(word));
  const parts = (licence ?? '').replace(/[()]/gu, '').split(' OR ');
  return parts.some((part) => part.split(' AND ').every(known));
}

const label = ({ licence, name }: Locked): string => (name in LOOKED_AT ? 'see below' : (licence ?? 'none'));

/** docs/licences.md. */
export function licencesPage(): string {
  const all = packages();
  const shipped = all.filter(({ ships }) => ships);
  const groups = new Map<string, Locked[]>();
  for (const one of all.filter(({ ships }) => !ships)) groups.set(label(one), [...(groups.get(label(one)) ?? []), one]);
  return [
    '# Licences of the packages used',
    '',
    'Written from `package-lock.json` by `npm run docs:licences`; a test holds every licence against a short list of those allowed',
    '(`test/security/licences.ts`). Stocktake itself is under the MIT licence.',
    '',
    '## What officers’ browsers may get',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...shipped.map((one) => `| ${one.name} | ${one.version} | ${label(one)} |`),
    '',
    '## What builds and tests it',
    '',
    '| licence | packages |',
    '|---|---|',
    ...[...groups]
      .sort(([a], [b]) => compare(a, b))
      .map(([licence, ones]) => `| ${licence} | ${ones.map(({ name }) => name).join(', ')} |`),
    '',
    '## Looked at one by one',
    '',
    ...Object.entries(LOOKED_AT).map(([name, words]) => `- **${name}**: ${words}`),
    '',
  ].join('\n');
}

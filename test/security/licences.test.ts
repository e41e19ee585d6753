import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed, LOOKED_AT, licencesPage, packages } from './licences';

it('every package has a licence that is allowed', () => {
  const all = packages();
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((one) => !isAllowed(one))).toEqual([]);
});

it('a licence that asks for more is not allowed, nor one for development in what ships', () => {
  const one = { name: 'some', version: '1.0.0', ships: true };
  expect(isAllowed({ ...one, licence: 'GPL-3.0-only' })).toBe(false);
  expect(isAllowed({ ...one, licence: null })).toBe(false);
  expect(isAllowed({ ...one, licence: 'MPL-2.0' })).toBe(false);
  expect(isAllowed({ ...one, licence: 'MIT AND GPL-2.0-only' })).toBe(false);
  expect(isAllowed({ ...one, licence: '(MIT OR GPL-3.0-or-later)' })).toBe(true);
});

it('no package is looked at that is not used, and of those only the library of Microsoft ships', () => {
  const looked = packages().filter(({ name }) => name in LOOKED_AT);
  expect(new Set(looked.map(({ name }) => name))).toEqual(new Set(Object.keys(LOOKED_AT)));
  expect(looked.filter(({ ships }) => ships).map(({ name }) => name)).toEqual(['@microsoft/office-js']);
});

it('docs/licences.md is as package-lock.json has it (npm run docs:licences)', () => {
  expect(readFileSync(join(__dirname, '../../docs/licences.md'), 'utf8')).toBe(licencesPage());
});

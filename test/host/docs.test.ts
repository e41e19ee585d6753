import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCoverage } from '../../host/docs/page';

const page = readFileSync(join(__dirname, '../../docs/host.md'), 'utf8');

test('docs/host.md lists what the host covers as it is now (npm run docs:host)', () => {
  expect(page).toBe(withCoverage(page));
});

test('the code that docs/host.md shows names files that are there', () => {
  const files = [...page.matchAll(/from '\.\/(?<file>[\w/-]+)'/gu)].map(({ groups }) => groups?.file ?? '');
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(() => require.resolve(join(__dirname, '../..', file))).not.toThrow();
});

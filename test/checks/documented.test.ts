import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES } from '../../src/checks/severities';

/** The rows of docs/checks.md: code and severity as an officer reads them. */
const documented = new Map(
  [
    ...readFileSync(join(__dirname, '../../docs/checks.md'), 'utf8').matchAll(/^\| `([a-z0-9-]+)` \| ([^|]+) \|/gmu),
  ].map(([, code = '', severity = '']) => [code, severity.trim()] as const),
);

test('docs/checks.md lists every check, and no other', () => {
  expect([...documented.keys()].sort()).toEqual(Object.keys(SEVERITIES).sort());
});

test.each(Object.entries(SEVERITIES))('%s stands there with its severity', (code, severity) => {
  const said = documented.get(code) ?? '';
  if (typeof severity === 'string') expect(said).toBe(severity);
  else expect(said).toMatch(/^(?:error|warning); note\b/u);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing leaves the workbook, and no text of a cell is ever run. */

const ROOT = join(__dirname, '../..');

/** What must not stand anywhere in what ships, with an example of each. */
const FORBIDDEN: [what: string, pattern: RegExp, example: string][] = [
  [
    'markup from text',
    /\b(?:inner|outer)HTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\s*\.\s*write\b/u,
    'cell.innerHTML = name',
  ],
  ['code from text', /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*['"`]/u, 'new Function(text)'],
  ['code from text, later', /\bset(?:Timeout|Interval)\s*\(\s*['"`]/u, "setTimeout('go()')"],
  [
    'a request',
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/u,
    'await fetch(address)',
  ],
  [
    'code loaded at run time',
    /\bimportScripts\b|\bimport\s*\(\s*(?!(?:\/\*[^*]*\*\/\s*)?['"]\.)\S/u,
    'import(address)',
  ],
  [
    'keeping something outside the workbook',
    /\b(?:local|session)Storage\b|\bindexedDB\b|document\s*\.\s*cookie/u,
    'localStorage.setItem(a, b)',
  ],
];

/** What may stand in one file, and says itself what it does. */
const KEPT = { what: 'keeping something outside the workbook', path: join('taskpane', 'own-language.ts') };

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:tsx?|html)$/u.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, 'src', path), 'utf8') }));

test.each(FORBIDDEN)('%s is recognised', (_, pattern, example) => {
  expect(example).toMatch(pattern);
});

test.each(FORBIDDEN)('what ships holds no %s', (what, pattern) => {
  expect(files.length).toBeGreaterThan(100);
  const allowed = what === KEPT.what ? [KEPT.path] : [];
  expect(files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual(allowed);
});

test('the one thing that is kept outside the workbook is the language that a person chose for the pane', () => {
  const { text = '' } = files.find(({ path }) => path === KEPT.path) ?? {};
  expect(text.match(/\b\w+Storage\.\w+\([^)]*\)/gu)).toEqual([
    'localStorage.getItem(KEY)',
    'localStorage.removeItem(KEY)',
    'localStorage.setItem(KEY, language)',
  ]);
  expect(text).toContain("const KEY = 'stocktake-language';");
});

/** Each page's policy, by directive. */
const policyOf = (page: string): Record<string, string[]> => {
  const html = readFileSync(join(ROOT, page), 'utf8');
  const content =
    /http-equiv="Content-Security-Policy"\s+content="(?<content>[^"]+)"/u.exec(html)?.groups?.content ?? '';
  return Object.fromEntries(
    content.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/u);
      return [name, sources];
    }),
  );
};

const PAGES = ['src/taskpane/taskpane.html', 'src/taskpane/help.html', 'preview/preview.html'];

test.each(PAGES)('%s allows nothing but what it names', (page) => {
  const policy = policyOf(page);
  expect(policy['default-src']).toEqual(["'none'"]);
  expect(policy['base-uri']).toEqual(["'none'"]);
  expect(policy['form-action']).toEqual(["'none'"]);
  expect(policy['script-src'] ?? []).not.toEqual(expect.arrayContaining(["'unsafe-inline'"]));
  expect(JSON.stringify(policy)).not.toMatch(/unsafe-eval|\*|http:/u);
});

test('the task pane asks for its own files and for the library of Microsoft, and connects to nothing', () => {
  const policy = policyOf('src/taskpane/taskpane.html');
  expect(policy['script-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
  expect(policy['connect-src']).toEqual(["'none'"]);
});

test.each(PAGES)('%s has no script and no handler within the page', (page) => {
  const html = readFileSync(join(ROOT, page), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+\s*=|javascript:/iu);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PRESETS, TREND_MODES } from '../../src/rules/rule-settings';
import { ACTION_STATUSES, STATUSES } from '../../src/rules/statuses';
import { SETTING_NAMES } from '../../src/text/codes';

const SRC = path.resolve(__dirname, '../../src');

/** The rooms that show things to people: every word of theirs comes through src/text/. */
const ROOMS = ['actions', 'checks', 'excel', 'functions', 'history', 'plan', 'reports', 'ribbon', 'taskpane'];

/** Words that are codes inside: canonical, and turned into a language's own where they are shown. */
const CODES = new Set<string>([
  ...STATUSES,
  ...ACTION_STATUSES,
  ...PRESETS,
  ...TREND_MODES,
  ...SETTING_NAMES,
  'common cause',
  'hit or miss',
]);

/** What has words and is not read by an officer, each with its reason. */
const ALLOWED: readonly (readonly [string, RegExp])[] = [
  ['the very hidden sheet, which no officer opens', /^Stocktake \w+$/u],
  ['a media query', /^\(?(?:prefers|forced)-[\w-]+: \w+\)?$/u],
  ['a typeface', /^'?(?:Liberation Sans|Segoe UI.*)$/u],
  ['a pattern', /\(\?|\[\\?\\d/u],
  ['a number format', /^d mmm yy(?:yy)?$/u],
];

/** Attributes whose value is seen or read out. */
const SHOWN = new Set(['aria-label', 'title', 'label', 'placeholder', 'alt', 'aria-description', 'children']);

const TWO_WORDS = /\p{L}{2,}[,;:]? \p{L}{2,}/u;
/** A word of a sentence, and no part of a path, a class or a function's name. */
const PLAIN_WORD = /(?<![\w.#:/-])\p{L}{2,}(?![\w.(:/-])/gu;
const ANY_WORD = /\p{L}{2,}/u;

/** Words that stand in the text of a program for people to read, each with its place. */
function wordsIn(text: string, file: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const tell = (node: ts.Node, words: string): void => {
    if (CODES.has(words) || ALLOWED.some(([, pattern]) => pattern.test(words))) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (isForMachines(node)) return;
    if (ts.isJsxText(node) && ANY_WORD.test(node.text)) tell(node, node.text);
    else if (ts.isJsxAttribute(node) && SHOWN.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer) && ANY_WORD.test(node.initializer.text))
        tell(node, node.initializer.text);
    } else if (ts.isStringLiteralLike(node) && TWO_WORDS.test(node.text)) tell(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      const parts = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text);
      const words = parts.flatMap((part) => part.match(PLAIN_WORD) ?? []);
      if (words.length > 1 && parts.some((part) => part.includes(' '))) tell(node, parts.join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Imports, types, styles, and messages of errors that only a developer meets. */
function isForMachines(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isNewExpression(node)) return /Error$/u.test(node.expression.getText());
  return ts.isCallExpression(node) && node.expression.getText() === 'makeStyles';
}

const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => path.join(room, file)),
);

test('no words for people are written outside src/text/', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap((file) => wordsIn(readFileSync(path.join(SRC, file), 'utf8'), file))).toEqual([]);
});

test.each<[what: string, program: string]>([
  ['a sentence', `say('Nothing was written.')`],
  ['a sentence with a figure in it', 'say(`Saved ${n} cells`)'],
  ['text of the pane', `const a = <p>Refresh</p>`],
  ['what is read out', `const a = <button aria-label="Close" />`],
])('%s would be found', (_, program) => expect(wordsIn(program, 'room/file.tsx')).toHaveLength(1));

test.each<[what: string, program: string]>([
  ['a status', `const status = 'Data only'`],
  ['the message of a developer’s error', `throw new RangeError('no such sheet here')`],
  ['a style', `makeStyles({ root: { border: '1px solid transparent' } })`],
  ['a value of Excel’s', `range.verticalAlignment = 'Center'`],
])('%s would not', (_, program) => expect(wordsIn(program, 'room/file.tsx')).toEqual([]));

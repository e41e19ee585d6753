import fc from 'fast-check';
import { assessAction } from '../../src/rules/actions';
import { assessIndicator } from '../../src/rules/assess';
import { keyOf } from '../../src/rules/key';
import { DEFAULT_RULES, PRESETS } from '../../src/rules/rule-settings';
import { assessRisk } from '../../src/rules/risks';
import { cy } from '../../src/text/cy';
import { en } from '../../src/text/en';
import { loading } from '../../src/text/away';
import { ALL_TEXTS, fetchTexts, languageNamed, textsFor, withStatusWords } from '../../src/text/say';
import { reading, row, Q2 } from './row';

type Leaf = [path: string, english: unknown, welsh: unknown];

/** Every word and sentence of English, beside the Welsh one of the same key. */
function leaves(english: unknown, welsh: unknown, path = ''): Leaf[] {
  if (typeof english !== 'object' || english === null) return [[path, english, welsh]];
  return Object.entries(english).flatMap(([key, value]) =>
    leaves(value, (welsh as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
}

const LEAVES = leaves(en, cy);

describe('every text of English is there in Welsh', () => {
  test.each(LEAVES.filter(([, english]) => typeof english === 'string'))('%s', (_, english, welsh) => {
    expect(typeof welsh).toBe('string');
    expect(welsh).toMatch(english === '' ? /^$/u : /\S/u);
  });
  test('and is Welsh: few words are spelt the same in both', () => {
    const same = LEAVES.filter(([, english, welsh]) => typeof english === 'string' && english === welsh);
    expect(same.map(([path]) => path)).toEqual(['.pack.typedMark', '.dataChecks.columns.cell']);
  });
});

/** What stands for a fact that is not named here: it shows in a sentence as its own name. */
const FACTS: Readonly<Record<string, unknown>> = {
  kind: 'indicators',
  severity: 'error',
  what: 'rows',
  shape: 'percent',
  threshold: 'both',
  against: 'target',
  field: 'value',
  ...Object.fromEntries(
    ['known', 'parts', 'written', 'cells', 'periods', 'others', 'expected', 'sheets', 'headings'].map((name) => [
      name,
      [`⟦${name}0⟧`, `⟦${name}1⟧`],
    ]),
  ),
};

const TEXT_METHODS = ['toLocaleString', 'toUpperCase', 'toLowerCase', 'trim', 'replace', 'toString', 'toPrecision'];

/** Facts whose every part is told by its name, so that a sentence shows which of them it uses. */
function facts(name: string, given: Readonly<Record<string, unknown>>): unknown {
  return new Proxy(
    {},
    {
      get: (_, key) => {
        if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 3 : `⟦${name}⟧`);
        if (key === Symbol.iterator) return () => [`⟦${name}⟧`].values();
        if (typeof key === 'symbol') return undefined;
        if (TEXT_METHODS.includes(key)) return () => `⟦${name}⟧`;
        return key in given ? given[key] : facts(key, given);
      },
    },
  );
}

const NOTHING = {
  ...FACTS,
  ...Object.fromEntries(
    ['sign', 'period', 'frequency', 'statement', 'calculated', 'daysLate', 'since', 'percent', 'beside', 'change'].map(
      (name) => [name, null],
    ),
  ),
  expected: [],
  known: [],
};

/** Told of whole assessments, which stand in tests of their own below; and names of months. */
const APART = /^\.(?:why|whyIn|key|figures|pack\.(?:issue|chart\.says|typedNote))\b/u;

/** Some sentences are asked for by a colour. */
const COLOURS = ['Green', 'Amber', 'Red', 'Blue', 'Grey'];

type Say = (...facts: unknown[]) => string;
const SENTENCES = LEAVES.filter((leaf): leaf is [string, Say, Say] => typeof leaf[1] === 'function').filter(
  ([path]) => !APART.test(path),
);

const tokens = (said: string): string[] => [...new Set(said.match(/⟦[^⟧]+⟧/gu))].sort();

describe('every sentence tells the same facts in both languages', () => {
  test.each(SENTENCES)('%s', (_, english, welsh) => {
    let tried = 0;
    const calls = [
      FACTS,
      NOTHING,
      { ...NOTHING, names: null },
      { ...FACTS, names: ['⟦names⟧'], why: 'bad-path' },
    ].flatMap((given) =>
      [facts('one', given), ...COLOURS].map((first) => [first, facts('two', given), facts('three', given)]),
    );
    for (const told of calls) {
      const call = (say: Say): string => say(...told);
      let expected: unknown = null;
      try {
        expected = call(english);
      } catch {
        // facts that this sentence is never given
      }
      if (typeof expected !== 'string' || /undefined|NaN/u.test(expected)) continue;
      tried += 1;
      const said = call(welsh);
      expect(tokens(said)).toEqual(tokens(expected));
      expect(said.includes('null')).toBe(expected.includes('null'));
      expect(said.replaceAll(/⟦[^⟧]+⟧|“[^”]+”/gu, '')).not.toMatch(
        /\b(?:the|and|of|with|was|were|not)\b|undefined|NaN/iu,
      );
    }
    expect(tried).toBeGreaterThan(0);
  });
});

const numbers = (said: string): string[] => (said.match(/\d[\d,.]*\d|\d/gu) ?? []).sort();

describe('Why in Welsh tells the numbers that it tells in English', () => {
  const figure = fc.option(fc.integer({ min: -20, max: 200 }), { nil: null });
  test('for indicators, whatever their rule', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 9 }),
        fc.constantFrom(...PRESETS),
        fc.constantFrom('higher' as const, 'lower' as const, null),
        fc.constantFrom('percent' as const, 'days' as const, 'number' as const, 'yes-no' as const),
        fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
        (value, against, before, preset, polarity, unit, line) => {
          const assessment = assessIndicator(
            row({ value, against, before, polarity, unit, amberAt: line === null ? null : reading(line) }),
            { reporting: Q2, asAt: '2013-10-15' },
            { ...DEFAULT_RULES, preset },
          );
          const style = { unit: { kind: unit, scale: 1, text: '' }, decimals: null, grades: [] };
          const said = cy.why.indicator(assessment, style);
          expect(numbers(said)).toEqual(numbers(en.why.indicator(assessment, style)));
          expect(said).toContain(assessment.because.code === 'compared' ? cy.words.statuses[assessment.status] : ':');
          expect(said).not.toMatch(/\b(?:the|and|of|with|was)\b|undefined|null|NaN|\s{2}/u);
        },
      ),
    );
  });

  test('for actions', () => {
    const day = fc.option(fc.constantFrom('2018-03-31', '2018-05-01', '2018-06-30', '2018-07-11'), { nil: null });
    fc.assert(
      fc.property(day, day, day, day, day, figure, (start, due, revised, proposed, completed, progress) => {
        const assessed = assessAction({ start, due, revised, proposed, completed, progress, word: null }, '2018-05-31');
        expect(numbers(cy.why.action(assessed))).toEqual(numbers(en.why.action(assessed)));
        expect(cy.why.action(assessed)).toContain(cy.words.actionStatuses[assessed.status]);
      }),
    );
  });

  test('for risks', () => {
    const score = fc.constantFrom(null, 1, 3, 5, 7);
    fc.assert(
      fc.property(score, score, figure, (likelihood, impact, targetScore) => {
        const assessed = assessRisk({
          likelihood: reading(likelihood),
          impact: reading(impact),
          targetScore: targetScore === null ? null : reading(targetScore),
        });
        expect(numbers(cy.why.risk(assessed))).toEqual(numbers(en.why.risk(assessed)));
      }),
    );
  });
});

describe('the printed key in Welsh', () => {
  test.each(PRESETS)('%s has a Welsh line for each of its lines', (preset) => {
    const key = keyOf({ ...DEFAULT_RULES, preset });
    for (const line of [...key.lines, ...key.withoutThresholds]) {
      expect(cy.key.line(line)).toMatch(/^[a-z].{8,}$/u);
      expect(numbers(cy.key.line(line))).toEqual(numbers(en.key.line(line)));
    }
    for (const status of key.uncoloured) expect(cy.key.uncoloured(status)).toMatch(/^[a-z].{8,}$/u);
  });
});

describe('small words', () => {
  const { days, grades, date } = cy.figures;
  test('a noun after a figure is softened where Welsh softens it', () => {
    expect([days('1', true), days('2', false), days('31', false)]).toEqual(['1 diwrnod', '2 ddiwrnod', '31 diwrnod']);
    expect([grades('1', true), grades('3', false)]).toEqual(['1 radd', '3 gradd']);
  });
  test('dates are written with Welsh months', () => expect(date(2013, 11, 30)).toBe('30 Tachwedd 2013'));
  test('“and” is a, or ac before a vowel', () => {
    expect(cy.dataChecks.count({ error: 2, warning: 0, note: 1 })).toBe('2 o wallau ac 1 nodyn');
    expect(cy.dataChecks.count({ error: 1, warning: 3, note: 0 })).toBe('1 gwall a 3 o rybuddion');
  });
});

test('until Welsh is fetched nothing is said in English in its place', async () => {
  expect(() => textsFor('Cymraeg')).toThrow('has not been loaded');
  expect(await loading(() => textsFor('Cymraeg').blank)).toBe('gwag');
  expect(loading(() => textsFor('Cymraeg').blank)).toBe('gwag');
});

test('what is read back of Welsh without being fetched is what it prints', () => {
  expect(cy).toMatchObject({ ...ALL_TEXTS[1], sheetOfPack: expect.any(Function) });
  expect(ALL_TEXTS[1]?.sheetOfPack('Risgiau')).toBe(cy.sheetOfPack('Risgiau'));
});

describe('a language is found by its name', () => {
  beforeAll(() => fetchTexts('Cymraeg'));
  test.each(['Cymraeg', 'Welsh', 'cy', 'cy-GB', ' WELSH '])('%s is Welsh', (name) => {
    expect(textsFor(name)).toBe(cy);
  });
  test.each(['English', 'Saesneg', 'en-GB'])('%s is English', (name) => expect(textsFor(name)).toBe(en));
  test('what is no language of ours is none, and English stands in for it', () => {
    expect(languageNamed('Klingon')).toBeNull();
    expect(textsFor('fr-FR')).toBe(en);
  });
});

test('a workbook’s own words are used in Welsh sentences too', () => {
  const own = withStatusWords(cy, { Red: 'Oddi ar y trywydd' });
  const risk = assessRisk({ likelihood: reading(5), impact: reading(5), targetScore: null });
  expect(own.why.risk(risk)).toContain('felly’r statws yw Oddi ar y trywydd.');
});

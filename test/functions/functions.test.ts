import { functionHelp as welshHelp } from '../../src/text/cy/function-help';
import { functionHelp as englishHelp } from '../../src/text/en/function-help';
import fc from 'fast-check';
import { bind } from '../../src/functions/bind';
import { FUNCTIONS } from '../../src/functions/catalogue';
import { metadata } from '../../src/functions/metadata';
import { cy } from '../../src/text/cy';
import { en } from '../../src/text/en';
import { whyOf } from '../text/row';

class ValueError extends Error {}

const bound = (id: string, texts = en) =>
  bind(
    FUNCTIONS.find((one) => one.id === id)!,
    () => texts,
    (message) => new ValueError(message),
  );
const status = bound('STATUS');
const why = bound('WHY');
const trend = bound('TREND');
/** A range as Excel hands it over: rows of cells. */
const across = (...cells: unknown[]): unknown[][] => [cells];

describe('RAG.STATUS', () => {
  test.each<[says: string, given: unknown[]]>([
    ['Green', [9.33, 9.8, 'Low']],
    ['Green', [95, 95, 'High']],
    ['Amber', [90, 100, 'High']],
    ['Red', [89.99, 100, 'High']],
    ['Red', [0.75, 0.95, 'Higher is better']],
    ['Amber', ['£446k', 0, 'Low', '£500k']],
    ['Amber', [97, 100, 'High', '5%']],
    ['Red', [97, 100, 'High', 2]],
    ['Green', ['75%', '≥75%']],
    ['Red', [12, '14-20', 'Range']],
    ['Data only', [12, '', 'Data only']],
    ['No target', [12, null, 'High']],
    ['No data', ['TBC', 12, 'High']],
    ['Check data', ['about 5', 12, 'High']],
    ['Check data', [5, 12]],
    ['Check data', [0.75, '95%', 'High']],
  ])('%s for %j', (says, given) => expect(status(...given)).toBe(says));

  test('takes another rule, with the lines that it needs', () => {
    expect(status(93, 95, 'High', null, 'bands')).toBe('Amber');
    expect(status(85, 95, 'High', null, 'thresholds', 90, 80)).toBe('Amber');
    expect(status(80, 95, 'High', null, 'Thresholds', 90, 80)).toBe('Red');
    expect(status(91, 95, 'High', null, 'floor', 90)).toBe('Amber');
    expect(status(80, 95, 'High', null, 'improvement', null, null, 79)).toBe('Amber');
    expect(status(80, 95, 'High', null, 'same period last year', null, null, 81)).toBe('Red');
  });

  test('answers in Welsh where it is asked to, and reads Welsh words', async () => {
    expect(await status(93, 95, 'Uwch', null, null, null, null, null, 'Cymraeg')).toBe('Oren');
  });

  test('gives each figure the colour that its row in a tracker has', () => {
    const figure = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(figure, figure, fc.constantFrom('higher' as const, 'lower' as const), (value, against, polarity) => {
        const row = whyOf({ value, against, polarity, unit: 'number' });
        expect(row).toContain(why(value, against, polarity));
        expect(row).toContain(`so ${status(value, against, polarity)}.`);
      }),
    );
  });
});

describe('RAG.WHY', () => {
  test('is the sentence of the tracker’s own column', () => {
    expect(why('75%', '95%', 'High')).toBe(
      '75% against a target of 95%: 20 points short, beyond the 10% allowance (9.5 points), so Red. Rule: tolerance, the workbook’s default tolerance.',
    );
  });
  test('names no period that nobody named', () => {
    expect(why(80, 95, 'High', null, 'improvement', null, null, 79)).toContain(
      'but better than 79 in the same period last year, so Amber.',
    );
    expect(why('', 95, 'High')).toBe('No data: the value is blank.');
  });
  test('speaks Welsh where it is asked to', async () => {
    expect(await why('75%', '95%', 'High', null, null, null, null, null, 'cy')).toContain('felly’r statws yw Coch');
  });
});

describe('RAG.TREND', () => {
  test.each<[says: string, given: unknown[]]>([
    ['Improving', [across(73, 75), 'High']],
    ['Declining', [across(73, 75), 'Low']],
    ['Stable', [across(75, 75), 'High']],
    ['Up', [across(73, 75)]],
    ['New', [across(75), 'High']],
    ['Improving', [across(73, '', 75), 'High']],
    ['Improving', [[[73], [75], ['']], 'High']],
    ['Declining', [across(90, 80, 70, 75), 'High', 'long']],
    ['New', [across(90, 75), 'High', 'long']],
    ['Improving', [across(10, 13), 'Range', 'short', '14-20']],
  ])('%s for %j', (says, given) => expect(trend(...given)).toBe(says));

  test('says nothing of a last figure that is none', () => expect(trend(across(73, 'TBC'), 'High')).toBe(''));
  test('the long trend looks back over four figures and no further', () => {
    expect(trend(across(500, 70, 70, 70, 70, 75), 'High', 'long')).toBe('Improving');
  });
});

describe('what cannot be answered is #VALUE! with the reason', () => {
  const refused = (call: () => unknown): unknown => {
    try {
      return call();
    } catch (error) {
      if (error instanceof ValueError) return error.message;
      throw error;
    }
  };
  test.each<[why: string, call: () => unknown]>([
    ['“Sideways” does not say what good is', () => status(1, 2, 'Sideways')],
    ['“strict” is not a rule; type tolerance, bands,', () => status(1, 2, 'High', null, 'strict')],
    ['“Klingon” is not a language', () => why(1, 2, 'High', null, null, null, null, null, 'Klingon')],
    ['“middling” is not the length of a trend; type short or long.', () => trend(across(1, 2), 'High', 'middling')],
    ['There is no figure among the values.', () => trend(across('', ''), 'High')],
  ])('%s', (says, call) => expect(refused(call)).toContain(says));

  test('in the language of Excel', () => {
    expect(refused(() => bound('STATUS', cy)(1, 2, 'Sideways'))).toContain('Nid yw “Sideways”');
  });
  test('whatever stands in the cells, a function answers or says why not', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('£4m', '≥5', 'N/A'),
    );
    fc.assert(
      fc.property(cell, cell, cell, cell, cell, (value, target, polarity, tolerance, rule) => {
        expect(refused(() => why(value, target, polarity, tolerance, rule))).toMatch(/\S/u);
        expect(refused(() => status(value, target, polarity, tolerance, rule))).toMatch(/\S/u);
      }),
    );
  });
});

describe('what Excel is told of the functions', () => {
  const { functions } = metadata(englishHelp, 'https://localhost:3000/help.html');
  test('is one entry for each, in the order of its parameters, with what may be left out last', () => {
    expect(functions.map(({ id, name }) => [id, name])).toEqual(FUNCTIONS.map(({ id }) => [id, id]));
    for (const { parameters } of functions) {
      const isOptional = parameters.map(({ optional }) => optional);
      expect(isOptional).toEqual([...isOptional].sort((a, b) => Number(a) - Number(b)));
    }
  });
  test('has names that Excel takes, and help that it shows in full', () => {
    for (const help of [englishHelp, welshHelp])
      for (const { name, description, parameters } of metadata(help).functions) {
        expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/u);
        expect(description.length).toBeLessThanOrEqual(128);
        expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
        for (const parameter of parameters) {
          expect(parameter.name).toMatch(/^[a-z][a-z_]*$/u);
          expect(parameter.description).toMatch(/^\S.{8,126}\.$/u);
        }
      }
  });
  test('says which of them takes a range', () => {
    const ranges = functions.flatMap(({ id, parameters }) =>
      parameters.filter(({ dimensionality }) => dimensionality === 'matrix').map(({ name }) => [id, name]),
    );
    expect(ranges).toEqual([['TREND', 'values']]);
  });
});

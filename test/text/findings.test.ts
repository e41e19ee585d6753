import fc from 'fast-check';
import type { Finding, FindingCode, FindingFacts } from '../../src/text/finding-facts';
import { findingMessage, findingWords, textsFor } from '../../src/text/say';

const texts = textsFor('English');

/** One example of each finding, as it could stand in a tracker. */
const EXAMPLES: FindingFacts = {
  'unreadable-value': { found: 'about 5', field: 'value' },
  'error-cell': { found: '#DIV/0!', field: 'target' },
  'number-stored-as-text': { found: '75%', readAs: '75%' },
  'date-stored-as-text': { found: 'March 2018', readAs: '2018-03-31' },
  'suppressed-value': { found: '<5' },
  'provisional-value': { found: '75% (p)' },
  'unreadable-tolerance': { found: 'a bit' },
  'unreadable-status': { found: 'Banana' },
  'unknown-word': { found: 'Sideways', field: 'polarity', expected: ['High', 'Low'] },
  'unit-mismatch': { found: '£40,000', unit: '£000' },
  'percent-scale-mixed': { value: '0.75', target: '95' },
  'percentage-over-100': { found: '101%' },
  'negative-count': { found: '-1' },
  'scale-jump': { found: '311', against: 'earlier-values', usual: '33', times: 10 },
  'score-out-of-range': { found: '6', field: 'likelihood' },
  'missing-ref': { wholeTable: true },
  'duplicate-ref': { ref: '5.1', others: ['A7'] },
  'ref-is-number': { shown: '5.10' },
  'missing-name': {},
  'missing-polarity': { sign: null },
  'missing-target': {},
  'polarity-against-target-sign': { polarity: 'Low', target: '≥95%' },
  'zero-target-percentage-tolerance': { tolerance: '10%' },
  'missing-threshold': { threshold: 'both', preset: 'thresholds' },
  'threshold-on-wrong-side': { threshold: 'amber-at', problem: 'better-than-target', found: '97%', target: '95%' },
  'range-limits-crossed': { from: '15', to: '10' },
  'unread-period': { found: 'Q5' },
  'value-missing-when-due': { period: 'Q2 2013/14', frequency: 'quarterly' },
  'series-gap': { periods: ['Q1 2013/14', 'Q2 2013/14'] },
  'cumulative-falls': { found: '49', period: 'Q2 2013/14', before: '50', periodBefore: 'Q1 2013/14' },
  'future-period-filled': { found: '96%', period: 'Q2 2013/14', asAt: '2013-06-30' },
  'closed-period-restated': { found: '94%', closed: '93%', period: 'Q1 2013/14' },
  'due-before-start': { due: '2013-03-31', start: '2013-04-01' },
  'completed-without-date': {},
  'completed-in-future': { completed: '2013-12-01', asAt: '2013-11-30' },
  'revised-before-original': { revised: '2013-12-30', due: '2013-12-31' },
  'orphan-objective': { objective: 'P6 Obj 2' },
  'objective-without-reason': { rating: 'Amber' },
  'red-without-remedial-action': {},
  'stale-commentary': { names: 'Q1', period: 'Q2 2013/14' },
  'commentary-contradicts-figure': { figure: '72%', value: '75%', change: null },
  'typed-status-differs': { typed: 'Green', calculated: 'Red' },
  'merged-cells-in-data': { area: 'B2:B3' },
  'formula-overwritten': { found: '96', column: 'Q2 2013/14' },
  'calculated-cell-overwritten': { found: 'Green', column: 'Status' },
  'heading-row-skipped': { found: 'Leisure' },
  'total-row-skipped': { found: 'Total' },
  'figure-row-skipped': { found: 'Variance' },
  'ambiguous-column': { field: 'target', taken: 'Target', other: 'Annual target' },
  'columns-detached': { inTheWay: 'Notes for Jo' },
  'unknown-setting': { setting: 'Colour of the bike shed' },
  'invalid-setting': { setting: 'Rule preset', found: 'strict', usedInstead: 'tolerance' },
  'palette-low-contrast': { status: 'Red', beside: 'Green', ratio: '1.3:1' },
};

const codes = Object.keys(EXAMPLES) as FindingCode[];
const example = (code: FindingCode): Finding =>
  ({ code, severity: 'warning', sheet: 'Indicators', cell: 'F7', record: null, facts: EXAMPLES[code] }) as Finding;

describe('every finding', () => {
  test.each(codes)('%s says what is there and how to mend it, in whole sentences', (code) => {
    const { title, says, mend } = findingWords(example(code), texts);
    expect(title).toMatch(/^[A-Z“][^.]{3,45}$/u);
    expect(says).toMatch(/^[A-Z“£\d-].{15,}\.$/u);
    expect(mend).toMatch(/^[A-Z].{10,}\.$/u);
    expect(`${says} ${mend}`).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[,.;]|\d{4}-\d\d-\d\d/u);
  });

  test.each(codes)('%s shows every word that was found', (code) => {
    const message = findingMessage(example(code), texts);
    const { found, figure, objective, setting, ref } = EXAMPLES[code] as Record<string, unknown>;
    for (const word of [found, figure, objective, setting, ref])
      if (typeof word === 'string') expect(message).toContain(word);
  });
});

test('text from a cell stands quoted on one line, and long text is cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (found) => {
      const message = findingMessage({ code: 'unreadable-value', facts: { found, field: 'value' } }, texts);
      expect(message).not.toMatch(/[\r\n]/u);
      expect(message.length).toBeLessThan(300);
    }),
  );
});

test('a sentence says which way a figure is out of scale', () => {
  const says = (times: number) =>
    findingMessage({ code: 'scale-jump', facts: { ...EXAMPLES['scale-jump'], times } }, texts);
  expect(says(10)).toContain('about 10 times its earlier values, which are usually about 33');
  expect(says(0.1)).toContain('about a tenth of its earlier values');
  expect(says(100)).toContain('about 100 times');
  expect(says(0.01)).toContain('about a hundredth of');
});

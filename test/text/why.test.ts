import { BLANK } from '../../src/rules/reading';
import { PRESETS } from '../../src/rules/rule-settings';
import fc from 'fast-check';
import { whyOf } from './row';

const range = (from: number, to: number) => ({ kind: 'range', from, to }) as const;
const line = (value: number) => ({ kind: 'number', value }) as const;

describe('why a row has its colour', () => {
  const cases: [says: string, why: string][] = [
    [
      '75% against a target of 95%: 20 points short, beyond the 10% allowance (9.5 points), so Red. Rule: tolerance, the workbook’s default tolerance.',
      whyOf({ value: 75, against: 95 }),
    ],
    [
      '85.5% against a target of 95%: 9.5 points short, exactly at the 10% allowance (9.5 points), so Amber.',
      whyOf({ value: 85.5, against: 95 }),
    ],
    [
      '9.33 days against a target of 9.8 days: 0.47 days better than target, so Green. Rule: tolerance.',
      whyOf({ value: 9.33, against: 9.8, unit: 'days', polarity: 'lower' }),
    ],
    [
      '£446k against a target of £0: £446k over, and 10% of zero allows nothing, so Red.',
      whyOf({ value: 446, against: 0, unit: 'money', scale: 1000, polarity: 'lower' }),
    ],
    [
      '£446k against a target of £0: £446k over, within the row’s allowance of £500k, so Amber. Rule: tolerance, the row’s own tolerance.',
      whyOf({
        value: 446,
        against: 0,
        unit: 'money',
        scale: 1000,
        polarity: 'lower',
        tolerance: { kind: 'absolute', value: 500 },
      }),
    ],
    ['95% against a target of 95%: exactly on target, so Green.', whyOf({ value: 95, against: 95 })],
    [
      '20 against a target to date of 25 (6 of the 12 months of 50 for the year): 5 short, beyond the 10% allowance (2.5), so Red.',
      whyOf({ value: 20, against: 50, unit: 'number', counting: 'cumulative' }),
    ],
    [
      '12 days against a range of 14 to 20 days: 2 days below the range, beyond the 10% allowance (1.4 days), so Red.',
      whyOf({ value: 12, against: range(14, 20), polarity: 'range', unit: 'days' }),
    ],
    [
      '15% against a range of 14% to 20%: within the range, so Green.',
      whyOf({ value: 15, against: range(14, 20), polarity: 'range' }),
    ],
    [
      'No against a target of Yes, as none is stated: missed, so Red. Rule: a Yes or No that misses its target is Red.',
      whyOf({ value: 0, against: null, unit: 'yes-no' }),
    ],
    [
      'Requires improvement against a target of Good: 1 grade short, and no allowance is made, so Red.',
      whyOf({ value: 2, against: 3, unit: 'grade' }),
    ],
    [
      '93% against a target of 95%: 2 points short, 2.1% off the target, more than 1% and less than 5%, so Amber. Rule: bands.',
      whyOf({ value: 93, against: 95 }, { preset: 'bands' }),
    ],
    [
      '92% against a target of 95%: 3 points short, within the 10% allowance (9.5 points), so Amber. Rule: tolerance, the workbook’s default tolerance, as the row lacks',
      whyOf({ value: 92, against: 95 }, { preset: 'thresholds' }),
    ],
    [
      'at or beyond the row’s Red line of 80%, so Red. Rule: thresholds.',
      whyOf({ value: 80, against: 95, amberAt: line(90), redAt: line(80) }, { preset: 'thresholds' }),
    ],
    [
      'which meets the floor standard of 90%, so Amber. Rule: floor',
      whyOf({ value: 92, against: 95, amberAt: line(90) }, { preset: 'floor' }),
    ],
    [
      'beyond the 10% allowance (9.5 points) but better than 79% in Q2 2012/13, so Amber.',
      whyOf({ value: 80, against: 95, before: [79, 81, 82, 83] }, { preset: 'same period last year' }),
    ],
    [
      'there is nothing from the same period last year to compare it with, so Red.',
      whyOf({ value: 78, against: 95 }, { preset: 'same period last year' }),
    ],
    [
      'and the same as 80% in Q2 2012/13, so Red. Rule: improvement.',
      whyOf({ value: 80, against: 95, before: [80, 81, 82, 83] }, { preset: 'improvement' }),
    ],
    [
      '3 points better than target, more than the Blue margin of 2%, so Blue.',
      whyOf({ value: 98, against: 95 }, { blueMargin: { kind: 'percent', value: 2 } }),
    ],
  ];

  test.each(cases)('%s', (says, why) => expect(why).toContain(says));

  test('figures that differ never look the same, however few decimals are shown', () => {
    expect(whyOf({ value: 94.6, against: 95, decimals: 0 })).toContain(
      '94.6% against a target of 95%: 0.4 points short',
    );
    expect(whyOf({ value: 85.4999, against: 95, decimals: 0 })).toContain(
      '9.5001 points short, beyond the 10% allowance (9.5 points)',
    );
  });

  test('an allowance is told exactly, even where the row shows whole figures', () => {
    expect(whyOf({ value: 75, against: 95, decimals: 0 })).toContain(
      '75% against a target of 95%: 20 points short, beyond the 10% allowance (9.5 points), so Red.',
    );
  });

  test('shown decimals are kept where they tell enough', () => {
    expect(whyOf({ value: 75, against: 95, decimals: 1 })).toContain(
      '75.0% against a target of 95.0%: 20 points short',
    );
  });
});

describe('why a row has no colour', () => {
  const cases: [says: string, why: string][] = [
    ['No data: the value is blank for Q2 2013/14.', whyOf({ value: null, against: 95 })],
    [
      'No data: the value is awaited for Q2 2013/14 (“TBC”).',
      whyOf({ value: { kind: 'reason', reason: 'awaiting', text: 'TBC' }, against: 95 }),
    ],
    [
      'Check data: the value reads “about 5”, which is neither a number nor a known reason, so no status can be given.',
      whyOf({ value: { kind: 'unreadable', text: 'about 5' }, against: 95 }),
    ],
    [
      'Check data: the target shows the error #REF!, so no status can be given.',
      whyOf({ value: 75, against: { kind: 'error', text: '#REF!' } }),
    ],
    ['No target: 75%; no target is stated for this period', whyOf({ value: 75, against: null })],
    [
      'Check data: it is not stated whether higher or lower is better, so no status can be given.',
      whyOf({ value: 75, against: 95, polarity: null }),
    ],
    [
      'Data only: 75%; “Good is” says that it is for information',
      whyOf({ value: 75, against: 95, polarity: 'data-only' }),
    ],
    [
      'Not due: the row is reported annually; there is no earlier figure.',
      whyOf({ value: null, against: 95, frequency: 'annual' }),
    ],
    [
      'Check data: “Good is” says that higher is better, and the target’s sign that lower is better',
      whyOf({ value: 75, against: { kind: 'number', value: 95, direction: 'lower' } }),
    ],
    [
      'Check data: 0.75 and 95 look like percentages on two scales',
      whyOf({ value: { kind: 'number', value: 0.75, plain: true }, against: 95 }),
    ],
    [
      'Check data: the tolerance reads “a bit”',
      whyOf({ value: 75, against: 95, tolerance: { kind: 'unreadable', text: 'a bit' } }),
    ],
    [
      'Check data: “Amber at” 97% is on the better side of the target 95%',
      whyOf({ value: 75, against: 95, amberAt: line(97) }),
    ],
  ];

  test.each(cases)('%s', (says, why) => expect(why).toContain(says));
});

describe('why a trend is what it is', () => {
  test('the short trend names the figure and the period before', () => {
    expect(whyOf({ value: 75, against: 95, before: [73] })).toContain(
      'Short trend: Improving, against 73% in Q1 2013/14.',
    );
  });
  test('the long trend names the mean and the periods it is of', () => {
    expect(whyOf({ value: 75, against: 95, before: [70, 80, 90, 60, 73] })).toContain(
      'Long trend: Declining, against the mean of the 4 figures from Q2 2012/13 to Q1 2013/14, 75.75%.',
    );
  });
  test('a figure that has not changed says so', () => {
    expect(whyOf({ value: 75, against: 95, before: [75] })).toContain(
      'Short trend: Stable, the same as 75% in Q1 2013/14.',
    );
  });
  test('a trend tolerance is told in points', () => {
    expect(whyOf({ value: 75, against: 95, before: [74] }, { trendTolerance: 5 })).toContain(
      'Short trend: Stable, within 3.7 points of 74% in Q1 2013/14.',
    );
  });
  test('a row without an earlier figure is New, and says what it lacks', () => {
    expect(whyOf({ value: 75, against: 95 })).toContain('Short trend: New, as there is no earlier figure.');
    expect(whyOf({ value: 75, against: 95, counting: 'cumulative' })).toContain(
      'no figure for the same period last year',
    );
  });
  test('a row without a value has no trend to explain', () => {
    expect(whyOf({ value: null, against: 95, before: [75] })).not.toContain('trend');
  });
});

test('whatever the figures and the rule, the sentence ends in its status and holds no broken word', () => {
  const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      figure,
      fc.oneof(figure, fc.constant(0), fc.constant(null)),
      fc.constantFrom('percent', 'number', 'money', 'days', 'yes-no', 'ratio' as const),
      fc.constantFrom('higher', 'lower' as const),
      fc.constantFrom(...PRESETS),
      fc.constantFrom(null, 0, 1, 2),
      fc.array(figure, { maxLength: 6 }),
      (value, against, unit, polarity, preset, decimals, before) => {
        const said = whyOf({ value, against: against ?? BLANK, unit, polarity, decimals, before }, { preset });
        expect(said).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[,.;:]|,,|\.\./u);
        expect(said).toMatch(/so (Green|Amber|Red)\. Rule:|^No target: /u);
      },
    ),
  );
});

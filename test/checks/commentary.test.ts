import { figuresIn, tellsOf } from '../../src/checks/comment-figures';
import { periodsNamed } from '../../src/checks/comment-periods';
import type { Unit } from '../../src/tracker/cells/units';
import { cellsOf, foundOn, Q1, Q2, quarters, row } from './tracker';

const percent: Unit = { kind: 'percent', scale: 1, text: '%' };
const thousands: Unit = { kind: 'money', scale: 1000, text: '£000' };
const days: Unit = { kind: 'days', scale: 1, text: 'days' };
const number: Unit = { kind: 'number', scale: 1, text: 'number' };

describe('the figures that a comment tells in the unit of its row', () => {
  test.each<[string, string, Unit, string[]]>([
    ['percentages', 'We reached 75% in Q2 2013/14, with 12 staff.', percent, ['75%']],
    ['per cent in words', 'About 75 per cent.', percent, ['75 per cent']],
    ['percentage points are a change, not a figure', 'Better by 3% points.', percent, []],
    ['pounds in any scale', '£3.6m, of which £652k and £40,000, but not 88', thousands, ['£3.6m', '£652k', '£40,000']],
    ['days', '9.33 days against 10 weeks', days, ['9.33 days']],
    [
      'counts, but no dates, years, refs or shares',
      'On 21st October 2013, P6 had 73 of 1,234 (6%) in 2013/14 and 21/10/2013',
      number,
      ['73', '1,234'],
    ],
    ['a count with a word of its own', '88 agency workers for 12 weeks', number, ['88']],
  ])('%s', (_, comment, unit, found) => expect(figuresIn(comment, unit).map(({ text }) => text)).toEqual(found));

  test('£000 and £m are brought to pounds', () => {
    expect(figuresIn('£3.6m and £652k', thousands).map(({ value, step }) => [value, step])).toEqual([
      [3_600_000, 100_000],
      [652_000, 1000],
    ]);
  });

  test('"a reduction of" tells a change', () => {
    expect(figuresIn('a reduction of £652k to £3.6m, up by 2', thousands).map(({ change }) => change)).toEqual([
      'reduction',
      null,
    ]);
  });

  test('a figure tells the value as it is printed', () => {
    const [figure] = figuresIn('£3.6m', thousands);
    expect(tellsOf(figure!, 3_632_000, null)).toBe(true);
    expect(tellsOf(figure!, 3_650_000, null)).toBe(false);
    expect(tellsOf(figure!, -3_632_000, null)).toBe(true);
    const [shown] = figuresIn('75%', percent);
    expect(tellsOf(shown!, 75.4, 1)).toBe(true);
    expect(tellsOf(shown!, 75.5, 0.1)).toBe(false);
  });
});

describe('the periods that a comment names', () => {
  const named = (comment: string, reporting = Q2) => periodsNamed(comment, reporting).map(({ period }) => period.label);
  test.each([
    ['In Q1 2013/14 and quarter 2.', ['Q1 2013/14', 'Q2 2013/14']],
    ['By Qtr 4', ['Q4 2013/14']],
    ['By 21 October 2013', ['Oct 2013']],
    ['in September', ['Sep 2013']],
    ['It may march on', []],
    ['2012/13 was better than H1', ['2012/13', 'H1 2013/14']],
    ['Q15 and P6 Q11.2', []],
  ])('%s', (comment, periods) => expect(named(comment)).toEqual(periods));

  test('a bare quarter later than the one reported is last year’s', () => {
    expect(named('Q4 was poor', Q1)).toEqual(['Q4 2012/13']);
  });
});

describe('a comment that may be out of date', () => {
  const stale = (comment: string, commentAtClose?: string) =>
    foundOn(quarters([row({}, comment)], 'Comment'), { commentAtClose }).filter(
      ({ code }) => code === 'stale-commentary',
    );

  test('names an earlier period and not this one', () => {
    expect(stale('In Q1 all teams improved.')).toMatchObject([
      { severity: 'note', cell: 'H2', facts: { names: 'Q1', period: 'Q2 2013/14' } },
    ]);
  });
  test.each([
    'Better in Q2 than in Q1.',
    'Better again since Q1.',
    'All teams improved.',
    'In September all teams improved, after a poor May.',
    'Ahead of plan for H1; Q1 was slower.',
    'We expect more by Q4.',
  ])('is in date: %s', (comment) => expect(stale(comment)).toEqual([]));
  test('is unchanged since the last close', () => {
    expect(stale('All teams improved.', 'All teams improved. ')).toMatchObject([{ facts: { names: null } }]);
    expect(stale('All teams improved.', 'All teams improved')).toEqual([]);
  });
});

describe('a comment and a figure that disagree', () => {
  const rows = (comment: string, q2: number, q1: number | '' = '', unit = '%', target: number | '' = 95) =>
    quarters([row({ unit, target, q1, q2 }, comment)], 'Comment');
  const disagree = (comment: string, q2: number, q1: number | '' = '', unit = '%') =>
    cellsOf('commentary-contradicts-figure', rows(comment, q2, q1, unit));

  test.each<[string, number, string[]]>([
    ['Performance fell to 72%.', 75, ['H2']],
    ['Performance fell to 75%.', 75, []],
    ['Performance is now 75%, from 72%.', 75, []],
    ['Only 40% of managers replied.', 75, []],
    ['As much as 56% replied.', 75, []],
    ['As much as 56.25% replied.', 75, ['H2']],
    ['As much as 93.75% replied.', 75, ['H2']],
    ['As much as 93.8% replied.', 75, []],
    ['We are short of the 95% target.', 90, []],
    ['We reached 95%.', 90, ['H2']],
    ['There were 72 cases.', 75, []],
    ['The figure is 74.6%.', 74.62, []],
    ['The figure is 74.7%.', 74.62, ['H2']],
  ])('%s (%s)', (comment, value, found) => expect(disagree(comment, value)).toEqual(found));

  test('an overspend told in millions is held against a row in thousands', () => {
    const comment = 'CYPS is forecast to overspend by £3.6m.';
    expect(disagree(comment, 3632, '', '£000')).toEqual([]);
    expect(disagree(comment, 3732, '', '£000')).toEqual(['H2']);
  });

  test('a change is held against the two periods, as a note', () => {
    const [finding] = foundOn(rows('A reduction of 3 days since quarter 1.', 10, 12, 'days', 11)).filter(
      ({ code }) => code === 'commentary-contradicts-figure',
    );
    expect(finding).toMatchObject({
      severity: 'note',
      facts: { figure: '3 days', change: { said: 'reduction', from: '12 days', to: '10 days', period: 'Q1 2013/14' } },
    });
    expect(disagree('A reduction of 2 days since quarter 1.', 10, 12, 'days')).toEqual([]);
    expect(disagree('An increase of 2 days since quarter 1.', 10, 12, 'days')).toEqual(['H2']);
    expect(disagree('A reduction of 3 days since quarter 1.', 10, '', 'days')).toEqual([]);
  });

  test('a row without a value has nothing to contradict', () => {
    expect(
      cellsOf('commentary-contradicts-figure', quarters([row(), row({ ref: '2', q2: '' }, '72%')], 'Comment')),
    ).toEqual([]);
  });
});

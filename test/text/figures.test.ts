import fc from 'fast-check';
import {
  formatDate,
  formatFigure,
  formatGap,
  formatPercent,
  type FigureStyle,
  type FigureUnit,
} from '../../src/text/figures';
import { textsFor } from '../../src/text/say';

const words = textsFor('English').figures;
const grades = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const style = (kind: FigureUnit['kind'] | null, decimals: number | null = null, scale = 1, text = ''): FigureStyle => ({
  unit: kind === null ? null : { kind, scale, text },
  decimals,
  grades,
});

describe('a figure in a sentence', () => {
  test.each<[number, FigureStyle, string]>([
    [75, style('percent'), '75%'],
    [75, style('percent', 1), '75.0%'],
    [9.33, style('percent'), '9.33%'],
    [446, style('money', null, 1000), '£446k'],
    [3632, style('money', null, 1000), '£3,632k'],
    [2.9, style('money', null, 1_000_000), '£2.9m'],
    [40000, style('money'), '£40,000'],
    [-1, style('money', null, 1_000_000), '-£1m'],
    [0, style('money', null, 1000), '£0'],
    [9.33, style('days'), '9.33 days'],
    [1, style('days'), '1 day'],
    [1234, style('number', null, 1, 'Number'), '1,234'],
    [12, style('number', null, 1, 'hours'), '12 hours'],
    [12.5, style('rate', null, 1, 'per 10,000'), '12.5 per 10,000'],
    [12.5, style('rate', null, 1, 'rate per 1,000'), '12.5 per 1,000'],
    [12.5, style('rate', null, 1, 'rate'), '12.5'],
    [2.5, style('ratio'), '2.5:1'],
    [1, style('yes-no'), 'Yes'],
    [0, style('yes-no'), 'No'],
    [3, style('grade'), 'Good'],
    [1, style('grade'), 'Inadequate'],
    [1.005, style(null, 2), '1.01'],
    [0.1 + 0.2, style(null), '0.3'],
    [1 / 3, style(null), '0.33'],
    [0.000123456, style(null), '0.00012'],
  ])('%d', (value, how, shown) => expect(formatFigure(value, how, words)).toBe(shown));
});

describe('a difference in a sentence', () => {
  test.each<[number, FigureStyle, string]>([
    [20, style('percent'), '20 points'],
    [-1, style('percent'), '1 point'],
    [9.5, style('percent', 0), '10 points'],
    [446, style('money', null, 1000), '£446k'],
    [0.47, style('days'), '0.47 days'],
    [1, style('grade'), '1 grade'],
    [3, style('number', null, 1, 'number'), '3'],
  ])('%d', (value, how, shown) => expect(formatGap(value, how, words)).toBe(shown));
});

test('percentages of something else are shown to one place at most', () => {
  expect([10, 2.5, 21.0526, 0, 0.05].map((value) => formatPercent(value))).toEqual([
    '10%',
    '2.5%',
    '21.1%',
    '0%',
    '0.05%',
  ]);
});

test('a day is written out, and what is no day is left as it is', () => {
  expect(formatDate('2013-11-30', words)).toBe('30 November 2013');
  expect(formatDate('soon', words)).toBe('soon');
});

test('a figure is never shown as minus nothing, nor as anything but a number', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.constantFrom(null, 0, 1, 2),
      (value, decimals) => {
        expect(formatFigure(value, style('percent', decimals), words)).toMatch(
          /^(?!-0(?:\.0+)?%$)-?\d{1,3}(?:,\d{3})*(?:\.\d+)?%$/u,
        );
      },
    ),
  );
});

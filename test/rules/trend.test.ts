import type { IndicatorRow } from '../../src/rules/indicator';
import type { RuleSettings } from '../../src/rules/rule-settings';
import { monthOf, shiftPeriod } from '../../src/rules/periods';
import { assess, because, num, point, quarters, range, row, unreadable } from './rows';

const words = (given: Partial<IndicatorRow>, settings: Partial<RuleSettings> = {}) => {
  const { shortTrend, longTrend } = assess(row(given), settings);
  return [shortTrend?.word ?? null, longTrend?.word ?? null];
};

describe('the short trend', () => {
  it('is against the previous period that has a value', () => {
    const found = assess(row({ points: quarters(70, 72, null, 71) })).shortTrend;
    expect(found).toMatchObject({ word: 'Declining', mode: 'ongoing', figure: 72, against: [{ label: 'Q4 2012/13' }] });
  });

  it.each([
    ['higher', 'Improving'],
    ['lower', 'Declining'],
    [null, 'Up'],
    ['data-only', 'Up'],
  ] as const)('of a rise, where good is %s, is %s', (polarity, word) => {
    expect(words({ polarity, points: quarters(1, 2) })[0]).toBe(word);
  });

  it('is told by polarity for a data-only target', () => {
    expect(words({ polarity: 'lower', target: because('data-only'), points: quarters(1, 2) })[0]).toBe('Declining');
  });

  it('is New with nothing to compare with', () => expect(words({ points: quarters(2) })).toEqual(['New', 'New']));

  it('is Stable where the figures are the same as shown', () => {
    expect(words({ decimals: 0, points: quarters(71.6, 72.4) })[0]).toBe('Stable');
    expect(words({ decimals: 1, points: quarters(71.6, 72.4) })[0]).toBe('Improving');
  });

  it('is widened by the trend tolerance, a percentage of the figure compared with', () => {
    expect(words({ points: quarters(100, 105) }, { trendTolerance: 5 })[0]).toBe('Stable');
    expect(words({ points: quarters(100, 105.01) }, { trendTolerance: 5 })[0]).toBe('Improving');
    expect(words({ points: quarters(100, 94.99) }, { trendTolerance: 5 })[0]).toBe('Declining');
  });

  it("is year on year for a cumulative row, and New without last year's figure", () => {
    const cumulative = { counting: 'cumulative' } as const;
    expect(words({ ...cumulative, points: quarters(50, 90, 120, 20, 45) })[0]).toBe('Declining');
    expect(words({ ...cumulative, points: quarters(20, 45) })[0]).toBe('New');
    expect(words({ ...cumulative, points: quarters(20, 45) }, { trendMode: 'ongoing' })[0]).toBe('Improving');
  });

  it('is nothing without a figure, or where the figure is in doubt', () => {
    expect(words({ points: quarters(1, null) })).toEqual([null, null]);
    expect(words({ points: quarters(1, 2), target: unreadable('soon') })).toEqual([null, null]);
    expect(words({ polarity: null, points: quarters(1, 2), target: num(3) })[0]).toBe('Up');
  });

  it.each([
    ['nearer', [30, 25], 'Improving'],
    ['from below to nearer above', [5, 21], 'Improving'],
    ['further', [21, 25], 'Declining'],
    ['equally far on the other side', [8, 22], 'Stable'],
    ['inside both times', [11, 19], 'Stable'],
    ['out of it', [19, 21], 'Declining'],
  ] as const)('in a range of 10 to 20, %s, %j is %s', (_, values, word) => {
    expect(words({ polarity: 'range', target: range(10, 20), points: quarters(...values) })[0]).toBe(word);
  });
});

describe('the long trend', () => {
  it('is against the mean of the previous four with a value', () => {
    const found = assess(row({ points: quarters(1000, 10, null, 20, 30, 40, 25) })).longTrend;
    expect(found).toMatchObject({ word: 'Stable', figure: 25, over: 4, needs: 2 });
    expect(found?.against).toHaveLength(4);
  });

  it('needs two', () => {
    expect(words({ points: quarters(10, 25) })[1]).toBe('New');
    expect(words({ points: quarters(10, 20, 25) })[1]).toBe('Improving');
  });

  it('looks back over six months for a monthly row', () => {
    const september = monthOf(2013, 9);
    const points = [900, 10, 10, 10, 10, 10, 16, 11].map((value, i) =>
      point(shiftPeriod(september, i - 7), num(value)),
    );
    const found = assess(row({ points })).longTrend;
    expect(found).toMatchObject({ word: 'Stable', figure: 11, over: 6 });
  });

  it('can be set', () => {
    expect(assess(row({ points: quarters(1, 2, 3, 4) }), { longTrendLength: 2 }).longTrend).toMatchObject({
      figure: 2.5,
      over: 2,
    });
  });

  it('is against the same period of the last four years, year on year, and needs two of them', () => {
    const years = (...values: (number | null)[]) =>
      quarters(...values.flatMap((value) => [value, null, null, null]).slice(0, -3));
    const mode = { trendMode: 'year on year' } as const;
    expect(assess(row({ points: years(1000, 10, 20, null, 30, 21) }), mode).longTrend).toMatchObject({
      word: 'Improving',
      figure: 20,
    });
    expect(words({ points: years(30, 21) }, mode)).toEqual(['Declining', 'New']);
    expect(words({ points: years(1000, 1000, null, null, null, 30, 21) }, mode)[1]).toBe('New');
  });

  it('in a range goes by the distance of the mean', () => {
    expect(words({ polarity: 'range', target: range(10, 20), points: quarters(5, 25, 21) })[1]).toBe('Declining');
  });
});

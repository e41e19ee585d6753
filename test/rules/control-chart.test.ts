import { assuranceOf, controlChart, limitsFrom, type ChartOptions } from '../../src/rules/control-chart';
import { assessIndicator } from '../../src/rules/assess';
import { chartOf } from '../../src/rules/indicator-chart';
import { monthOf, shiftPeriod } from '../../src/rules/periods';
import type { Direction } from '../../src/rules/polarity';
import { num, point, row, rules } from './rows';

const START = monthOf(2020, 1);
const series = (values: readonly number[]) => values.map((value, i) => ({ period: shiftPeriod(START, i), value }));
const OPTIONS: ChartOptions = { runLength: 7, screening: false };
const chart = (values: readonly number[], direction: Direction | null = 'higher', options = OPTIONS) => {
  const made = controlChart(series(values), null, direction, options);
  if (made === null) throw new Error('no chart');
  return made;
};
const signals = (values: readonly number[]) => chart(values).points.map((p) => p.signal);

/** A steady run about 100, so that the limits stay wide of the points that follow. */
const STEADY = [95, 105, 95, 105, 95, 105, 95, 105, 95, 105, 95, 105];

describe('limits, against figures published by NHSRplotthedots', () => {
  // vignettes/deviations.Rmd: the limits of one series with and without screening, printed to two places.
  const DEVIATIONS = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

  it('agree with the screened limits of its vignette on deviations (4.6, 1.94, -0.72)', () => {
    const { mean, upper, lower, screened } = limitsFrom(DEVIATIONS, true);
    expect([upper, mean, lower].map((value) => Number(value.toFixed(2)))).toEqual([4.6, 1.94, -0.72]);
    expect(Math.abs(mean - 35 / 18)).toBeLessThan(1e-9);
    expect(Math.abs(upper - (35 / 18 + 2.66))).toBeLessThan(1e-9);
    expect(Math.abs(lower - (35 / 18 - 2.66))).toBeLessThan(1e-9);
    expect(screened).toBe(2);
  });

  it('agree with its unscreened limits (6.95, 1.94, -3.06)', () => {
    const { mean, upper, lower, screened } = limitsFrom(DEVIATIONS, false);
    expect([upper, mean, lower].map((value) => Number(value.toFixed(2)))).toEqual([6.95, 1.94, -3.06]);
    expect(Math.abs(upper - (35 / 18 + (2.66 * 32) / 17))).toBeLessThan(1e-9);
    expect(Math.abs(lower - (35 / 18 - (2.66 * 32) / 17))).toBeLessThan(1e-9);
    expect(screened).toBe(0);
  });

  // tests/testthat/_snaps/ptd_spc_standard.md: limits of R's rnorm(20) after set.seed(123), printed to seven figures.
  const NORMAL = [
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
    -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
    0.7013559, -0.47279141,
  ];
  const OUTLYING = NORMAL.map((value, i) => (i === 14 ? 10 : value));

  it.each([
    ['of 20 normal values', NORMAL, true, [0.1416238, -3.01138, 3.294627]],
    ['with an outlier, screened', OUTLYING, true, [0.6694159, -2.383666, 3.722497]],
    ['with an outlier, unscreened', OUTLYING, false, [0.6694159, -4.596625, 5.935457]],
    ['of the first ten', NORMAL.slice(0, 10), true, [0.0746, -2.6, 2.75]],
  ])('agree with its snapshots %s, to every figure printed', (_, values, screening, [mean, lower, upper]) => {
    const limits = limitsFrom(values, screening);
    const printed = String(mean).replace(/\D/g, '').length > 5 ? 7 : 3;
    const shown = (value: number) => Number(value.toPrecision(printed));
    expect([limits.mean, limits.lower, limits.upper].map(shown)).toEqual([mean, lower, upper]);
  });
});

describe('limits', () => {
  it('screen moving ranges of 3.267 or more times their mean once, and not those just under', () => {
    // Ten ranges of 1 and one of x: x is dropped where x >= 3.267 * (10 + x) / 11, that is from 4.2248 up.
    const withRange = (x: number) => [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, x];
    expect(limitsFrom(withRange(4.2), true).screened).toBe(0);
    expect(limitsFrom(withRange(4.3), true).screened).toBe(1);
  });

  it('of a constant series are its value, without a signal', () => {
    for (const screening of [true, false]) {
      const flat = chart(new Array<number>(14).fill(0.1), 'higher', { ...OPTIONS, screening });
      expect(flat.limits.upper).toBeCloseTo(0.1, 12);
      expect(flat.points.every((p) => p.signal === null)).toBe(true);
      expect(flat.variation).toBe('common cause');
    }
  });

  it('are offered from twelve values', () => {
    expect(controlChart(series(STEADY.slice(1)), null, null, OPTIONS)).toBeNull();
    expect(controlChart(series(STEADY), null, null, OPTIONS)).not.toBeNull();
  });
});

describe('the four signals', () => {
  it('a point outside the limits, and none on them', () => {
    expect(signals([...STEADY, 140]).at(-1)).toBe('outside-limits');
    expect(signals([...STEADY, 105]).at(-1)).toBeNull();
  });

  it('seven points strictly rising, all of them marked, and not six', () => {
    // NHSRplotthedots, test-ptd_calculate_point_type.R: a trend of seven is flagged at its seventh, and one with a tie is none.
    const rising = [97, 98, 99, 100, 101, 102, 103];
    expect(signals([...STEADY, 96, ...rising.slice(1)]).slice(-7)).toEqual(new Array(7).fill('trend'));
    expect(signals([...STEADY, ...rising.slice(1)]).slice(-6)).not.toContain('trend');
    expect(signals([...STEADY, 97, 98, 99, 99, 100, 101, 102]).slice(-7)).not.toContain('trend');
  });

  it('two of three near a limit, all on one side of the mean; only the near ones are marked', () => {
    const quiet = [98, 98, 102, 102, 98, 98, 102, 102, 98, 98, 102, 102, 98, 98, 102, 102, 98, 98, 102, 102];
    const near = [...quiet, 98, 106, 103, 106];
    expect(signals(near).slice(-4)).toEqual([null, 'two-of-three', null, 'two-of-three']);
    // NHSRplotthedots, test-ptd_spc_standard.R: two near points on opposite sides are no signal.
    const opposite = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 5.5, -5.5];
    expect(signals(opposite).slice(-2)).toEqual([null, null]);
  });

  it('seven on one side of the mean, where a point on the mean ends the run', () => {
    const low = [90, 110, 90, 110, 90, 110, 90, 110];
    const high = [102, 104, 102, 104, 102, 104, 102];
    const values = [...low, 86, ...high];
    expect(signals(values).slice(-7)).toEqual(new Array(7).fill('one-side-of-mean'));
    expect(signals(values.slice(0, -1)).slice(-6)).not.toContain('one-side-of-mean');
    // 98, 100 and 102 about a mean of exactly 100.
    const onMean = [98, 98, 98, 102, 98, 98, 98, 98, 102, 102, 102, 100, 102, 102, 102];
    expect(onMean.reduce((a, b) => a + b) / onMean.length).toBe(100);
    expect(signals(onMean)).not.toContain('one-side-of-mean');
  });

  it('the first in order of precedence wins', () => {
    const risingOut = [...STEADY, 97, 99, 101, 103, 105, 107, 150];
    expect(signals(risingOut).slice(-2)).toEqual(['trend', 'outside-limits']);
  });

  it('the run length is a setting', () => {
    const rising = [...STEADY, 96, 98, 99, 100, 101];
    expect(chart(rising, 'higher', { ...OPTIONS, runLength: 5 }).last.signal).toBe('trend');
    expect(chart(rising).last.signal).toBeNull();
  });
});

describe('variation and assurance', () => {
  const up = [...STEADY, 140];
  it.each([
    ['higher', 'improving'],
    ['lower', 'concerning'],
    ['range', 'neutral'],
    [null, 'neutral'],
  ] as const)('a high signal where good is %s is %s', (direction, variation) => {
    expect(chart(up, direction).variation).toBe(variation);
    expect(chart(STEADY, direction).variation).toBe('common cause');
  });

  // The table of NHSRplotthedots, test-ptd_calculate_assurance_type.R: target 4 against 1-3, 5-7 and 1-5.
  it.each([
    ['higher', ['consistently failing', 'consistently passing', 'hit or miss']],
    ['lower', ['consistently passing', 'consistently failing', 'hit or miss']],
  ] as const)('a target of 4, %s is better', (direction, expected) => {
    const limits = [
      { lower: 1, upper: 3 },
      { lower: 5, upper: 7 },
      { lower: 1, upper: 5 },
    ];
    expect(limits.map((l) => assuranceOf(4, l, direction))).toEqual(expected);
  });

  it('is hit or miss on a limit, and none for a range, no target or no direction', () => {
    expect(assuranceOf(5, { lower: 1, upper: 5 }, 'higher')).toBe('hit or miss');
    expect(assuranceOf([1, 2], { lower: 1, upper: 5 }, 'higher')).toBeNull();
    expect(assuranceOf(null, { lower: 1, upper: 5 }, 'higher')).toBeNull();
    expect(assuranceOf(4, { lower: 1, upper: 5 }, null)).toBeNull();
    expect(assuranceOf(4, { lower: 1, upper: 5 }, 'range')).toBeNull();
  });
});

describe('a rebased chart', () => {
  it('starts new limits at the first point on or after the day, provisional under twelve', () => {
    const values = [...STEADY, ...STEADY.map((value) => value + 100)];
    const rebased = chart(values, 'higher', { ...OPTIONS, rebase: ['2020-12-15'] });
    expect(rebased.stretches.map(({ from, mean, provisional }) => [from, mean, provisional])).toEqual([
      [0, 100, false],
      [12, 200, false],
    ]);
    expect(rebased.points.every((p) => p.signal === null)).toBe(true);
    expect(chart(values, 'higher', { ...OPTIONS, rebase: ['2021-06-01'] }).limits).toMatchObject({
      from: 17,
      provisional: true,
    });
  });
});

describe('the chart of a row', () => {
  const points = STEADY.map((value, i) => point(shiftPeriod(START, i), num(value)));
  const at = { reporting: shiftPeriod(START, 11), asAt: '2021-01-31' };
  const made = (given: Parameters<typeof row>[0]) =>
    chartOf(row(given), at, assessIndicator(row(given), at, rules()), rules());

  it('takes the current target', () => {
    expect(made({ points, target: num(200) })?.assurance).toBe('consistently failing');
  });

  it('is not made for a cumulative row', () => expect(made({ points, counting: 'cumulative' })).toBeNull());

  it('closes up gaps and says how many', () => {
    const earlier = [point(shiftPeriod(START, -3), num(105)), ...points];
    expect(made({ points: earlier })).toMatchObject({ gaps: 2, points: { length: 13 } });
  });
});

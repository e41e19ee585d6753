import { keyOf } from '../../src/rules/key';
import { PRESETS } from '../../src/rules/rule-settings';
import { against, amount, assess, num, percent, quarters, range, row, rules, statusOf, unreadable } from './rows';

/** A row with last year's figure for the quarter before this year's. */
const withLastYear = (lastYear: number | null, value: number, target: number, given = {}) =>
  row({ points: quarters(lastYear, null, null, null, value), target: num(target), ...given });

describe('bands', () => {
  const bands = { preset: 'bands' } as const;
  it.each([
    [100, 'Green'],
    [99, 'Green'],
    [98.99, 'Amber'],
    [95.01, 'Amber'],
    [95, 'Red'],
    [94, 'Red'],
  ])('%d against 100 is %s: exactly 1% is Green and exactly 5% is Red', (value, status) => {
    expect(statusOf(against(value, 100), bands)).toBe(status);
  });

  it("are not changed by a row's tolerance or thresholds", () => {
    expect(statusOf(against(96, 100, { tolerance: percent(1), amberAt: num(99) }), bands)).toBe('Amber');
    expect(statusOf(against(96, 100, { amberAt: num(101) }), bands)).toBe('Amber');
  });

  it('are settings', () => {
    expect(statusOf(against(97, 100), { ...bands, bandsGreenWithin: 3 })).toBe('Green');
    expect(statusOf(against(92, 100), { ...bands, bandsRedFrom: 10 })).toBe('Amber');
  });

  it('leave no shade at a target of zero', () => {
    expect(statusOf(against(0, 0, { polarity: 'lower' }), bands)).toBe('Green');
    expect(statusOf(against(0.001, 0, { polarity: 'lower' }), bands)).toBe('Red');
  });
});

describe('thresholds', () => {
  const thresholds = { preset: 'thresholds' } as const;
  const stated = { amberAt: num(90), redAt: num(80) };
  it.each([
    [95, 'Green'],
    [90.1, 'Green'],
    [90, 'Amber'],
    [80.1, 'Amber'],
    [80, 'Red'],
    [70, 'Red'],
  ])('%d against 95, Amber at 90 and Red at 80, is %s', (value, status) => {
    expect(statusOf(against(value, 95, stated), thresholds)).toBe(status);
  });

  it('fall back on the tolerance rule where one is missing, with a finding', () => {
    const found = assess(against(86, 95, { redAt: num(80) }), thresholds);
    expect(found.status).toBe('Amber');
    expect(found.checks).toEqual([{ code: 'missing-threshold', preset: 'thresholds', missing: ['amberAt'] }]);
    expect(found.because).toMatchObject({ rule: 'tolerance', fallback: true });
  });

  it('are in doubt on the better side of the target, or crossed', () => {
    expect(statusOf(against(70, 95, { amberAt: num(96), redAt: num(80) }), thresholds)).toBe('Check data');
    expect(statusOf(against(70, 95, { amberAt: num(80), redAt: num(90) }), thresholds)).toBe('Check data');
    expect(statusOf(against(70, 95, { amberAt: num(90), redAt: num(90) }), thresholds)).toBe('Red');
    expect(statusOf(against(70, 95, { amberAt: unreadable('ninety'), redAt: num(80) }))).toBe('Check data');
  });
});

describe('floor', () => {
  const floor = { preset: 'floor' } as const;
  it.each([
    [95, 'Green'],
    [94, 'Amber'],
    [85, 'Amber'],
    [84.9, 'Red'],
  ])('%d against 95 with a floor of 85 is %s', (value, status) => {
    expect(statusOf(against(value, 95, { amberAt: num(85), redAt: num(10) }), floor)).toBe(status);
  });

  it('makes any miss Red where there is no floor, with a finding', () => {
    const found = assess(against(94.9, 95, { tolerance: percent(50) }), floor);
    expect(found.status).toBe('Red');
    expect(found.checks.map((check) => check.code)).toEqual(['missing-threshold']);
  });
});

describe('same period last year', () => {
  const preset = { preset: 'same period last year' } as const;
  it.each([
    ['on target', withLastYear(99, 100, 100), 'Green'],
    ['off by exactly 10%', withLastYear(99, 90, 100), 'Green'],
    ['further off, but as good as last year', withLastYear(89.9, 89.9, 100), 'Amber'],
    ['further off, and worse', withLastYear(90, 89.9, 100), 'Red'],
    ['further off, and nothing to compare with', withLastYear(null, 89.9, 100), 'Red'],
    ['a row whose own tolerance replaces the 10%', withLastYear(96, 95, 100, { tolerance: percent(4) }), 'Red'],
    ['a missed zero target no worse than last year', withLastYear(5, 5, 0, { polarity: 'lower' }), 'Amber'],
    ['a missed zero target worse than last year', withLastYear(4, 5, 0, { polarity: 'lower' }), 'Red'],
    [
      'a missed zero target within an amount',
      withLastYear(4, 5, 0, { polarity: 'lower', tolerance: amount(5) }),
      'Green',
    ],
  ])('%s', (_, given, status) => {
    expect(statusOf(given, preset)).toBe(status);
  });

  it('says what it was compared with', () => {
    expect(assess(withLastYear(90, 80, 100), preset).because).toMatchObject({
      outcome: 'worse-than-last-year',
      lastYear: { period: { label: 'Q2 2012/13' }, value: 90, now: 'worse' },
    });
    expect(assess(withLastYear(null, 80, 100), preset).because).toMatchObject({
      outcome: 'no-last-year',
      lastYear: null,
    });
  });
});

describe('improvement', () => {
  const preset = { preset: 'improvement' } as const;
  it.each([
    ['met', withLastYear(99, 100, 100), 'Green'],
    ['missed but better than last year', withLastYear(50, 50.1, 100), 'Amber'],
    ['missed and the same as last year', withLastYear(50, 50, 100), 'Red'],
    ['missed and worse', withLastYear(51, 50, 100), 'Red'],
    ['missed with nothing to compare with', withLastYear(null, 99, 100), 'Red'],
    ['a range, nearer than last year', withLastYear(30, 25, 0, { polarity: 'range', target: range(10, 20) }), 'Amber'],
  ])('%s', (_, given, status) => {
    expect(statusOf(given, preset)).toBe(status);
  });
});

describe('the printed key', () => {
  it.each(PRESETS)('of %s has Green, Amber and Red, best first, and ends in Red', (preset) => {
    const statuses = keyOf(rules({ preset })).lines.map((line) => line.status);
    expect(new Set(statuses)).toEqual(new Set(['Green', 'Amber', 'Red']));
    expect(statuses[0]).toBe('Green');
    expect(statuses.at(-1)).toBe('Red');
  });

  it('has the numbers of the settings', () => {
    const lines = keyOf(rules({ preset: 'bands', bandsRedFrom: 7 })).lines;
    expect(lines.at(-1)).toEqual({
      status: 'Red',
      outcome: 'beyond-amber-band',
      numbers: { greenWithin: 1, redFrom: 7 },
    });
  });

  it('has Blue only where it is on, and says what stands in for a missing threshold', () => {
    expect(keyOf(rules({ blueMargin: percent(5) })).lines[0]).toMatchObject({ status: 'Blue', numbers: { margin: 5 } });
    expect(keyOf(rules({ preset: 'floor' })).withoutThresholds.map((line) => line.outcome)).toEqual([
      'target-met',
      'any-miss',
    ]);
  });

  it.each(PRESETS)('of %s holds the line by which any colour was found', (preset) => {
    const settings = rules({ preset });
    const key = keyOf(settings);
    const printed = [...key.lines, ...key.withoutThresholds].map((line) => `${line.status}: ${line.outcome}`);
    for (const value of [101, 100, 99.5, 97, 92, 85, 75, 50]) {
      for (const thresholds of [{}, { amberAt: num(90), redAt: num(80) }]) {
        const { because } = assess(withLastYear(80, value, 100, thresholds), settings);
        expect(because.code === 'compared' && printed.includes(`${because.status}: ${because.outcome}`)).toBe(true);
      }
    }
  });
});

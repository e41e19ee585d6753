import { compare, roundTo, same, tidy, wholePercent } from '../../src/rules/numbers';

describe('numbers', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.285, 2, 0.29],
    [94.95, 1, 95],
    [-0.4, 0, 0],
    [1234.5678, -2, 1200],
    [1e-7, 3, 0],
    [1.5e21, 2, 1.5e21],
  ])('%d to %d places is %d, half away from zero', (value, places, rounded) => {
    expect(Object.is(roundTo(value, places), rounded)).toBe(true);
  });

  it('are left alone where no places are shown', () => expect(roundTo(1.23456789, null)).toBe(1.23456789));

  it('are the same to a relative or absolute 1e-9', () => {
    expect(same(0.1 + 0.2, 0.3)).toBe(true);
    expect(same(1e12, 1e12 + 500)).toBe(true);
    expect(same(1e12, 1e12 + 5000)).toBe(false);
    expect(same(0, 1e-9)).toBe(true);
    expect(same(0, 2e-9)).toBe(false);
    expect([compare(1, 2), compare(2, 1), compare(2, 2 + 1e-12)]).toEqual([-1, 1, 0]);
  });

  it('lose the noise of binary subtraction', () => expect(tidy(9.33 - 9.8)).toBe(-0.47));

  it('are whole percentages of something, or none', () => {
    expect([wholePercent(1, 3), wholePercent(1, 200), wholePercent(0, 0)]).toEqual([33, 1, null]);
  });
});

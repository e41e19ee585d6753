/**
 * Comparing and rounding as an officer sees it, not as binary fractions have it: 0.1 + 0.2 meets 0.3,
 * and 1.005 shown to two places is 1.01 as in Excel.
 */

const CLOSE = 1e-9;

/** Whether two numbers are the same: within 1e-9 of each other, absolutely or relative to the larger. */
export function same(a: number, b: number): boolean {
  const difference = Math.abs(a - b);
  return difference <= CLOSE || difference <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
}

/** -1, 0 or 1, with {@link same} numbers counting as equal. */
export function compare(a: number, b: number): -1 | 0 | 1 {
  if (same(a, b)) return 0;
  return a < b ? -1 : 1;
}

/** At least `b`, or the same. */
export const atLeast = (a: number, b: number): boolean => compare(a, b) >= 0;

/** At most `b`, or the same. */
export const atMost = (a: number, b: number): boolean => compare(a, b) <= 0;

/**
 * Rounds half away from zero on the shortest decimal form, as Excel shows a number.
 * `decimals` null means that the number is shown exactly as it is.
 */
export function roundTo(value: number, decimals: number | null): number {
  if (decimals === null || !Number.isFinite(value)) return value;
  if (decimals >= 0 && Number.isInteger(value)) return value === 0 ? 0 : value; // never -0
  const size = Math.abs(value);
  const power = POWERS[decimals];
  if (power !== undefined && size < PLAINLY) {
    const scaled = size * power;
    const whole = Math.floor(scaled);
    // Well away from a half, binary and written fractions round alike.
    if (Math.abs(scaled - whole - 0.5) > 1e-4) {
      const near = (scaled - whole > 0.5 ? whole + 1 : whole) / power;
      return near === 0 ? 0 : value < 0 ? -near : near;
    }
  }
  const rounded = shift(Math.round(shift(Math.abs(value), decimals)), -decimals);
  if (rounded === 0) return 0; // never -0
  return value < 0 ? -rounded : rounded;
}

const POWERS: readonly number[] = [1, 10, 100, 1000, 10_000];
/** Below this, a number of four decimals is exact enough to be worked with as it is. */
const PLAINLY = 1e6;

/** Moves the decimal point on the written number, so that 1.005 becomes 100.5 and not 100.49999999999999. */
function shift(value: number, places: number): number {
  const [digits, exponent] = String(value).split('e');
  return Number(`${digits ?? '0'}e${Number(exponent ?? 0) + places}`);
}

/** Whole numbers below this have no more than twelve figures. */
const WHOLE = 1e12;

/** The same number without the noise of binary subtraction (9.33 - 9.8 is -0.47): twelve significant figures. */
export function tidy(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < WHOLE) return value === 0 ? 0 : value;
  // Of few figures already: the nearest binary fraction to a number of four decimals.
  if (Math.abs(value) < PLAINLY && Math.round(value * 10_000) / 10_000 === value) return value;
  const clean = Number(value.toPrecision(12));
  return clean === 0 ? 0 : clean;
}

/** The mean of at least one number. */
export const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** `count` of `of` as a whole percentage, half away from zero; null where there is nothing to divide by. */
export const wholePercent = (count: number, of: number): number | null =>
  of === 0 ? null : roundTo((count * 100) / of, 0);

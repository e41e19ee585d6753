import { tidy } from '../rules/numbers';
import type { ChartSpec } from './blocks';

/** As many steps as a value axis has about. */
const STEPS = 8;
/** Excel begins at nought where the values differ by more than this share of the largest. */
const NEAR_NOUGHT = 1 / 6;

/**
 * The value axis of a line chart: no more decimals than its steps need; and where it `isClose`, because there are control
 * limits, it begins near them and not at nought, so that what they say can be seen. Values are as in the cells.
 */
export function axisOf(
  values: readonly number[],
  format: string | null,
  isClose: boolean,
): Pick<ChartSpec, 'numberFormat' | 'from'> {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isFromNought = !isClose && least >= 0 && most - least > most * NEAR_NOUGHT;
  const step = roundedUp((isFromNought ? most : most - least) / STEPS);
  if (step === null) return { numberFormat: format, from: null };
  const from = tidy(Math.floor(least / step) * step);
  const shownStep = format?.includes('%') ? step * 100 : step;
  return {
    numberFormat: format === null ? null : withDecimals(format, Math.max(0, Math.ceil(-Math.log10(shownStep) - 1e-9))),
    from: isClose && from > 0 ? from : null,
  };
}

/** 1, 2 or 5 times a power of ten; null for no step at all. */
function roundedUp(step: number): number | null {
  if (!Number.isFinite(step) || step <= 0) return null;
  const size = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((times) => times * size >= step) ?? 10) * size;
}

/** A number format with at most so many decimals. */
const withDecimals = (format: string, most: number): string =>
  format.replace(/0\.(0+)/gu, (_all, places: string) =>
    most === 0 ? '0' : `0.${'0'.repeat(Math.min(most, places.length))}`,
  );

/** What a sample tracker is: sheets of cells with the little formatting that an officer gives them. */

export type SampleCell = string | number | boolean | null;

export interface SampleSheet {
  name: string;
  /** From A1. A text starting with `=` is a formula; null leaves the cell blank. */
  rows: SampleCell[][];
  /** The header row (from 0), drawn bold on a fill, and frozen. */
  headerRow: number;
  /** Widths in characters, from column A. */
  widths: number[];
  /** Number formats by place: `{ 'B5:B9': '0.0%' }`. */
  numberFormats?: Record<string, string>;
  /** Headings inside the table, by row (from 0). */
  headings?: number[];
  /** The range of an Excel table, with its name. */
  table?: { address: string; name: string };
  /** Filled pale, to show that the figures are illustrative. */
  illustrative?: string[];
  /** Columns whose text wraps, by letter. */
  wrap?: string[];
}

export interface Sample {
  /** The file's name, without `.xlsx`. */
  file: string;
  sheets: SampleSheet[];
}

/**
 * An illustrative series from one figure to another: a straight line with a fixed ripple, the last figure exact.
 * Deterministic, so that the sample files do not change from one making to the next.
 */
export function illustrate(from: number, to: number, count: number, ripple: number, decimals: number): number[] {
  const RIPPLE = [0, 0.7, -0.4, 0.9, -0.8, 0.3, -0.6];
  return Array.from({ length: count }, (_, i) => {
    const straight = count === 1 ? to : from + ((to - from) * i) / (count - 1);
    const value = i === count - 1 ? to : straight + ripple * (RIPPLE[i % RIPPLE.length] ?? 0);
    return Number(value.toFixed(decimals));
  });
}

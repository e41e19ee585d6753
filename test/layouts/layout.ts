import type { Trend, Status } from '../../src/rules/statuses';
import type { CellValue } from '../../src/tracker/snapshot';

/** A cell as an officer left it: a value, or a value with its format or formula; null is blank. */
export type LaidCell = CellValue | null | { value: CellValue; format?: string; formula?: string; error?: true };

/** A cell shown as a percentage: `pc(0.75)` is 75%. */
export const pc = (value: number): LaidCell => ({ value, format: '0%' });

/** A number with a format of its own. */
export const as = (format: string, value: CellValue): LaidCell => ({ value, format });

/** A date cell. */
export const day = (iso: string, format = 'dd/mm/yyyy'): LaidCell => ({
  value: Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000),
  format,
});

/** A formula with the value that Excel last worked out. */
export const formula = (text: string, value: CellValue): LaidCell => ({ value, formula: text });

/** One of Excel's errors. */
export const error = (text: string): LaidCell => ({ value: text, error: true });

/** A sheet, from its first row; `at` says where the first cell of `rows` stands. */
export interface LaidSheet {
  name: string;
  rows: LaidCell[][];
  at?: string;
  merges?: string[];
  /** Excel tables, each with its headers. */
  tables?: { address: string; name: string; totals?: boolean }[];
  visibility?: 'Hidden' | 'VeryHidden';
  /** As Excel counts them, from 1. */
  hiddenRows?: number[];
  filter?: string;
}

/** Ref (or name, where there is none), value, target, status and trends, as the design pages say. */
export type ExpectedIndicator = [
  ref: string,
  value: number | null,
  target: number | [number, number] | null,
  status: Status,
  shortTrend?: Trend | null,
  longTrend?: Trend | null,
];

/** A tracker in one layout, and by hand what the design pages make of it. */
export interface Layout {
  what: string;
  sheets: LaidSheet[];
  /** Thirty days into the third quarter where nothing else is said. */
  asAt?: string;
  set?: string[];
  expect: {
    period: string | null;
    indicators: ExpectedIndicator[];
    /** Ref, status, RAG, days late. */
    actions?: [ref: string, status: string, rag: string, daysLate?: number | null][];
    /** Ref, the officer's rating, the calculated one. */
    objectives?: [ref: string, rating: string | null, calculated: string | null][];
    risks?: [ref: string, score: number | null, status: string][];
    budgets?: [name: string, status: string | null][];
    /** Every finding: `code Sheet!Cell`. */
    findings: string[];
  };
}

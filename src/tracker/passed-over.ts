import type { RowGroup } from './records';
import { inEnglish } from './welsh';
import { plainWords } from './words';

/** A row inside a table that is no record. */
export interface PassedOver {
  readonly row: number;
  /** `figures`: a row of a record's that is neither its actual nor its target. */
  readonly why: 'heading' | 'total' | 'figures';
  /** Where its text stands. */
  readonly column: number;
  readonly text: string;
}

export interface TableRows {
  readonly lastRow: number;
  readonly rows: readonly number[];
  readonly passedOver: readonly PassedOver[];
  /** The group heading above each record, by row; rows without one are missing. */
  readonly headings: ReadonlyMap<number, string>;
  /** Where a record has several rows: all of them, by its first. */
  readonly turns?: ReadonlyMap<number, RowGroup>;
}

const TOTALS = new Set(['total', 'grand total', 'subtotal', 'sub total', 'overall', 'average']);
export const isTotal = (text: string): boolean =>
  TOTALS.has(plainWords(text)) || TOTALS.has(inEnglish(plainWords(text)) ?? '');

export interface Look {
  readonly filled: number;
  /** Of the first filled cell. */
  readonly column: number;
  readonly named: boolean;
  readonly evident: boolean;
}

import type { CalculatedColumn } from '../text/codes';
import type { CellValue } from '../tracker/snapshot';
import type { Kind, RecordTable } from '../tracker/records';
import type { StatusRule } from './plan';

/** How one of our columns looks. */
export interface CalculatedLook {
  /** In points. */
  width: number;
  wrap: boolean;
  /** Its cells can hold numbers, with formats of their own. */
  hasNumbers: boolean;
}

/** Every column that we write, once. */
export const CALCULATED_LOOKS: Record<CalculatedColumn, CalculatedLook> = {
  ref: { width: 60, wrap: false, hasNumbers: false },
  period: { width: 72, wrap: false, hasNumbers: false },
  currentValue: { width: 78, wrap: false, hasNumbers: true },
  currentTarget: { width: 78, wrap: false, hasNumbers: true },
  status: { width: 84, wrap: false, hasNumbers: false },
  shortTrend: { width: 72, wrap: false, hasNumbers: false },
  longTrend: { width: 72, wrap: false, hasNumbers: false },
  variance: { width: 66, wrap: false, hasNumbers: true },
  variancePercent: { width: 66, wrap: false, hasNumbers: true },
  why: { width: 330, wrap: true, hasNumbers: false },
  rag: { width: 60, wrap: false, hasNumbers: false },
  daysLate: { width: 60, wrap: false, hasNumbers: true },
  slippage: { width: 60, wrap: false, hasNumbers: true },
  calculatedRating: { width: 84, wrap: false, hasNumbers: false },
  directionOfTravel: { width: 84, wrap: false, hasNumbers: false },
};

/** The columns that each kind of table gets, in order (tracker.md, What we write). A kind without any is not written to. */
export const CALCULATED_COLUMNS: Record<Kind, CalculatedColumn[]> = {
  indicators: [
    'period',
    'currentValue',
    'currentTarget',
    'status',
    'shortTrend',
    'longTrend',
    'variance',
    'variancePercent',
    'why',
  ],
  objectives: ['calculatedRating', 'directionOfTravel', 'why'],
  actions: ['status', 'rag', 'daysLate', 'slippage', 'why'],
  risks: ['status', 'why'],
  budgets: ['status', 'why'],
  commentary: [],
};

/** The column of each kind that is coloured by rules: the one that holds a colour's word. */
export const COLOURED_COLUMN: Record<Kind, CalculatedColumn | null> = {
  indicators: 'status',
  objectives: 'calculatedRating',
  actions: 'rag',
  risks: 'status',
  budgets: 'status',
  commentary: null,
};

/** What one cell of ours should hold. */
export interface CalculatedCell {
  value: CellValue;
  /** Null: whatever it has. */
  numberFormat: string | null;
}

export interface CalculatedRow {
  /** Counted from 0, as everywhere. */
  row: number;
  /** What names the row among the others of its table, whatever place it stands in. */
  key: string;
  record: { ref: string; name: string; owner: string };
  /** In the order of the table's columns, without a leading `ref`. */
  cells: CalculatedCell[];
}

/** What a table's calculated columns should hold. Rows that are not listed hold nothing. */
export interface CalculatedTable {
  table: RecordTable;
  columns: CalculatedColumn[];
  rows: CalculatedRow[];
  rules: StatusRule[];
}

export const BLANK_CELL: CalculatedCell = { value: '', numberFormat: null };

/** Excel's cells hold 32,767 characters, the apostrophe before a text among them. */
const LONGEST = 32_000;

/** Text that fits a cell, cut where it does not. */
export const fitting = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…`;

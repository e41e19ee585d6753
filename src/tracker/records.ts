import type { FindingCode, FindingFacts } from '../text/finding-facts';
import type { IsoDate } from '../rules/dates';
import type { Period, PeriodLength } from '../rules/periods';
import type { Reading } from '../rules/reading';
import type { IndicatorRow, SeriesPoint } from '../rules/indicator';
import type { ActionRag, ActionStatus, Status } from '../rules/statuses';
import type { Unit } from './cells/units';

/**
 * What a tracker holds once it has been read: tables, and their rows as records in the field's words.
 * Rows and columns are the sheet's own, counted from 0. A text field that has no column, or a blank cell, is `''`.
 */

export type Kind = 'indicators' | 'objectives' | 'actions' | 'risks' | 'budgets' | 'commentary';

/** What a column holds, whatever its header says. Values, targets and RAG by period are {@link SeriesColumn}s. */
export type Field =
  | 'ref'
  | 'name'
  | 'objective'
  | 'service'
  | 'owner'
  | 'unit'
  | 'decimals'
  | 'polarity'
  | 'frequency'
  | 'counting'
  | 'tolerance'
  | 'amberAt'
  | 'redAt'
  | 'rangeFrom'
  | 'rangeTo'
  | 'weight'
  | 'status'
  | 'rag'
  | 'comment'
  | 'remedy'
  | 'shortTrend'
  | 'longTrend'
  | 'period'
  | 'year'
  // objectives
  | 'priority'
  | 'because'
  | 'previousRating'
  | 'position'
  // actions
  | 'start'
  | 'due'
  | 'revisedDue'
  | 'proposed'
  | 'completed'
  | 'progress'
  // risks
  | 'likelihood'
  | 'impact'
  | 'targetScore'
  | 'mitigation'
  // budgets
  | 'type'
  | 'gross'
  | 'net'
  | 'projectedVariance'
  | 'previousEstimate'
  | 'revisedEstimate'
  | 'actualSpend'
  // commentary
  | 'text'
  | 'printedOn';

export type SeriesRole = 'value' | 'target' | 'rag' | 'comment';

/**
 * The period that a value or target column is for: a period; or, where the header names none, `current` (the reporting
 * period), `previous` (the one before), or `any` (one Target column for every period).
 */
export type ColumnPeriod = Period | 'current' | 'previous' | 'any';

export interface SeriesColumn {
  readonly column: number;
  readonly role: SeriesRole;
  readonly period: ColumnPeriod;
  /** As it stands in the sheet, both header rows joined. */
  readonly header: string;
  /** Of the header (`(£000s)`), or null. */
  readonly unit: Unit | null;
}

/**
 * The rows of one indicator in a table that gives its actuals and its targets rows of their own. Null: it has no such row.
 */
export interface RowGroup {
  /** The first, which stands for the indicator. */
  readonly head: number;
  /** All of them, in order. */
  readonly rows: readonly number[];
  readonly value: number | null;
  readonly target: number | null;
  readonly rag: number | null;
  readonly comment: number | null;
  /** Actuals and targets of other years than that of their columns, or of one that the row names. */
  readonly years: readonly { row: number; role: 'value' | 'target'; year: Period | 'last' }[];
}

export interface RecordTable {
  /** Unique in the workbook while its shape stays: the sheet's id and the header's place. */
  readonly id: string;
  readonly kind: Kind;
  readonly sheetId: string;
  readonly sheet: string;
  /** The id of the Excel table it is, or null for a plain range. */
  readonly excelTableId: string | null;
  /** The upper header row; the same as `headerRow` where there is one. */
  readonly upperHeaderRow: number;
  /** The row our own headers go in: the lower one. */
  readonly headerRow: number;
  /** Of the data, inclusive; `lastRow` is `firstRow - 1` in an empty table. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  /** Without columns that are ours. */
  readonly lastColumn: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly series: readonly SeriesColumn[];
  /** Header texts by column, from `firstColumn`; both header rows joined. */
  readonly headers: readonly string[];
  /** One row for each indicator and period (Period and Value columns). */
  readonly isLong: boolean;
  /** A list of definitions, joined to the indicators by ref: it has no value column, and adds no rows. */
  readonly isDefinitions: boolean;
  /** The rows that are records, in order. */
  readonly rows: readonly number[];
  /** Headings and totals inside, in order. */
  readonly passedOver: readonly number[];
  /** Where actuals and targets have rows of their own: those of each record, by the row that it stands in. */
  readonly turns?: ReadonlyMap<number, RowGroup>;
}

/** Where a record's row is. */
export interface Place {
  readonly table: RecordTable;
  readonly row: number;
}

/** What every record has. */
interface RecordBase {
  readonly at: Place;
  /** As shown in its cell (`5.10`). */
  readonly ref: string;
  readonly name: string;
  /** Refs or titles as typed, one for each that is named; or the group heading above, where there is no such column. */
  readonly objectives: readonly string[];
  readonly service: string;
  readonly owner: string;
  readonly comment: string;
}

/** One figure of an indicator as the rules take it, and where it stands. */
export interface FigurePoint extends SeriesPoint {
  readonly row: number;
  /** Of the value; null where only a target has a column for this period. */
  readonly column: number | null;
  /** Of the period's own target; null where there is none. */
  readonly targetColumn: number | null;
  /** Of the target, where it is another row than the value's. */
  readonly targetRow?: number;
  /** The value's number format; null where it was not read. */
  readonly format: string | null;
}

/** Where a figure without a period stands. */
export interface FigurePlace {
  readonly row: number;
  readonly column: number;
  readonly format: string | null;
}

/** A status that a person typed. `status` null: readable to nobody, and an `unreadable-status` has been raised. */
export interface TypedStatus {
  readonly text: string;
  readonly status: Status | ActionStatus | ActionRag | null;
  readonly row: number;
  readonly column: number;
}

/** One row of a long table: what it adds to its series. */
export interface LongRow {
  readonly row: number;
  /** Null where the Period cell is blank or could not be read. */
  readonly period: Period | null;
  readonly typedStatus: TypedStatus | null;
  readonly comment: string;
  readonly remedy: string;
}

/**
 * An indicator, in the shape that the rules assess (`assessIndicator(indicator, …)`), with its places and words.
 * `decimals` are those shown in the reporting period.
 */
export interface Indicator extends RecordBase, Omit<IndicatorRow, 'points' | 'unit'> {
  readonly unit: Unit | null;
  /** What the Decimals column says; null where it says nothing. */
  readonly statedDecimals: number | null;
  /** As typed: not blank and `polarity` null means a word that is not known. */
  readonly polarityText: string;
  readonly weight: number | null;
  /** In time order; blank cells included. */
  readonly points: readonly FigurePoint[];
  /** The cells of columns without a period; null where there is no such column. */
  readonly places: Readonly<Record<'current' | 'currentTarget' | 'previous' | 'target', FigurePlace | null>>;
  /** In a long table every row of the series, in sheet order; elsewhere empty. */
  readonly longRows: readonly LongRow[];
  /** Of the reporting period, where RAG columns have periods. */
  readonly typedStatus: TypedStatus | null;
  readonly remedy: string;
  /** `New PI` typed in a trend column. */
  readonly typedNew: boolean;
}

export interface Objective extends RecordBase {
  readonly priority: string;
  readonly rating: TypedStatus | null;
  readonly previousRating: TypedStatus | null;
  readonly because: string;
  readonly position: string;
}

/** A date cell: null elsewhere means blank. `date` null means that it could not be read (a finding has been raised). */
export interface DateCell {
  readonly date: IsoDate | null;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface Action extends RecordBase {
  readonly start: DateCell | null;
  readonly due: DateCell | null;
  readonly revisedDue: DateCell | null;
  readonly proposed: DateCell | null;
  readonly completed: DateCell | null;
  /** 0 to 100; null where there is none. */
  readonly progress: number | null;
  readonly typedStatus: TypedStatus | null;
  readonly typedRag: TypedStatus | null;
}

export interface Risk extends RecordBase {
  readonly likelihood: Reading | null;
  readonly impact: Reading | null;
  readonly targetScore: Reading | null;
  readonly mitigation: string;
  readonly typedStatus: TypedStatus | null;
}

/** Amounts are in the budget's unit, which its headers say (`(£000s)`). */
export interface Budget extends RecordBase {
  readonly unit: Unit | null;
  readonly type: 'revenue' | 'capital' | null;
  readonly gross: Reading | null;
  readonly net: Reading | null;
  readonly projectedVariance: Reading | null;
  readonly previousEstimate: Reading | null;
  readonly revisedEstimate: Reading | null;
  readonly actualSpend: Reading | null;
  readonly typedStatus: TypedStatus | null;
}

export interface Commentary {
  readonly at: Place;
  readonly heading: string;
  readonly text: string;
  /** The sheet that it is to be printed on, where a column names one; else `''`. */
  readonly printedOn: string;
}

/** A finding that reading raised; src/checks gives it its severity. */
export type Issue = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly sheet: string;
    /** One A1 address. */
    readonly cell: string;
    readonly record: { readonly ref: string; readonly name: string; readonly owner: string } | null;
    readonly facts: FindingFacts[Code];
  };
}[FindingCode];

export interface Tracker {
  readonly tables: readonly RecordTable[];
  readonly indicators: readonly Indicator[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly risks: readonly Risk[];
  readonly budgets: readonly Budget[];
  readonly commentary: readonly Commentary[];
  readonly issues: readonly Issue[];
  /** Every period that the tracker names, earliest first. Empty: it has no period columns at all. */
  readonly periods: readonly Period[];
  /** The period reported: as asked for, else the latest with a readable number; null only where nothing tells. */
  readonly reportingPeriod: Period | null;
  /** The length that most rows' values have. */
  readonly usualLength: PeriodLength | null;
}

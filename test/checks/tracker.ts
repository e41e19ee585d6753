import { assessAll } from '../../src/actions/assess-all';
import type { ClosedPeriod } from '../../src/rules/indicator';
import { quarterOf, type Period } from '../../src/rules/periods';
import { DEFAULT_RULES, type RuleSettings } from '../../src/rules/rule-settings';
import type { CheckContext } from '../../src/checks/check';
import { findings } from '../../src/checks/findings';
import type { Finding, FindingCode } from '../../src/text/finding-facts';
import { textsFor } from '../../src/text/say';
import { readTracker } from '../../src/tracker/read-tracker';
import type { Tracker } from '../../src/tracker/records';
import type { SheetSnapshot } from '../../src/tracker/snapshot';
import { sheet, workbook, type TestCell } from '../tracker/grid';

export const Q1 = quarterOf(2013, 1);
export const Q2 = quarterOf(2013, 2);

export interface Around {
  settings?: Partial<RuleSettings>;
  asAt?: string;
  period?: Period;
  merges?: SheetSnapshot['merges'];
  governance?: string;
  /** By ref. */
  closed?: Record<string, ClosedPeriod[]>;
  commentAtClose?: string;
}

/** What the checks look at, for sheets as they would be read in November 2013. */
export function contextOf(sheets: SheetSnapshot[], around: Around = {}): CheckContext {
  const settings = { ...DEFAULT_RULES, ...around.settings };
  const asAt = around.asAt ?? '2013-11-30';
  const read = readTracker(workbook(...sheets), { asAt, period: around.period ?? null });
  const tracker: Tracker = {
    ...read,
    indicators: read.indicators.map((row) => ({ ...row, closed: around.closed?.[row.ref] ?? row.closed })),
  };
  return {
    tracker,
    sheets,
    ...assessAll(tracker, settings, asAt),
    settings,
    governance: around.governance ?? 'Governance',
    asAt,
    commentAtClose: () => around.commentAtClose ?? null,
    texts: textsFor('English'),
  };
}

/** Everything found on one sheet of rows. */
export const foundOn = (rows: TestCell[][], around: Around = {}): Finding[] =>
  findings(contextOf([sheet('Indicators', rows, { merges: around.merges ?? [] })], around));

/** The cells at which one thing was found. */
export const cellsOf = (code: FindingCode, rows: TestCell[][], around: Around = {}): string[] =>
  foundOn(rows, around)
    .filter((finding) => finding.code === code)
    .map(({ cell }) => cell);

const HEADER = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'];

/** A tracker of percentages with two quarters; each row is ref, name, unit, polarity, target, Q1, Q2 and whatever columns are added. */
export const quarters = (rows: TestCell[][], ...more: string[]): TestCell[][] => [[...HEADER, ...more], ...rows];

/** One row of it, sound in every way but for what is given. */
export const row = (values: Partial<Record<string, TestCell>> = {}, ...more: TestCell[]): TestCell[] => [
  values.ref ?? '1.1',
  values.name ?? 'Appraisals completed',
  values.unit ?? '%',
  values.polarity === undefined ? 'High' : values.polarity,
  values.target === undefined ? 95 : values.target,
  values.q1 === undefined ? 94 : values.q1,
  values.q2 === undefined ? 96 : values.q2,
  ...more,
];

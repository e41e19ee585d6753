import type { Overview } from '../../src/actions/overview';
import type { IndicatorResult, Results } from '../../src/actions/results';
import type { Finding, Severity } from '../../src/text/finding-facts';
import { PALETTE } from '../../src/plan/palette';
import { STATUSES } from '../../src/rules/statuses';
import type { Status } from '../../src/rules/statuses';

const indicator = (status: Status, sheet: string, row: number): IndicatorResult => ({
  ref: `${row}`,
  name: `Indicator ${row}`,
  sheet,
  row,
  period: 'Q2 2013/14',
  value: 75,
  target: 95,
  status,
  shortTrend: null,
  longTrend: null,
  variance: null,
  variancePercent: null,
  why: '',
  spc: null,
});

/** A finding about an owner's row; about no row with an owner of null. */
export const finding = (severity: Severity, cell: string, owner: string | null): Finding => ({
  code: 'missing-polarity',
  severity,
  sheet: 'Indicators',
  cell,
  record: owner === null ? null : { ref: '1', name: 'One', owner },
  facts: { sign: null },
});

/** Results with indicators of the given statuses, all on one sheet. */
export function resultsOf(statuses: readonly Status[], more: Partial<Results> = {}): Results {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Results['counts'];
  for (const status of statuses) counts[status]++;
  return {
    period: 'Q2 2013/14',
    counts,
    indicators: statuses.map((status, i) => indicator(status, 'Indicators', i + 4)),
    objectives: [],
    actions: [],
    risks: [],
    budgets: [],
    exceptions: [],
    findings: [],
    ...more,
  };
}

/** An overview of a workbook in which nothing was found and nothing has moved. */
export const NOTHING_SEEN: Overview = {
  findings: [],
  chase: [],
  lastClosed: null,
  movers: [],
  palette: PALETTE,
  inOwnWords: (texts) => texts,
  row: () => null,
  isIn: () => false,
};

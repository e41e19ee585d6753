import type { FindingResult, Results } from '../actions/results';
import { STATUSES } from '../rules/statuses';
import type { Status } from '../rules/statuses';
import type { Severity } from '../text/finding-facts';
import type { RecordKind } from '../text/pane-texts';

const KINDS: readonly RecordKind[] = ['indicators', 'objectives', 'actions', 'risks', 'budgets'];

/** What was found, by kind: how many records, on which sheets. Kinds of which there are none are left out. */
export function found(results: Results): { kind: RecordKind; count: number; sheets: string[] }[] {
  return KINDS.map((kind) => ({
    kind,
    count: results[kind].length,
    sheets: [...new Set(results[kind].map(({ sheet }) => sheet))],
  })).filter(({ count }) => count > 0);
}

/** The statuses to show: the colours always, the others where there are some. */
export function shownCounts(counts: Results['counts']): { status: Status; count: number }[] {
  const always: readonly Status[] = ['Green', 'Amber', 'Red'];
  return STATUSES.map((status) => ({ status, count: counts[status] })).filter(
    ({ status, count }) => count > 0 || always.includes(status),
  );
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** How many findings of each severity; only those of which there are some. */
export function severitiesOf(findings: readonly FindingResult[]): { severity: Severity; count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}

/** The findings to show: of one severity or of all (null), gravest first, as many as asked for. */
export function shownFindings(
  findings: readonly FindingResult[],
  severity: Severity | null,
  most: number,
): { shown: FindingResult[]; more: number } {
  const kept = SEVERITIES.filter((one) => severity === null || one === severity).flatMap((one) =>
    findings.filter((finding) => finding.severity === one),
  );
  return { shown: kept.slice(0, most), more: Math.max(0, kept.length - most) };
}

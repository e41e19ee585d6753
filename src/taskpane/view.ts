import type { Results } from '../actions/results';
import { ownerKey } from '../checks/chase';
import { STATUSES } from '../rules/statuses';
import type { Status } from '../rules/statuses';
import type { Finding, Severity } from '../text/finding-facts';
import type { RecordKind } from '../text/pane-texts';
import { countBySeverity } from '../text/say';

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

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** How many findings of each severity; only those of which there are some. */
export function severitiesOf(findings: readonly Finding[]): { severity: Severity; count: number }[] {
  const counts = countBySeverity(findings);
  return SEVERITIES.map((severity) => ({ severity, count: counts[severity] })).filter(({ count }) => count > 0);
}

/** Whose a finding is: an owner's key, `''` for a row that nobody owns, null for what is about no row. */
export const ownerOf = ({ record }: Finding): string | null => record && ownerKey(record.owner);

/** The owners of findings by their keys, each as first typed, in the order of the alphabet. */
export function ownersOf(findings: readonly Finding[]): { key: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { record } of findings) {
    const key = record && ownerKey(record.owner);
    if (record && key && !names.has(key)) names.set(key, record.owner.trim());
  }
  return [...names].map(([key, name]) => ({ key, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** What the officer wants to see; null: all. */
export interface FindingFilter {
  severity: Severity | null;
  /** By its key; `''`: rows that nobody owns. */
  owner: string | null;
}

/** Findings of one severity, by owner: those that nobody owns last, and what is about no row after them. */
export interface FindingGroup {
  severity: Severity;
  count: number;
  owners: { owner: string | null; name: string; findings: Finding[] }[];
}

/** The findings to show, gravest first, grouped; as many as asked for, and how many more there are. */
export function groupedFindings(
  findings: readonly Finding[],
  { severity, owner }: FindingFilter,
  most: number,
): { groups: FindingGroup[]; more: number } {
  const kept = findings.filter(
    (finding) => (severity === null || finding.severity === severity) && (owner === null || ownerOf(finding) === owner),
  );
  const names = new Map(ownersOf(findings).map(({ key, name }) => [key, name]));
  const order: (string | null)[] = [...names.keys(), '', null];
  let room = most;
  const groups = severitiesOf(kept).flatMap((group): FindingGroup[] => {
    const owners = order.flatMap((key) => {
      const own = kept.filter((one) => one.severity === group.severity && ownerOf(one) === key).slice(0, room);
      room -= own.length;
      return own.length === 0 ? [] : [{ owner: key, name: names.get(key ?? '') ?? '', findings: own }];
    });
    return owners.length === 0 ? [] : [{ ...group, owners }];
  });
  return { groups, more: Math.max(0, kept.length - most) };
}

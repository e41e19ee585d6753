import type { Finding, FindingCode } from '../text/finding-facts';

/** What one owner is asked to look at. */
export interface Chase {
  /** As first typed; `''` where rows have no owner. */
  owner: string;
  findings: Finding[];
}

/** Notes that somebody has to answer all the same. */
const ASKED: ReadonlySet<FindingCode> = new Set(['missing-target']);

const isAsked = ({ code, severity, record }: Finding): boolean =>
  record !== null && (severity !== 'note' || ASKED.has(code));

/** One owner, however the name is typed. */
export const ownerKey = (owner: string): string => owner.trim().toLowerCase().replace(/\s+/gu, ' ');

/**
 * What is missing or wrong, by owner in the order of the alphabet, with the rows that nobody owns at the end. What is
 * about a whole table or a setting is nobody's row, and left out.
 */
export function chaseList(findings: readonly Finding[]): Chase[] {
  const byOwner = new Map<string, Chase>();
  for (const finding of findings.filter(isAsked)) {
    const owner = finding.record?.owner.trim() ?? '';
    const key = ownerKey(owner);
    const chase = byOwner.get(key) ?? { owner, findings: [] };
    chase.findings.push(finding);
    byOwner.set(key, chase);
  }
  return [...byOwner.values()].sort(
    (a, b) => Number(a.owner === '') - Number(b.owner === '') || a.owner.localeCompare(b.owner, 'en-GB'),
  );
}

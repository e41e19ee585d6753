import type { Finding, Severity } from '../text/finding-facts';
import type { Issue } from '../tracker/records';
import { CHECKS } from './catalogue';
import type { CheckContext } from './check';
import { placeOf } from './place';
import { severityOf } from './severities';

const GRAVEST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Everything found in a tracker: what reading it raised, what the checks find, and what is given besides (planning raises
 * a few of its own). Each has its severity; of two of one code at one cell the first is kept; errors come first, then in
 * the order of the sheets and down each.
 */
export function findings(context: CheckContext, besides: readonly Issue[] = []): Finding[] {
  const raised = [...context.tracker.issues, ...CHECKS.flatMap((check) => check.find(context)), ...besides];
  return inOrder(
    raised,
    context.sheets.map(({ name }) => name),
  );
}

/** Issues as findings: with severities, each once, in order. `sheets` are the sheets' names in tab order. */
function inOrder(issues: readonly Issue[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((name, i) => [name, i]));
  return once(issues)
    .map((issue) => ({ ...issue, severity: severityOf(issue.code, issue.facts) }) as Finding)
    .map((finding) => ({ finding, place: placeOf(finding.cell), sheet: order.get(finding.sheet) ?? order.size }))
    .sort(
      (a, b) =>
        GRAVEST_FIRST[a.finding.severity] - GRAVEST_FIRST[b.finding.severity] ||
        a.sheet - b.sheet ||
        (a.place?.row ?? 0) - (b.place?.row ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
        (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
    )
    .map(({ finding }) => finding);
}

function once(issues: readonly Issue[]): Issue[] {
  const seen = new Map<string, Issue>();
  for (const issue of issues) {
    const key = `${issue.code}\n${issue.sheet}\n${issue.cell}\n${partOf(issue)}`;
    if (!seen.has(key)) seen.set(key, issue);
  }
  return [...seen.values()];
}

/** What one cell can be found for twice: two objectives that are not there, two pairs of colours that look alike. */
function partOf(issue: Issue): string {
  if (issue.code === 'orphan-objective') return issue.facts.objective;
  if (issue.code === 'palette-low-contrast') return `${issue.facts.status} ${issue.facts.beside ?? ''}`;
  if (issue.code === 'ambiguous-column') return `${issue.facts.field} ${issue.facts.other}`;
  return '';
}

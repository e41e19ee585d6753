import { listOf } from '../phrases';
import type { Severity } from '../finding-facts';
import type { Texts } from '../texts';

export const severities: Texts['severities'] = {
  error: { one: 'Error', many: 'Errors' },
  warning: { one: 'Warning', many: 'Warnings' },
  note: { one: 'Note', many: 'Notes' },
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const some = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** `2 errors, 1 warning and 3 notes`; what there is none of is not named. */
function countOfFindings(counts: Record<Severity, number>): string {
  const said = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    some(counts[severity], severities[severity].one.toLowerCase(), severities[severity].many.toLowerCase()),
  );
  return said.length === 0 ? 'nothing to report' : listOf(said, 'and');
}

export const dataChecks: Texts['dataChecks'] = {
  title: 'Data checks',
  columns: {
    severity: 'Severity',
    sheet: 'Sheet',
    cell: 'Cell',
    ref: 'Ref',
    name: 'Name',
    owner: 'Owner',
    title: 'Finding',
    says: 'What is there, and what was expected',
    mend: 'How to mend it',
  },
  none: 'Nothing was found that needs mending.',
  count: countOfFindings,
};

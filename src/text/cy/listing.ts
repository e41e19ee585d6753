import type { Severity } from '../finding-facts';
import type { Texts } from '../texts';
import { nifer, rhestr } from './phrases';

export const severities: Texts['severities'] = {
  error: { one: 'Gwall', many: 'Gwallau' },
  warning: { one: 'Rhybudd', many: 'Rhybuddion' },
  note: { one: 'Nodyn', many: 'Nodiadau' },
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** One of each severity, and several after `o`. */
export const COUNTED: Readonly<Record<Severity, readonly [one: string, softenedPlural: string]>> = {
  error: ['gwall', 'wallau'],
  warning: ['rhybudd', 'rybuddion'],
  note: ['nodyn', 'nodiadau'],
};

/** `2 o wallau, 1 rhybudd a 3 o nodiadau`; what there is none of is not named. */
function countOfFindings(counts: Record<Severity, number>): string {
  const said = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    nifer(counts[severity], ...COUNTED[severity]),
  );
  return said.length === 0 ? 'dim i’w adrodd' : rhestr(said);
}

export const dataChecks: Texts['dataChecks'] = {
  title: 'Gwiriadau data',
  columns: {
    severity: 'Difrifoldeb',
    sheet: 'Dalen',
    cell: 'Cell',
    ref: 'Cyf',
    name: 'Enw',
    owner: 'Perchennog',
    title: 'Canfyddiad',
    says: 'Beth sydd yno, a beth oedd i’w ddisgwyl',
    mend: 'Sut i’w gywiro',
  },
  none: 'Ni chanfuwyd dim sydd angen ei gywiro.',
  count: countOfFindings,
};

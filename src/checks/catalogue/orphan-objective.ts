import { keysOfObjective, objectiveKey } from '../../rules/objectives';
import type { Check } from '../check';
import { fieldCell, issueOf, recordsOf } from '../place';

const LINKED = ['indicators', 'actions', 'risks'] as const;

/**
 * A row that names an objective which the Objectives table does not have. Without such a table there are no orphans; a
 * group heading that stands for the objective is only a heading.
 */
export const orphanObjective: Check = {
  code: 'orphan-objective',
  find: ({ tracker, governance }) => {
    if (tracker.objectives.length === 0) return [];
    const known = new Set(tracker.objectives.flatMap(({ ref, name }) => keysOfObjective(ref, name)));
    known.add(objectiveKey(governance));
    return recordsOf(tracker, LINKED)
      .filter(({ at }) => at.table.columns.objective !== undefined)
      .flatMap((record) =>
        record.objectives
          .filter((objective) => objectiveKey(objective) !== '' && !known.has(objectiveKey(objective)))
          .map((objective) => issueOf('orphan-objective', record, fieldCell(record, 'objective'), { objective })),
      );
  },
};

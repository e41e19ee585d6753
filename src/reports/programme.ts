import { keysOfObjective, objectiveKey } from '../rules/objectives';
import type { Action, Indicator } from '../tracker/records';
import { named } from './cells';
import type { ObjectiveFacts, PackFacts } from './facts';

/** The objective that a record is linked to, else the text that it names; null where it names none. */
export function programmeOf(record: Indicator | Action, { objectives }: PackFacts): string | null {
  const linked = objectives.find(({ indicators, actions }) =>
    [...indicators, ...actions].some((of) => of.record === record),
  );
  return linked === undefined ? record.objectives[0] || null : named(linked.record);
}

/** The objective whose ref, title or both a text is; null for none. */
export const objectiveNamed = (text: string, { objectives }: PackFacts): ObjectiveFacts | null =>
  objectives.find(({ record }) => keysOfObjective(record.ref, record.name).includes(objectiveKey(text))) ?? null;

/** Whether actions stand under a theme of that name. */
export const isTheme = (text: string, { actions }: PackFacts): boolean =>
  actions.some(({ record }) => record.objectives.some((theme) => objectiveKey(theme) === objectiveKey(text)));

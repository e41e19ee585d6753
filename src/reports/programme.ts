import { objectiveKey, objectivesByKey } from '../rules/objectives';
import type { Action, Indicator } from '../tracker/records';
import { named } from './cells';
import type { ObjectiveFacts, PackFacts } from './facts';
import { onceFor } from './once';

/** The objective of each record that is linked to one: of several, the first. */
const linkedOf = onceFor(({ objectives }: PackFacts) => {
  const linked = new Map<Indicator | Action, ObjectiveFacts>();
  for (const objective of objectives)
    for (const { record } of [...objective.indicators, ...objective.actions])
      if (!linked.has(record)) linked.set(record, objective);
  return linked;
});

const namedOf = onceFor(({ objectives }: PackFacts) => objectivesByKey(objectives, ({ record }) => record));

const themesOf = onceFor(
  ({ actions }: PackFacts) => new Set(actions.flatMap(({ record }) => record.objectives.map(objectiveKey))),
);

/** The objective that a record is linked to, else the text that it names; null where it names none. */
export function programmeOf(record: Indicator | Action, facts: PackFacts): string | null {
  const linked = linkedOf(facts).get(record);
  return linked === undefined ? record.objectives[0] || null : named(linked.record);
}

/** The objective whose ref, title or both a text is; null for none. */
export const objectiveNamed = (text: string, facts: PackFacts): ObjectiveFacts | null =>
  namedOf(facts).get(objectiveKey(text)) ?? null;

/** Whether actions stand under a theme of that name. */
export const isTheme = (text: string, facts: PackFacts): boolean => themesOf(facts).has(objectiveKey(text));

import type { Check } from '../check';
import { fromActions } from '../from-actions';

/** An action completed by its progress or the officer's word, and no date of when. */
/** Only where the table has a column for the date: where it has none, there is nothing that an officer left out. */
export const completedWithoutDate: Check = {
  code: 'completed-without-date',
  find: ({ actions, ...context }) =>
    fromActions(
      { ...context, actions: new Map([...actions].filter(([{ at }]) => at.table.columns.completed !== undefined)) },
      'completed-without-date',
      () => ({ code: 'completed-without-date', field: 'completed', facts: {} }),
    ),
};

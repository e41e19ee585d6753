import type { Check } from '../check';
import { fromActions } from '../from-actions';

/** An action that is due before it starts. */
export const dueBeforeStart: Check = {
  code: 'due-before-start',
  find: (context) =>
    fromActions(context, 'due-before-start', ({ due, start }) => ({
      code: 'due-before-start',
      field: 'due',
      facts: { due, start },
    })),
};

import type { Check } from '../check';
import { fromActions } from '../from-actions';

/** An action completed by its progress or the officer's word, and no date of when. */
export const completedWithoutDate: Check = {
  code: 'completed-without-date',
  find: (context) =>
    fromActions(context, 'completed-without-date', () => ({
      code: 'completed-without-date',
      field: 'completed',
      facts: {},
    })),
};

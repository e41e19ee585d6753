import type { Check } from '../check';
import { fromActions } from '../from-actions';

/** A completion date that has not come yet: the action is not counted as completed by it. */
export const completedInFuture: Check = {
  code: 'completed-in-future',
  find: (context) =>
    fromActions(context, 'completed-in-future', ({ completed }) => ({
      code: 'completed-in-future',
      field: 'completed',
      facts: { completed, asAt: context.asAt },
    })),
};

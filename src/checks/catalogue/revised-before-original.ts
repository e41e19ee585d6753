import type { Check } from '../check';
import { fromActions } from '../from-actions';

/** A revised date that is earlier than the date it revises. */
export const revisedBeforeOriginal: Check = {
  code: 'revised-before-original',
  find: (context) =>
    fromActions(context, 'revised-before-original', ({ revised, due }) => ({
      code: 'revised-before-original',
      field: 'revisedDue',
      facts: { revised, due },
    })),
};

import type { Check } from '../check';
import { fieldCell, issueOf } from '../place';

/** A published rating is the officer's judgement with its *Because…*; without one it cannot be answered for. */
export const objectiveWithoutReason: Check = {
  code: 'objective-without-reason',
  find: ({ tracker }) =>
    tracker.objectives
      .filter(({ rating, because }) => rating !== null && rating.text.trim() !== '' && because.trim() === '')
      .map((objective) =>
        issueOf('objective-without-reason', objective, fieldCell(objective, 'because'), {
          rating: objective.rating?.text.trim() ?? '',
        }),
      ),
};

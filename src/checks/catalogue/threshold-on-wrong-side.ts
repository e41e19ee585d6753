import type { Check } from '../check';
import { indicatorCell } from '../figure-cells';
import { fromRules } from '../from-rules';
import { shownExactly, shownTarget } from '../shown';

/** Amber begins on the worse side of the target, and Red beyond Amber. */
export const thresholdOnWrongSide: Check = {
  code: 'threshold-on-wrong-side',
  find: (context) =>
    fromRules(context, 'threshold-on-wrong-side', ({ field, problem, threshold, against }, { indicator }) => ({
      code: 'threshold-on-wrong-side',
      cell: indicatorCell(indicator, field),
      facts: {
        threshold: field === 'amberAt' ? 'amber-at' : 'red-at',
        problem,
        found: shownExactly(indicator, threshold, context),
        target: shownTarget(indicator, against, context),
      },
    })),
};

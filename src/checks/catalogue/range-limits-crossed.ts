import type { Check } from '../check';
import { indicatorCell, targetCell } from '../figure-cells';
import { fromRules } from '../from-rules';
import { shownExactly } from '../shown';

/** A range that runs backwards. */
export const rangeLimitsCrossed: Check = {
  code: 'range-limits-crossed',
  find: (context) =>
    fromRules(context, 'range-limits-crossed', ({ from, to }, { indicator, assessment }) => ({
      code: 'range-limits-crossed',
      cell:
        assessment.target.source === 'range-columns'
          ? indicatorCell(indicator, 'rangeFrom')
          : targetCell(indicator, assessment.period),
      facts: { from: shownExactly(indicator, from, context), to: shownExactly(indicator, to, context) },
    })),
};

import type { Check } from '../check';
import { targetCell } from '../figure-cells';
import { fromRules } from '../from-rules';
import { shownTarget } from '../shown';

const SIGNS = { higher: '≥', lower: '≤', range: '' } as const;

/** “Good is” says one thing and the sign of a text target another. */
export const polarityAgainstTargetSign: Check = {
  code: 'polarity-against-target-sign',
  find: (context) =>
    fromRules(context, 'polarity-against-target-sign', ({ sign }, { indicator, assessment }) => ({
      code: 'polarity-against-target-sign',
      cell: targetCell(indicator, assessment.period),
      facts: {
        polarity: indicator.polarityText,
        target: `${SIGNS[sign]}${shownTarget(indicator, assessment.target.figure, context)}`,
      },
    })),
};

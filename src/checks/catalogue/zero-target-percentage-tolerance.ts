import { formatPercent } from '../../text/figures';
import type { Check } from '../check';
import { targetCell, indicatorCell } from '../figure-cells';
import { fromRules } from '../from-rules';

/** A target of zero has no percentage of itself: raised even when it is met. */
export const zeroTargetPercentageTolerance: Check = {
  code: 'zero-target-percentage-tolerance',
  find: (context) =>
    fromRules(context, 'zero-target-percentage-tolerance', ({ percent }, { indicator, assessment }) => ({
      code: 'zero-target-percentage-tolerance',
      // The tolerance is what is to be mended, where the tracker has a column for it.
      cell:
        indicator.at.table.columns.tolerance === undefined
          ? targetCell(indicator, assessment.period)
          : indicatorCell(indicator, 'tolerance'),
      facts: { tolerance: formatPercent(percent) },
    })),
};

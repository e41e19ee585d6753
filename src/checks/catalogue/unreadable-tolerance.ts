import type { Check } from '../check';
import { indicatorCell } from '../figure-cells';
import { fromRules } from '../from-rules';

/** A tolerance that is neither a percentage nor an amount; reading may have found it already. */
export const unreadableTolerance: Check = {
  code: 'unreadable-tolerance',
  find: (context) =>
    fromRules(context, 'unreadable-tolerance', ({ text }, { indicator }) => ({
      code: 'unreadable-tolerance',
      cell: indicatorCell(indicator, 'tolerance'),
      facts: { found: text },
    })),
};

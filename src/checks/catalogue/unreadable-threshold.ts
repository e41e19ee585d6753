import type { Check } from '../check';
import { indicatorCell } from '../figure-cells';
import { fromRules } from '../from-rules';

/** A threshold or limit that the rule needs and nobody can read; reading may have found it already. */
export const unreadableThreshold: Check = {
  code: 'unreadable-value',
  find: (context) =>
    fromRules(context, 'unreadable-threshold', ({ field, text }, { indicator }) => ({
      code: text.startsWith('#') ? 'error-cell' : 'unreadable-value',
      cell: indicatorCell(indicator, field),
      facts: { found: text, field },
    })),
};

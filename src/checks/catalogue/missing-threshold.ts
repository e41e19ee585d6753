import type { Check } from '../check';
import { indicatorCell } from '../figure-cells';
import { fromRules } from '../from-rules';

/** The workbook's rule needs a line that the row does not state. */
export const missingThreshold: Check = {
  code: 'missing-threshold',
  find: (context) =>
    fromRules(context, 'missing-threshold', ({ preset, missing }, { indicator }) => ({
      code: 'missing-threshold',
      cell: indicatorCell(indicator, missing[0] ?? 'amberAt'),
      facts: {
        preset,
        threshold: missing.length > 1 ? 'both' : missing[0] === 'redAt' ? 'red-at' : 'amber-at',
      },
    })),
};

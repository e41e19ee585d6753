import type { RowCheck } from '../../rules/indicator';
import type { Check } from '../check';
import { indicatorCell } from '../figure-cells';
import { fromRules } from '../from-rules';

const SIGNS = { higher: '≥', lower: '≤', range: '-' } as const;

const signOf = ({ given, direction }: Extract<RowCheck, { code: 'missing-polarity' }>): string | null =>
  given === 'sign' && direction !== null ? SIGNS[direction] : null;

/**
 * Polarity is never inferred from the figures. The sign of a text target gives it (then this is a note); Yes/No and grades
 * need none; and a row that is Data only has nothing to be judged by.
 */
export const missingPolarity: Check = {
  code: 'missing-polarity',
  find: (context) =>
    fromRules(context, 'missing-polarity', (check, { indicator, assessment }) =>
      check.given === 'unit' || assessment.status === 'Data only'
        ? null
        : { code: 'missing-polarity', cell: indicatorCell(indicator, 'polarity'), facts: { sign: signOf(check) } },
    ),
};

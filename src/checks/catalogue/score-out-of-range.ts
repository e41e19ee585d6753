import { numberIn } from '../../rules/reading';
import { RISK_SCALE } from '../../rules/risks';
import type { Risk } from '../../tracker/records';
import type { Check } from '../check';
import { fieldCell, issueOf } from '../place';

const FIELDS = ['likelihood', 'impact'] as const;

/** Likelihood and impact are whole numbers from 1 to 5. */
export const scoreOutOfRange: Check = {
  code: 'score-out-of-range',
  find: ({ tracker }) =>
    tracker.risks.flatMap((risk) =>
      FIELDS.filter((field) => isOut(risk, field)).map((field) =>
        issueOf('score-out-of-range', risk, fieldCell(risk, field), {
          found: String(numberIn(risk[field]) ?? ''),
          field,
        }),
      ),
    ),
};

function isOut(risk: Risk, field: (typeof FIELDS)[number]): boolean {
  const score = numberIn(risk[field]);
  return score !== null && !(Number.isInteger(score) && score >= 1 && score <= RISK_SCALE);
}

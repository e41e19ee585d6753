import { isBlank } from '../../rules/reading';
import type { Check } from '../check';
import { targetCell } from '../figure-cells';
import { issueOf } from '../place';

/** No target at all for the period reported. A reason typed in its place (TBC, Data only) says that it is not forgotten. */
export const missingTarget: Check = {
  code: 'missing-target',
  find: ({ indicators }) =>
    [...indicators]
      .filter(([, { status, target }]) => status !== 'Data only' && status !== 'Not due' && isBlank(target.reading))
      .map(([indicator, { period }]) => issueOf('missing-target', indicator, targetCell(indicator, period), {})),
};

import type { Check } from '../check';
import { commentRow } from '../comment-cell';
import { fieldCell, issueOf } from '../place';

/** A Red row that does not say what is done about it; only where the tracker has a column for that. */
export const redWithoutRemedialAction: Check = {
  code: 'red-without-remedial-action',
  find: ({ indicators }) =>
    [...indicators]
      .filter(
        ([indicator, { status }]) =>
          status === 'Red' && indicator.at.table.columns.remedy !== undefined && indicator.remedy.trim() === '',
      )
      .map(([indicator, { period }]) =>
        issueOf(
          'red-without-remedial-action',
          indicator,
          fieldCell(indicator, 'remedy', commentRow(indicator, period)),
          {},
        ),
      ),
};

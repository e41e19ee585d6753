import { startOf } from '../../rules/periods';
import type { Check } from '../check';
import { valueCells } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

/** A figure for a period that had not begun on the day of the report. */
export const futurePeriodFilled: Check = {
  code: 'future-period-filled',
  find: (context) =>
    context.tracker.indicators.flatMap((indicator) =>
      valueCells(indicator).flatMap(({ cell, value, period }) =>
        period !== null && startOf(period) > context.asAt
          ? [
              issueOf('future-period-filled', indicator, cell, {
                found: shownExactly(indicator, value, context),
                period: period.label,
                asAt: context.asAt,
              }),
            ]
          : [],
      ),
    ),
};

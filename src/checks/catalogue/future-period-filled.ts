import { startOf, type Period } from '../../rules/periods';
import type { Check } from '../check';
import { cellOf, valueCells } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

/** A figure for a period that had not begun on the day of the report. */
export const futurePeriodFilled: Check = {
  code: 'future-period-filled',
  find: (context) => {
    const { tracker, asAt } = context;
    const toCome = new Set(tracker.periods.filter((period) => startOf(period) > asAt).map(({ label }) => label));
    if (toCome.size === 0) return [];
    const isToCome = (_: number, period: Period | null): boolean => period !== null && toCome.has(period.label);
    return tracker.indicators.flatMap((indicator) =>
      valueCells(indicator, isToCome).map((figure) =>
        issueOf('future-period-filled', indicator, cellOf(figure), {
          found: shownExactly(indicator, figure.value, context),
          period: figure.period?.label ?? '',
          asAt,
        }),
      ),
    );
  },
};

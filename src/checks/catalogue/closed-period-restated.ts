import { restatedSince } from '../../rules/close';
import type { Check } from '../check';
import { valueCell } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

/** A figure that is no longer what it was when its period was closed. The closed status stands. */
export const closedPeriodRestated: Check = {
  code: 'closed-period-restated',
  find: (context) => {
    const at = { reporting: context.tracker.reportingPeriod, asAt: context.asAt };
    return context.tracker.indicators
      .filter(({ closed }) => closed !== undefined && closed.length > 0)
      .flatMap((indicator) => {
        const figure = (number: number | null): string =>
          number === null ? context.texts.blank : shownExactly(indicator, number, context);
        return restatedSince(indicator, at).map(({ period, was, now }) =>
          issueOf('closed-period-restated', indicator, valueCell(indicator, period), {
            found: figure(now),
            closed: figure(was),
            period: period.label,
          }),
        );
      });
  },
};

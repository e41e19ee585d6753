import { duePeriod } from '../../rules/due';
import type { Reading, Reason } from '../../rules/reading';
import type { Check } from '../check';
import { valueCell } from '../figure-cells';
import { issueOf } from '../place';

/** Reasons that leave somebody to be asked. Not applicable, suppressed and new are answers. */
const OPEN: ReadonlySet<Reason> = new Set<Reason>(['blank', 'missing', 'awaiting']);

const isOpen = (reading: Reading): boolean => reading.kind === 'reason' && OPEN.has(reading.reason);

/** A value that is due in the period reported, and is not there. Data-only rows are asked for theirs too. */
export const valueMissingWhenDue: Check = {
  code: 'value-missing-when-due',
  find: ({ indicators, tracker, asAt }) => {
    const reporting = tracker.reportingPeriod;
    return [...indicators]
      .filter(([indicator, { status, reading }]) => {
        if (!isOpen(reading)) return false;
        if (status === 'No data') return true;
        return status === 'Data only' && duePeriod(indicator, { reporting, asAt }).notDue === null;
      })
      .map(([indicator, { period }]) =>
        issueOf('value-missing-when-due', indicator, valueCell(indicator, period), {
          period: (period ?? reporting)?.label ?? '',
          frequency: indicator.frequency,
        }),
      );
  },
};

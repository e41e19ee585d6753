import { colourOf, presetFor } from './colour';
import type { Because, IndicatorRow, RowCheck, TargetUsed } from './indicator';
import type { Direction } from './polarity';
import type { Due } from './due';
import type { Period } from './periods';
import type { Limits } from './position';
import { numberIn, type Reading, type Reason } from './reading';
import {
  limitChecks,
  percentScale,
  statedDirection,
  thresholdsOf,
  toleranceCheck,
  zeroTargetCheck,
  type Thresholds,
} from './row-checks';
import type { RuleSettings } from './rule-settings';
import type { Status } from './statuses';
import { limitsOf } from './target';

export interface StatusResult {
  readonly status: Status;
  readonly because: Because;
  readonly direction: Direction | null;
  readonly checks: readonly RowCheck[];
}

interface StatusInput {
  readonly row: IndicatorRow;
  readonly due: Due;
  readonly value: Reading;
  readonly target: TargetUsed;
  readonly limits: Limits | null;
  readonly direction: Direction | null;
  readonly thresholds: Thresholds;
  /** The checks that no colour can be given past, gravest first. */
  readonly blocking: readonly RowCheck[];
}

interface Step {
  readonly status: Status;
  readonly because: (input: StatusInput) => Because | null;
}

const reasonIn = (reading: Reading): Reason | null => (reading.kind === 'reason' ? reading.reason : null);

const isUnreadable = (reading: Reading): boolean => reading.kind === 'error' || reading.kind === 'unreadable';

/** What wins before a colour is looked for, in this order (decisions.md, Values 3). */
const PRECEDENCE: readonly Step[] = [
  {
    status: 'Data only',
    because: ({ row, value, target }) => {
      if (row.polarity === 'data-only') return { code: 'data-only', from: 'polarity' };
      if (reasonIn(value) === 'data-only') return { code: 'data-only', from: 'value' };
      return reasonIn(target.reading) === 'data-only' ? { code: 'data-only', from: 'target' } : null;
    },
  },
  {
    status: 'Not due',
    because: ({ row, due }) =>
      due.notDue && { code: 'not-due', ...due.notDue, frequency: row.frequency ?? 'own-periods' },
  },
  {
    status: 'Check data',
    because: ({ value }) =>
      // A range is a target's word: as a value it is not one figure.
      isUnreadable(value) || value.kind === 'range' ? { code: 'unreadable', field: 'value', reading: value } : null,
  },
  {
    status: 'No data',
    because: ({ value }) => {
      const reason = reasonIn(value);
      return reason === null ? null : { code: 'no-data', reason };
    },
  },
  {
    status: 'Check data',
    because: ({ target }) =>
      isUnreadable(target.reading) ? { code: 'unreadable', field: 'target', reading: target.reading } : null,
  },
  {
    status: 'No target',
    because: ({ target }) => {
      const reason = reasonIn(target.reading);
      return reason === null ? null : { code: 'no-target', reason };
    },
  },
  {
    status: 'Check data',
    because: ({ blocking }) => {
      const check = blocking[0];
      return check === undefined ? null : { code: 'check', check };
    },
  },
];

/** Nothing is wanting in a row that is not compared with anything; what is wrong with its cells still is. */
const WANTED_BY_A_COLOUR: readonly RowCheck['code'][] = [
  'missing-polarity',
  'missing-threshold',
  'threshold-on-wrong-side',
  'zero-target-percentage-tolerance',
];

const checksFor = (status: Status, checks: readonly RowCheck[]): readonly RowCheck[] =>
  status === 'Data only' ? checks.filter((check) => !WANTED_BY_A_COLOUR.includes(check.code)) : checks;

const isBlocking = (check: RowCheck): boolean => check.code !== 'missing-polarity' || check.direction === null;

/**
 * The status of a row, with its reason. `lastYear` is the figure of the same period last year, for the rules that ask.
 * The checks are everything found on the way, whether or not it decided the status.
 */
export function statusOf(
  row: IndicatorRow,
  due: Due,
  target: TargetUsed,
  lastYear: { period: Period; value: number } | null,
  settings: RuleSettings,
): StatusResult {
  const value = due.value;
  const limits = limitsOf(target.figure);
  const thresholds = thresholdsOf(row, target);
  const { preset, missing } = presetFor(thresholds, settings);
  const { direction, checks: polarity } = statedDirection(row, target);
  const scale = percentScale(row, value, target.reading);
  const wrong = limitChecks(row, target, limits, direction, preset);
  const tolerance = toleranceCheck(row, [preset]);
  const zero = zeroTargetCheck(row, limits, preset, thresholds.amberAt, settings);
  const blocking = [
    ...polarity.filter(isBlocking),
    ...(scale ? [scale] : []),
    ...wrong,
    ...(tolerance ? [tolerance] : []),
  ];
  const noThreshold: RowCheck[] =
    missing.length > 0 && limits !== null && row.unit?.kind !== 'yes-no'
      ? [{ code: 'missing-threshold', preset: settings.preset, missing }]
      : [];
  const found = [
    ...polarity,
    ...blocking.filter((check) => !polarity.includes(check)),
    ...(zero ? [zero] : []),
    ...noThreshold,
  ];
  const input: StatusInput = { row, due, value, target, limits, direction, thresholds, blocking };
  for (const step of PRECEDENCE) {
    const because = step.because(input);
    if (because !== null) return { status: step.status, because, direction, checks: checksFor(step.status, found) };
  }
  const number = numberIn(value);
  if (number === null || limits === null || direction === null)
    return { status: 'No data', because: { code: 'no-data', reason: 'blank' }, direction, checks: found };
  const colour = colourOf({ row, value: number, target, limits, direction, thresholds, lastYear }, settings);
  return { status: colour.status, because: colour, direction, checks: found };
}

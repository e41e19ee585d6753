import type { Assessment, Because, Frequency, RowCheck, ThresholdField } from '../../rules/indicator';
import type { Direction } from '../../rules/polarity';
import type { Reading, Reason } from '../../rules/reading';
import { formatDate } from '../figures';
import { quote } from '../phrases';
import type { Shown } from '../shown';
import type { NoColour } from '../why';
import { figures } from './figures';
import type { WordTexts } from '../texts';
import { fieldWord } from './findings-cells';

/** The sentence of a row that has no colour, or that keeps the one it was closed with. */
export function whyNoColour(because: NoColour, assessment: Assessment, shown: Shown, { statuses }: WordTexts): string {
  switch (because.code) {
    case 'data-only':
      return `${statuses['Data only']}: ${figureOf(assessment, shown)}${DATA_ONLY[because.from]}, so the row has no colour.`;
    case 'not-due':
      return `${statuses['Not due']}: ${notDue(because, assessment, shown)}.`;
    case 'no-data':
      return `${statuses['No data']}: ${NO_DATA[because.reason]}${forPeriod(assessment)}${typed(assessment.reading)}.`;
    case 'no-target':
      return `${statuses['No target']}: ${figureOf(assessment, shown)}${NO_TARGET[because.reason]}, so there is nothing to compare with.`;
    case 'unreadable':
      return `${statuses['Check data']}: the ${because.field} ${holds(because.reading, shown)}, so no status can be given.`;
    case 'check':
      return `${statuses['Check data']}: ${checkClause(because.check, shown)}, so no status can be given.`;
    case 'closed':
      return closed(because, shown, statuses[because.record.status]);
  }
}

const DATA_ONLY = {
  polarity: '“Good is” says that it is for information',
  value: 'the value says that it is for information',
  target: 'the target says that it is for information',
} as const;

const NO_DATA: Readonly<Record<Reason, string>> = {
  blank: 'the value is blank',
  'not-applicable': 'the value is not applicable',
  missing: 'the value is missing',
  awaiting: 'the value is awaited',
  'not-due': 'the value is not due',
  'data-only': 'the value is for information only',
  suppressed: 'the value is suppressed',
  new: 'the indicator is new and has no value yet',
  'no-target': 'the cell says that there is no target, and holds no value',
};

const NO_TARGET: Readonly<Record<Reason, string>> = {
  blank: 'no target is stated for this period',
  'not-applicable': 'the target is not applicable',
  missing: 'the target is missing',
  awaiting: 'the target is awaited',
  'not-due': 'the target is not due',
  'data-only': 'the target is for information only',
  suppressed: 'the target is suppressed',
  new: 'the indicator is new and has no target yet',
  'no-target': 'it is stated that no target is set',
};

const FREQUENCIES: Readonly<Record<Frequency, string>> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  'half-yearly': 'half-yearly',
  annual: 'annually',
};

const figureOf = ({ value }: Assessment, shown: Shown): string => (value === null ? '' : `${shown.figure(value)}; `);

const forPeriod = ({ period }: Assessment): string => (period === null ? '' : ` for ${period.label}`);

const typed = (reading: Reading): string =>
  reading.kind === 'reason' && reading.text !== undefined && reading.text.trim() !== ''
    ? ` (${quote(reading.text)})`
    : '';

function notDue(because: Extract<Because, { code: 'not-due' }>, assessment: Assessment, shown: Shown): string {
  const why =
    because.from === 'value'
      ? 'the value says so'
      : because.frequency === null || because.frequency === 'own-periods'
        ? 'the row has no period that ends with the one reported'
        : `the row is reported ${FREQUENCIES[because.frequency]}`;
  const last =
    because.last === null || assessment.value === null
      ? 'there is no earlier figure'
      : `the last figure is ${shown.figure(assessment.value)} for ${because.last.label}`;
  return `${why}; ${last}`;
}

function holds(reading: Reading, shown: Shown): string {
  switch (reading.kind) {
    case 'error':
      return `shows the error ${reading.text}`;
    case 'unreadable':
      return `reads ${quote(reading.text)}, which is neither a number nor a known reason`;
    case 'range':
      return `is a range, ${shown.target([reading.from, reading.to])}, and not one figure`;
    default:
      return 'cannot be read';
  }
}

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  range: 'within a range is better',
};

const THRESHOLDS: Readonly<Record<ThresholdField, string>> = {
  amberAt: '“Amber at”',
  redAt: '“Red at”',
  rangeFrom: '“Range from”',
  rangeTo: '“Range to”',
};

function checkClause(check: RowCheck, shown: Shown): string {
  switch (check.code) {
    case 'missing-polarity':
      return 'it is not stated whether higher or lower is better';
    case 'polarity-against-target-sign':
      return `“Good is” says that ${DIRECTIONS[check.polarity]}, and the target’s sign that ${DIRECTIONS[check.sign]}`;
    case 'percent-scale-mixed':
      return `${plainly(check.low)} and ${plainly(check.high)} look like percentages on two scales`;
    case 'range-limits-crossed':
      return `the range runs backwards, from ${shown.figure(check.from)} to ${shown.figure(check.to)}`;
    case 'unreadable-threshold':
      return `${THRESHOLDS[check.field]} reads ${quote(check.text)}`;
    case 'threshold-on-wrong-side':
      return check.problem === 'crossed'
        ? `“Red at” ${shown.figure(check.threshold)} comes before “Amber at”`
        : `${THRESHOLDS[check.field]} ${shown.figure(check.threshold)} is on the better side of the target ${shown.target(check.against)}`;
    case 'unreadable-tolerance':
      return `the ${fieldWord('tolerance')} reads ${quote(check.text)}`;
    case 'zero-target-percentage-tolerance':
      return `${shown.percent(check.percent)} of a target of zero allows nothing`;
    case 'missing-threshold':
      return `the rule ${quote(check.preset)} needs ${check.missing.map((field) => THRESHOLDS[field]).join(' and ')}`;
  }
}

const plainly = (value: number): string => String(value);

function closed(because: Extract<Because, { code: 'closed' }>, shown: Shown, status: string): string {
  const { record, restated } = because;
  const when = `Closed on ${formatDate(record.closedOn, figures)}`;
  const change =
    restated === null
      ? ''
      : `, and restated since: it was ${figureOrNone(restated.was, shown)} and is now ${figureOrNone(restated.now, shown)}`;
  const why = record.why.trim();
  return `${why === '' ? `${status}.` : why} ${when}${change}.`;
}

const figureOrNone = (value: number | null, shown: Shown): string => (value === null ? 'blank' : shown.figure(value));

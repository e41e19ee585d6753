import type { ThresholdField } from '../../rules/indicator';
import type { Direction } from '../../rules/polarity';
import { listOf, quote } from '../phrases';
import type { NoColourPhrases } from '../why-none';
import { fieldWord } from './findings-cells';

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

export const noColour: NoColourPhrases = {
  so: {
    noColour: ', so the row has no colour',
    nothingToCompare: ', so there is nothing to compare with',
    noStatus: ', so no status can be given',
  },
  dataOnly: {
    polarity: '“Good is” says that it is for information',
    value: 'the value says that it is for information',
    target: 'the target says that it is for information',
  },
  noValue: {
    blank: 'the value is blank',
    'not-applicable': 'the value is not applicable',
    missing: 'the value is missing',
    awaiting: 'the value is awaited',
    'not-due': 'the value is not due',
    'data-only': 'the value is for information only',
    suppressed: 'the value is suppressed',
    new: 'the indicator is new and has no value yet',
    'no-target': 'the cell says that there is no target, and holds no value',
  },
  noTarget: {
    blank: 'no target is stated for this period',
    'not-applicable': 'the target is not applicable',
    missing: 'the target is missing',
    awaiting: 'the target is awaited',
    'not-due': 'the target is not due',
    'data-only': 'the target is for information only',
    suppressed: 'the target is suppressed',
    new: 'the indicator is new and has no target yet',
    'no-target': 'it is stated that no target is set',
  },
  forPeriod: (period) => ` for ${period}`,
  notDue: {
    saysSo: 'the value says so',
    noPeriod: 'the row has no period that ends with the one reported',
    reported: {
      monthly: 'the row is reported monthly',
      quarterly: 'the row is reported quarterly',
      'half-yearly': 'the row is reported half-yearly',
      annual: 'the row is reported annually',
    },
    noEarlier: 'there is no earlier figure',
    last: (figure, period) => `the last figure is ${figure} for ${period}`,
  },
  unreadable: {
    cell: { value: 'the value', target: 'the target' },
    error: (text) => `shows the error ${text}`,
    range: (range) => `is a range, ${range}, and not one figure`,
    text: (quoted) => `reads ${quoted}, which is neither a number nor a known reason`,
    other: 'cannot be read',
  },
  checks: {
    'missing-polarity': () => 'it is not stated whether higher or lower is better',
    'polarity-against-target-sign': ({ polarity, sign }) =>
      `“Good is” says that ${DIRECTIONS[polarity]}, and the target’s sign that ${DIRECTIONS[sign]}`,
    'percent-scale-mixed': ({ low, high }) => `${low} and ${high} look like percentages on two scales`,
    'range-limits-crossed': ({ from, to }, shown) =>
      `the range runs backwards, from ${shown.figure(from)} to ${shown.figure(to)}`,
    'unreadable-threshold': ({ field, text }) => `${THRESHOLDS[field]} reads ${quote(text)}`,
    'threshold-on-wrong-side': ({ problem, field, threshold, against }, shown) =>
      problem === 'crossed'
        ? `“Red at” ${shown.figure(threshold)} comes before “Amber at”`
        : `${THRESHOLDS[field]} ${shown.figure(threshold)} is on the better side of the target ${shown.target(against)}`,
    'unreadable-tolerance': ({ text }) => `the ${fieldWord('tolerance')} reads ${quote(text)}`,
    'zero-target-percentage-tolerance': ({ percent }, shown) =>
      `${shown.percent(percent)} of a target of zero allows nothing`,
    'missing-threshold': ({ preset, missing }) =>
      `the rule ${quote(preset)} needs ${listOf(
        missing.map((field) => THRESHOLDS[field]),
        'and',
      )}`,
  },
  closed: {
    on: (date) => `Closed on ${date}`,
    restated: (was, now) => `, and restated since: it was ${was} and is now ${now}`,
    blank: 'blank',
  },
};

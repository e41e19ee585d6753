import type { KeyLine } from '../../rules/key';
import type { Outcome } from '../../rules/indicator';
import type { Status } from '../../rules/statuses';
import { formatNumber, formatPercent } from '../figures';
import type { KeyTexts } from '../texts';

type Numbers = KeyLine['numbers'];

const percent = (numbers: Numbers, name: string): string => {
  const value = numbers[name];
  return typeof value === 'number' ? formatPercent(value) : '';
};

/** A percentage of the target, or an amount in each row's own unit. */
const amount = (numbers: Numbers, name: string): string => {
  const value = numbers[name];
  if (typeof value !== 'number') return '';
  return numbers.kind === 'percent' ? `${formatPercent(value)} of the target` : formatNumber(value, 2, 0);
};

/** What each line of a rule says in the printed key, without its status. */
const LINES: Readonly<Record<Outcome, (numbers: Numbers) => string>> = {
  'beats-target-by-margin': (numbers) => `beats the target by more than ${amount(numbers, 'margin')}`,
  'target-met': () => 'on target or better',
  'within-allowance': (numbers) =>
    'offByMoreThan' in numbers
      ? `off target by up to ${percent(numbers, 'offByMoreThan')}, or by the row’s own tolerance`
      : `off target by up to ${amount(numbers, 'allowance')}, or by the row’s own tolerance or Amber line`,
  'beyond-allowance': () => 'off target by more than that',
  'within-green-band': (numbers) => `off target by no more than ${percent(numbers, 'greenWithin')}`,
  'within-amber-band': (numbers) =>
    `off target by more than ${percent(numbers, 'greenWithin')} and less than ${percent(numbers, 'redFrom')}`,
  'beyond-amber-band': (numbers) => `off target by ${percent(numbers, 'redFrom')} or more`,
  'at-or-beyond-red': () => 'at or beyond the row’s Red line',
  'at-or-beyond-amber': () => 'at or beyond the row’s Amber line, short of its Red line',
  'short-of-amber': () => 'off target, and short of the row’s Amber line',
  'meets-floor': () => 'off target, and meets the row’s floor standard',
  'below-floor': () => 'does not meet the row’s floor standard',
  'any-miss': () => 'off target',
  'no-worse-than-last-year': (numbers) =>
    `off target by more than ${percent(numbers, 'offByMoreThan')}, and no worse than the same period last year`,
  'worse-than-last-year': (numbers) =>
    `off target by more than ${percent(numbers, 'offByMoreThan')}, and worse than the same period last year`,
  'better-than-last-year': () => 'off target, and better than the same period last year',
  'no-better-than-last-year': () => 'off target, and no better than the same period last year',
  'no-last-year': () => 'off target, with nothing from last year to compare with',
};

const UNCOLOURED: Readonly<Partial<Record<Status, string>>> = {
  'Data only': 'for information, with no target',
  'No target': 'there is a value and no target',
  'No data': 'no value for the period',
  'Not due': 'no value is due in the period',
  'Check data': 'something must be mended before a status can be given',
};

export const key: KeyTexts = {
  title: 'Key',
  line: ({ outcome, numbers }) => LINES[outcome](numbers),
  withoutThresholds: 'Where a row does not state the lines that this rule needs:',
  uncoloured: (status) => UNCOLOURED[status] ?? '',
};

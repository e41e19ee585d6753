import type { Outcome } from '../../rules/indicator';
import type { KeyLine } from '../../rules/key';
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
  return numbers.kind === 'percent' ? `${formatPercent(value)} o’r targed` : formatNumber(value, 2, 0);
};

/** What each line of a rule says in the printed key, without its status. */
const LINES: Readonly<Record<Outcome, (numbers: Numbers) => string>> = {
  'beats-target-by-margin': (numbers) => `yn curo’r targed o fwy na ${amount(numbers, 'margin')}`,
  'target-met': () => 'ar y targed neu’n well',
  'within-allowance': (numbers) =>
    'offByMoreThan' in numbers
      ? `oddi ar y targed o hyd at ${percent(numbers, 'offByMoreThan')}, neu o oddefiant y rhes ei hun`
      : `oddi ar y targed o hyd at ${amount(numbers, 'allowance')}, neu o oddefiant neu linell Oren y rhes ei hun`,
  'beyond-allowance': () => 'oddi ar y targed o fwy na hynny',
  'within-green-band': (numbers) => `oddi ar y targed o ddim mwy na ${percent(numbers, 'greenWithin')}`,
  'within-amber-band': (numbers) =>
    `oddi ar y targed o fwy na ${percent(numbers, 'greenWithin')} a llai na ${percent(numbers, 'redFrom')}`,
  'beyond-amber-band': (numbers) => `oddi ar y targed o ${percent(numbers, 'redFrom')} neu fwy`,
  'at-or-beyond-red': () => 'ar linell Goch y rhes neu y tu hwnt iddi',
  'at-or-beyond-amber': () => 'ar linell Oren y rhes neu y tu hwnt iddi, heb gyrraedd ei llinell Goch',
  'short-of-amber': () => 'oddi ar y targed, heb gyrraedd llinell Oren y rhes',
  'meets-floor': () => 'oddi ar y targed, ond yn cyrraedd safon isaf y rhes',
  'below-floor': () => 'heb gyrraedd safon isaf y rhes',
  'any-miss': () => 'oddi ar y targed',
  'no-worse-than-last-year': (numbers) =>
    `oddi ar y targed o fwy na ${percent(numbers, 'offByMoreThan')}, heb fod yn waeth na’r un cyfnod y llynedd`,
  'worse-than-last-year': (numbers) =>
    `oddi ar y targed o fwy na ${percent(numbers, 'offByMoreThan')}, ac yn waeth na’r un cyfnod y llynedd`,
  'better-than-last-year': () => 'oddi ar y targed, ond yn well na’r un cyfnod y llynedd',
  'no-better-than-last-year': () => 'oddi ar y targed, heb fod yn well na’r un cyfnod y llynedd',
  'no-last-year': () => 'oddi ar y targed, heb ddim o’r llynedd i gymharu ag ef',
};

const UNCOLOURED: Readonly<Partial<Record<Status, string>>> = {
  'Data only': 'er gwybodaeth, heb darged',
  'No target': 'mae gwerth ond dim targed',
  'No data': 'dim gwerth ar gyfer y cyfnod',
  'Not due': 'nid oes gwerth yn ddyledus yn y cyfnod',
  'Check data': 'rhaid cywiro rhywbeth cyn y gellir rhoi statws',
};

export const key: KeyTexts = {
  title: 'Allwedd',
  line: ({ outcome, numbers }) => LINES[outcome](numbers),
  withoutThresholds: 'Lle nad yw rhes yn nodi’r llinellau y mae ar y rheol hon eu hangen:',
  uncoloured: (status) => UNCOLOURED[status] ?? '',
};

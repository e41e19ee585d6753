import type { AllowanceSource, ColourBecause, Outcome } from '../../rules/indicator';
import { compare, same } from '../../rules/numbers';
import { allowsNothing, band, isExactly, lineAt, offBy, offPercent } from '../colour-figures';
import type { Shown } from '../shown';
import type { WordTexts } from '../texts';

/**
 * The sentence of a row that has a colour, as in
 * "75% against a target of 95%: 20 points short, beyond the 10% allowance (9.5 points), so Red."
 */
export function whyColour(because: ColourBecause, shown: Shown, { statuses }: WordTexts): string {
  const parts = [distance(because, shown), ruleClause(because, shown)].filter((part) => part !== '');
  return `${lead(because, shown)}: ${parts.join(', ')}, so ${statuses[because.status]}. ${rule(because, shown, statuses.Red)}`;
}

/** Which rule it was, and where its numbers came from. */
function rule(because: ColourBecause, shown: Shown, red: string): string {
  if (shown.kind === 'yes-no') return `Rule: a Yes or No that misses its target is ${red}.`;
  const source =
    because.allowance === null || because.outcome === 'target-met' ? undefined : SOURCES[because.allowance.source];
  const fallback = because.fallback ? ', as the row lacks a threshold that the workbook’s rule needs' : '';
  return `Rule: ${because.rule}${source === undefined ? '' : `, ${source}`}${fallback}.`;
}

const SOURCES: Readonly<Record<AllowanceSource, string | undefined>> = {
  'amber-at': 'the row’s own Amber line',
  'row-tolerance': 'the row’s own tolerance',
  'default-tolerance': 'the workbook’s default tolerance',
  preset: 'the workbook’s setting',
  none: undefined,
};

/** `75% against a target of 95%`, with how the target came about where that is not plain. */
function lead(because: ColourBecause, shown: Shown): string {
  const { value, target, roundedTo } = because;
  const isRange = typeof target.figure !== 'number';
  const against =
    target.proportion === null
      ? `${isRange ? 'a range of' : 'a target of'} ${shown.target(target.figure)}`
      : `a target to date of ${shown.target(target.figure)} (${target.proportion.months} of the 12 months of ${shown.target(target.proportion.annual)} for the year)`;
  const usual = target.source === 'yes-by-default' ? ', as none is stated' : '';
  const rounded = roundedTo === null ? '' : ` (both as displayed)`;
  return `${shown.figure(value)} against ${against}${usual}${rounded}`;
}

/** How far the value is off, and on which side. */
function distance(because: ColourBecause, shown: Shown): string {
  const { gap, direction, value, limit } = because;
  const met = compare(gap, 0) <= 0;
  if (shown.kind === 'yes-no') return met ? 'met' : 'missed';
  if (direction === 'range') {
    if (met) return 'within the range';
    return `${offBy(because, shown)} ${value < limit ? 'below' : 'above'} the range`;
  }
  if (same(gap, 0)) return 'exactly on target';
  if (met) return `${shown.gap(gap)} better than target`;
  return `${offBy(because, shown)} ${direction === 'higher' ? 'short' : 'over'}`;
}

type Clause = (because: ColourBecause, shown: Shown) => string;

const ruleClause: Clause = (because, shown) => CLAUSES[because.outcome](because, shown);

/** What the line of the rule says, for each line there is. */
const CLAUSES: Readonly<Record<Outcome, Clause>> = {
  'target-met': () => '',
  'beats-target-by-margin': ({ blueMargin }, shown) =>
    blueMargin === null
      ? ''
      : `more than the Blue margin of ${blueMargin.kind === 'percent' ? shown.percent(blueMargin.value) : shown.gap(blueMargin.value)}`,
  'within-allowance': (because, shown) =>
    `${isExactly(because) ? 'exactly at' : 'within'} ${allowanceOf(because, shown)}`,
  'beyond-allowance': (because, shown) =>
    allowsNothing(because) ? nothingAllowed(because, shown) : `beyond ${allowanceOf(because, shown)}`,
  'within-green-band': (because, shown) =>
    `${offPercent(because, shown)} off the target and so within ${band(because, 'greenWithin', shown)} of it`,
  'within-amber-band': (because, shown) =>
    `${offPercent(because, shown)} off the target, more than ${band(because, 'greenWithin', shown)} and less than ${band(because, 'redFrom', shown)}`,
  'beyond-amber-band': (because, shown) =>
    because.gapPercent === null
      ? 'and a percentage of zero allows nothing'
      : `${offPercent(because, shown)} off the target, which is ${band(because, 'redFrom', shown)} or more`,
  'at-or-beyond-red': ({ thresholds }, shown) =>
    `at or beyond the row’s Red line of ${lineAt(thresholds.redAt, shown)}`,
  'at-or-beyond-amber': ({ thresholds }, shown) =>
    `at or beyond the row’s Amber line of ${lineAt(thresholds.amberAt, shown)} and not at its Red line of ${lineAt(thresholds.redAt, shown)}`,
  'short-of-amber': ({ thresholds }, shown) =>
    `which does not reach the row’s Amber line of ${lineAt(thresholds.amberAt, shown)}`,
  'meets-floor': ({ allowance }, shown) =>
    `which meets the floor standard of ${lineAt(allowance?.edge ?? null, shown)}`,
  'below-floor': ({ allowance }, shown) =>
    `which does not meet the floor standard of ${lineAt(allowance?.edge ?? null, shown)}`,
  'any-miss': (_, shown) => (shown.kind === 'yes-no' ? '' : 'and the row states no floor standard'),
  'no-worse-than-last-year': (because, shown) =>
    `${beyondIfAny(because, shown)}${because.lastYear?.now === 'same' ? 'the same as' : 'but better than'} ${lastYear(because, shown)}`,
  'better-than-last-year': (because, shown) => `but better than ${lastYear(because, shown)}`,
  'worse-than-last-year': (because, shown) =>
    `${beyondIfAny(because, shown)}and worse than ${lastYear(because, shown)}`,
  'no-better-than-last-year': (because, shown) =>
    `and ${because.lastYear?.now === 'same' ? 'the same as' : 'worse than'} ${lastYear(because, shown)}`,
  'no-last-year': (because, shown) =>
    `${beyondIfAny(because, shown)}and there is nothing from the same period last year to compare it with`,
};

/** `the 10% allowance (9.5 points)`, `the row’s Amber line of 90%`. */
function allowanceOf({ allowance }: ColourBecause, shown: Shown): string {
  if (allowance === null) return 'the allowance';
  if (allowance.source === 'amber-at') return `the row’s Amber line of ${shown.figure(allowance.edge)}`;
  const whose = allowance.source === 'row-tolerance' ? 'row’s ' : '';
  const amount = shown.kind === 'yes-no' ? '' : shown.allowance(allowance.amount);
  if (allowance.stated?.kind === 'percent')
    return `the ${whose}${shown.percent(allowance.stated.value)} allowance${amount === '' ? '' : ` (${amount})`}`;
  return `the ${whose}allowance of ${amount}`;
}

function nothingAllowed({ allowance, zeroTarget }: ColourBecause, shown: Shown): string {
  if (shown.kind === 'yes-no') return '';
  const stated = allowance?.stated;
  if (zeroTarget && stated?.kind === 'percent' && stated.value > 0)
    return `and ${shown.percent(stated.value)} of zero allows nothing`;
  return 'and no allowance is made';
}

function beyondIfAny(because: ColourBecause, shown: Shown): string {
  if (allowsNothing(because)) return '';
  return `beyond ${allowanceOf(because, shown)} `;
}

function lastYear({ lastYear: last }: ColourBecause, shown: Shown): string {
  return last === null ? 'last year' : `${shown.figure(last.value)} in ${last.period.label}`;
}

import type { AllowanceSource, ColourBecause, Outcome } from '../../rules/indicator';
import { compare, same } from '../../rules/numbers';
import { allowsNothing, band, isExactly, lineAt, offBy, offPercent } from '../colour-figures';
import type { PresetName } from '../../rules/rule-settings';
import type { Shown } from '../shown';
import type { WordTexts } from '../texts';

/** The sentence of a row that has a colour: the figures, how far off, which line of the rule, and so which status. */
export function whyColour(because: ColourBecause, shown: Shown, { statuses }: WordTexts): string {
  const parts = [distance(because, shown), CLAUSES[because.outcome](because, shown)].filter((part) => part !== '');
  return `${lead(because, shown)}: ${parts.join(', ')}, felly’r statws yw ${statuses[because.status]}. ${rule(because, shown, statuses.Red)}`;
}

/** Which rule it was, and where its numbers came from. */
function rule(because: ColourBecause, shown: Shown, red: string): string {
  if (shown.kind === 'yes-no') return `Rheol: statws Ie neu Na sy’n methu ei darged yw ${red}.`;
  const source =
    because.allowance === null || because.outcome === 'target-met' ? undefined : SOURCES[because.allowance.source];
  const fallback = because.fallback ? ', gan nad oes gan y rhes drothwy y mae ar reol y llyfr gwaith ei angen' : '';
  return `Rheol: ${RULES[because.rule]}${source === undefined ? '' : `, ${source}`}${fallback}.`;
}

/** The rules by name, with the word that the Settings sheet takes where it is another. */
const RULES: Readonly<Record<PresetName, string>> = {
  tolerance: 'goddefiant',
  bands: 'bandiau',
  thresholds: 'trothwyon',
  floor: 'safon isaf',
  'same period last year': 'yr un cyfnod y llynedd',
  improvement: 'gwelliant',
};

const SOURCES: Readonly<Record<AllowanceSource, string | undefined>> = {
  'amber-at': 'llinell Oren y rhes ei hun',
  'row-tolerance': 'goddefiant y rhes ei hun',
  'default-tolerance': 'goddefiant diofyn y llyfr gwaith',
  preset: 'gosodiad y llyfr gwaith',
  none: undefined,
};

/** `75% yn erbyn targed o 95%`, with how the target came about where that is not plain. */
function lead(because: ColourBecause, shown: Shown): string {
  const { value, target, roundedTo } = because;
  const isRange = typeof target.figure !== 'number';
  const against =
    target.proportion === null
      ? `${isRange ? 'ystod o' : 'targed o'} ${shown.target(target.figure)}`
      : `targed hyd yma o ${shown.target(target.figure)} (${target.proportion.months} o 12 mis y ${shown.target(target.proportion.annual)} am y flwyddyn)`;
  const usual = target.source === 'yes-by-default' ? ', gan na nodir un' : '';
  const rounded = roundedTo === null ? '' : ' (y ddau fel y’u dangosir)';
  return `${shown.figure(value)} yn erbyn ${against}${usual}${rounded}`;
}

/** How far the value is off, and on which side. */
function distance(because: ColourBecause, shown: Shown): string {
  const { gap, direction, value, limit } = because;
  const met = compare(gap, 0) <= 0;
  if (shown.kind === 'yes-no') return met ? 'cyrhaeddwyd' : 'methwyd';
  if (direction === 'range') {
    if (met) return 'o fewn yr ystod';
    return `${offBy(because, shown)} ${value < limit ? 'islaw’r' : 'uwchlaw’r'} ystod`;
  }
  if (same(gap, 0)) return 'yn union ar y targed';
  if (met) return `${shown.gap(gap)} yn well na’r targed`;
  return `${offBy(because, shown)} ${direction === 'higher' ? 'yn brin' : 'drosodd'}`;
}

type Clause = (because: ColourBecause, shown: Shown) => string;

/** What the line of the rule says, for each line there is. */
const CLAUSES: Readonly<Record<Outcome, Clause>> = {
  'target-met': () => '',
  'beats-target-by-margin': ({ blueMargin }, shown) =>
    blueMargin === null
      ? ''
      : `mwy na’r ymyl Las o ${blueMargin.kind === 'percent' ? shown.percent(blueMargin.value) : shown.gap(blueMargin.value)}`,
  'within-allowance': (because, shown) =>
    isExactly(because)
      ? `yn union ar ${softened(allowanceOf(because, shown))}`
      : `o fewn ${allowanceOf(because, shown)}`,
  'beyond-allowance': (because, shown) =>
    allowsNothing(because) ? nothingAllowed(because, shown) : beyond(because, shown),
  'within-green-band': (because, shown) =>
    `${offPercent(because, shown)} oddi ar y targed ac felly o fewn ${band(because, 'greenWithin', shown)} iddo`,
  'within-amber-band': (because, shown) =>
    `${offPercent(because, shown)} oddi ar y targed, mwy na ${band(because, 'greenWithin', shown)} a llai na ${band(because, 'redFrom', shown)}`,
  'beyond-amber-band': (because, shown) =>
    because.gapPercent === null
      ? 'ac nid yw canran o sero yn caniatáu dim'
      : `${offPercent(because, shown)} oddi ar y targed, sef ${band(because, 'redFrom', shown)} neu fwy`,
  'at-or-beyond-red': ({ thresholds }, shown) =>
    `ar linell Goch y rhes, ${lineAt(thresholds.redAt, shown)}, neu y tu hwnt iddi`,
  'at-or-beyond-amber': ({ thresholds }, shown) =>
    `ar linell Oren y rhes, ${lineAt(thresholds.amberAt, shown)}, neu y tu hwnt iddi ac nid ar ei llinell Goch, ${lineAt(thresholds.redAt, shown)}`,
  'short-of-amber': ({ thresholds }, shown) => `heb gyrraedd llinell Oren y rhes, ${lineAt(thresholds.amberAt, shown)}`,
  'meets-floor': ({ allowance }, shown) => `ond yn cyrraedd y safon isaf o ${lineAt(allowance?.edge ?? null, shown)}`,
  'below-floor': ({ allowance }, shown) => `heb gyrraedd y safon isaf o ${lineAt(allowance?.edge ?? null, shown)}`,
  'any-miss': (_, shown) => (shown.kind === 'yes-no' ? '' : 'ac nid yw’r rhes yn nodi safon isaf'),
  'no-worse-than-last-year': (because, shown) =>
    `${beyondIfAny(because, shown)}${because.lastYear?.now === 'same' ? 'yr un fath â' : 'ond yn well na'} ${lastYear(because, shown)}`,
  'better-than-last-year': (because, shown) => `ond yn well na ${lastYear(because, shown)}`,
  'worse-than-last-year': (because, shown) =>
    `${beyondIfAny(because, shown)}ac yn waeth na ${lastYear(because, shown)}`,
  'no-better-than-last-year': (because, shown) =>
    `ac ${because.lastYear?.now === 'same' ? 'yr un fath â' : 'yn waeth na'} ${lastYear(because, shown)}`,
  'no-last-year': (because, shown) =>
    `${beyondIfAny(because, shown)}ac nid oes dim o’r un cyfnod y llynedd i gymharu ag ef`,
};

/** `y lwfans o 10% (9.5 pwynt)`, `llinell Oren y rhes, 90%`. */
function allowanceOf({ allowance }: ColourBecause, shown: Shown): string {
  if (allowance === null) return 'y lwfans';
  if (allowance.source === 'amber-at') return `llinell Oren y rhes, ${shown.figure(allowance.edge)}`;
  const whose = allowance.source === 'row-tolerance' ? 'lwfans y rhes' : 'y lwfans';
  const amount = shown.kind === 'yes-no' ? '' : shown.allowance(allowance.amount);
  if (allowance.stated?.kind === 'percent')
    return `${whose} o ${shown.percent(allowance.stated.value)}${amount === '' ? '' : ` (${amount})`}`;
  return `${whose} o ${amount}`;
}

/** `llinell` after a word that softens. */
const softened = (phrase: string): string => phrase.replace(/^ll/u, 'l');

/** `y tu hwnt i’r lwfans…`: `i` and `y` run together. */
const beyond: Clause = (because, shown) =>
  `y tu hwnt i ${softened(allowanceOf(because, shown))}`.replace(' i y ', ' i’r ');

function nothingAllowed({ allowance, zeroTarget }: ColourBecause, shown: Shown): string {
  if (shown.kind === 'yes-no') return '';
  const stated = allowance?.stated;
  if (zeroTarget && stated?.kind === 'percent' && stated.value > 0)
    return `ac nid yw ${shown.percent(stated.value)} o sero yn caniatáu dim`;
  return 'ac ni wneir lwfans';
}

function beyondIfAny(because: ColourBecause, shown: Shown): string {
  if (allowsNothing(because)) return '';
  return `${beyond(because, shown)} `;
}

function lastYear({ lastYear: last }: ColourBecause, shown: Shown): string {
  return last === null ? 'y llynedd' : `${shown.figure(last.value)} ar gyfer ${last.period.label}`;
}

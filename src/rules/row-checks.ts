import type { IndicatorRow, RowCheck, TargetUsed } from './indicator';
import { compare } from './numbers';
import { directionOf, type Direction } from './polarity';
import type { Limits } from './position';
import type { Preset } from './presets/preset';
import { numberIn, type Reading } from './reading';
import type { RuleSettings } from './rule-settings';

/** The direction to judge by, with what is wrong about how it is stated. */
export interface StatedDirection {
  readonly direction: Direction | null;
  readonly checks: readonly RowCheck[];
}

/**
 * Polarity as stated; else the sign of the target (`≥95%`, `10-15`); else what the unit itself gives (Yes is wanted unless
 * the target is No; a grade is better higher). Against the sign: no direction can be trusted (decisions.md, Targets 1).
 */
export function statedDirection(row: IndicatorRow, target: TargetUsed): StatedDirection {
  const stated = directionOf(row.polarity);
  const sign = signOf(target.reading);
  if (stated !== null && sign !== null && stated !== sign && target.source !== 'range-columns')
    return { direction: stated, checks: [{ code: 'polarity-against-target-sign', polarity: stated, sign }] };
  if (stated !== null || row.polarity === 'data-only') return { direction: stated ?? sign, checks: [] };
  const unit = directionOfUnit(row, target);
  const given = sign !== null ? 'sign' : unit !== null ? 'unit' : null;
  return { direction: sign ?? unit, checks: [{ code: 'missing-polarity', given, direction: sign ?? unit }] };
}

const signOf = (reading: Reading): Direction | null =>
  reading.kind === 'range' ? 'range' : reading.kind === 'number' ? (reading.direction ?? null) : null;

function directionOfUnit(row: IndicatorRow, target: TargetUsed): Direction | null {
  if (row.unit?.kind === 'grade') return 'higher';
  if (row.unit?.kind === 'yes-no') return target.figure === 0 ? 'lower' : 'higher';
  return null;
}

const AT_MOST_ONE = 1;
const TWENTY_POINTS = 20;

const isFraction = (reading: Reading | null): number | null => {
  if (reading?.kind === 'number')
    return reading.plain && reading.value > 0 && reading.value <= AT_MOST_ONE ? reading.value : null;
  if (reading?.kind === 'range')
    return reading.plain && reading.to > 0 && reading.to <= AT_MOST_ONE ? reading.to : null;
  return null;
};

const largest = (reading: Reading | null): number | null =>
  reading?.kind === 'range' ? reading.to : numberIn(reading);

/**
 * A % row where one of value and target (or a threshold beside its target) is a plain number above 0 and at most 1 and
 * the other 20 points or more: 0.75 against 95 (decisions.md, Values 5).
 */
export function percentScale(row: IndicatorRow, value: Reading, target: Reading): RowCheck | null {
  if (row.unit?.kind !== 'percent') return null;
  return (
    mixed('value', value, target) ??
    mixed('target', target, value) ??
    mixed('threshold', row.amberAt, target) ??
    mixed('threshold', row.redAt, target)
  );
}

function mixed(field: 'value' | 'target' | 'threshold', low: Reading | null, high: Reading): RowCheck | null {
  const fraction = isFraction(low);
  const points = largest(high);
  return fraction !== null && points !== null && points >= TWENTY_POINTS
    ? { code: 'percent-scale-mixed', field, low: fraction, high: points }
    : null;
}

/** The thresholds that a row states, in proportion where its target is. Null where there is none, or it cannot be used. */
export interface Thresholds {
  readonly amberAt: number | null;
  readonly redAt: number | null;
}

/** The row's thresholds for the period, brought to the target to date. */
export function thresholdsOf(row: IndicatorRow, target: TargetUsed): Thresholds {
  const share = target.proportion === null ? 1 : target.proportion.months / 12;
  return { amberAt: partOf(row.amberAt, share), redAt: partOf(row.redAt, share) };
}

function partOf(reading: Reading | null, share: number): number | null {
  const value = numberIn(reading);
  return value === null ? null : value * share;
}

const FIELDS = ['amberAt', 'redAt', 'rangeFrom', 'rangeTo'] as const;

/** What is wrong with the limits of a row: crossed, unreadable, or a threshold better than the target (decisions.md, Targets 4). */
export function limitChecks(
  row: IndicatorRow,
  target: TargetUsed,
  limits: Limits | null,
  direction: Direction | null,
  preset: Preset,
): RowCheck[] {
  const checks: RowCheck[] = [];
  if (limits !== null && compare(limits.from, limits.to) > 0)
    checks.push({ code: 'range-limits-crossed', from: limits.from, to: limits.to });
  for (const field of FIELDS) {
    const reading = row[field];
    const used =
      field === 'amberAt' || field === 'redAt' ? preset.reads.includes(field) : target.source === 'range-columns';
    if (used && (reading?.kind === 'unreadable' || reading?.kind === 'error'))
      checks.push({ code: 'unreadable-threshold', field, text: reading.text });
  }
  if (limits === null || direction === null || checks.length > 0) return checks;
  const { amberAt, redAt } = thresholdsOf(row, target);
  if (amberAt === null && redAt === null) return checks;
  const wrong = (
    field: 'amberAt' | 'redAt',
    threshold: number | null,
    problem: 'better-than-target' | 'crossed',
  ): void => {
    if (threshold !== null)
      checks.push({ code: 'threshold-on-wrong-side', problem, field, threshold, against: target.figure });
  };
  if (preset.reads.includes('amberAt') && isBetter(amberAt, limits, direction))
    wrong('amberAt', amberAt, 'better-than-target');
  if (preset.reads.includes('redAt') && isBetter(redAt, limits, direction)) wrong('redAt', redAt, 'better-than-target');
  if (preset.reads.includes('redAt') && checks.length === 0 && areCrossed(amberAt, redAt, limits, direction))
    wrong('redAt', redAt, 'crossed');
  return checks;
}

function isBetter(threshold: number | null, limits: Limits, direction: Direction): boolean {
  if (threshold === null) return false;
  if (direction === 'higher') return compare(threshold, limits.from) > 0;
  if (direction === 'lower') return compare(threshold, limits.from) < 0;
  return compare(threshold, limits.from) > 0 && compare(threshold, limits.to) < 0;
}

/** Whether Red begins before Amber does. In a range only thresholds at the same limit can cross. */
function areCrossed(amber: number | null, red: number | null, limits: Limits, direction: Direction): boolean {
  if (amber === null || red === null) return false;
  if (direction === 'higher') return compare(red, amber) > 0;
  if (direction === 'lower') return compare(red, amber) < 0;
  if (amber <= limits.from && red <= limits.from) return compare(red, amber) > 0;
  return amber >= limits.to && red >= limits.to && compare(red, amber) < 0;
}

/** A tolerance that cannot be read, where the preset reads rows' tolerances. */
export function toleranceCheck(row: IndicatorRow, presets: readonly Preset[]): RowCheck | null {
  if (row.tolerance?.kind !== 'unreadable' || row.unit?.kind === 'yes-no') return null;
  const read = presets.some((preset) => preset.allowance === 'rows' || preset.allowance === 'last-year');
  return read ? { code: 'unreadable-tolerance', text: row.tolerance.text } : null;
}

/** A target, or a limit of a range, of zero with only a percentage to allow: raised even when the target is met. */
export function zeroTargetCheck(
  row: IndicatorRow,
  limits: Limits | null,
  preset: Preset,
  amberAt: number | null,
  settings: RuleSettings,
): RowCheck | null {
  if (limits === null || (compare(limits.from, 0) !== 0 && compare(limits.to, 0) !== 0)) return null;
  if (row.unit?.kind === 'yes-no' || row.unit?.kind === 'grade') return null;
  const raised = (percent: number): RowCheck => ({ code: 'zero-target-percentage-tolerance', percent });
  if (preset.bands) return raised(settings.bandsRedFrom);
  if (preset.allowance === null || preset.allowance === 'floor') return null;
  if (preset.allowance === 'rows' && amberAt !== null) return null;
  if (row.tolerance !== null) return row.tolerance.kind === 'percent' ? raised(row.tolerance.value) : null;
  if (preset.allowance === 'last-year') return raised(settings.lastYearOffBy);
  return settings.defaultTolerance.kind === 'percent' ? raised(settings.defaultTolerance.value) : null;
}

import type { Allowance, ColourBecause, IndicatorRow, LastYear, Outcome, TargetUsed } from './indicator';
import { compare, roundTo, tidy } from './numbers';
import type { Direction } from './polarity';
import type { Period } from './periods';
import { betterOf, edgeAt, positionOf, type Limits, type Position } from './position';
import { PRESET_TABLE } from './presets';
import type { Facts, Line, Preset } from './presets/preset';
import type { Amount } from './reading';
import type { RuleSettings } from './rule-settings';
import type { Thresholds } from './row-checks';
import type { Colour } from './statuses';

/** Everything that a colour is decided from; nothing here is missing or doubtful any more. */
export interface ColourInput {
  readonly row: IndicatorRow;
  readonly value: number;
  readonly target: TargetUsed;
  readonly limits: Limits;
  readonly direction: Direction;
  readonly thresholds: Thresholds;
  /** The figure of the same period last year, where there is one. */
  readonly lastYear: { readonly period: Period; readonly value: number } | null;
}

/** The preset that judges a row: the workbook's, or what stands in where the row lacks a threshold that it needs. */
export function presetFor(
  thresholds: Thresholds,
  settings: RuleSettings,
): { preset: Preset; missing: readonly ('amberAt' | 'redAt')[] } {
  const wanted = PRESET_TABLE[settings.preset];
  const missing = wanted.needs.filter((field) => thresholds[field] === null);
  return { preset: missing.length > 0 && wanted.fallback ? wanted.fallback : wanted, missing };
}

const sized = (amount: Amount, limit: number): number =>
  amount.kind === 'percent' ? tidy((amount.value / 100) * Math.abs(limit)) : amount.value;

/** Yes or No and grades have no percentage of themselves; a grade may still be allowed an amount, in grades. */
function usable(row: IndicatorRow, amount: Amount): Amount | null {
  if (row.unit?.kind === 'yes-no') return null;
  return row.unit?.kind === 'grade' && amount.kind === 'percent' ? null : amount;
}

function allowanceOf(
  input: ColourInput,
  preset: Preset,
  position: Position,
  amberAt: number | null,
  settings: RuleSettings,
): Allowance {
  const from = (source: Allowance['source'], stated: Amount | null): Allowance => {
    const used = stated === null ? null : usable(input.row, stated);
    const amount = used === null ? 0 : sized(used, position.limit);
    return { source: used === null ? 'none' : source, stated: used, amount, edge: edgeAt(position, amount) };
  };
  const tolerance = input.row.tolerance?.kind === 'unreadable' ? null : input.row.tolerance;
  if (preset.allowance === 'rows' || preset.allowance === 'floor') {
    if (amberAt !== null && input.row.unit?.kind !== 'yes-no')
      return { source: 'amber-at', stated: null, amount: tidy(Math.abs(position.limit - amberAt)), edge: amberAt };
  }
  if (preset.allowance === 'rows')
    return tolerance === null ? from('default-tolerance', settings.defaultTolerance) : from('row-tolerance', tolerance);
  if (preset.allowance === 'last-year')
    return tolerance === null
      ? from('preset', { kind: 'percent', value: settings.lastYearOffBy })
      : from('row-tolerance', tolerance);
  return from('none', null);
}

/** A threshold of a range belongs to the limit that it lies beyond; the other limit has none. */
function onThisSide(threshold: number | null, position: Position, direction: Direction): number | null {
  if (threshold === null || direction !== 'range') return threshold;
  return compare(threshold, position.limit) * position.better <= 0 ? threshold : null;
}

/** Whether the target is beaten by more than the margin: never in a range, nor at a zero target by a percentage. */
function isBlue(input: ColourInput, position: Position, settings: RuleSettings): boolean {
  const margin = settings.blueMargin === null ? null : usable(input.row, settings.blueMargin);
  if (margin === null || input.direction === 'range') return false;
  if (margin.kind === 'percent' && compare(position.limit, 0) === 0) return false;
  return compare(position.value, edgeAt(position, -sized(margin, position.limit))) * position.better > 0;
}

const NOW = { '1': 'better', '0': 'same', '-1': 'worse' } as const;

/** The colour of a value against its target, and why (rules.md, Status; decisions.md, Targets). */
export function colourOf(input: ColourInput, settings: RuleSettings): ColourBecause {
  const places = settings.compareAsDisplayed ? input.row.decimals : null;
  const round = (value: number): number => roundTo(value, places);
  const limits = { from: round(input.limits.from), to: round(input.limits.to) };
  const position = positionOf(round(input.value), limits, input.direction);
  const { preset, missing } = presetFor(input.thresholds, settings);
  const amberAt = onThisSide(input.thresholds.amberAt, position, input.direction);
  const redAt = onThisSide(input.thresholds.redAt, position, input.direction);
  const allowance = allowanceOf(input, preset, position, amberAt, settings);
  const greenWithin = sized({ kind: 'percent', value: settings.bandsGreenWithin }, position.limit);
  const redFrom = sized({ kind: 'percent', value: settings.bandsRedFrom }, position.limit);
  const lastYear = preset.lastYear ? lastYearOf(input, position.value, limits, round) : null;
  const facts: Facts = { position, allowance, amberAt, redAt, greenWithin, redFrom, lastYear };
  const { status, outcome } = isBlue(input, position, settings)
    ? { status: 'Blue' as Colour, outcome: 'beats-target-by-margin' as Outcome }
    : judge(input.row, preset, facts);
  const hasAllowance = preset.allowance !== null && allowance.source !== 'none';
  return {
    code: 'compared',
    status,
    outcome,
    rule: preset.name,
    fallback: missing.length > 0,
    direction: input.direction,
    value: position.value,
    target: input.target,
    limit: position.limit,
    gap: position.gap,
    gapPercent: compare(position.limit, 0) === 0 ? null : tidy((position.gap / Math.abs(position.limit)) * 100),
    allowance: hasAllowance ? allowance : null,
    bands: preset.bands ? { greenWithin, redFrom } : null,
    thresholds: {
      amberAt: preset.reads.includes('amberAt') ? amberAt : null,
      redAt: preset.reads.includes('redAt') ? redAt : null,
    },
    lastYear,
    blueMargin: status === 'Blue' ? settings.blueMargin : null,
    roundedTo: places,
    zeroTarget: compare(position.limit, 0) === 0,
  };
}

function lastYearOf(
  input: ColourInput,
  value: number,
  limits: Limits,
  round: (value: number) => number,
): LastYear | null {
  if (input.lastYear === null) return null;
  const was = round(input.lastYear.value);
  const better = betterOf(value, was, input.direction, limits) ?? 0;
  return { period: input.lastYear.period, value: was, now: NOW[`${better}`] };
}

/** The first line of the rule that holds. Yes or No has no shades: a miss is Red. */
function judge(row: IndicatorRow, preset: Preset, facts: Facts): { status: Colour; outcome: Outcome } {
  if (row.unit?.kind === 'yes-no')
    return facts.position.met ? { status: 'Green', outcome: 'target-met' } : { status: 'Red', outcome: 'any-miss' };
  const line = preset.lines.find((candidate: Line) => candidate.holds(facts));
  return { status: line?.status ?? 'Red', outcome: line?.outcome ?? 'any-miss' };
}

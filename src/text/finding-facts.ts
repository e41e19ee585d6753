/**
 * What each finding needs to be said in a sentence: one entry for each code. The codes and their severities are the
 * design's table of findings; a sentence for each stands in `en/findings.ts`. Figures are already as a person sees them
 * (text), because a finding speaks of the cell as it stands.
 */
export interface FindingFacts {
  // what a cell holds
  'unreadable-value': { found: string; field: string };
  'error-cell': { found: string; field: string };
  'number-stored-as-text': { found: string; readAs: string };
  'date-stored-as-text': { found: string; readAs: string };
  'suppressed-value': { found: string };
  'provisional-value': { found: string };
  'unreadable-tolerance': { found: string };
  'unreadable-status': { found: string };
  'unknown-word': { found: string; field: string; expected: string[] };
  'unit-mismatch': { found: string; unit: string };
  'percent-scale-mixed': { value: string; target: string };
  'percentage-over-100': { found: string };
  'negative-count': { found: string };
  'scale-jump': {
    found: string;
    against: 'earlier-values' | 'target' | 'earlier-targets';
    usual: string;
    times: number;
  };
  'score-out-of-range': { found: string; field: string };
  // what the row says of itself
  'missing-ref': { wholeTable: boolean };
  'duplicate-ref': { ref: string; others: string[] };
  'ref-is-number': { shown: string };
  'missing-name': Record<string, never>;
  'missing-polarity': { sign: string | null };
  'missing-target': Record<string, never>;
  'polarity-against-target-sign': { polarity: string; target: string };
  'zero-target-percentage-tolerance': { tolerance: string };
  'missing-threshold': { threshold: 'amber-at' | 'red-at' | 'both'; preset: string };
  'threshold-on-wrong-side': {
    threshold: 'amber-at' | 'red-at';
    /** Better than the target, or `Red at` before `Amber at`. */
    problem: 'better-than-target' | 'crossed';
    found: string;
    target: string;
  };
  'range-limits-crossed': { from: string; to: string };
  // periods
  'unread-period': { found: string };
  'value-missing-when-due': { period: string; frequency: string | null };
  'series-gap': { periods: string[] };
  'cumulative-falls': { found: string; period: string; before: string; periodBefore: string };
  'future-period-filled': { found: string; period: string; asAt: string };
  'closed-period-restated': { found: string; closed: string; period: string };
  // actions and objectives
  'due-before-start': { due: string; start: string };
  'completed-without-date': Record<string, never>;
  'completed-in-future': { completed: string; asAt: string };
  'revised-before-original': { revised: string; due: string };
  'orphan-objective': { objective: string };
  'objective-without-reason': { rating: string };
  'red-without-remedial-action': Record<string, never>;
  'stale-commentary': { names: string | null; period: string };
  /** `change` is null where a figure is told; else what the comment says it changed by, and `value` what it did. */
  'commentary-contradicts-figure': {
    figure: string;
    value: string;
    change: { said: 'reduction' | 'increase'; from: string; to: string; period: string } | null;
  };
  'typed-status-differs': { typed: string; calculated: string };
  // the table
  'merged-cells-in-data': { area: string };
  'formula-overwritten': { found: string; column: string };
  'calculated-cell-overwritten': { found: string; column: string };
  'heading-row-skipped': { found: string };
  'total-row-skipped': { found: string };
  'figure-row-skipped': { found: string };
  'ambiguous-column': { field: string; taken: string; other: string };
  'columns-detached': { inTheWay: string };
  // settings
  'unknown-setting': { setting: string };
  'invalid-setting': { setting: string; found: string; usedInstead: string };
  /** `beside` is the colour that it cannot be told from on grey paper; null where its own text cannot be read on it. */
  'palette-low-contrast': { status: string; beside: string | null; ratio: string };
}

export type FindingCode = keyof FindingFacts;

export type Severity = 'error' | 'warning' | 'note';

/** Something wrong, or worth knowing, about one cell. `cell` is one A1 address: where it is to be mended. */
export type Finding = {
  [Code in FindingCode]: {
    code: Code;
    severity: Severity;
    sheet: string;
    cell: string;
    /** The record it is about, where it is about one. */
    record: { ref: string; name: string; owner: string } | null;
    facts: FindingFacts[Code];
  };
}[FindingCode];

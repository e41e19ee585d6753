import type { FindingCode, FindingFacts, Severity } from '../text/finding-facts';

/** One severity, or what decides it. */
type SeverityRule<Code extends FindingCode> = Severity | ((facts: FindingFacts[Code]) => Severity);

/**
 * How grave each finding is: *error*, no status can be given; *warning*, it can, but look; *note*, worth knowing
 * (decisions.md, Findings).
 */
export const SEVERITIES: { readonly [Code in FindingCode]: SeverityRule<Code> } = {
  'missing-polarity': ({ sign }) => (sign === null ? 'error' : 'note'),
  'unreadable-value': 'error',
  'error-cell': 'error',
  'percent-scale-mixed': 'error',
  'polarity-against-target-sign': 'error',
  'threshold-on-wrong-side': 'error',
  'range-limits-crossed': 'error',
  'unreadable-tolerance': 'error',
  'score-out-of-range': 'error',

  'duplicate-ref': 'warning',
  'missing-ref': ({ wholeTable }) => (wholeTable ? 'note' : 'warning'),
  'ref-is-number': 'warning',
  'missing-name': 'warning',
  'unknown-word': 'warning',
  'unreadable-status': 'warning',
  // A sign or a unit beside the number says that it was typed so on purpose.
  'number-stored-as-text': ({ found }) => (hasSignOrUnit(found) ? 'note' : 'warning'),
  'scale-jump': 'warning',
  'unit-mismatch': 'warning',
  'percentage-over-100': 'warning',
  'negative-count': 'warning',
  'zero-target-percentage-tolerance': 'warning',
  'missing-threshold': 'warning',
  'value-missing-when-due': 'warning',
  'cumulative-falls': 'warning',
  'future-period-filled': 'warning',
  'closed-period-restated': 'warning',
  'date-stored-as-text': 'warning',
  'due-before-start': 'warning',
  'completed-without-date': 'warning',
  'completed-in-future': 'warning',
  'revised-before-original': 'warning',
  'orphan-objective': 'warning',
  'objective-without-reason': 'warning',
  'red-without-remedial-action': 'warning',
  'commentary-contradicts-figure': ({ change }) => (change === null ? 'warning' : 'note'),
  'typed-status-differs': 'warning',
  'merged-cells-in-data': 'warning',
  'formula-overwritten': 'warning',
  'calculated-cell-overwritten': 'warning',
  'unknown-setting': 'warning',
  'invalid-setting': 'warning',
  'palette-low-contrast': 'warning',
  'columns-detached': 'warning',

  'provisional-value': 'note',
  'missing-target': 'note',
  'suppressed-value': 'note',
  'series-gap': 'note',
  'stale-commentary': 'note',
  'heading-row-skipped': 'note',
  'total-row-skipped': 'note',
  'figure-row-skipped': 'note',
  'ambiguous-column': 'note',
  'unread-period': 'note',
};

/** `9.33%`, `£446k`, `≥ 95`, `12 days`; thousands separators, brackets and minus signs are the number's own. */
function hasSignOrUnit(text: string): boolean {
  return /[^\d\s.,()+\-−–]/u.test(text);
}

/** The severity of a finding by its code and facts. */
export function severityOf<Code extends FindingCode>(code: Code, facts: FindingFacts[Code]): Severity {
  const rule: SeverityRule<Code> = SEVERITIES[code];
  return typeof rule === 'function' ? rule(facts) : rule;
}

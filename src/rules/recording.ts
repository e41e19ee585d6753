import type { Assessment } from './indicator';
import { wholePercent } from './numbers';

/** How well the tracker is kept: the *Recording* line of the governance indicators. */
export interface Recording {
  readonly due: number;
  readonly recorded: number;
  /** Whole percentage of those due; null where none is. */
  readonly percent: number | null;
  /** What is wanting, each row counted once. */
  readonly missing: number;
  readonly unreadable: number;
  readonly uncommented: number;
}

/**
 * The share of due values that are present, readable and, where Red, commented (decisions.md, Tables 9). A suppressed
 * value is present: it was recorded, and may not be shown.
 */
export function recording(
  rows: readonly { readonly assessment: Assessment; readonly commented: boolean }[],
): Recording {
  const counts = { recorded: 0, missing: 0, unreadable: 0, uncommented: 0 };
  const due = rows.filter(({ assessment }) => assessment.status !== 'Not due');
  for (const { assessment, commented } of due) counts[recordedAs(assessment, commented)] += 1;
  return { due: due.length, ...counts, percent: wholePercent(counts.recorded, due.length) };
}

function recordedAs(
  { reading, status, because }: Assessment,
  commented: boolean,
): 'recorded' | 'missing' | 'unreadable' | 'uncommented' {
  if (reading.kind === 'error' || reading.kind === 'unreadable' || reading.kind === 'range') return 'unreadable';
  const closedValue = because.code === 'closed' && because.record.value !== null;
  const present = reading.kind === 'number' || reading.reason === 'suppressed' || closedValue;
  if (!present) return 'missing';
  return status === 'Red' && !commented ? 'uncommented' : 'recorded';
}

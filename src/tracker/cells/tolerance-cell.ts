import { tidy } from '../../rules/numbers';
import type { ToleranceReading } from '../../rules/reading';
import type { Raise } from './figure-cell';
import { formatKind } from './number-formats';
import { reasonOf } from './reasons';
import type { CellValue } from '../snapshot';
import type { Unit } from './units';
import { tidyText } from '../words';
import { numberOfText } from './written-numbers';

const POINTS = /^(.*\d) ?(?:pp|ppt|ppts|points?|% ?points?|percentage points?)$/iu;

/**
 * A Tolerance cell: `10%` (or 0.1 under a percentage format, or 10 under a header that ends in `(%)`) is a percentage
 * of the target's size; any other number is an amount in the row's unit. Null is blank, or a reason such as N/A. A
 * negative tolerance cannot be read.
 */
export function readTolerance(
  value: CellValue,
  format: string | null,
  unit: Unit | null,
  headerUnit: Unit | null,
  raise: Raise,
): ToleranceReading | null {
  const text = typeof value === 'string' ? tidyText(value) : String(value);
  if (text === '') return null;
  const reading = typeof value === 'number' ? ofNumber(value, format, headerUnit) : ofText(text, unit, headerUnit);
  if (reading !== 'unreadable') return reading;
  raise('unreadable-tolerance', { found: text });
  return { kind: 'unreadable', text };
}

type Found = ToleranceReading | null | 'unreadable';

function ofNumber(value: number, format: string | null, headerUnit: Unit | null): Found {
  if (value < 0 || formatKind(format).date) return 'unreadable';
  if (formatKind(format).percent) return { kind: 'percent', value: tidy(value * 100) };
  return { kind: headerUnit?.kind === 'percent' ? 'percent' : 'absolute', value };
}

function ofText(text: string, unit: Unit | null, headerUnit: Unit | null): Found {
  const bare = text.replace(/^(?:±|\+ ?\/ ?[-−–]|within) ?/iu, '');
  const points = POINTS.exec(bare)?.[1];
  const number = numberOfText((points ?? bare).trim(), points === undefined ? unit : null);
  if (number) {
    if (number.value < 0) return 'unreadable';
    const percent = points === undefined && (number.percent || headerUnit?.kind === 'percent');
    return { kind: percent ? 'percent' : 'absolute', value: number.value };
  }
  return reasonOf(text, 'value') === null ? 'unreadable' : null;
}

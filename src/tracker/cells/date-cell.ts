import { lastDayOf, monthIndex } from '../../rules/dates';
import { dateOfSerial, dateOfText, looksLikeSerial } from './dates';
import { isErrorText, type Raise } from './figure-cell';
import { formatKind } from './number-formats';
import { reasonOf } from './reasons';
import type { DateCell } from '../records';
import type { CellValue } from '../snapshot';
import { tidyText } from '../words';

/**
 * A date cell. Null is blank, or a reason such as TBC. A date that is shown as a month, or typed as one, is that month's
 * last day (decisions.md, Values 9). Text that is a date is read, with `date-stored-as-text`.
 */
export function readDate(
  value: CellValue,
  format: string | null,
  place: { row: number; column: number },
  date1904: boolean,
  field: string,
  raise: Raise,
): DateCell | null {
  if (value === '') return null;
  if (typeof value === 'number' && looksLikeSerial(value)) {
    const day = dateOfSerial(value, date1904);
    const date = formatKind(format).monthOnly ? lastDayOf(monthIndex(day)) : day;
    return { date, text: date, ...place };
  }
  const text = typeof value === 'string' ? tidyText(value) : String(value);
  if (text === '' || (typeof value === 'string' && reasonOf(text, 'value') !== null)) return null;
  const date = typeof value === 'string' ? dateOfText(text) : null;
  if (date !== null) raise('date-stored-as-text', { found: text, readAs: date });
  else if (isErrorText(text)) raise('error-cell', { found: text, field });
  else raise('unreadable-value', { found: text, field });
  return { date, text, ...place };
}

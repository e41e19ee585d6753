import { tidy } from '../rules/numbers';
import type { SettingName } from '../text/codes';
import { serialOfDate } from '../tracker/cells/dates';
import { formatKind } from '../tracker/cells/number-formats';
import type { CellValue } from '../tracker/snapshot';
import { settingNamed } from './catalogue';
import { SETTING_SHAPES } from './setting-shapes';
import type { Settings } from './settings';

/** What is written into a Value cell. */
export interface ValueCell {
  value: CellValue;
  /** Null: the format that the cell has shows the value as it should. */
  numberFormat: string | null;
}

const DAY = 'dd/mm/yyyy';
const PERCENT = /^(-?\d+(?:\.\d+)?)%$/u;

/**
 * A setting's value as it stands in its cell: days are serial numbers under a date format; words and percentages are
 * text, which says the same whatever language Excel reads typed text in (real-excel.md, Language of values), but a cell
 * that shows percentages gets its number. `format` is the cell's own, null where it is not known; it is kept where it
 * shows the value rightly.
 */
export function valueCell(
  name: SettingName,
  settings: Settings,
  { format, date1904 }: { format: string | null; date1904: boolean },
): ValueCell {
  const printed = settingNamed(name)?.print(settings) ?? '';
  const kind = formatKind(format);
  if (typeof printed === 'number')
    return { value: printed, numberFormat: kind.percent || kind.date ? 'General' : null };
  if (typeof printed === 'boolean' || printed === '') return { value: printed, numberFormat: null };
  if (SETTING_SHAPES[name].shape === 'date')
    return { value: serialOfDate(printed, date1904), numberFormat: kind.date && !kind.monthOnly ? null : DAY };
  const [, points] = (kind.percent ? PERCENT.exec(printed) : null) ?? [];
  if (points === undefined) return { value: printed, numberFormat: null };
  const places = points.split('.')[1]?.length ?? 0;
  const numberFormat = (kind.decimals ?? 0) >= places ? null : `0.${'0'.repeat(places)}%`;
  return { value: tidy(Number(points) / 100), numberFormat };
}

import { displayText } from '../display';
import { parseEntry } from '../entry';
import type { Host } from '../host';
import { lastRowOf } from '../model/areas';
import { cellAt } from '../model/cells';
import type { Area, CellModel, FilterModel, SheetModel, TableModel } from '../model/model';
import { styleOf } from '../model/styles';
import { rowModel } from './style-cells';

/** Which rows a filter leaves in sight, by the words of `Excel.FilterCriteria`. */

type Criteria = FilterModel['criteria'];

/** A cell as a filter sees it. */
interface Seen {
  cell: CellModel | undefined;
  text: string;
  fill: string;
  font: string;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** `*` any characters, `?` one, `~` takes the next for itself. */
const wildcard = (pattern: string): RegExp => {
  const source = pattern.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, plain?: string) => {
    if (plain !== undefined) return `\\${plain}`;
    return found === '*' ? '[\\s\\S]*' : found === '?' ? '[\\s\\S]' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'i');
};

type Test = (seen: Seen) => boolean;

const compare: Record<string, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

const criterion = (given: unknown): Test | undefined => {
  if (given === undefined || given === null) return undefined;
  const [, sign = '', wanted = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(text(given)) ?? [];
  const entered =
    wanted === '' || /^[-+@=]/.test(wanted) ? { value: Number(wanted) || wanted } : parseEntry(wanted, 'General');
  const size = compare[sign];
  if (size) {
    const { value } = entered;
    if (typeof value === 'number') return ({ cell }) => typeof cell?.value === 'number' && size(cell.value, value);
    return ({ cell, text: shown }) =>
      typeof cell?.value === 'string' &&
      shown !== '' &&
      size(shown.toLowerCase().localeCompare(wanted.toLowerCase()), 0);
  }
  const isSame: Test =
    typeof entered.value === 'number' && wanted !== ''
      ? ({ cell, text: shown }) => cell?.value === entered.value || shown === wanted
      : (
          (pattern: RegExp) =>
          ({ text: shown }: Seen) =>
            pattern.test(shown)
        )(wildcard(wanted));
  return sign === '<>' ? (seen) => !isSame(seen) : isSame;
};

const DAY = 86_400_000;
const PARTS = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'];

const matchesDate = ({ cell }: Seen, wanted: Record<string, unknown>, date1904: boolean): boolean => {
  if (typeof cell?.value !== 'number') return false;
  const serial = cell.value + (date1904 ? 1_462 : 0);
  const shown = new Date(Math.round((serial - 25_569) * DAY)).toISOString();
  const depth = Math.max(0, PARTS.indexOf(text(wanted.specificity) || 'Day'));
  const length = [4, 7, 10, 13, 16, 19][depth] ?? 10;
  return text(wanted.date).slice(0, length) === shown.slice(0, length);
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const byValues = ({ values }: Criteria, date1904: boolean): Test => {
  const list: unknown[] = Array.isArray(values) ? values : [];
  const texts = new Set(list.filter((value) => !isRecord(value)).map((value) => text(value).toLowerCase()));
  const dates = list.filter(isRecord);
  return (seen) =>
    texts.has(seen.text.trim().toLowerCase()) ||
    texts.has(seen.text.toLowerCase()) ||
    dates.some((date) => matchesDate(seen, date, date1904));
};

const byCustom = ({ criterion1, criterion2, operator }: Criteria): Test => {
  const tests = [criterion(criterion1), criterion(criterion2)].filter((test) => test !== undefined);
  return operator === 'Or' ? (seen) => tests.some((test) => test(seen)) : (seen) => tests.every((test) => test(seen));
};

const numbersOf = (column: readonly Seen[]): number[] =>
  column.flatMap(({ cell }) => (typeof cell?.value === 'number' ? [cell.value] : []));

const byRank = ({ filterOn, criterion1 }: Criteria, column: readonly Seen[]): Test => {
  const isTop = text(filterOn).startsWith('Top');
  const sorted = numbersOf(column).sort((a, b) => (isTop ? b - a : a - b));
  const wanted = Number(criterion1) || 10;
  const isPercent = text(filterOn).endsWith('Percent');
  const count = isPercent ? Math.max(1, Math.floor((sorted.length * wanted) / 100)) : wanted;
  const limit = sorted[Math.min(count, sorted.length) - 1];
  return ({ cell }) =>
    typeof cell?.value === 'number' && limit !== undefined && (isTop ? cell.value >= limit : cell.value <= limit);
};

/** Against the average; a period (`Today`, `LastMonth`) depends on the day and hides nothing here. */
const byDynamic = ({ dynamicCriteria }: Criteria, column: readonly Seen[]): Test => {
  const numbers = numbersOf(column);
  const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const value = ({ cell }: Seen) => (typeof cell?.value === 'number' ? cell.value : NaN);
  if (dynamicCriteria === 'AboveAverage') return (seen) => value(seen) > mean;
  if (dynamicCriteria === 'BelowAverage') return (seen) => value(seen) < mean;
  return () => true;
};

const testFor = (criteria: Criteria, column: readonly Seen[], date1904: boolean): Test => {
  const color = text(criteria.color).toUpperCase();
  switch (criteria.filterOn) {
    case 'Values':
      return byValues(criteria, date1904);
    case 'Custom':
      return byCustom(criteria);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return byRank(criteria, column);
    case 'Dynamic':
      return byDynamic(criteria, column);
    case 'CellColor':
      return ({ fill }) => fill === color;
    case 'FontColor':
      return ({ font }) => font === color;
    default:
      return () => true;
  }
};

/** Hides the rows of `body` that a filter does not let pass, and shows those that filters had hidden. */
const filterBody = (host: Host, sheet: SheetModel, body: Area, filters: readonly FilterModel[]): void => {
  const { date1904 } = host.workbook;
  const seen = (row: number, column: number): Seen => {
    const cell = cellAt(sheet, row, column);
    const style = styleOf(host.workbook, sheet, row, column);
    const shown = cell ? displayText(cell, style.numberFormat, { date1904 }) : '';
    return { cell, text: shown, fill: style.fill.color.toUpperCase(), font: style.font.color.toUpperCase() };
  };
  const passes = Array<boolean>(body.rows).fill(true);
  for (const { column, criteria } of filters) {
    const cells = passes.map((_, i) => seen(body.row + i, body.column + column));
    const test = testFor(criteria, cells, date1904);
    cells.forEach((cell, i) => {
      if (!test(cell)) passes[i] = false;
    });
  }
  passes.forEach((pass, i) => {
    const known = sheet.rowModels.get(body.row + i);
    if (pass && known?.filtered) {
      delete known.filtered;
      delete known.hidden;
    }
    if (!pass && !known?.hidden) Object.assign(rowModel(sheet, body.row + i), { hidden: true, filtered: true });
  });
};

const below = (area: Area, totals: boolean): Area => ({
  ...area,
  row: area.row + 1,
  rows: lastRowOf(area) - area.row - (totals ? 1 : 0),
});

/** A table's filters, or the sheet's own. */
export const applyFilters = (host: Host, sheet: SheetModel, table?: TableModel): void => {
  if (table) {
    const { area, showHeaders, showTotals, filters } = table;
    const body = showHeaders ? below(area, showTotals) : { ...area, rows: area.rows - (showTotals ? 1 : 0) };
    filterBody(host, sheet, body, filters);
  } else if (sheet.autoFilter) {
    filterBody(host, sheet, below(sheet.autoFilter.area, false), sheet.autoFilter.filters);
  }
};

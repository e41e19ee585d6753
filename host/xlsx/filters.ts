import { lastRowOf } from '../model/areas';
import type { Area, FilterModel, SheetModel } from '../model/model';
import { readAreas, writeArea } from './areas';
import { readColor, type Palette } from './colors';
import { differentialAt, differentialId } from './differential';
import { SHEET_ORDER, type SheetPiece } from './piece';
import type { StyleWriter } from './styles';
import {
  append,
  attribute,
  child,
  children,
  ensureChild,
  flag,
  numberAttribute,
  removeChildren,
  setAttributes,
  type Element,
} from './xml';

/** Auto-filters of sheets and of tables: their criteria in the words of `Excel.FilterCriteria`. */

type Criteria = FilterModel['criteria'];

const SIGNS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};
const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const readDate = (item: Element): unknown => {
  const number = (name: string) => String(numberAttribute(item, name) ?? (name === 'year' ? 1900 : 1)).padStart(2, '0');
  const time = ['hour', 'minute', 'second'].map((name) => String(numberAttribute(item, name) ?? 0).padStart(2, '0'));
  const specificity = capital(attribute(item, 'dateTimeGrouping') ?? 'day');
  const date = `${number('year')}-${number('month')}-${number('day')}`;
  return { date: /Hour|Minute|Second/.test(specificity) ? `${date}T${time.join(':')}` : date, specificity };
};

const readCriterion = (filter: Element | undefined): string | undefined => {
  const value = attribute(filter, 'val');
  return value === undefined ? undefined : (SIGNS[attribute(filter, 'operator') ?? 'equal'] ?? '=') + value;
};

type Reader = (element: Element, palette: Palette, styles: Element) => Criteria;

const READERS: Record<string, Reader> = {
  filters: (element) => ({
    filterOn: 'Values',
    values: [
      ...children(element, 'filter').map((item) => attribute(item, 'val') ?? ''),
      ...children(element, 'dateGroupItem').map(readDate),
      ...(flag(element, 'blank') ? [''] : []),
    ],
  }),
  customFilters: (element) => {
    const [first, second] = children(element, 'customFilter').map(readCriterion);
    const one = { filterOn: 'Custom', criterion1: first ?? '=' };
    return second === undefined ? one : { ...one, criterion2: second, operator: flag(element, 'and') ? 'And' : 'Or' };
  },
  top10: (element) => {
    const side = flag(element, 'top', true) ? 'Top' : 'Bottom';
    return {
      filterOn: `${side}${flag(element, 'percent') ? 'Percent' : 'Items'}`,
      criterion1: attribute(element, 'val') ?? '10',
    };
  },
  dynamicFilter: (element) => ({ filterOn: 'Dynamic', dynamicCriteria: capital(attribute(element, 'type') ?? 'null') }),
  colorFilter: (element, palette, styles) => {
    const dxf = differentialAt(styles, numberAttribute(element, 'dxfId'));
    const pattern = child(child(dxf, 'fill'), 'patternFill');
    const color = readColor(child(pattern, 'fgColor') ?? child(pattern, 'bgColor'), palette) ?? '';
    return { filterOn: flag(element, 'cellColor', true) ? 'CellColor' : 'FontColor', color };
  },
  iconFilter: (element) => ({
    filterOn: 'Icon',
    icon: { set: attribute(element, 'iconSet') ?? '', index: numberAttribute(element, 'iconId') ?? 0 },
  }),
};

/** The columns of an `autoFilter` element that hide something. */
export const readFilters = (element: Element | undefined, palette: Palette, styles: Element): FilterModel[] =>
  children(element, 'filterColumn').flatMap((column) => {
    const found = children(column).find(({ localName }) => READERS[localName ?? '']);
    const reader = READERS[found?.localName ?? ''];
    if (!found || !reader) return [];
    return [{ column: numberAttribute(column, 'colId') ?? 0, criteria: reader(found, palette, styles) }];
  });

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const writeValues = (column: Element, { values }: Criteria): void => {
  const list: unknown[] = Array.isArray(values) ? values : [];
  const element = append(column, 'filters', { blank: list.includes('') || undefined });
  for (const value of list.filter((item) => typeof item !== 'object' && item !== '')) {
    append(element, 'filter', { val: text(value) });
  }
  for (const value of list.filter(isRecord)) {
    const grouping = small(text(value.specificity) || 'day');
    const numbers = text(value.date).split(/[-T:]/).map(Number);
    const depth = Math.max(0, DATE_PARTS.indexOf(grouping));
    const parts = DATE_PARTS.slice(0, depth + 1).map((name, i) => [name, numbers[i] ?? (i < 3 ? 1 : 0)]);
    append(element, 'dateGroupItem', { ...Object.fromEntries(parts), dateTimeGrouping: grouping });
  }
};

const writeCustom = (column: Element, { criterion1, criterion2, operator }: Criteria): void => {
  const isBoth = operator === 'And' || operator === undefined || operator === null;
  const criteria = [text(criterion1), text(criterion2)].filter((criterion) => criterion !== '');
  const element = append(column, 'customFilters', { and: (criteria.length > 1 && isBoth) || undefined });
  for (const criterion of criteria) {
    const [, sign = '', val = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
    const name = Object.keys(SIGNS).find((key) => SIGNS[key] === (sign || '=')) ?? 'equal';
    append(element, 'customFilter', { operator: name === 'equal' ? undefined : name, val });
  }
};

const writeCriteria = (column: Element, criteria: Criteria, styles: StyleWriter): void => {
  const on = text(criteria.filterOn);
  const top = /^(Top|Bottom)(Items|Percent)$/.exec(on);
  if (on === 'Values') writeValues(column, criteria);
  else if (on === 'Custom') writeCustom(column, criteria);
  else if (top) {
    append(column, 'top10', {
      top: top[1] === 'Bottom' ? false : undefined,
      percent: top[2] === 'Percent' || undefined,
      val: Number(criteria.criterion1) || 10,
    });
  } else if (on === 'Dynamic') append(column, 'dynamicFilter', { type: small(text(criteria.dynamicCriteria)) });
  else if (on === 'CellColor' || on === 'FontColor') {
    const color = text(criteria.color);
    const format = on === 'CellColor' ? { fill: { color } } : { font: { color } };
    append(column, 'colorFilter', {
      dxfId: differentialId(format, styles),
      cellColor: on === 'FontColor' ? false : undefined,
    });
  } else if (on === 'Icon' && isRecord(criteria.icon)) {
    append(column, 'iconFilter', { iconSet: text(criteria.icon.set), iconId: Number(criteria.icon.index) || 0 });
  }
};

/** Writes the criteria into an `autoFilter` element; a column that hides nothing keeps what else the file says of it. */
export const writeFilters = (
  element: Element,
  area: Area,
  filters: readonly FilterModel[],
  styles: StyleWriter,
): void => {
  const before = readFilters(element, styles.palette, styles.root);
  setAttributes(element, { ref: writeArea(area) });
  for (const column of children(element, 'filterColumn')) {
    const id = numberAttribute(column, 'colId') ?? 0;
    const was = before.find((filter) => filter.column === id);
    const is = filters.find((filter) => filter.column === id);
    if (JSON.stringify(was?.criteria) !== JSON.stringify(is?.criteria)) removeChildren(column);
    if (id >= area.columns || (children(column).length === 0 && !attribute(column, 'hiddenButton'))) {
      element.removeChild(column);
    }
  }
  for (const { column: id, criteria } of [...filters].sort((a, b) => a.column - b.column)) {
    const old = children(element, 'filterColumn').find((column) => numberAttribute(column, 'colId') === id);
    if (old && children(old).length > 0) continue;
    const column = old ?? append(element, 'filterColumn', { colId: id });
    const next = children(element, 'filterColumn').find((other) => (numberAttribute(other, 'colId') ?? 0) > id);
    element.insertBefore(column, next ?? child(element, 'sortState') ?? null);
    writeCriteria(column, criteria, styles);
  }
};

/** A file only says which rows are hidden; inside a filter that is set, it is the filter that hides them. */
export const markFilteredRows = (sheet: SheetModel, area: Area, filters: readonly FilterModel[]): void => {
  if (filters.length === 0) return;
  for (const [row, model] of sheet.rowModels) {
    if (model.hidden && row > area.row && row <= lastRowOf(area)) model.filtered = true;
  }
};

export const autoFilter: SheetPiece = {
  name: 'filter',
  read: (root, sheet, { styleSheet }) => {
    const element = child(root, 'autoFilter');
    const area = readAreas(attribute(element, 'ref'))[0];
    if (!element || !area) return;
    const filters = readFilters(element, styleSheet.palette, styleSheet.root);
    sheet.autoFilter = { area, filters };
    markFilteredRows(sheet, area, filters);
  },
  state: (sheet) => sheet.autoFilter ?? null,
  write: (root, sheet, { styles }) => {
    if (!sheet.autoFilter) return removeChildren(root, 'autoFilter');
    const { area, filters } = sheet.autoFilter;
    writeFilters(ensureChild(root, 'autoFilter', SHEET_ORDER), area, filters, styles);
  },
};

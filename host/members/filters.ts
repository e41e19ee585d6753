import { HostError } from '../errors';
import { assertAllowed, assertUnprotected } from '../guards';
import type { Host } from '../host';
import { intersection } from '../model/areas';
import { usedArea } from '../model/cells';
import type { Area, FilterModel, SheetModel, TableModel } from '../model/model';
import { applyFilters } from '../operations/filter-rows';
import { isMissing, number, oneOf, optionalText, record, text, whole } from './arguments';
import { defineClass, objectOf, type HostObject, type MethodMember } from './member';
import { rangeOf } from './range-class';
import { rangeArgument } from './range-geometry';
import { areaOf } from './range-state';
import { rangeFromText } from './range-text';

/** Filters of a table's columns, and the auto-filter of a table or a sheet. */

const FILTER_ON = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
] as const;

/** Checks `Excel.FilterCriteria`, and leaves out what was not given. */
const criteriaOf = (given: unknown): FilterModel['criteria'] => {
  const criteria = record(given, 'criteria');
  const filterOn = oneOf(criteria.filterOn, FILTER_ON, 'filterOn');
  const kept = Object.fromEntries(Object.entries(criteria).filter(([, value]) => !isMissing(value)));
  if (filterOn === 'Values' && !Array.isArray(kept.values)) throw new HostError('InvalidArgument');
  if (filterOn === 'Custom') text(kept.criterion1, 'criterion1');
  if ('operator' in kept) oneOf(kept.operator, ['And', 'Or'] as const, 'operator');
  return kept;
};

/** What is filtered: a table, or the sheet's own range. */
interface FilterState {
  sheet: SheetModel;
  table?: TableModel;
}

const filtersOf = ({ sheet, table }: FilterState): FilterModel[] | undefined => (table ?? sheet.autoFilter)?.filters;

const areaFiltered = ({ sheet, table }: FilterState): Area | undefined => (table ?? sheet.autoFilter)?.area;

const isEnabled = (state: FilterState): boolean =>
  state.table ? state.table.showFilterButton : state.sheet.autoFilter !== undefined;

const setFilter = (host: Host, state: FilterState, column: number, criteria?: FilterModel['criteria']): void => {
  assertAllowed(host, state.sheet, 'allowAutoFilter');
  const filters = filtersOf(state);
  if (!filters) throw new HostError('InvalidOperation');
  const others = filters.filter((filter) => filter.column !== column);
  filters.splice(0, filters.length, ...others, ...(criteria ? [{ column, criteria }] : []));
  applyFilters(host, state.sheet, state.table);
};

export const clearFilters = (host: Host, state: FilterState): void => {
  assertAllowed(host, state.sheet, 'allowAutoFilter');
  filtersOf(state)?.splice(0);
  applyFilters(host, state.sheet, state.table);
};

interface ColumnFilterState extends FilterState {
  table: TableModel;
  columnId: number;
}

const placeOf = ({ table, columnId }: ColumnFilterState): number =>
  table.columns.findIndex(({ id }) => id === columnId);

/** A way of filtering that has a method of its own: what its arguments say, as criteria. */
const applying = (
  criteria: (args: readonly unknown[]) => FilterModel['criteria'],
): MethodMember<ColumnFilterState> => ({
  kind: 'method',
  since: '1.2',
  call: (self, args, host) => setFilter(host, self, placeOf(self), criteriaOf(criteria(args))),
});

const counting = (filterOn: string) =>
  applying(([count]) => ({ filterOn, criterion1: String(number(count, 'count')) }));

export const filterClass = defineClass<ColumnFilterState>({
  name: 'Filter',
  since: '1.2',
  members: {
    criteria: {
      kind: 'property',
      since: '1.2',
      get: (self) => self.table.filters.find(({ column }) => column === placeOf(self))?.criteria ?? null,
    },
    apply: applying(([criteria]) => record(criteria, 'criteria')),
    applyValuesFilter: applying(([values]) => ({ filterOn: 'Values', values })),
    applyCustomFilter: applying(([criterion1, criterion2, operator]) => ({
      filterOn: 'Custom',
      criterion1: text(criterion1, 'criteria1'),
      criterion2: optionalText(criterion2, 'criteria2'),
      operator: isMissing(operator) ? undefined : operator,
    })),
    applyTopItemsFilter: counting('TopItems'),
    applyTopPercentFilter: counting('TopPercent'),
    applyBottomItemsFilter: counting('BottomItems'),
    applyBottomPercentFilter: counting('BottomPercent'),
    applyCellColorFilter: applying(([color]) => ({ filterOn: 'CellColor', color: text(color, 'color') })),
    applyFontColorFilter: applying(([color]) => ({ filterOn: 'FontColor', color: text(color, 'color') })),
    applyDynamicFilter: applying(([criteria]) => ({
      filterOn: 'Dynamic',
      dynamicCriteria: text(criteria, 'criteria'),
    })),
    applyIconFilter: applying(([icon]) => ({ filterOn: 'Icon', icon: record(icon, 'icon') })),
    clear: { kind: 'method', since: '1.2', call: (self, _, host) => setFilter(host, self, placeOf(self)) },
  },
});

const filteredRange = (state: FilterState): HostObject | null => {
  const area = isEnabled(state) ? areaFiltered(state) : undefined;
  return area ? rangeOf(state.sheet, area) : null;
};

/** The cells to be filtered: what was given, as far as it is used. */
const wantedArea = (host: Host, { sheet }: FilterState, given: unknown): Area => {
  const state = typeof given === 'string' ? rangeFromText(host, given, sheet) : rangeArgument(host, sheet, given);
  if (state.sheet !== sheet) throw new HostError('InvalidArgument');
  const area = areaOf(state);
  const used = usedArea(sheet, area, true);
  const bounded = used && intersection(area, { ...area, rows: used.row + used.rows - area.row });
  if (!bounded) throw new HostError('InvalidArgument', 'There is nothing to be filtered.');
  return area.columns > used.column + used.columns
    ? { ...bounded, column: used.column, columns: used.columns }
    : bounded;
};

const applyAutoFilter: MethodMember<FilterState>['call'] = (self, [range, columnIndex, criteria], host) => {
  assertAllowed(host, self.sheet, 'allowAutoFilter');
  const wanted = wantedArea(host, self, range);
  if (self.table) {
    if (!intersection(self.table.area, wanted)) throw new HostError('InvalidArgument');
    self.table.showFilterButton = true;
  } else if (JSON.stringify(self.sheet.autoFilter?.area) !== JSON.stringify(wanted)) {
    if (self.sheet.tables.some(({ area }) => intersection(area, wanted))) {
      throw new HostError('InvalidOperation', 'The cells are filtered by the table that they stand in.');
    }
    assertUnprotected(host, self.sheet);
    if (self.sheet.autoFilter) clearFilters(host, self);
    self.sheet.autoFilter = { area: wanted, filters: [] };
  }
  if (isMissing(columnIndex)) return;
  const column = whole(columnIndex, 'columnIndex', 0);
  if (column >= (areaFiltered(self)?.columns ?? 0)) throw new HostError('InvalidArgument');
  setFilter(host, self, column, isMissing(criteria) ? undefined : criteriaOf(criteria));
};

export const autoFilterClass = defineClass<FilterState>({
  name: 'AutoFilter',
  since: '1.9',
  members: {
    enabled: { kind: 'property', since: '1.9', get: isEnabled },
    isDataFiltered: { kind: 'property', since: '1.9', get: (self) => (filtersOf(self)?.length ?? 0) > 0 },
    // One for each column; null where the column hides nothing.
    criteria: {
      kind: 'property',
      since: '1.9',
      get: (self) =>
        Array.from(
          { length: isEnabled(self) ? (areaFiltered(self)?.columns ?? 0) : 0 },
          (_, i) => filtersOf(self)?.find(({ column }) => column === i)?.criteria ?? null,
        ),
    },
    apply: { kind: 'method', since: '1.9', call: applyAutoFilter },
    clearColumnCriteria: {
      kind: 'method',
      since: '1.14',
      call: (self, [column], host) => setFilter(host, self, whole(column, 'columnIndex', 0)),
    },
    clearCriteria: { kind: 'method', since: '1.9', call: (self, _, host) => clearFilters(host, self) },
    reapply: { kind: 'method', since: '1.9', call: (self, _, host) => applyFilters(host, self.sheet, self.table) },
    remove: {
      kind: 'method',
      since: '1.9',
      call: (self, _, host) => {
        assertUnprotected(host, self.sheet);
        clearFilters(host, self);
        if (self.table) self.table.showFilterButton = false;
        else delete self.sheet.autoFilter;
      },
    },
    getRange: {
      kind: 'method',
      since: '1.9',
      call: (self) => {
        const range = filteredRange(self);
        if (!range) throw new HostError('ItemNotFound');
        return range;
      },
    },
    getRangeOrNullObject: { kind: 'method', since: '1.9', call: filteredRange },
  },
});

export const sheetAutoFilter = (sheet: SheetModel): HostObject => objectOf(autoFilterClass, { sheet });

import { HostError } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import { assertUnprotected } from '../guards';
import type { Host } from '../host';
import { parseAddress } from '../model/address';
import { containsArea, overlaps } from '../model/areas';
import type { Area, SheetModel, TableModel, WorkbookModel } from '../model/model';
import { applyFilters } from '../operations/filter-rows';
import { sortCells, sortKeys } from '../operations/sort-cells';
import { bodyOf, headerOf, totalsOf, type TableState } from '../operations/table-parts';
import {
  addTable,
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  setShowHeaders,
  setShowTotals,
} from '../operations/tables';
import { bool, text, whole } from './arguments';
import { autoFilterClass, clearFilters } from './filters';
import {
  type EventMember,
  defineClass,
  objectOf,
  stateOf,
  type HostClass,
  type HostObject,
  type MethodMember,
  type PropertyMember,
} from './member';
import { rangeClass, rangeOf } from './range-class';
import { areaOf, type RangeState } from './range-state';
import { findSheet, rangeFromText } from './range-text';
import { tableColumnCollection } from './table-columns';
import { tableRowCollection } from './table-rows';
import { worksheetClass } from './worksheet';

/** Tables, found by id or by name. */

/** One of the switches of a table that change its looks alone. */
const look = (
  name: 'showBandedColumns' | 'showBandedRows' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton',
): PropertyMember<TableState> => ({
  kind: 'property',
  since: '1.3',
  get: ({ table }) => table[name],
  set: ({ sheet, table }, value, host) => {
    assertUnprotected(host, sheet);
    table[name] = bool(value, name);
  },
});

const part = (of: (table: TableModel) => Area): MethodMember<TableState> => ({
  kind: 'method',
  since: '1.1',
  call: ({ sheet, table }) => rangeOf(sheet, of(table)),
});

/** The cells a script means by a range or by an address, on this sheet where it is given. */
const wantedCells = (host: Host, given: unknown, sheet: SheetModel): RangeState => {
  const range = stateOf(rangeClass, given);
  if (range) return range;
  const address = text(given, 'address');
  const named = parseAddress(address)?.sheet;
  const home = named === undefined ? sheet : findSheet(host, named);
  if (!home) throw new HostError('InvalidArgument');
  return rangeFromText(host, address, home);
};

export const tableSort = defineClass<TableState>({
  name: 'TableSort',
  since: '1.2',
  members: {
    apply: {
      kind: 'method',
      since: '1.2',
      call: ({ sheet, table }, [fields, matchCase], host) =>
        sortCells(host, sheet, bodyOf(table), {
          keys: sortKeys(fields),
          matchCase: matchCase === true,
          hasHeaders: false,
          byColumns: false,
        }),
    },
    // The order of the rows stays as it is; only the arrow goes.
    clear: { kind: 'method', since: '1.2', call: () => undefined },
  },
});

export const tableClass: HostClass<TableState> = defineClass<TableState>({
  name: 'Table',
  since: '1.1',
  id: ({ table }) => ({ Id: table.id }),
  isGone: ({ sheet, table }, host) => !sheet.tables.includes(table) || !host.workbook.sheets.includes(sheet),
  members: {
    id: { kind: 'property', since: '1.1', get: ({ table }) => table.id },
    legacyId: { kind: 'property', since: '1.8', get: ({ table }) => table.id.replace(/[{}-]/g, '') },
    name: {
      kind: 'property',
      since: '1.1',
      get: ({ table }) => table.name,
      set: (state, value, host) => renameTable(host, state, text(value, 'name')),
    },
    style: {
      kind: 'property',
      since: '1.1',
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value, host) => {
        assertUnprotected(host, sheet);
        const style = text(value, 'style');
        if (
          style !== '' &&
          !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)
        ) {
          throw new HostError('InvalidArgument');
        }
        table.style = style;
      },
    },
    showHeaders: {
      kind: 'property',
      since: '1.1',
      get: ({ table }) => table.showHeaders,
      set: (state, value, host) => setShowHeaders(host, state, bool(value, 'showHeaders')),
    },
    showTotals: {
      kind: 'property',
      since: '1.1',
      get: ({ table }) => table.showTotals,
      set: (state, value, host) => setShowTotals(host, state, bool(value, 'showTotals')),
    },
    showBandedColumns: look('showBandedColumns'),
    showBandedRows: look('showBandedRows'),
    showFilterButton: look('showFilterButton'),
    highlightFirstColumn: look('highlightFirstColumn'),
    highlightLastColumn: look('highlightLastColumn'),
    columns: { kind: 'navigation', since: '1.1', to: (state) => objectOf(tableColumnCollection, state) },
    rows: { kind: 'navigation', since: '1.1', to: (state) => objectOf(tableRowCollection, state) },
    sort: { kind: 'navigation', since: '1.2', to: (state) => objectOf(tableSort, state) },
    autoFilter: { kind: 'navigation', since: '1.9', to: (state) => objectOf(autoFilterClass, state) },
    worksheet: { kind: 'navigation', since: '1.2', to: ({ sheet }) => objectOf(worksheetClass, sheet) },
    getRange: part(({ area }) => area),
    getDataBodyRange: part(bodyOf),
    getHeaderRowRange: part(headerOf),
    getTotalRowRange: part(totalsOf),
    resize: {
      kind: 'method',
      since: '1.13',
      call: (state, [range], host) => {
        const wanted = wantedCells(host, range, state.sheet);
        if (wanted.sheet !== state.sheet) throw new HostError('InvalidArgument');
        resizeTable(host, state, areaOf(wanted));
      },
    },
    convertToRange: {
      kind: 'method',
      since: '1.2',
      call: (state, _, host) => rangeOf(state.sheet, convertToRange(host, state)),
    },
    delete: { kind: 'method', since: '1.1', call: (state, _, host) => deleteTable(host, state) },
    clearFilters: { kind: 'method', since: '1.2', call: (state, _, host) => clearFilters(host, state) },
    reapplyFilters: {
      kind: 'method',
      since: '1.2',
      call: ({ sheet, table }, _, host) => applyFilters(host, sheet, table),
    },
    onChanged: {
      kind: 'event',
      since: '1.7',
      register: 'DataChanged',
      message: EVENT.tableChanged,
      target: ({ table }) => table.id,
    },
    onSelectionChanged: {
      kind: 'event',
      since: '1.7',
      register: 'SelectionChanged',
      message: EVENT.tableSelectionChanged,
      target: ({ table }) => table.id,
    },
  },
});

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

const asObjects = (sheet: SheetModel): HostObject[] =>
  sheet.tables.map((table) => objectOf(tableClass, { sheet, table }));

/** All tables of the workbook, or those of one sheet. */
interface CollectionState {
  workbook: WorkbookModel;
  sheet?: SheetModel;
}

const tablesIn = ({ workbook, sheet }: CollectionState): HostObject[] =>
  sheet ? asObjects(sheet) : workbook.sheets.flatMap(asObjects);

const findAmong = (objects: readonly HostObject[], key: unknown): HostObject | null => {
  const wanted = text(key, 'key');
  const isIt = ({ table }: TableState) => table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase();
  return objects.find((object) => isIt(object.state as TableState)) ?? null;
};

const at = (objects: readonly HostObject[], index: unknown): HostObject => {
  const object = objects[whole(index, 'index', 0)];
  if (!object) throw new HostError('InvalidArgument');
  return object;
};

const collectionEvent = (since: string, register: string, message: number): EventMember<CollectionState> => ({
  kind: 'event',
  since,
  register,
  message,
  target: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
});

export const tableCollection = defineClass<CollectionState>({
  name: 'TableCollection',
  since: '1.1',
  items: tablesIn,
  indexer: (state, key) => found(findAmong(tablesIn(state), key)),
  members: {
    count: { kind: 'property', since: '1.1', get: (state) => tablesIn(state).length },
    add: {
      kind: 'method',
      since: '1.1',
      call: (state, [address, hasHeaders], host) => {
        const active = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId);
        const home = state.sheet ?? active ?? host.workbook.sheets[0];
        if (!home) throw new HostError('GeneralException');
        const cells = wantedCells(host, address, home);
        if (state.sheet && cells.sheet !== state.sheet) throw new HostError('InvalidArgument');
        const table = addTable(host, cells.sheet, areaOf(cells), bool(hasHeaders, 'hasHeaders'));
        return objectOf(tableClass, { sheet: cells.sheet, table });
      },
    },
    getCount: { kind: 'method', since: '1.4', call: (state) => tablesIn(state).length },
    getItem: { kind: 'method', since: '1.1', call: (state, [key]) => found(findAmong(tablesIn(state), key)) },
    getItemAt: { kind: 'method', since: '1.1', call: (state, [index]) => at(tablesIn(state), index) },
    getItemOrNullObject: { kind: 'method', since: '1.4', call: (state, [key]) => findAmong(tablesIn(state), key) },
    onChanged: collectionEvent('1.7', 'DataChanged', EVENT.tableChanged),
    onAdded: collectionEvent('1.9', 'Added', EVENT.tableAdded),
    onDeleted: collectionEvent('1.9', 'Deleted', EVENT.tableDeleted),
  },
});

/** The tables that touch a range, or lie wholly inside it. */
interface ScopedState extends RangeState {
  fullyContained: boolean;
}

const tablesTouching = ({ sheet, areas, fullyContained }: ScopedState): HostObject[] =>
  asObjects(sheet).filter(({ state }) => {
    const { table } = state as TableState;
    return areas.some((area) => (fullyContained ? containsArea(area, table.area) : overlaps(area, table.area)));
  });

export const tableScopedCollection = defineClass<ScopedState>({
  name: 'TableScopedCollection',
  since: '1.9',
  items: tablesTouching,
  indexer: (state, key) => found(findAmong(tablesTouching(state), key)),
  members: {
    getCount: { kind: 'method', since: '1.9', call: (state) => tablesTouching(state).length },
    getFirst: { kind: 'method', since: '1.9', call: (state) => found(tablesTouching(state)[0] ?? null) },
    getItem: { kind: 'method', since: '1.9', call: (state, [key]) => found(findAmong(tablesTouching(state), key)) },
    getItemOrNullObject: {
      kind: 'method',
      since: '1.14',
      call: (state, [key]) => findAmong(tablesTouching(state), key),
    },
  },
});

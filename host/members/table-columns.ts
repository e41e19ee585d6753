import { HostError } from '../errors';
import type { Area, TableModel } from '../model/model';
import { addColumn, deleteColumn, setColumnValues } from '../operations/table-edit';
import { bodyOf, columnPart, headerOf, totalsOf, type TableState } from '../operations/table-parts';
import { renameColumn } from '../operations/tables';
import { readValues } from '../operations/read-cells';
import { isMissing, optionalText, text, whole } from './arguments';
import { filterClass } from './filters';
import { defineClass, objectOf, type HostObject, type MethodMember } from './member';
import { rangeOf } from './range-class';

/** A table's columns. On the wire a column is known by its id, not by its place. */

interface ColumnState extends TableState {
  columnId: number;
}

const placeOf = ({ table, columnId }: ColumnState): number => {
  const place = table.columns.findIndex(({ id }) => id === columnId);
  if (place < 0) throw new HostError('ItemNotFound');
  return place;
};

const part = (of: (table: TableModel) => Area): MethodMember<ColumnState> => ({
  kind: 'method',
  since: '1.1',
  call: (self) => rangeOf(self.sheet, columnPart(self.table, of(self.table), placeOf(self))),
});

export const tableColumn = defineClass<ColumnState>({
  name: 'TableColumn',
  since: '1.1',
  id: ({ columnId }) => ({ Id: columnId }),
  isGone: ({ sheet, table, columnId }) =>
    !sheet.tables.includes(table) || !table.columns.some(({ id }) => id === columnId),
  members: {
    id: { kind: 'property', since: '1.1', get: ({ columnId }) => columnId },
    index: { kind: 'property', since: '1.1', get: placeOf },
    name: {
      kind: 'property',
      since: '1.1',
      get: (self) => self.table.columns[placeOf(self)]?.name,
      set: (self, value, host) => renameColumn(host, self, placeOf(self), text(value, 'name')),
    },
    values: {
      kind: 'property',
      since: '1.1',
      get: (self, host) => readValues(host, self.sheet, columnPart(self.table, self.table.area, placeOf(self))),
      set: (self, value, host) => setColumnValues(host, self, placeOf(self), value),
    },
    filter: { kind: 'navigation', since: '1.2', to: (self) => objectOf(filterClass, self) },
    delete: { kind: 'method', since: '1.1', call: (self, _, host) => deleteColumn(host, self, placeOf(self)) },
    getRange: part(({ area }) => area),
    getDataBodyRange: part(bodyOf),
    getHeaderRowRange: part(headerOf),
    getTotalRowRange: part(totalsOf),
  },
});

const columnOf = (state: TableState, place: number): HostObject | null => {
  const column = state.table.columns[place];
  return column ? objectOf(tableColumn, { sheet: state.sheet, table: state.table, columnId: column.id }) : null;
};

/** By id where the key is a number, else by name, whatever its case. */
const find = (state: TableState, key: unknown): HostObject | null => {
  const { columns } = state.table;
  if (typeof key !== 'number' && typeof key !== 'string') throw new HostError('InvalidArgument');
  const place =
    typeof key === 'number'
      ? columns.findIndex(({ id }) => id === key)
      : columns.findIndex(({ name }) => name.toLowerCase() === key.toLowerCase());
  return columnOf(state, place);
};

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

export const tableColumnCollection = defineClass<TableState>({
  name: 'TableColumnCollection',
  since: '1.1',
  items: (state) => state.table.columns.map((_, i) => found(columnOf(state, i))),
  indexer: (state, key) => found(find(state, key)),
  members: {
    count: { kind: 'property', since: '1.1', get: ({ table }) => table.columns.length },
    add: {
      kind: 'method',
      since: '1.1',
      call: (state, [index, values, name], host) => {
        const at = isMissing(index) ? null : whole(index, 'index', -1);
        return found(columnOf(state, addColumn(host, state, at, values, optionalText(name, 'name'))));
      },
    },
    getCount: { kind: 'method', since: '1.4', call: ({ table }) => table.columns.length },
    getItem: { kind: 'method', since: '1.1', call: (state, [key]) => found(find(state, key)) },
    getItemAt: {
      kind: 'method',
      since: '1.1',
      call: (state, [index]) => {
        const column = columnOf(state, whole(index, 'index', 0));
        if (!column) throw new HostError('InvalidArgument');
        return column;
      },
    },
    getItemOrNullObject: { kind: 'method', since: '1.4', call: (state, [key]) => find(state, key) },
  },
});

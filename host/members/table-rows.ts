import { HostError } from '../errors';
import type { Area } from '../model/model';
import { readValues } from '../operations/read-cells';
import { addRows, deleteRow } from '../operations/table-edit';
import { bodyOf, type TableState } from '../operations/table-parts';
import { writeValues } from '../operations/write-cells';
import { isMissing, whole } from './arguments';
import { defineClass, objectOf, type HostObject } from './member';
import { rangeOf } from './range-class';

/** A table's rows, which are known by their place. */

interface RowState extends TableState {
  place: number;
}

const areaOfRow = ({ table, place }: RowState): Area => {
  const body = bodyOf(table);
  if (place >= body.rows) throw new HostError('ItemNotFound');
  return { ...body, row: body.row + place, rows: 1 };
};

export const tableRow = defineClass<RowState>({
  name: 'TableRow',
  since: '1.1',
  id: ({ place }) => ({ Id: place, Index: place }),
  isGone: ({ sheet, table }) => !sheet.tables.includes(table),
  members: {
    index: { kind: 'property', since: '1.1', get: ({ place }) => place },
    values: {
      kind: 'property',
      since: '1.1',
      get: (self, host) => readValues(host, self.sheet, areaOfRow(self)),
      set: (self, value, host) => writeValues(host, self.sheet, areaOfRow(self), value),
    },
    getRange: { kind: 'method', since: '1.1', call: (self) => rangeOf(self.sheet, areaOfRow(self)) },
    delete: { kind: 'method', since: '1.1', call: (self, _, host) => deleteRow(host, self, self.place) },
  },
});

const rowOf = ({ sheet, table }: TableState, index: unknown): HostObject => {
  const place = whole(index, 'index', 0);
  if (place >= bodyOf(table).rows) throw new HostError('InvalidArgument', 'There is no such row in the table.');
  return objectOf(tableRow, { sheet, table, place });
};

export const tableRowCollection = defineClass<TableState>({
  name: 'TableRowCollection',
  since: '1.1',
  items: (state) => Array.from({ length: bodyOf(state.table).rows }, (_, i) => rowOf(state, i)),
  indexer: rowOf,
  members: {
    count: { kind: 'property', since: '1.1', get: ({ table }) => bodyOf(table).rows },
    add: {
      kind: 'method',
      since: '1.1',
      call: (state, [index, values], host) => {
        const at = isMissing(index) ? null : whole(index, 'index', -1);
        return rowOf(state, addRows(host, state, at, values));
      },
    },
    getCount: { kind: 'method', since: '1.4', call: ({ table }) => bodyOf(table).rows },
    getItemAt: { kind: 'method', since: '1.1', call: (state, [index]) => rowOf(state, index) },
  },
});

import { cellName } from '../model/address';
import type { Area } from '../model/model';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from '../operations/read-cells';
import { visibleParts } from '../operations/special-cells';
import { writeValues } from '../operations/write-cells';
import { HostError } from '../errors';
import type { Host } from '../host';
import { whole } from './arguments';
import { defineClass, objectOf, type HostClass, type HostObject, type PropertyMember } from './member';
import { rangeOf } from './range-class';
import { areaOf, type RangeState } from './range-state';

/** The cells of a range that are in sight, as if the hidden rows and columns were not there. */

interface Visible {
  rows: number[];
  columns: number[];
}

const visibleOf = (self: RangeState): Visible => {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const part of visibleParts(self.sheet, areaOf(self))) {
    for (let i = 0; i < part.rows; i++) rows.add(part.row + i);
    for (let j = 0; j < part.columns; j++) columns.add(part.column + j);
  }
  return { rows: [...rows], columns: [...columns] };
};

type Reader = (host: Host, sheet: RangeState['sheet'], area: Area) => unknown[][] | null;

const grid = (self: RangeState, host: Host, read: Reader): unknown[][] => {
  const { rows, columns } = visibleOf(self);
  return rows.map((row) =>
    columns.map((column) => read(host, self.sheet, { row, column, rows: 1, columns: 1 })?.[0]?.[0]),
  );
};

const write = (self: RangeState, value: unknown, host: Host): void => {
  const { rows, columns } = visibleOf(self);
  if (!Array.isArray(value) || value.length !== rows.length) throw new HostError('InvalidArgument');
  rows.forEach((row, i) => {
    const line: unknown = value[i];
    if (!Array.isArray(line) || line.length !== columns.length) throw new HostError('InvalidArgument');
    columns.forEach((column, j) => writeValues(host, self.sheet, { row, column, rows: 1, columns: 1 }, line[j]));
  });
};

const cells = (since: string, read: Reader, writable = true): PropertyMember<RangeState> => ({
  kind: 'property',
  since,
  get: (self, host) => grid(self, host, read),
  ...(writable ? { set: write } : {}),
});

const rowView = (self: RangeState, index: number): HostObject => {
  const row = visibleOf(self).rows[index];
  if (row === undefined) throw new HostError('InvalidArgument');
  return objectOf(rangeView, { sheet: self.sheet, areas: [{ ...areaOf(self), row, rows: 1 }] });
};

export const rangeViewCollection = defineClass<RangeState>({
  name: 'RangeViewCollection',
  since: '1.3',
  items: (self) => visibleOf(self).rows.map((_, i) => rowView(self, i)),
  members: {
    getCount: { kind: 'method', since: '1.4', call: (self) => visibleOf(self).rows.length },
    getItemAt: { kind: 'method', since: '1.3', call: (self, [index]) => rowView(self, whole(index, 'index', 0)) },
  },
});

export const rangeView: HostClass<RangeState> = defineClass<RangeState>({
  name: 'RangeView',
  since: '1.3',
  members: {
    cellAddresses: {
      kind: 'property',
      since: '1.3',
      get: (self) => {
        const { rows, columns } = visibleOf(self);
        return rows.map((row) => columns.map((column) => cellName(row, column)));
      },
    },
    columnCount: { kind: 'property', since: '1.3', get: (self) => visibleOf(self).columns.length },
    rowCount: { kind: 'property', since: '1.3', get: (self) => visibleOf(self).rows.length },
    index: { kind: 'property', since: '1.3', get: (self) => areaOf(self).row },
    values: cells('1.3', readValues),
    formulas: cells('1.3', readFormulas),
    formulasLocal: cells('1.3', readFormulas),
    numberFormat: cells('1.3', readNumberFormats, false),
    text: cells('1.3', readText, false),
    valueTypes: cells('1.3', readValueTypes, false),
    rows: { kind: 'navigation', since: '1.3', to: (self) => objectOf(rangeViewCollection, self) },
    getRange: { kind: 'method', since: '1.3', call: (self) => rangeOf(self.sheet, areaOf(self)) },
  },
});

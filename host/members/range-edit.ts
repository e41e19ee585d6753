import { HostError } from '../errors';
import { assertUnlocked } from '../guards';
import { overlaps } from '../model/areas';
import { clearArea, CLEAR_WORDS } from '../operations/clear';
import { copyCells } from '../operations/copy-cells';
import { fillCells, FILL_WORDS } from '../operations/fill-cells';
import { deleteCells, insertCells } from '../operations/insert-delete';
import { mergeCells, unmergeCells } from '../operations/merge-cells';
import { removeDuplicates } from '../operations/remove-duplicates';
import { findIn, replaceAllIn } from '../operations/search';
import { select } from '../operations/selection';
import { sortCells, sortKeys } from '../operations/sort-cells';
import { specialCells } from '../operations/special-cells';
import { isMissing, oneOf, text, whole } from './arguments';
import { defineClass, objectOf, type HostObject, type Member } from './member';
import { copyOptions, mergedAreasOf, rangeAreasOf } from './range-areas';
import { rangeOf } from './range-class';
import { rangeArgument } from './range-geometry';
import { areaOf, type RangeState } from './range-state';
import { cellsOfReference } from './range-text';

/** What changes cells, moves them, or looks through them. */

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

const special = ({ sheet, areas }: RangeState, args: readonly unknown[]): HostObject | null =>
  rangeAreasOf(sheet, specialCells(sheet, areas, text(args[0], 'cellType'), args[1]));

export const removeDuplicatesResult = defineClass<{ removed: number; uniqueRemaining: number }>({
  name: 'RemoveDuplicatesResult',
  since: '1.9',
  members: {
    removed: { kind: 'property', since: '1.9', get: ({ removed }) => removed },
    uniqueRemaining: { kind: 'property', since: '1.9', get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});

export const rangeSort = defineClass<RangeState>({
  name: 'RangeSort',
  since: '1.2',
  members: {
    apply: {
      kind: 'method',
      since: '1.2',
      call: (self, [fields, matchCase, hasHeaders, orientation], host) =>
        sortCells(host, self.sheet, areaOf(self), {
          keys: sortKeys(fields),
          matchCase: matchCase === true,
          hasHeaders: hasHeaders === true,
          byColumns:
            !isMissing(orientation) && oneOf(orientation, ['Rows', 'Columns'] as const, 'orientation') === 'Columns',
        }),
    },
  },
});

export const rangeEdit: Record<string, Member<RangeState>> = {
  sort: { kind: 'navigation', since: '1.2', to: (self) => objectOf(rangeSort, self) },
  clear: {
    kind: 'method',
    since: '1.1',
    call: (self, [applyTo], host) =>
      clearArea(host, self.sheet, areaOf(self), isMissing(applyTo) ? 'All' : oneOf(applyTo, CLEAR_WORDS, 'applyTo')),
  },
  insert: {
    kind: 'method',
    since: '1.1',
    call: (self, [shift], host) => {
      const area = { ...areaOf(self) };
      insertCells(host, self.sheet, area, oneOf(shift, ['Down', 'Right'] as const, 'shift'));
      return rangeOf(self.sheet, area);
    },
  },
  delete: {
    kind: 'method',
    since: '1.1',
    call: (self, [shift], host) =>
      deleteCells(host, self.sheet, { ...areaOf(self) }, oneOf(shift, ['Up', 'Left'] as const, 'shift')),
  },
  merge: {
    kind: 'method',
    since: '1.2',
    call: (self, [across], host) => mergeCells(host, self.sheet, areaOf(self), across === true),
  },
  unmerge: { kind: 'method', since: '1.2', call: (self, _, host) => unmergeCells(host, self.sheet, areaOf(self)) },
  getMergedAreasOrNullObject: {
    kind: 'method',
    since: '1.13',
    call: (self) => {
      const inside = self.sheet.merges.filter((merge) => overlaps(merge, areaOf(self)));
      // Each merge is an area of its own, even where two stand side by side.
      return inside.length === 0 ? null : mergedAreasOf(self.sheet, inside);
    },
  },
  select: { kind: 'method', since: '1.1', call: (self, _, host) => select(host, self.sheet, self.areas) },
  calculate: { kind: 'method', since: '1.6', call: () => undefined },
  setDirty: { kind: 'method', since: '1.9', call: () => undefined },
  copyFrom: {
    kind: 'method',
    since: '1.9',
    call: (self, [source, ...options], host) => {
      const from =
        typeof source === 'string'
          ? cellsOfReference(host, source, self.sheet)
          : rangeArgument(host, self.sheet, source);
      if (!from) throw new HostError('InvalidArgument');
      copyCells(host, { sheet: from.sheet, area: areaOf(from) }, self.sheet, areaOf(self), copyOptions(options));
    },
  },
  moveTo: {
    kind: 'method',
    since: '1.11',
    call: (self, [destination], host) => {
      const to =
        typeof destination === 'string'
          ? cellsOfReference(host, destination, self.sheet)
          : rangeArgument(host, self.sheet, destination);
      if (!to) throw new HostError('InvalidArgument');
      const { row, column } = areaOf(to);
      const from = areaOf(self);
      assertUnlocked(host, self.sheet, from);
      const source = structuredClone({ rows: self.sheet.rows.slice(from.row, from.row + from.rows) });
      const holder = { ...self.sheet, rows: Array<never[]>(from.row).concat(source.rows as never[]) };
      clearArea(host, self.sheet, from, 'All');
      copyCells(
        host,
        { sheet: holder, area: from },
        to.sheet,
        { ...from, row, column },
        {
          what: 'All',
          skipBlanks: false,
          transpose: false,
        },
      );
    },
  },
  autoFill: {
    kind: 'method',
    since: '1.9',
    call: (self, [destination, type], host) => {
      const to = rangeArgument(host, self.sheet, destination);
      const how = isMissing(type) ? 'FillDefault' : oneOf(type, FILL_WORDS, 'autoFillType');
      fillCells(host, self.sheet, areaOf(self), areaOf(to), how);
    },
  },
  find: {
    kind: 'method',
    since: '1.9',
    call: (self, [what, criteria], host) => {
      const area = findIn(host, self.sheet, areaOf(self), what, criteria);
      return found(area ? rangeOf(self.sheet, area) : null);
    },
  },
  findOrNullObject: {
    kind: 'method',
    since: '1.9',
    call: (self, [what, criteria], host) => {
      const area = findIn(host, self.sheet, areaOf(self), what, criteria);
      return area ? rangeOf(self.sheet, area) : null;
    },
  },
  replaceAll: {
    kind: 'method',
    since: '1.9',
    call: (self, [what, by, criteria], host) => replaceAllIn(host, self.sheet, areaOf(self), what, by, criteria),
  },
  removeDuplicates: {
    kind: 'method',
    since: '1.9',
    call: (self, [columns, includesHeader], host) => {
      if (!Array.isArray(columns)) throw new HostError('InvalidArgument');
      const keys = columns.map((column: unknown) => whole(column, 'columns', 0));
      return objectOf(
        removeDuplicatesResult,
        removeDuplicates(host, self.sheet, areaOf(self), keys, includesHeader === true),
      );
    },
  },
  getSpecialCells: { kind: 'method', since: '1.9', call: (self, args) => found(special(self, args)) },
  getSpecialCellsOrNullObject: { kind: 'method', since: '1.9', call: special },
};

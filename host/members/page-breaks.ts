import { HostError } from '../errors';
import type { Host } from '../host';
import type { SheetModel } from '../model/model';
import { whole } from './arguments';
import { defineClass, isHostObject, objectOf, type HostClass, type HostObject } from './member';
import { rangeOf } from './range-class';
import { areaOf, isRangeLike } from './range-state';
import { rangeFromText } from './range-text';

/** Breaks that a person or a script has set: each stands before a row, or before a column. */

type Direction = 'horizontalPageBreaks' | 'verticalPageBreaks';

interface BreaksState {
  sheet: SheetModel;
  direction: Direction;
}

interface BreakState extends BreaksState {
  /** The row or column after the break. */
  at: number;
}

const breaksOf = ({ sheet, direction }: BreaksState): number[] => {
  const value = sheet.pageLayout[direction];
  return Array.isArray(value) ? value.filter((at): at is number => typeof at === 'number') : [];
};

const keep = ({ sheet, direction }: BreaksState, breaks: readonly number[]): void => {
  sheet.pageLayout[direction] = [...new Set(breaks)].sort((a, b) => a - b);
};

export const pageBreak = defineClass<BreakState>({
  name: 'PageBreak',
  since: '1.9',
  id: ({ at }) => ({ Id: at }),
  isGone: (self) => !breaksOf(self).includes(self.at),
  members: {
    rowIndex: {
      kind: 'property',
      since: '1.9',
      get: ({ direction, at }) => (direction === 'horizontalPageBreaks' ? at : 0),
    },
    columnIndex: {
      kind: 'property',
      since: '1.9',
      get: ({ direction, at }) => (direction === 'verticalPageBreaks' ? at : 0),
    },
    delete: {
      kind: 'method',
      since: '1.9',
      call: (self) =>
        keep(
          self,
          breaksOf(self).filter((at) => at !== self.at),
        ),
    },
    getCellAfterBreak: {
      kind: 'method',
      since: '1.9',
      call: ({ sheet, direction, at }) =>
        rangeOf(sheet, {
          row: direction === 'horizontalPageBreaks' ? at : 0,
          column: direction === 'verticalPageBreaks' ? at : 0,
          rows: 1,
          columns: 1,
        }),
    },
  },
});

function placeOf(value: unknown, { sheet, direction }: BreaksState, host: Host): number {
  const cells =
    typeof value === 'string'
      ? rangeFromText(host, value, sheet)
      : isHostObject(value) && isRangeLike(value.state)
        ? value.state
        : null;
  if (cells === null || cells.sheet !== sheet) throw new HostError('InvalidArgument');
  const area = areaOf(cells);
  const at = direction === 'horizontalPageBreaks' ? area.row : area.column;
  // There is no page before the first row.
  if (at === 0) throw new HostError('InvalidArgument');
  return at;
}

const item = (self: BreaksState, index: unknown): HostObject => {
  const at = breaksOf(self)[whole(index, 'index', 0)];
  if (at === undefined) throw new HostError('InvalidArgument');
  return objectOf(pageBreak, { ...self, at });
};

export const pageBreakCollection: HostClass<BreaksState> = defineClass<BreaksState>({
  name: 'PageBreakCollection',
  since: '1.9',
  items: (self) => breaksOf(self).map((at) => objectOf(pageBreak, { ...self, at })),
  indexer: item,
  members: {
    add: {
      kind: 'method',
      since: '1.9',
      call: (self, [range], host) => {
        const at = placeOf(range, self, host);
        keep(self, [...breaksOf(self), at]);
        return objectOf(pageBreak, { ...self, at });
      },
    },
    getCount: { kind: 'method', since: '1.9', call: (self) => breaksOf(self).length },
    getItem: { kind: 'method', since: '1.9', call: (self, [index]) => item(self, index) },
    removePageBreaks: { kind: 'method', since: '1.9', call: (self) => keep(self, []) },
  },
});

export const breaksIn = (sheet: SheetModel, direction: Direction): HostObject =>
  objectOf(pageBreakCollection, { sheet, direction });

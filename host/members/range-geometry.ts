import { HostError } from '../errors';
import type { Host } from '../host';
import { printAddress } from '../model/address';
import {
  areaOf as rectangle,
  boundingArea,
  cellCountOf,
  intersection,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  lastColumnOf,
  lastRowOf,
} from '../model/areas';
import { cellAt, hasContent, MAX_COLUMNS, MAX_ROWS, usedArea } from '../model/cells';
import type { Area, SheetModel } from '../model/model';
import { isMissing, whole } from './arguments';
import type { HostObject, Member } from './member';
import { rangeOf } from './range-class';
import { areaOf, isRangeLike, type RangeState } from './range-state';
import { rangeFromText } from './range-text';
import { isHostObject } from './member';

/** Where a range is, and the ranges around it. */

const checked = (sheet: SheetModel, area: Area): HostObject => {
  if (!isOnSheet(area)) throw new HostError('InvalidArgument');
  return rangeOf(sheet, area);
};

/** An argument that may be a range or an address. */
export const rangeArgument = (host: Host, sheet: SheetModel, value: unknown): RangeState => {
  if (typeof value === 'string') return rangeFromText(host, value, sheet);
  if (isHostObject(value) && isRangeLike(value.state)) return value.state;
  throw new HostError('InvalidArgument');
};

const method = (since: string, call: (area: Area, args: readonly unknown[]) => Area): Member<RangeState> => ({
  kind: 'method',
  since,
  call: (self, args) => checked(self.sheet, call(areaOf(self), args)),
});

const count = (value: unknown): number => {
  const n = isMissing(value) ? 1 : whole(value, 'count');
  if (n === 0) throw new HostError('InvalidArgument');
  return n;
};

/** A negative delta shrinks; what is left must be at least a cell. */
/** The bottom-right corner moves, past the top-left one if it must (as Microsoft's sample of patterns has it). */
const resized = (area: Area, deltaRows: unknown, deltaColumns: unknown): Area => {
  const row = lastRowOf(area) + (isMissing(deltaRows) ? 0 : whole(deltaRows, 'deltaRows'));
  const column = lastColumnOf(area) + (isMissing(deltaColumns) ? 0 : whole(deltaColumns, 'deltaColumns'));
  const corner = { row, column, rows: 1, columns: 1 };
  return boundingArea({ ...area, rows: 1, columns: 1 }, corner);
};

const rowsBelow = (area: Area, n: number): Area =>
  n > 0 ? { ...area, row: area.row + area.rows, rows: n } : { ...area, row: area.row + area.rows + n, rows: -n };
const rowsAbove = (area: Area, n: number): Area =>
  n > 0 ? { ...area, row: area.row - n, rows: n } : { ...area, rows: -n };
const columnsAfter = (area: Area, n: number): Area =>
  n > 0
    ? { ...area, column: area.column + area.columns, columns: n }
    : { ...area, column: area.column + area.columns + n, columns: -n };
const columnsBefore = (area: Area, n: number): Area =>
  n > 0 ? { ...area, column: area.column - n, columns: n } : { ...area, columns: -n };

const intersectionOf = (self: RangeState, other: unknown, host: Host): HostObject | null => {
  const { sheet, areas } = rangeArgument(host, self.sheet, other);
  const both = sheet === self.sheet && areas[0] ? intersection(areaOf(self), areas[0]) : undefined;
  return both ? rangeOf(self.sheet, both) : null;
};

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

const usedOf = (self: RangeState, valuesOnly: unknown): HostObject | null => {
  const used = usedArea(self.sheet, areaOf(self), valuesOnly === true);
  return used ? rangeOf(self.sheet, used) : null;
};

/** The filled cells around, up to blank rows and columns: what Ctrl+* selects. */
const surroundingRegion = (sheet: SheetModel, start: Area): Area => {
  let region = start;
  const used = usedArea(sheet, undefined, true);
  if (!used) return region;
  for (;;) {
    const around = rectangle(
      Math.max(0, region.row - 1),
      Math.max(0, region.column - 1),
      Math.min(MAX_ROWS - 1, lastRowOf(region) + 1),
      Math.min(MAX_COLUMNS - 1, lastColumnOf(region) + 1),
    );
    const inside = intersection(around, used);
    const filled = inside && usedArea(sheet, inside, true);
    const grown = filled ? boundingArea(region, filled) : region;
    if (cellCountOf(grown) === cellCountOf(region)) return region;
    region = grown;
  }
};

const STEPS: Record<string, [number, number]> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** Where Ctrl+arrow leads from a cell. */
const edgeFrom = (sheet: SheetModel, row: number, column: number, direction: string): [number, number] => {
  const step = STEPS[direction];
  if (!step) throw new HostError('InvalidArgument');
  const isOn = (r: number, c: number) => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const isFilled = (r: number, c: number) => hasContent(cellAt(sheet, r, c));
  const used = usedArea(sheet, undefined, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  let [r, c] = [row, column];
  const next = (): [number, number] => [r + step[0], c + step[1]];
  const isPastUsed = () =>
    (direction === 'Down' && r > lastRowOf(used)) || (direction === 'Right' && c > lastColumnOf(used));
  const runs = isFilled(r, c) && isFilled(...next());
  do {
    const [nextRow, nextColumn] = next();
    if (!isOn(nextRow, nextColumn) || (runs && !isFilled(nextRow, nextColumn))) break;
    [r, c] = [nextRow, nextColumn];
    if (isPastUsed()) return direction === 'Down' ? [MAX_ROWS - 1, c] : [r, MAX_COLUMNS - 1];
  } while (runs || !isFilled(r, c));
  return [r, c];
};

const edge = (self: RangeState, direction: unknown, activeCell: unknown): Area => {
  const area = areaOf(self);
  const active = isHostObject(activeCell) && isRangeLike(activeCell.state) ? areaOf(activeCell.state) : undefined;
  const from = active ?? {
    row: direction === 'Down' ? lastRowOf(area) : area.row,
    column: direction === 'Right' ? lastColumnOf(area) : area.column,
    rows: 1,
    columns: 1,
  };
  const [row, column] = edgeFrom(self.sheet, from.row, from.column, String(direction));
  return { row, column, rows: 1, columns: 1 };
};

export const rangeGeometry: Record<string, Member<RangeState>> = {
  address: { kind: 'property', since: '1.1', get: (self) => printAddress(self.sheet.name, areaOf(self)) },
  addressLocal: { kind: 'property', since: '1.1', get: (self) => printAddress(self.sheet.name, areaOf(self)) },
  rowIndex: { kind: 'property', since: '1.1', get: (self) => areaOf(self).row },
  columnIndex: { kind: 'property', since: '1.1', get: (self) => areaOf(self).column },
  rowCount: { kind: 'property', since: '1.1', get: (self) => areaOf(self).rows },
  columnCount: { kind: 'property', since: '1.1', get: (self) => areaOf(self).columns },
  // Excel answers -1 where the count does not fit 32 bits.
  cellCount: {
    kind: 'property',
    since: '1.1',
    get: (self) => (cellCountOf(areaOf(self)) > 2 ** 31 - 1 ? -1 : cellCountOf(areaOf(self))),
  },
  isEntireRow: { kind: 'property', since: '1.7', get: (self) => isEntireRow(areaOf(self)) },
  isEntireColumn: { kind: 'property', since: '1.7', get: (self) => isEntireColumn(areaOf(self)) },
  getCell: method('1.1', (area, [row, column]) => ({
    row: area.row + whole(row, 'row'),
    column: area.column + whole(column, 'column'),
    rows: 1,
    columns: 1,
  })),
  getRow: method('1.1', (area, [row]) => {
    const at = whole(row, 'row', 0);
    if (at >= area.rows) throw new HostError('InvalidArgument');
    return { ...area, row: area.row + at, rows: 1 };
  }),
  getColumn: method('1.1', (area, [column]) => {
    const at = whole(column, 'column', 0);
    if (at >= area.columns) throw new HostError('InvalidArgument');
    return { ...area, column: area.column + at, columns: 1 };
  }),
  getLastCell: method('1.1', (area) => ({ row: lastRowOf(area), column: lastColumnOf(area), rows: 1, columns: 1 })),
  getLastRow: method('1.1', (area) => ({ ...area, row: lastRowOf(area), rows: 1 })),
  getLastColumn: method('1.1', (area) => ({ ...area, column: lastColumnOf(area), columns: 1 })),
  getEntireRow: method('1.1', (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: method('1.1', (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  getOffsetRange: method('1.1', (area, [rows, columns]) => ({
    ...area,
    row: area.row + whole(rows, 'rowOffset'),
    column: area.column + whole(columns, 'columnOffset'),
  })),
  getResizedRange: method('1.2', (area, [rows, columns]) => resized(area, rows, columns)),
  getAbsoluteResizedRange: method('1.7', (area, [rows, columns]) => ({
    ...area,
    rows: whole(rows, 'numRows', 1),
    columns: whole(columns, 'numColumns', 1),
  })),
  getRowsAbove: method('1.2', (area, [n]) => rowsAbove(area, count(n))),
  getRowsBelow: method('1.2', (area, [n]) => rowsBelow(area, count(n))),
  getColumnsBefore: method('1.2', (area, [n]) => columnsBefore(area, count(n))),
  getColumnsAfter: method('1.2', (area, [n]) => columnsAfter(area, count(n))),
  getBoundingRect: {
    kind: 'method',
    since: '1.1',
    call: (self, [other], host) => {
      const { sheet, areas } = rangeArgument(host, self.sheet, other);
      if (sheet !== self.sheet) throw new HostError('InvalidArgument');
      return rangeOf(self.sheet, areas.reduce(boundingArea, areaOf(self)));
    },
  },
  getIntersection: {
    kind: 'method',
    since: '1.1',
    call: (self, [other], host) => found(intersectionOf(self, other, host)),
  },
  getIntersectionOrNullObject: {
    kind: 'method',
    since: '1.4',
    call: (self, [other], host) => intersectionOf(self, other, host),
  },
  getUsedRange: {
    kind: 'method',
    since: '1.1',
    call: (self, [valuesOnly]) => found(usedOf(self, valuesOnly)),
  },
  getUsedRangeOrNullObject: { kind: 'method', since: '1.4', call: (self, [valuesOnly]) => usedOf(self, valuesOnly) },
  getSurroundingRegion: {
    kind: 'method',
    since: '1.7',
    call: (self) => rangeOf(self.sheet, surroundingRegion(self.sheet, areaOf(self))),
  },
  getRangeEdge: {
    kind: 'method',
    since: '1.13',
    call: (self, [direction, active]) => rangeOf(self.sheet, edge(self, direction, active)),
  },
  getExtendedRange: {
    kind: 'method',
    since: '1.13',
    call: (self, [direction, active]) => rangeOf(self.sheet, boundingArea(areaOf(self), edge(self, direction, active))),
  },
};

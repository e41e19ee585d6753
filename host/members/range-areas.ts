import { HostError } from '../errors';
import { assertAllowed } from '../guards';
import type { Host } from '../host';
import { printAddress, splitAddresses } from '../model/address';
import {
  boundingArea,
  cellCountOf,
  containsArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  lastColumnOf,
  sameArea,
} from '../model/areas';
import { MAX_COLUMNS, MAX_ROWS, usedArea } from '../model/cells';
import type { Area, SheetModel } from '../model/model';
import { styleWord } from '../named-styles';
import { clearArea, CLEAR_WORDS } from '../operations/clear';
import { copyCells, COPY_WORDS, type CopyOptions } from '../operations/copy-cells';
import { common } from '../operations/style-cells';
import { isMissing, oneOf, text, whole } from './arguments';
import { defineClass, isHostObject, objectOf, type HostClass, type HostObject } from './member';
import { rangeOf } from './range-class';
import { rangeFormat } from './range-format';
import { setStyle } from './range-look';
import { isRangeLike, type RangeState } from './range-state';
import { cellsOfReference, rangeFromText } from './range-text';
import { specialCells } from '../operations/special-cells';

/** Areas that touch become one, so that a column of single cells is one address. */
const joined = (areas: readonly Area[]): Area[] => {
  let list = [...areas];
  for (let changed = true; changed;) {
    changed = false;
    const next: Area[] = [];
    for (const area of list) {
      const last = next.at(-1);
      const isBelow =
        last && last.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
      const isBeside =
        last && last.row === area.row && last.rows === area.rows && lastColumnOf(last) + 1 === area.column;
      if (last && (isBelow || isBeside)) {
        next[next.length - 1] = boundingArea(last, area);
        changed = true;
      } else if (!next.some((other) => containsArea(other, area))) next.push(area);
    }
    list = next;
  }
  return list;
};

/** Null where there are no areas. */
export const rangeAreasOf = (sheet: SheetModel, areas: readonly Area[]): HostObject | null =>
  areas.length === 0 ? null : objectOf(rangeAreasClass, { sheet, areas: joined(areas) });

/** Areas as they are, one or more; those that touch stay apart. */
export const mergedAreasOf = (sheet: SheetModel, areas: readonly Area[]): HostObject =>
  objectOf(rangeAreasClass, { sheet, areas: [...areas] });

export const rangeAreasFromText = (host: Host, address: string | undefined, sheet: SheetModel): HostObject => {
  const parts = address === undefined ? [undefined] : splitAddresses(address);
  if (parts.length === 0) throw new HostError('InvalidArgument');
  const areas = parts.flatMap((part) => rangeFromText(host, part, sheet).areas);
  return objectOf(rangeAreasClass, { sheet, areas });
};

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

const addressOf = ({ sheet, areas }: RangeState) => areas.map((area) => printAddress(sheet.name, area)).join(', ');

const mapped = (self: RangeState, change: (area: Area) => Area): HostObject => {
  const areas = self.areas.map(change);
  if (!areas.every(isOnSheet)) throw new HostError('InvalidArgument');
  return objectOf(rangeAreasClass, { sheet: self.sheet, areas: unique(areas) });
};

const unique = (areas: Area[]): Area[] =>
  areas.filter((area, i) => areas.findIndex((other) => sameArea(other, area)) === i);

const crossing = (self: RangeState, other: unknown, host: Host): HostObject | null => {
  const with_ =
    typeof other === 'string'
      ? splitAddresses(other).flatMap((part) => rangeFromText(host, part, self.sheet).areas)
      : isHostObject(other) && isRangeLike(other.state) && other.state.sheet === self.sheet
        ? other.state.areas
        : [];
  const areas = self.areas.flatMap((a) => with_.map((b) => intersection(a, b)).filter((area) => area !== undefined));
  return areas.length === 0 ? null : objectOf(rangeAreasClass, { sheet: self.sheet, areas });
};

const usedAreas = (self: RangeState, valuesOnly: unknown): HostObject | null =>
  rangeAreasOf(
    self.sheet,
    self.areas.map((area) => usedArea(self.sheet, area, valuesOnly === true)).filter((area) => area !== undefined),
  );

interface Placed {
  sheet: SheetModel;
  area: Area;
}

/** How `copyFrom` copies, from its arguments after the source. */
export const copyOptions = ([copyType, skipBlanks, transpose]: readonly unknown[]): CopyOptions => ({
  what: isMissing(copyType) ? 'All' : oneOf(copyType, COPY_WORDS, 'copyType'),
  skipBlanks: skipBlanks === true,
  transpose: transpose === true,
});

/** Ranges one after another, of one sheet or of several. */
export const rangeCollection: HostClass<readonly Placed[]> = defineClass<readonly Placed[]>({
  name: 'RangeCollection',
  since: '1.9',
  items: (ranges) => ranges.map(({ sheet, area }) => rangeOf(sheet, area)),
  members: {
    getCount: { kind: 'method', since: '1.9', call: (ranges) => ranges.length },
    getItemAt: {
      kind: 'method',
      since: '1.9',
      call: (ranges, [index]) => {
        const found = ranges[whole(index, 'index', 0)];
        if (!found) throw new HostError('InvalidArgument');
        return rangeOf(found.sheet, found.area);
      },
    },
  },
});

/** `Excel.RangeAreas`: several areas of one sheet. */
export const rangeAreasClass: HostClass<RangeState> = defineClass<RangeState>({
  name: 'RangeAreas',
  since: '1.9',
  isGone: ({ areas }) => areas.length === 0,
  members: {
    address: { kind: 'property', since: '1.9', get: addressOf },
    addressLocal: { kind: 'property', since: '1.9', get: addressOf },
    areaCount: { kind: 'property', since: '1.9', get: ({ areas }) => areas.length },
    cellCount: {
      kind: 'property',
      since: '1.9',
      get: ({ areas }) => areas.reduce((sum, area) => sum + cellCountOf(area), 0),
    },
    isEntireColumn: { kind: 'property', since: '1.9', get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { kind: 'property', since: '1.9', get: ({ areas }) => areas.every(isEntireRow) },
    style: {
      kind: 'property',
      since: '1.9',
      get: (self, host) => common(host, self.sheet, self.areas, ({ styleName }) => styleWord(styleName ?? 'Normal')),
      set: (self, value, host) => {
        assertAllowed(host, self.sheet, 'allowFormatCells');
        setStyle(self, value, host);
      },
    },
    areas: {
      kind: 'navigation',
      since: '1.9',
      to: (self) =>
        objectOf(
          rangeCollection,
          self.areas.map((area) => ({ sheet: self.sheet, area })),
        ),
    },
    format: { kind: 'navigation', since: '1.9', to: (self) => objectOf(rangeFormat, self) },
    calculate: { kind: 'method', since: '1.9', call: () => undefined },
    clear: {
      kind: 'method',
      since: '1.9',
      call: (self, [applyTo], host) => {
        const what = isMissing(applyTo) ? 'All' : oneOf(applyTo, CLEAR_WORDS, 'applyTo');
        for (const area of self.areas) clearArea(host, self.sheet, area, what);
      },
    },
    copyFrom: {
      kind: 'method',
      since: '1.9',
      call: (self, [source, ...options], host) => {
        const from =
          typeof source === 'string'
            ? cellsOfReference(host, source, self.sheet)
            : isHostObject(source) && isRangeLike(source.state)
              ? source.state
              : undefined;
        // Of several areas each goes to the one in its place; a single one goes to all.
        const many = from !== undefined && from.areas.length > 1;
        if (!from || (many && from.areas.length !== self.areas.length)) throw new HostError('InvalidArgument');
        const how = copyOptions(options);
        self.areas.forEach((area, i) => {
          const of = from.areas[many ? i : 0];
          if (!of) return;
          copyCells(host, { sheet: from.sheet, area: of }, self.sheet, area, how);
        });
      },
    },
    getEntireColumn: {
      kind: 'method',
      since: '1.9',
      call: (self) => mapped(self, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    },
    getEntireRow: {
      kind: 'method',
      since: '1.9',
      call: (self) => mapped(self, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    },
    getIntersection: {
      kind: 'method',
      since: '1.9',
      call: (self, [other], host) => found(crossing(self, other, host)),
    },
    getIntersectionOrNullObject: {
      kind: 'method',
      since: '1.9',
      call: (self, [other], host) => crossing(self, other, host),
    },
    getOffsetRangeAreas: {
      kind: 'method',
      since: '1.9',
      call: (self, [rows, columns]) =>
        mapped(self, (area) => ({
          ...area,
          row: area.row + whole(rows, 'rowOffset'),
          column: area.column + whole(columns, 'columnOffset'),
        })),
    },
    getSpecialCells: {
      kind: 'method',
      since: '1.9',
      call: (self, [type, valueType]) =>
        found(rangeAreasOf(self.sheet, specialCells(self.sheet, self.areas, text(type, 'cellType'), valueType))),
    },
    getSpecialCellsOrNullObject: {
      kind: 'method',
      since: '1.9',
      call: (self, [type, valueType]) =>
        rangeAreasOf(self.sheet, specialCells(self.sheet, self.areas, text(type, 'cellType'), valueType)),
    },
    getUsedRangeAreas: {
      kind: 'method',
      since: '1.9',
      call: (self, [valuesOnly]) => found(usedAreas(self, valuesOnly)),
    },
    getUsedRangeAreasOrNullObject: {
      kind: 'method',
      since: '1.9',
      call: (self, [valuesOnly]) => usedAreas(self, valuesOnly),
    },
    setDirty: { kind: 'method', since: '1.9', call: () => undefined },
  },
});

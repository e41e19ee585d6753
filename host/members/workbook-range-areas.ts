import { HostError } from '../errors';
import type { SheetModel } from '../model/model';
import { printAddress } from '../model/address';
import { dependentsOf, precedentsOf, type Cells } from '../operations/precedents';
import { text, whole } from './arguments';
import { defineClass, objectOf, type HostClass, type HostObject, type MethodMember } from './member';
import { rangeAreasClass, rangeCollection } from './range-areas';
import { areaOf, type RangeState } from './range-state';

/** Areas on several sheets: what a formula reads, or what reads a cell. */

const bySheet = (cells: readonly Cells[]): RangeState[] => {
  const sheets = new Map<SheetModel, RangeState>();
  for (const { sheet, area } of cells) {
    const known = sheets.get(sheet);
    if (known) known.areas.push(area);
    else sheets.set(sheet, { sheet, areas: [area] });
  }
  return [...sheets.values()];
};

const objectsOf = (cells: readonly Cells[]): HostObject[] =>
  bySheet(cells).map((state) => objectOf(rangeAreasClass, state));

const rangeAreasCollection = defineClass<readonly Cells[]>({
  name: 'RangeAreasCollection',
  since: '1.12',
  items: objectsOf,
  members: {
    getCount: { kind: 'method', since: '1.12', call: (cells) => bySheet(cells).length },
    getItemAt: {
      kind: 'method',
      since: '1.12',
      call: (cells, [index]) => {
        const found = objectsOf(cells)[whole(index, 'index', 0)];
        if (!found) throw new HostError('InvalidArgument');
        return found;
      },
    },
  },
});

const onSheet = (cells: readonly Cells[], key: unknown): HostObject | null => {
  const wanted = text(key, 'key').toLowerCase();
  const state = bySheet(cells).find(
    ({ sheet }) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted,
  );
  return state ? objectOf(rangeAreasClass, state) : null;
};

const workbookRangeAreas = defineClass<readonly Cells[]>({
  name: 'WorkbookRangeAreas',
  since: '1.12',
  members: {
    addresses: {
      kind: 'property',
      since: '1.12',
      get: (cells) =>
        bySheet(cells).map(({ sheet, areas }) => areas.map((area) => printAddress(sheet.name, area)).join(',')),
    },
    areas: { kind: 'navigation', since: '1.12', to: (cells) => objectOf(rangeAreasCollection, cells) },
    ranges: { kind: 'navigation', since: '1.12', to: (cells) => objectOf(rangeCollection, cells) },
    getRangeAreasBySheet: {
      kind: 'method',
      since: '1.12',
      call: (cells, [key]) => {
        const found = onSheet(cells, key);
        if (!found) throw new HostError('ItemNotFound');
        return found;
      },
    },
    getRangeAreasOrNullObjectBySheet: { kind: 'method', since: '1.12', call: (cells, [key]) => onSheet(cells, key) },
  },
});

/** Throws `ItemNotFound` where there are none, as Excel does. */
const lookup =
  (find: typeof precedentsOf, all: boolean): MethodMember<RangeState>['call'] =>
  (self, _, host) => {
    const cells = find(host, { sheet: self.sheet, area: areaOf(self) }, all);
    if (cells.length === 0) throw new HostError('ItemNotFound');
    return objectOf(workbookRangeAreas, cells);
  };

export const rangeRelations: HostClass<RangeState>['members'] = {
  getDirectPrecedents: { kind: 'method', since: '1.12', call: lookup(precedentsOf, false) },
  getPrecedents: { kind: 'method', since: '1.14', call: lookup(precedentsOf, true) },
  getDirectDependents: { kind: 'method', since: '1.13', call: lookup(dependentsOf, false) },
  getDependents: { kind: 'method', since: '1.15', call: lookup(dependentsOf, true) },
};

export const relationClasses = [workbookRangeAreas, rangeAreasCollection] as readonly HostClass[];

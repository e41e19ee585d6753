import { HostError } from '../errors';
import { printAddress } from '../model/address';
import type { WorkbookModel } from '../model/model';
import { activeCell, selectedAreas } from '../operations/selection';
import { applicationClass, runtimeClass } from './application';
import { defineClass, objectOf, type MethodMember } from './member';
import { rangeOf } from './range-class';
import { rangeAreasClass } from './range-areas';
import { worksheetCollection } from './worksheet-collection';

/** The range that an event was about: events carry its address as their reference. */
const rangeOfEvent: MethodMember<WorkbookModel>['call'] = (workbook, [reference]) => {
  const [sheetId, row, column, rows, columns] = String(reference).split('|');
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const area = { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) };
  return sheet ? rangeOf(sheet, area) : null;
};

export const workbookClass = defineClass<WorkbookModel>({
  name: 'Workbook',
  since: '1.1',
  members: {
    name: { kind: 'property', since: '1.7', get: ({ name }) => name },
    isDirty: { kind: 'property', since: '1.9', get: () => false, set: () => undefined },
    readOnly: { kind: 'property', since: '1.8', get: (_, host) => host.options.readOnly },
    autoSave: { kind: 'property', since: '1.9', get: () => false },
    previouslySaved: { kind: 'property', since: '1.9', get: () => true },
    calculationEngineVersion: { kind: 'property', since: '1.9', get: () => 191_029 },
    application: { kind: 'navigation', since: '1.1', to: (workbook) => objectOf(applicationClass, workbook) },
    worksheets: { kind: 'navigation', since: '1.1', to: (workbook) => objectOf(worksheetCollection, workbook) },
    getActiveCell: {
      kind: 'method',
      since: '1.7',
      call: (_, __, host) => {
        const { sheet, row, column } = activeCell(host);
        return rangeOf(sheet, { row, column, rows: 1, columns: 1 });
      },
    },
    getSelectedRange: {
      kind: 'method',
      since: '1.1',
      call: (_, __, host) => {
        const { sheet, areas } = selectedAreas(host);
        const [area, ...others] = areas;
        if (!area || others.length > 0) {
          throw new HostError(
            'InvalidSelection',
            `The selection is not one range: ${areas.map((one) => printAddress(sheet.name, one)).join(',')}.`,
          );
        }
        return rangeOf(sheet, area);
      },
    },
    getSelectedRanges: {
      kind: 'method',
      since: '1.9',
      call: (_, __, host) => objectOf(rangeAreasClass, selectedAreas(host)),
    },
  },
  internal: {
    _GetRangeForEventByReferenceId: (self, args, host) => {
      const found = rangeOfEvent(self, args, host);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
  },
});

/** Asked for by the client under a name of its own, not in the declarations: `context.runtime`. */
export const runtimeMember = {
  _runtime: {
    kind: 'navigation',
    since: '1.5',
    to: (workbook: WorkbookModel) => objectOf(runtimeClass, workbook),
  },
} as const;
Object.assign(workbookClass.members, runtimeMember);

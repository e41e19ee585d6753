import { HostError } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import { printAddress } from '../model/address';
import type { WorkbookModel } from '../model/model';
import { activeCell, selectedAreas } from '../operations/selection';
import { applicationClass, runtimeClass } from './application';
import { activeChart, tellWorksheetOfChart } from './charts';
import { bindingCollection } from './bindings';
import { customXmlPartCollection } from './custom-xml';
import { documentProperties } from './document-properties';
import { defineClass, objectOf, type MethodMember } from './member';
import { rangeOf } from './range-class';
import { rangeAreasClass } from './range-areas';
import { settingCollection } from './settings';
import { styleCollection } from './styles';
import { worksheetClass } from './worksheet';
import { worksheetCollection } from './worksheet-collection';
import { functionsClass } from './worksheet-functions';

tellWorksheetOfChart((sheet) => objectOf(worksheetClass, sheet));

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
    functions: { kind: 'navigation', since: '1.2', to: (workbook) => objectOf(functionsClass, workbook) },
    bindings: { kind: 'navigation', since: '1.1', to: (workbook) => objectOf(bindingCollection, workbook) },
    settings: { kind: 'navigation', since: '1.4', to: (workbook) => objectOf(settingCollection, workbook) },
    customXmlParts: { kind: 'navigation', since: '1.5', to: (workbook) => objectOf(customXmlPartCollection, workbook) },
    properties: { kind: 'navigation', since: '1.7', to: (workbook) => objectOf(documentProperties, workbook) },
    styles: { kind: 'navigation', since: '1.7', to: (workbook) => objectOf(styleCollection, workbook) },
    onSelectionChanged: {
      kind: 'event',
      since: '1.2',
      register: 'SelectionChanged',
      message: EVENT.selectionChanged,
      target: () => '',
    },
    onActivated: {
      kind: 'event',
      since: '1.13',
      register: 'Activated',
      message: EVENT.workbookActivated,
      target: () => WORKBOOK_TARGET,
    },
    save: { kind: 'method', since: '1.11', call: () => undefined },
    getIsActiveCollabSession: { kind: 'method', since: '1.9', call: () => false },
    getActiveChart: {
      kind: 'method',
      since: '1.9',
      call: (_, __, host) => {
        const found = activeChart(host);
        if (!found) throw new HostError('ItemNotFound');
        return found;
      },
    },
    getActiveChartOrNullObject: { kind: 'method', since: '1.9', call: (_, __, host) => activeChart(host) },
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
  navigation: { _Runtime: (workbook) => objectOf(runtimeClass, workbook) },
  internal: {
    _GetRangeForEventByReferenceId: (self, args, host) => {
      const found = rangeOfEvent(self, args, host);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
  },
});

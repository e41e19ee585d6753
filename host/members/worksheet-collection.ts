import { HostError } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import type { SheetModel, WorkbookModel } from '../model/model';
import { activeSheet, addSheet } from '../operations/sheets';
import { isMissing, optionalText, text } from './arguments';
import { defineClass, objectOf, type EventMember, type HostObject } from './member';
import { worksheetClass } from './worksheet';

const find = (workbook: WorkbookModel, key: string): HostObject | null => {
  const sheet = workbook.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return sheet ? objectOf(worksheetClass, sheet) : null;
};

const get = (workbook: WorkbookModel, key: unknown): HostObject => {
  const found = find(workbook, text(key, 'key'));
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

const counted = (workbook: WorkbookModel, visibleOnly: unknown): SheetModel[] =>
  workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible');

const end = (workbook: WorkbookModel, visibleOnly: unknown, at: 0 | -1): HostObject => {
  const sheet = counted(workbook, visibleOnly).at(at);
  if (!sheet) throw new HostError('ItemNotFound');
  return objectOf(worksheetClass, sheet);
};

const event = (since: string, register: string, message: number): EventMember<WorkbookModel> => ({
  kind: 'event',
  since,
  register,
  message,
  target: () => WORKBOOK_TARGET,
});

export const worksheetCollection = defineClass<WorkbookModel>({
  name: 'WorksheetCollection',
  since: '1.1',
  items: ({ sheets }) => sheets.map((sheet) => objectOf(worksheetClass, sheet)),
  indexer: get,
  members: {
    add: {
      kind: 'method',
      since: '1.1',
      call: (_, [name], host) =>
        objectOf(worksheetClass, addSheet(host, isMissing(name) ? undefined : optionalText(name, 'name'))),
    },
    getActiveWorksheet: {
      kind: 'method',
      since: '1.1',
      call: (_, __, host) => objectOf(worksheetClass, activeSheet(host)),
    },
    getCount: {
      kind: 'method',
      since: '1.4',
      call: (workbook, [visibleOnly]) => counted(workbook, visibleOnly).length,
    },
    getFirst: { kind: 'method', since: '1.5', call: (workbook, [v]) => end(workbook, v, 0) },
    getLast: { kind: 'method', since: '1.5', call: (workbook, [v]) => end(workbook, v, -1) },
    getItem: { kind: 'method', since: '1.1', call: (workbook, [key]) => get(workbook, key) },
    getItemOrNullObject: { kind: 'method', since: '1.4', call: (workbook, [key]) => find(workbook, text(key, 'key')) },
    onActivated: event('1.7', 'Activated', EVENT.worksheetActivated),
    onAdded: event('1.7', 'Added', EVENT.worksheetAdded),
    onCalculated: event('1.8', 'Calculated', EVENT.worksheetCalculated),
    onChanged: event('1.9', 'DataChanged', EVENT.worksheetChanged),
    onDeactivated: event('1.7', 'Deactivated', EVENT.worksheetDeactivated),
    onDeleted: event('1.7', 'Deleted', EVENT.worksheetDeleted),
    onFormatChanged: event('1.9', 'FormatChanged', EVENT.worksheetFormatChanged),
    onFormulaChanged: event('1.13', 'FormulaChanged', EVENT.worksheetFormulaChanged),
    onProtectionChanged: event('1.14', 'ProtectionChanged', EVENT.worksheetProtectionChanged),
    onRowSorted: event('1.10', 'RowSorted', EVENT.worksheetRowSorted),
    onColumnSorted: event('1.10', 'ColumnSorted', EVENT.worksheetColumnSorted),
    onSingleClicked: event('1.10', 'SingleClicked', EVENT.worksheetSingleClicked),
    onRowHiddenChanged: event('1.11', 'RowHiddenChanged', EVENT.worksheetRowHiddenChanged),
    onSelectionChanged: event('1.9', 'SelectionChanged', EVENT.worksheetSelectionChanged),
  },
});

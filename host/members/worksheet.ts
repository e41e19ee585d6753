import { HostError } from '../errors';
import { EVENT, raiseForSheet } from '../events';
import { assertAllowed, assertUnprotected } from '../guards';
import { usedArea, WHOLE_SHEET } from '../model/cells';
import type { SheetModel } from '../model/model';
import { copySheet } from '../operations/copy-sheet';
import { showLevels } from '../operations/outline';
import { findAllIn, replaceAllIn } from '../operations/search';
import { activateSheet, deleteSheet, moveSheet, neighbour, renameSheet, setVisibility } from '../operations/sheets';
import { bool, color, isMissing, number, oneOf, optionalText, text, whole } from './arguments';
import { chartCollection } from './charts';
import { worksheetCustomPropertyCollection } from './custom-properties';
import { defineClass, objectOf, stateOf, type EventMember, type HostClass, type HostObject } from './member';
import { breaksIn } from './page-breaks';
import { pageLayoutClass } from './page-layout';
import { rangeAreasFromText, rangeAreasOf } from './range-areas';
import { rangeClass, rangeOf } from './range-class';
import { rangeFromText } from './range-text';

const used = (sheet: SheetModel, valuesOnly: unknown): HostObject | null => {
  const area = usedArea(sheet, undefined, valuesOnly === true);
  return area ? rangeOf(sheet, area) : null;
};

/** An event of this sheet. */
const event = (since: string, register: string, message: number): EventMember<SheetModel> => ({
  kind: 'event',
  since,
  register,
  message,
  target: ({ id }) => id,
});

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

/** Of a column, as Excel's page of its specifications and limits has it. */
const WIDEST_CHARACTERS = 255;

export const worksheetClass: HostClass<SheetModel> = defineClass<SheetModel>({
  name: 'Worksheet',
  since: '1.1',
  id: ({ id }) => ({ Id: id }),
  isGone: (sheet, host) => !host.workbook.sheets.includes(sheet),
  members: {
    id: { kind: 'property', since: '1.1', get: ({ id }) => id },
    name: {
      kind: 'property',
      since: '1.1',
      get: ({ name }) => name,
      set: (sheet, value, host) => renameSheet(host, sheet, text(value, 'name')),
    },
    position: {
      kind: 'property',
      since: '1.1',
      get: (sheet, host) => host.workbook.sheets.indexOf(sheet),
      set: (sheet, value, host) => moveSheet(host, sheet, whole(value, 'position', 0)),
    },
    visibility: {
      kind: 'property',
      since: '1.1',
      get: ({ visibility }) => visibility,
      set: (sheet, value, host) =>
        setVisibility(host, sheet, oneOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const, 'visibility')),
    },
    tabColor: {
      kind: 'property',
      since: '1.7',
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => void (sheet.tabColor = color(value, 'tabColor')),
    },
    tabId: { kind: 'property', since: '1.14', get: (sheet, host) => host.workbook.sheets.indexOf(sheet) + 1 },
    showGridlines: {
      kind: 'property',
      since: '1.8',
      alias: 'Gridlines',
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => void (sheet.showGridlines = bool(value, 'showGridlines')),
    },
    showHeadings: {
      kind: 'property',
      since: '1.8',
      alias: 'Headings',
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, value) => void (sheet.showHeadings = bool(value, 'showHeadings')),
    },
    standardHeight: { kind: 'property', since: '1.7', get: ({ standardHeight }) => standardHeight },
    standardWidth: {
      kind: 'property',
      since: '1.7',
      get: ({ standardWidth }) => standardWidth,
      set: (sheet, value, host) => {
        assertAllowed(host, sheet, 'allowFormatColumns');
        const characters = number(value, 'standardWidth');
        if (characters < 0 || characters > WIDEST_CHARACTERS) throw new HostError('InvalidArgument');
        sheet.standardWidth = characters;
      },
    },
    enableCalculation: {
      kind: 'property',
      since: '1.9',
      get: () => true,
      set: (_, value) => void bool(value, 'enableCalculation'),
    },
    customProperties: {
      kind: 'navigation',
      since: '1.12',
      to: (sheet) => objectOf(worksheetCustomPropertyCollection, sheet),
    },
    charts: { kind: 'navigation', since: '1.1', to: (sheet) => objectOf(chartCollection, sheet) },
    pageLayout: { kind: 'navigation', since: '1.9', to: (sheet) => objectOf(pageLayoutClass, sheet) },
    horizontalPageBreaks: { kind: 'navigation', since: '1.9', to: (sheet) => breaksIn(sheet, 'horizontalPageBreaks') },
    verticalPageBreaks: { kind: 'navigation', since: '1.9', to: (sheet) => breaksIn(sheet, 'verticalPageBreaks') },
    getRange: {
      kind: 'method',
      since: '1.1',
      call: (sheet, [address], host) =>
        objectOf(rangeClass, rangeFromText(host, optionalText(address, 'address'), sheet)),
    },
    getRanges: {
      kind: 'method',
      since: '1.9',
      call: (sheet, [address], host) => rangeAreasFromText(host, optionalText(address, 'address'), sheet),
    },
    getRangeByIndexes: {
      kind: 'method',
      since: '1.7',
      call: (sheet, [row, column, rows, columns]) =>
        rangeOf(sheet, {
          row: whole(row, 'startRow', 0),
          column: whole(column, 'startColumn', 0),
          rows: whole(rows, 'rowCount', 1),
          columns: whole(columns, 'columnCount', 1),
        }),
    },
    getCell: {
      kind: 'method',
      since: '1.1',
      call: (sheet, [row, column]) =>
        rangeOf(sheet, { row: whole(row, 'row', 0), column: whole(column, 'column', 0), rows: 1, columns: 1 }),
    },
    // An empty sheet has its first cell as its used range.
    getUsedRange: {
      kind: 'method',
      since: '1.1',
      call: (sheet, [valuesOnly]) =>
        used(sheet, valuesOnly) ?? rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    },
    getUsedRangeOrNullObject: { kind: 'method', since: '1.4', call: (sheet, [valuesOnly]) => used(sheet, valuesOnly) },
    getNext: {
      kind: 'method',
      since: '1.5',
      call: (sheet, [v], host) => found(next(neighbour(host, sheet, 1, v === true))),
    },
    getNextOrNullObject: {
      kind: 'method',
      since: '1.5',
      call: (sheet, [v], host) => next(neighbour(host, sheet, 1, v === true)),
    },
    getPrevious: {
      kind: 'method',
      since: '1.5',
      call: (sheet, [v], host) => found(next(neighbour(host, sheet, -1, v === true))),
    },
    getPreviousOrNullObject: {
      kind: 'method',
      since: '1.5',
      call: (sheet, [v], host) => next(neighbour(host, sheet, -1, v === true)),
    },
    activate: { kind: 'method', since: '1.1', call: (sheet, _, host) => activateSheet(host, sheet) },
    delete: { kind: 'method', since: '1.1', call: (sheet, _, host) => deleteSheet(host, sheet) },
    copy: {
      kind: 'method',
      since: '1.7',
      call: (sheet, [position, relativeTo], host) => {
        const word = isMissing(position)
          ? 'None'
          : oneOf(position, ['None', 'Before', 'After', 'Beginning', 'End'] as const, 'positionType');
        return objectOf(worksheetClass, copySheet(host, sheet, word, stateOf(worksheetClass, relativeTo)));
      },
    },
    showOutlineLevels: {
      kind: 'method',
      since: '1.10',
      call: (sheet, [rows, columns], host) => {
        assertUnprotected(host, sheet);
        showLevels(sheet, whole(rows, 'rowLevels', 0), whole(columns, 'columnLevels', 0));
      },
    },
    calculate: {
      kind: 'method',
      since: '1.6',
      call: (sheet, _, host) => raiseForSheet(host, EVENT.worksheetCalculated, sheet),
    },
    findAll: {
      kind: 'method',
      since: '1.9',
      call: (sheet, [what, criteria], host) =>
        found(rangeAreasOf(sheet, findAllIn(host, sheet, WHOLE_SHEET, what, criteria))),
    },
    findAllOrNullObject: {
      kind: 'method',
      since: '1.9',
      call: (sheet, [what, criteria], host) => rangeAreasOf(sheet, findAllIn(host, sheet, WHOLE_SHEET, what, criteria)),
    },
    replaceAll: {
      kind: 'method',
      since: '1.9',
      call: (sheet, [what, by, criteria], host) => replaceAllIn(host, sheet, WHOLE_SHEET, what, by, criteria),
    },
    onChanged: event('1.7', 'DataChanged', EVENT.worksheetChanged),
    onActivated: event('1.7', 'Activated', EVENT.worksheetActivated),
    onDeactivated: event('1.7', 'Deactivated', EVENT.worksheetDeactivated),
    onSelectionChanged: event('1.7', 'SelectionChanged', EVENT.worksheetSelectionChanged),
    onCalculated: event('1.8', 'Calculated', EVENT.worksheetCalculated),
    onFormatChanged: event('1.9', 'FormatChanged', EVENT.worksheetFormatChanged),
    onFormulaChanged: event('1.13', 'FormulaChanged', EVENT.worksheetFormulaChanged),
    onProtectionChanged: event('1.14', 'ProtectionChanged', EVENT.worksheetProtectionChanged),
    onRowSorted: event('1.10', 'RowSorted', EVENT.worksheetRowSorted),
    onColumnSorted: event('1.10', 'ColumnSorted', EVENT.worksheetColumnSorted),
    onSingleClicked: event('1.10', 'SingleClicked', EVENT.worksheetSingleClicked),
    onRowHiddenChanged: event('1.11', 'RowHiddenChanged', EVENT.worksheetRowHiddenChanged),
  },
});

const next = (sheet: SheetModel | undefined): HostObject | null => (sheet ? objectOf(worksheetClass, sheet) : null);

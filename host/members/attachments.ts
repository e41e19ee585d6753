import type { HostClass } from './member';
import { objectOf } from './member';
import {
  cellValueFormat,
  colorScaleFormat,
  customFormat,
  customRule,
  dataBarFormat,
  iconSetFormat,
  negativeBar,
  positiveBar,
  presetFormat,
  textFormat,
  topBottomFormat,
} from './conditional-format-kinds';
import { commentClass, commentCollection, commentReply, commentReplyCollection } from './comments';
import { conditionalFormat, conditionalFormatCollection } from './conditional-formats';
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from './conditional-range-format';
import { dataValidation } from './data-validation';
import { autoFilterClass, filterClass, sheetAutoFilter } from './filters';
import { worksheetFreezePanes } from './freeze-panes';
import { namedItem, namedItemArrayValues, namedItemCollection } from './names';
import { workbookProtection, worksheetProtection } from './protection';
import { rangeAreasClass } from './range-areas';
import { rangeClass } from './range-class';
import { tableColumn, tableColumnCollection } from './table-columns';
import { tableRow, tableRowCollection } from './table-rows';
import { tableClass, tableCollection, tableScopedCollection, tableSort } from './tables';
import { workbookClass } from './workbook';
import { worksheetClass } from './worksheet';

/**
 * What hangs on sheets, ranges and the workbook: tables, filters, names, rules, protection and panes. It is put onto
 * their classes here, because these lead back to sheets and ranges themselves.
 */
Object.assign(workbookClass.members, {
  tables: { kind: 'navigation', since: '1.1', to: (workbook) => objectOf(tableCollection, { workbook }) },
  names: { kind: 'navigation', since: '1.1', to: (workbook) => objectOf(namedItemCollection, { workbook }) },
  comments: { kind: 'navigation', since: '1.10', to: (workbook) => objectOf(commentCollection, { workbook }) },
  protection: { kind: 'navigation', since: '1.7', to: (workbook) => objectOf(workbookProtection, workbook) },
} satisfies typeof workbookClass.members);

Object.assign(worksheetClass.members, {
  tables: {
    kind: 'navigation',
    since: '1.1',
    to: (sheet, { workbook }) => objectOf(tableCollection, { workbook, sheet }),
  },
  names: {
    kind: 'navigation',
    since: '1.4',
    to: (sheet, { workbook }) => objectOf(namedItemCollection, { workbook, sheet }),
  },
  comments: {
    kind: 'navigation',
    since: '1.10',
    to: (sheet, { workbook }) => objectOf(commentCollection, { workbook, sheet }),
  },
  autoFilter: { kind: 'navigation', since: '1.9', to: sheetAutoFilter },
  freezePanes: { kind: 'navigation', since: '1.7', to: (sheet) => objectOf(worksheetFreezePanes, sheet) },
  protection: { kind: 'navigation', since: '1.2', to: (sheet) => objectOf(worksheetProtection, sheet) },
} satisfies typeof worksheetClass.members);

Object.assign(rangeClass.members, {
  conditionalFormats: {
    kind: 'navigation',
    since: '1.6',
    to: (range) => objectOf(conditionalFormatCollection, range),
  },
  dataValidation: { kind: 'navigation', since: '1.8', to: (range) => objectOf(dataValidation, range) },
  getTables: {
    kind: 'method',
    since: '1.9',
    call: ({ sheet, areas }, [fullyContained]) =>
      objectOf(tableScopedCollection, { sheet, areas, fullyContained: fullyContained === true }),
  },
} satisfies typeof rangeClass.members);

Object.assign(rangeAreasClass.members, {
  conditionalFormats: {
    kind: 'navigation',
    since: '1.9',
    to: (range) => objectOf(conditionalFormatCollection, range),
  },
  dataValidation: { kind: 'navigation', since: '1.9', to: (range) => objectOf(dataValidation, range) },
  getTables: {
    kind: 'method',
    since: '1.9',
    call: ({ sheet, areas }, [fullyContained]) =>
      objectOf(tableScopedCollection, { sheet, areas, fullyContained: fullyContained === true }),
  },
} satisfies typeof rangeAreasClass.members);

export const attachedClasses: readonly HostClass[] = [
  autoFilterClass,
  cellValueFormat,
  colorScaleFormat,
  commentClass,
  commentCollection,
  commentReply,
  commentReplyCollection,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customFormat,
  customRule,
  dataBarFormat,
  dataValidation,
  filterClass,
  iconSetFormat,
  namedItem,
  namedItemArrayValues,
  namedItemCollection,
  negativeBar,
  positiveBar,
  presetFormat,
  tableClass,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  tableSort,
  textFormat,
  topBottomFormat,
  workbookProtection,
  worksheetFreezePanes,
  worksheetProtection,
];

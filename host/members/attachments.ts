import type { HostClass, Member } from './member';
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
import type { RangeState } from './range-state';
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

/** What hangs on a range and on several at once; the second have all of it since they are there. */
const onCells = (formatsSince: string, validationSince: string): Record<string, Member<RangeState>> => ({
  conditionalFormats: {
    kind: 'navigation',
    since: formatsSince,
    to: (range) => objectOf(conditionalFormatCollection, range),
  },
  dataValidation: { kind: 'navigation', since: validationSince, to: (range) => objectOf(dataValidation, range) },
  getTables: {
    kind: 'method',
    since: '1.9',
    call: ({ sheet, areas }, [fullyContained]) =>
      objectOf(tableScopedCollection, { sheet, areas, fullyContained: fullyContained === true }),
  },
});

Object.assign(rangeClass.members, onCells('1.6', '1.8'));

Object.assign(rangeAreasClass.members, {
  ...onCells('1.9', '1.9'),
  worksheet: { kind: 'navigation', since: '1.9', to: ({ sheet }) => objectOf(worksheetClass, sheet) },
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

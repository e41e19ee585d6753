import { raiseBound, raiseBoundSelection } from './bindings';
import type { Host } from './host';
import { intersection } from './model/areas';
import { parseArea, printArea, splitAddresses } from './model/address';
import type { Area, SheetModel } from './model/model';

/** The types of events as they travel, after the client library. */
export const EVENT = {
  settingsChanged: 1,
  selectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

/** The target of what concerns all sheets. */
export const WORKBOOK_TARGET = 'Workbook';

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** Raises an event of a sheet for those who listen to it and for those who listen to all. */
export const raiseForSheet = (
  host: Host,
  message: number,
  sheet: SheetModel,
  data: Record<string, unknown> = {},
): void => {
  for (const target of [sheet.id, WORKBOOK_TARGET]) {
    host.raise({ message, target, data: { source: 'Local', worksheetId: sheet.id, ...data } });
  }
};

export interface ChangeDetails {
  valueBefore: unknown;
  valueAfter: unknown;
  valueTypeBefore: string;
  valueTypeAfter: string;
}

/** Cells were changed, inserted or deleted: tells the sheet, the workbook and the tables it touches. */
export const raiseChanged = (
  host: Host,
  sheet: SheetModel,
  area: Area,
  changeType: ChangeType = 'RangeEdited',
  details: Partial<ChangeDetails> & { shiftDirection?: string; triggerSource?: 'Unknown' | 'ThisLocalAddin' } = {},
): void => {
  const referenceId = [sheet.id, area.row, area.column, area.rows, area.columns].join('|');
  const data = { referenceId, changeType, triggerSource: 'ThisLocalAddin', shiftDirection: 'None', ...details };
  raiseForSheet(host, EVENT.worksheetChanged, sheet, { ...data, address: printArea(area) });
  raiseBound(host, sheet, area);
  for (const table of sheet.tables) {
    const inside = intersection(table.area, area);
    if (!inside) continue;
    for (const target of [table.id, sheet.id, WORKBOOK_TARGET]) {
      const ids = { source: 'Local', worksheetId: sheet.id, tableId: table.id };
      host.raise({ message: EVENT.tableChanged, target, data: { ...ids, ...data, address: printArea(inside) } });
    }
  }
};

/** @param address as `A1:B2,D4`. A table hears of every selection on its sheet: an empty address says that it is outside. */
export const raiseSelection = (host: Host, sheet: SheetModel, address: string): void => {
  const areas = splitAddresses(address).flatMap((one) => parseArea(one) ?? []);
  host.raise({ message: EVENT.selectionChanged, target: '', data: {} });
  raiseForSheet(host, EVENT.worksheetSelectionChanged, sheet, { address });
  raiseBoundSelection(host, sheet, areas);
  for (const { id, area } of sheet.tables) {
    const inside = areas.map((one) => intersection(area, one)).filter((one) => one !== undefined);
    const data = { worksheetId: sheet.id, tableId: id, address: inside.map(printArea).join(',') };
    host.raise({ message: EVENT.tableSelectionChanged, target: id, data });
  }
};

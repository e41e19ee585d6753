import { HostError } from '../errors';
import { raiseSelection } from '../events';
import type { Host } from '../host';
import { printArea } from '../model/address';
import type { Area, SheetModel } from '../model/model';
import { activateSheet, activeSheet } from './sheets';

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

export const selectedAreas = (host: Host): { sheet: SheetModel; areas: Area[] } => {
  const sheet = activeSheet(host);
  return { sheet, areas: [...(host.workbook.selections.get(sheet.id) ?? [FIRST_CELL])] };
};

export const activeCell = (host: Host): { sheet: SheetModel; row: number; column: number } => {
  const { sheet, areas } = selectedAreas(host);
  const { row, column } = areas[0] ?? FIRST_CELL;
  return { sheet, row, column };
};

/** Selects cells and brings their sheet to the front. Throws `InvalidOperation` where the sheet cannot be seen. */
export const select = (host: Host, sheet: SheetModel, areas: readonly Area[]): void => {
  if (sheet.protection.protected && sheet.protection.options.selectionMode === 'None')
    throw new HostError('AccessDenied');
  activateSheet(host, sheet);
  host.workbook.selections.set(sheet.id, [...areas]);
  raiseSelection(host, sheet, areas.map(printArea).join(','));
};

import { HostError } from './errors';
import type { Host } from './host';
import { cellCountOf } from './model/areas';
import { eachCell } from './model/cells';
import type { Area, SheetModel } from './model/model';
import { styleAt, styleOf } from './model/styles';

/** What protection forbids. Each throws `AccessDenied`, and does nothing where the sheet is not protected. */

/** Beyond so many cells the empty ones are judged by their columns. */
const CELL_BY_CELL = 200_000;

const hasLockedCell = (host: Host, sheet: SheetModel, area: Area): boolean => {
  let seen = 0;
  let locked = false;
  eachCell(sheet, area, (cell) => {
    seen++;
    locked ||= styleAt(host.workbook, cell.style ?? 0).protection.locked;
  });
  if (locked) return true;
  if (seen === cellCountOf(area)) return false;
  const rows = cellCountOf(area) <= CELL_BY_CELL ? area.rows : 1;
  for (let row = area.row; row < area.row + rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (styleOf(host.workbook, sheet, row, column).protection.locked) return true;
  return false;
};

/** Nothing may be changed at all in a workbook opened for reading. */
export const assertWritable = (host: Host): void => {
  if (host.options.readOnly) throw new HostError('AccessDenied');
};

/** The contents of these cells may be changed. */
export const assertUnlocked = (host: Host, sheet: SheetModel, area: Area): void => {
  assertWritable(host);
  if (sheet.protection.protected && hasLockedCell(host, sheet, area)) {
    throw new HostError('AccessDenied', 'The cell is on a protected sheet and is locked.');
  }
};

/** `option` is a word of `Excel.WorksheetProtectionOptions`, such as `allowFormatCells`. */
export const assertAllowed = (host: Host, sheet: SheetModel, option: string): void => {
  assertWritable(host);
  if (sheet.protection.protected && sheet.protection.options[option] !== true) throw new HostError('AccessDenied');
};

/** What no protected sheet allows, whatever its options: merged cells, outlines, tables, validation, which cells are locked. */
export const assertUnprotected = (host: Host, sheet: SheetModel): void => {
  assertWritable(host);
  if (sheet.protection.protected) throw new HostError('AccessDenied');
};

/** Sheets may be added, removed, renamed, moved and hidden. */
export const assertStructure = (host: Host): void => {
  assertWritable(host);
  if (host.workbook.protection.protected) {
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
  }
};

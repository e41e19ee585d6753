import type { Area, CellModel, SheetModel } from './model';

/** Reaching cells in the sparse rows of a sheet. Rows and columns count from 0. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const rowOf = (sheet: SheetModel, row: number): (CellModel | undefined)[] | undefined => sheet.rows[row];

/** The cell, or undefined where there is none. */
export const cellAt = (sheet: SheetModel, row: number, column: number): CellModel | undefined =>
  sheet.rows[row]?.[column];

/** The cell; made where there is none, in the style of its row or column. */
export const ensureCell = (sheet: SheetModel, row: number, column: number): CellModel => {
  const cells = (sheet.rows[row] ??= []);
  const found = cells[column];
  if (found) return found;
  const style = sheet.rowModels.get(row)?.style ?? sheet.columnModels.get(column)?.style;
  const made: CellModel = style === undefined ? { value: '' } : { value: '', style };
  cells[column] = made;
  return made;
};

export const hasContent = (cell: CellModel | undefined): boolean =>
  cell !== undefined && (cell.value !== '' || cell.formula !== undefined);

/** Takes the contents away and leaves the format. */
export const emptyCell = (cell: CellModel): void => {
  cell.value = '';
  // Asked first: to delete what is not there still costs, and this is done for every cell that is written.
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.isError) delete cell.isError;
  if (cell.quoted) delete cell.quoted;
  if (cell.richText !== undefined) delete cell.richText;
};

/** Calls `visit` for each cell that is there, row by row; it may not add cells. */
export const eachCell = (
  sheet: SheetModel,
  area: Area,
  visit: (cell: CellModel, row: number, column: number) => void,
): void => {
  const lastRow = Math.min(area.row + area.rows, sheet.rows.length);
  for (let row = area.row; row < lastRow; row++) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    const lastColumn = Math.min(area.column + area.columns, cells.length);
    for (let column = area.column; column < lastColumn; column++) {
      const cell = cells[column];
      if (cell) visit(cell, row, column);
    }
  }
};

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/**
 * The smallest area with every used cell inside `within`; undefined where nothing is used.
 * With `valuesOnly` a cell counts when it has a value or a formula, else also when it has a format of its own.
 */
export const usedArea = (sheet: SheetModel, within: Area = WHOLE_SHEET, valuesOnly = false): Area | undefined => {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const count = (row: number, column: number) => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  };
  eachCell(sheet, within, (cell, row, column) => {
    if (hasContent(cell) || (!valuesOnly && (cell.style ?? 0) !== 0)) count(row, column);
  });
  if (!valuesOnly) {
    for (const merge of sheet.merges) {
      const last = { row: merge.row + merge.rows - 1, column: merge.column + merge.columns - 1 };
      if (contains(within, merge.row, merge.column)) count(merge.row, merge.column);
      if (contains(within, last.row, last.column)) count(last.row, last.column);
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

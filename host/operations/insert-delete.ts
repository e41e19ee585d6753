import { HostError } from '../errors';
import { raiseChanged, type ChangeType } from '../events';
import { assertAllowed, assertUnlocked } from '../guards';
import type { Host } from '../host';
import { isEntireColumn, isEntireRow, lastColumnOf, lastRowOf, overlaps, sameArea } from '../model/areas';
import { emptyCell, ensureCell, MAX_COLUMNS, MAX_ROWS, usedArea } from '../model/cells';
import type { Area, CellModel, SheetModel, TableModel } from '../model/model';
import { rewriteWorkbook } from './every-formula';
import { columnPoints, leftOf, rowPoints, topOf } from './measures';
import { columnModel, rowModel } from './style-cells';
import { shiftFormula, type Shift } from './shift-formulas';
import { shiftOf, type Direction } from './shift-areas';

/** Inserting and deleting cells, with everything that moves along: merges, tables, rules, names, formulas, references. */

/** The cells that move: from the area to the end of the sheet. */
const movingBand = (at: Area, direction: Direction): Area =>
  direction === 'Down' || direction === 'Up'
    ? { ...at, rows: MAX_ROWS - at.row }
    : { ...at, columns: MAX_COLUMNS - at.column };

/** A table or merged cells may not be cut by the movement: they move or grow as a whole, or nothing is done. */
const assertNothingIsCut = (sheet: SheetModel, at: Area, direction: Direction): void => {
  const band = movingBand(at, direction);
  const vertical = direction === 'Down' || direction === 'Up';
  const isCut = (area: Area): boolean =>
    overlaps(area, band) &&
    (vertical
      ? area.column < at.column || lastColumnOf(area) > lastColumnOf(at)
      : area.row < at.row || lastRowOf(area) > lastRowOf(at));
  if (sheet.tables.some(({ area }) => isCut(area)) || sheet.merges.some(isCut)) {
    throw new HostError('InsertDeleteConflict', 'The operation would shift part of a table or of merged cells.');
  }
};

const assertRoom = (sheet: SheetModel, at: Area, direction: Direction): void => {
  const used = usedArea(sheet, movingBand(at, direction), true);
  if (!used) return;
  const isOff =
    direction === 'Down' ? lastRowOf(used) + at.rows >= MAX_ROWS : lastColumnOf(used) + at.columns >= MAX_COLUMNS;
  if (isOff) throw new HostError('NonBlankCellOffSheet');
};

type Cells = (CellModel | undefined)[];

/** A sparse array with `count` places put in, or taken out, at `at`. */
const openGap = <T>(list: T[], at: number, count: number): void => {
  if (at >= list.length) return;
  const tail = list.slice(at);
  list.length = at;
  tail.forEach((item, i) => (list[at + count + i] = item));
};
const closeGap = (list: unknown[], at: number, count: number): void => {
  if (at < list.length) list.splice(at, count);
};

const moveCells = (sheet: SheetModel, at: Area, direction: Direction): void => {
  const { rows } = sheet;
  if (direction === 'Right' || direction === 'Left') {
    const change = direction === 'Right' ? openGap : closeGap;
    for (let row = at.row; row <= Math.min(lastRowOf(at), rows.length - 1); row++) {
      const cells: Cells | undefined = rows[row];
      if (cells) change(cells, at.column, at.columns);
    }
    return;
  }
  if (isEntireRow(at)) {
    if (direction === 'Down') openGap(rows, at.row, at.rows);
    else closeGap(rows, at.row, at.rows);
    return;
  }
  const take = (row: number, column: number): CellModel | undefined => {
    const cell = rows[row]?.[column];
    if (cell) (rows[row] as Cells)[column] = undefined;
    return cell;
  };
  const put = (row: number, column: number, cell: CellModel | undefined) => {
    if (cell) (rows[row] ??= [])[column] = cell;
    else if (rows[row]) (rows[row] as Cells)[column] = undefined;
  };
  for (let column = at.column; column <= lastColumnOf(at); column++) {
    if (direction === 'Down') {
      for (let row = rows.length - 1; row >= at.row; row--) put(row + at.rows, column, take(row, column));
    } else {
      const end = rows.length;
      for (let row = at.row; row < end; row++) put(row, column, take(row + at.rows, column));
    }
  }
};

/** Heights, widths and their styles move with whole rows and columns. */
const moveModels = <T>(models: Map<number, T>, at: number, count: number, inserting: boolean): void => {
  const entries = [...models];
  models.clear();
  for (const [place, model] of entries) {
    if (place < at) models.set(place, model);
    else if (inserting) models.set(place + count, model);
    else if (place >= at + count) models.set(place - count, model);
  }
};

/** Columns put into a table get names of their own, columns taken out of it are forgotten. */
const shiftTable = (
  sheet: SheetModel,
  table: TableModel,
  at: Area,
  direction: Direction,
  shift: Shift,
): Area | null => {
  const to = shift(table.area);
  if (!to || to.columns === table.area.columns) return to;
  const first = at.column - table.area.column;
  if (direction === 'Right') {
    const added = Array.from({ length: at.columns }, () => {
      const id = table.nextColumnId++;
      const taken = new Set(table.columns.map(({ name }) => name.toLowerCase()));
      let n = 1;
      while (taken.has(`column${n}`)) n++;
      const column = { id, name: `Column${n}` };
      table.columns.push(column);
      return column;
    });
    table.columns.splice(table.columns.length - added.length, added.length);
    table.columns.splice(first, 0, ...added);
    if (table.showHeaders) {
      for (const [i, { name }] of added.entries()) {
        const cell = ensureCell(sheet, to.row, at.column + i);
        emptyCell(cell);
        cell.value = name;
      }
    }
  } else {
    table.columns.splice(Math.max(0, first), table.area.columns - to.columns);
  }
  return to;
};

const shiftRules = <T extends { areas: Area[] }>(rules: T[], shift: Shift): T[] => {
  for (const rule of rules) rule.areas = rule.areas.map(shift).filter((area) => area !== null);
  return rules.filter(({ areas }) => areas.length > 0);
};

/** Charts below whole rows, or right of whole columns, that come or go move with their cells. */
const shiftCharts = (sheet: SheetModel, at: Area, direction: Direction): void => {
  const { charts = [] } = sheet;
  if (charts.length === 0) return;
  const sign = direction === 'Down' || direction === 'Right' ? 1 : -1;
  const sum = (count: number, size: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => size(i)).reduce((a, b) => a + b, 0);
  for (const chart of charts) {
    if (isEntireRow(at) && chart.top >= topOf(sheet, at.row))
      chart.top = Math.max(0, chart.top + sign * sum(at.rows, (i) => rowPoints(sheet, at.row + i)));
    if (isEntireColumn(at) && chart.left >= leftOf(sheet, at.column))
      chart.left = Math.max(0, chart.left + sign * sum(at.columns, (i) => columnPoints(sheet, at.column + i)));
  }
};

const shiftEverything = (host: Host, sheet: SheetModel, at: Area, direction: Direction): void => {
  const shift = shiftOf(at, direction);
  sheet.merges = sheet.merges.map(shift).filter((area) => area !== null);
  sheet.tables = sheet.tables.filter((table) => {
    const to = shiftTable(sheet, table, at, direction, shift);
    if (to) table.area = to;
    return to !== null;
  });
  sheet.conditionalFormats = shiftRules(sheet.conditionalFormats, shift);
  sheet.validations = shiftRules(sheet.validations, shift);
  if (sheet.autoFilter) {
    const to = shift(sheet.autoFilter.area);
    if (to) sheet.autoFilter.area = to;
    else delete sheet.autoFilter;
  }
  sheet.comments = sheet.comments.filter((comment) => {
    const to = shift({ row: comment.row, column: comment.column, rows: 1, columns: 1 });
    if (to) Object.assign(comment, { row: to.row, column: to.column });
    return to !== null;
  });
  rewriteWorkbook(host.workbook, (formula, home) => shiftFormula(formula, home, sheet.name, shift));
  shiftCharts(sheet, at, direction);
  host.moved(sheet, shift);
};

/** New cells look like those above them, or to their left. */
const inheritStyles = (sheet: SheetModel, at: Area, direction: Direction): void => {
  if (direction === 'Down' && at.row > 0) {
    const above = sheet.rows[at.row - 1];
    for (let column = at.column; column < Math.min(lastColumnOf(at) + 1, above?.length ?? 0); column++) {
      const style = above?.[column]?.style;
      if (style !== undefined) for (let i = 0; i < at.rows; i++) ensureCell(sheet, at.row + i, column).style = style;
    }
    const model = isEntireRow(at) ? sheet.rowModels.get(at.row - 1) : undefined;
    if (model?.style !== undefined || model?.height !== undefined) {
      for (let i = 0; i < at.rows; i++) {
        const { style, height } = model;
        Object.assign(rowModel(sheet, at.row + i), {
          ...(style === undefined ? {} : { style }),
          ...(height === undefined ? {} : { height }),
        });
      }
    }
  }
  if (direction === 'Right' && at.column > 0) {
    for (let row = at.row; row < Math.min(lastRowOf(at) + 1, sheet.rows.length); row++) {
      const style = sheet.rows[row]?.[at.column - 1]?.style;
      if (style !== undefined) for (let i = 0; i < at.columns; i++) ensureCell(sheet, row, at.column + i).style = style;
    }
    const model = isEntireColumn(at) ? sheet.columnModels.get(at.column - 1) : undefined;
    if (model) {
      for (let i = 0; i < at.columns; i++) {
        const { style, width } = model;
        Object.assign(columnModel(sheet, at.column + i), {
          ...(style === undefined ? {} : { style }),
          ...(width === undefined ? {} : { width }),
        });
      }
    }
  }
};

const SHIFTED: Record<Direction, string> = {
  Down: 'ShiftCellDown',
  Right: 'ShiftCellRight',
  Up: 'ShiftCellUp',
  Left: 'ShiftCellLeft',
};

const changeTypeOf = (at: Area, direction: Direction): ChangeType => {
  const inserting = direction === 'Down' || direction === 'Right';
  if (isEntireRow(at)) return inserting ? 'RowInserted' : 'RowDeleted';
  if (isEntireColumn(at)) return inserting ? 'ColumnInserted' : 'ColumnDeleted';
  return inserting ? 'CellInserted' : 'CellDeleted';
};

/** Whole rows move up and down whatever is asked, whole columns left and right. */
const turned = (at: Area, direction: Direction): Direction => {
  const inserting = direction === 'Down' || direction === 'Right';
  if (isEntireRow(at)) return inserting ? 'Down' : 'Up';
  if (isEntireColumn(at)) return inserting ? 'Right' : 'Left';
  return direction;
};

const assertAllowedTo = (host: Host, sheet: SheetModel, at: Area, verb: 'Insert' | 'Delete'): void => {
  if (isEntireRow(at)) assertAllowed(host, sheet, `allow${verb}Rows`);
  else if (isEntireColumn(at)) assertAllowed(host, sheet, `allow${verb}Columns`);
  else assertUnlocked(host, sheet, at);
  // Rows and columns go only where every cell in them is unlocked (VBA's page of Worksheet.Protect, AllowDeletingRows).
  if (verb === 'Delete') assertUnlocked(host, sheet, at);
};

/**
 * Opens a gap of blank cells at `at`; what was there moves down or right.
 * Throws `InsertDeleteConflict` where a table or merged cells would be cut, `NonBlankCellOffSheet`, `AccessDenied`.
 */
export const insertCells = (host: Host, sheet: SheetModel, at: Area, asked: 'Down' | 'Right'): void => {
  const direction = turned(at, asked);
  assertAllowedTo(host, sheet, at, 'Insert');
  assertNothingIsCut(sheet, at, direction);
  assertRoom(sheet, at, direction);
  moveCells(sheet, at, direction);
  if (isEntireRow(at)) moveModels(sheet.rowModels, at.row, at.rows, true);
  if (isEntireColumn(at)) moveModels(sheet.columnModels, at.column, at.columns, true);
  shiftEverything(host, sheet, at, direction);
  inheritStyles(sheet, at, direction);
  raiseChanged(host, sheet, at, changeTypeOf(at, direction), { shiftDirection: SHIFTED[direction] });
};

/** Takes the cells of `at` away; what is below moves up, or what is to the right moves left. */
export const deleteCells = (host: Host, sheet: SheetModel, at: Area, asked: 'Up' | 'Left'): void => {
  const direction = turned(at, asked);
  assertAllowedTo(host, sheet, at, 'Delete');
  const whole = sheet.tables.filter(({ area }) => sameArea(area, at));
  if (whole.length === 0) assertNothingIsCut(sheet, at, direction);
  moveCells(sheet, at, direction);
  if (isEntireRow(at)) moveModels(sheet.rowModels, at.row, at.rows, false);
  if (isEntireColumn(at)) moveModels(sheet.columnModels, at.column, at.columns, false);
  shiftEverything(host, sheet, at, direction);
  raiseChanged(host, sheet, at, changeTypeOf(at, direction), { shiftDirection: SHIFTED[direction] });
};

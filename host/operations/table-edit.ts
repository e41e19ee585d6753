import { HostError } from '../errors';
import { raiseChanged } from '../events';
import { assertUnprotected } from '../guards';
import type { Host } from '../host';
import { lastColumnOf, lastRowOf } from '../model/areas';
import { emptyCell, ensureCell } from '../model/cells';
import type { Area } from '../model/model';
import { clearArea } from './clear';
import { deleteCells, insertCells } from './insert-delete';
import { bodyOf, columnPart, freeColumnName, keepingFilters, uniqueName, type TableState } from './table-parts';
import { isBlankBody, renameColumn } from './tables';
import { enterValue, writeValues } from './write-cells';

/** Rows and columns put into a table and taken out of it. */

/** Rules that end with the body grow with it, as Excel lets them. */
const growRules = ({ sheet, table }: TableState, rows: number, before: Area): void => {
  for (const rule of [...sheet.conditionalFormats, ...sheet.validations]) {
    rule.areas = rule.areas.map((area) => {
      const isInside = area.column >= table.area.column && lastColumnOf(area) <= lastColumnOf(table.area);
      const endsThere = lastRowOf(area) === lastRowOf(before) && area.row >= before.row;
      return isInside && endsThere ? { ...area, rows: area.rows + rows } : area;
    });
  }
};

const isGrid = (values: unknown): values is unknown[][] => Array.isArray(values) && values.every(Array.isArray);

/**
 * Puts rows into the body, at its end where `at` is null. What stands below the table moves down with it. The one blank
 * row of a table made of headers alone is filled first.
 * @returns the place of the first new row.
 */
export const addRows = (host: Host, state: TableState, at: number | null, values: unknown): number => {
  const { sheet, table } = state;
  const body = bodyOf(table);
  const place = at === null || at === -1 ? body.rows : at;
  if (place < 0 || place > body.rows) throw new HostError('InvalidArgument', 'There is no such row in the table.');
  if (Array.isArray(values) && !isGrid(values)) throw new HostError('InvalidArgument');
  const count = isGrid(values) ? values.length : 1;
  if (count === 0 || (isGrid(values) && values.some((row) => row.length !== table.area.columns))) {
    throw new HostError('InvalidArgument', `A row of this table has ${table.area.columns} values.`);
  }
  assertUnprotected(host, sheet);
  const fills = isBlankBody(state) && isGrid(values) && (at === null || at === -1 || at === 0);
  const added = fills ? count - 1 : count;
  const first = fills ? 0 : place;
  if (added > 0) {
    const row = body.row + (fills ? 1 : place);
    const gap = { ...body, row, rows: added };
    const isAtEnd = row > lastRowOf(table.area);
    insertCells(host, sheet, gap, 'Down');
    if (isAtEnd) table.area = { ...table.area, rows: table.area.rows + added };
    else if (bodyOf(table).rows === body.rows) {
      // Put in before the first row of a table without headers, the gap moves the table instead of growing it.
      table.area = { ...table.area, row: row, rows: table.area.rows + added };
    }
    if (row > lastRowOf(body)) growRules(state, added, body);
  }
  const target = { ...bodyOf(table), row: bodyOf(table).row + first, rows: count };
  if (values !== null && values !== undefined) enterRows(host, state, target, values);
  raiseChanged(host, sheet, target, 'RowInserted');
  return first;
};

/** Not as a block: rows that are put in are never scrambled by a filter. */
const enterRows = (host: Host, { sheet, table }: TableState, target: Area, values: unknown): void => {
  for (let i = 0; i < target.rows; i++) {
    for (let j = 0; j < target.columns; j++) {
      const value = isGrid(values) ? values[i]?.[j] : values;
      const formula = table.columns[j]?.calculatedFormula;
      const isLeft = value === null || value === undefined;
      enterValue(host, sheet, target.row + i, target.column + j, isLeft ? (formula ?? null) : value);
    }
  }
  host.counters.cellsWritten += target.rows * target.columns;
};

/** Takes a row out; what stands below the table moves up. The last row is emptied and stays. */
export const deleteRow = (host: Host, { sheet, table }: TableState, place: number): void => {
  const body = bodyOf(table);
  if (place < 0 || place >= body.rows) throw new HostError('ItemNotFound');
  assertUnprotected(host, sheet);
  const row = { ...body, row: body.row + place, rows: 1 };
  if (body.rows === 1) clearArea(host, sheet, row, 'Contents');
  else deleteCells(host, sheet, row, 'Up');
};

const columnValues = (values: unknown, rows: number, hasHeader: boolean): { header?: unknown; rest: unknown } => {
  if (!isGrid(values)) return { rest: values };
  if (values.some((row) => row.length !== 1)) throw new HostError('InvalidArgument', 'One value a row is wanted.');
  if (values.length === rows) {
    const [header, ...rest] = values;
    return hasHeader ? { header: header?.[0], rest } : { rest: values };
  }
  if (hasHeader && values.length === rows - 1) return { rest: values };
  throw new HostError('InvalidArgument', `The table has ${rows} rows, its header among them.`);
};

/**
 * Puts a column in, at the end where `at` is null. Cells to the right, within the table's rows, move to the right.
 * @param values one a row, the header first; the header may be left out where `name` is given.
 * @returns the place of the new column.
 */
export const addColumn = (
  host: Host,
  state: TableState,
  at: number | null,
  values: unknown,
  name: string | undefined,
): number => {
  const { sheet, table } = state;
  const place = at === null || at === -1 ? table.columns.length : at;
  if (place < 0 || place > table.columns.length) throw new HostError('InvalidArgument');
  const { header, rest } = columnValues(values, table.area.rows, table.showHeaders);
  const before = table.area;
  const gap = { ...before, column: before.column + place, columns: 1 };
  assertUnprotected(host, sheet);
  const isInside = place > 0 && place < table.columns.length;
  keepingFilters(table, () => {
    insertCells(host, sheet, gap, 'Right');
    if (isInside) return;
    table.area = { ...before, columns: before.columns + 1 };
    const taken = table.columns.map((column) => column.name);
    table.columns.splice(place, 0, { id: table.nextColumnId++, name: freeColumnName(taken) });
  });
  const others = table.columns.filter((_, i) => i !== place).map((column) => column.name);
  const wanted = name ?? (header === undefined || header === null || header === '' ? undefined : String(header));
  const column = table.columns[place];
  if (!column) throw new HostError('GeneralException');
  column.name = wanted === undefined ? freeColumnName(others) : uniqueName(wanted, others);
  if (table.showHeaders) {
    const cell = ensureCell(sheet, table.area.row, gap.column);
    emptyCell(cell);
    cell.value = column.name;
  }
  if (rest !== null && rest !== undefined) {
    const rows = table.area.rows - (table.showHeaders ? 1 : 0);
    const body = { row: table.area.row + (table.showHeaders ? 1 : 0), column: gap.column, rows, columns: 1 };
    for (let i = 0; i < rows; i++) {
      const value = isGrid(rest) ? rest[i]?.[0] : rest;
      if (isGrid(rest) || i < bodyOf(table).rows) enterValue(host, sheet, body.row + i, body.column, value);
    }
    host.counters.cellsWritten += rows;
  }
  raiseChanged(host, sheet, { ...gap, rows: table.area.rows }, 'ColumnInserted');
  return place;
};

/** Takes a column out; cells to the right, within the table's rows, move back. */
export const deleteColumn = (host: Host, { sheet, table }: TableState, place: number): void => {
  if (!table.columns[place]) throw new HostError('ItemNotFound');
  assertUnprotected(host, sheet);
  keepingFilters(table, () => deleteCells(host, sheet, columnPart(table, table.area, place), 'Left'));
};

/** Writes a whole column, header included: the header becomes the column's name. */
export const setColumnValues = (host: Host, state: TableState, place: number, values: unknown): void => {
  const { sheet, table } = state;
  const area = columnPart(table, table.area, place);
  if (!isGrid(values)) return writeValues(host, sheet, area, values);
  if (values.length !== area.rows || values.some((row) => row.length !== 1)) throw new HostError('InvalidArgument');
  const [header, ...rest] = values;
  if (!table.showHeaders) return writeValues(host, sheet, area, values);
  if (area.rows > 1) writeValues(host, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, rest);
  const text = header?.[0];
  if (text !== null && text !== undefined && text !== '') renameColumn(host, state, place, String(text));
};

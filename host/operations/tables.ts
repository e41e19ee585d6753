import { displayText } from '../display';
import { HostError } from '../errors';
import { EVENT, raiseChanged, raiseForSheet } from '../events';
import { assertUnlocked, assertUnprotected } from '../guards';
import type { Host } from '../host';
import { canBeName } from '../model/address';
import { containsArea, isEntireColumn, isEntireRow, lastColumnOf, lastRowOf, overlaps } from '../model/areas';
import { cellAt, emptyCell, ensureCell, hasContent, usedArea } from '../model/cells';
import { newId } from '../model/create';
import type { Area, SheetModel, TableModel } from '../model/model';
import { styleOf } from '../model/styles';
import { clearArea } from './clear';
import { applyFilters } from './filter-rows';
import { insertCells } from './insert-delete';
import { bodyOf, freeColumnName, uniqueName, type TableState } from './table-parts';

/** Making, naming, resizing and removing tables. */

const DEFAULT_STYLE = 'TableStyleMedium2';

/** What a header cell shows, as text. */
const headerText = (host: Host, sheet: SheetModel, row: number, column: number): string => {
  const cell = cellAt(sheet, row, column);
  if (!cell) return '';
  const { numberFormat } = styleOf(host.workbook, sheet, row, column);
  return displayText(cell, numberFormat, { date1904: host.workbook.date1904 });
};

/** Puts a text into a header cell: header cells are never anything else. */
const putHeader = (sheet: SheetModel, row: number, column: number, text: string): void => {
  const cell = ensureCell(sheet, row, column);
  emptyCell(cell);
  cell.value = text;
};

/** Reads the names of columns from their header cells, which become unique texts. */
const nameColumns = (host: Host, sheet: SheetModel, area: Area, taken: string[] = []): string[] =>
  Array.from({ length: area.columns }, (_, i) => {
    const shown = headerText(host, sheet, area.row, area.column + i);
    const name = shown === '' ? freeColumnName(taken) : uniqueName(shown, taken);
    taken.push(name);
    putHeader(sheet, area.row, area.column + i, name);
    return name;
  });

const assertFree = (sheet: SheetModel, area: Area, itself?: TableModel): void => {
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw new HostError('MergedRangeConflict');
  if (sheet.tables.some((table) => table !== itself && overlaps(table.area, area))) {
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  }
};

const allTables = (host: Host): TableModel[] => host.workbook.sheets.flatMap(({ tables }) => tables);

const freeTableName = (host: Host): string => {
  const taken = new Set(allTables(host).map(({ name }) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`table${n}`)) n++;
  return `Table${n}`;
};

const isEmptyRow = (sheet: SheetModel, area: Area): boolean =>
  usedArea(sheet, area, true) === undefined && !sheet.tables.some((table) => overlaps(table.area, area));

/** Frees a row of the sheet below `above`: a blank one is taken as it is, else what is there moves down. */
const openRow = (host: Host, sheet: SheetModel, above: Area): void => {
  const row = { ...above, row: lastRowOf(above) + 1, rows: 1 };
  if (!isEmptyRow(sheet, row)) insertCells(host, sheet, row, 'Down');
};

/** A whole column or row is a table as far as it is used. */
const bounded = (sheet: SheetModel, area: Area): Area => {
  if (!isEntireColumn(area) && !isEntireRow(area)) return area;
  const used = usedArea(sheet, area, true);
  if (!used) throw new HostError('InvalidArgument', 'A table cannot be made of blank rows or columns alone.');
  return used;
};

/**
 * Makes a table of cells. Without headers the data move down one row, below `Column1`, `Column2`…; of headers alone the
 * table has one blank row. Throws `MergedRangeConflict`, `InvalidArgument` (another table), `AccessDenied`.
 */
export const addTable = (host: Host, sheet: SheetModel, wanted: Area, hasHeaders: boolean): TableModel => {
  const given = bounded(sheet, wanted);
  assertFree(sheet, given);
  assertUnprotected(host, sheet);
  let area = given;
  if (!hasHeaders) {
    const after = { ...given, row: lastRowOf(given) + 1, rows: 1 };
    if (!isEmptyRow(sheet, after) || sheet.merges.some((merge) => overlaps(merge, after))) {
      insertCells(host, sheet, after, 'Down');
    }
    moveDown(sheet, given);
    area = { ...given, rows: given.rows + 1 };
  } else if (given.rows === 1) {
    openRow(host, sheet, given);
    area = { ...given, rows: 2 };
  }
  const names = nameColumns(host, sheet, area);
  const table: TableModel = {
    id: newId(host.workbook),
    name: freeTableName(host),
    area,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: DEFAULT_STYLE,
    columns: names.map((name, i) => ({ id: i + 1, name })),
    nextColumnId: names.length + 1,
    filters: [],
  };
  sheet.tables.push(table);
  raiseForSheet(host, EVENT.tableAdded, sheet, { tableId: table.id });
  if (sheet.autoFilter && overlaps(sheet.autoFilter.area, area)) delete sheet.autoFilter;
  raiseChanged(host, sheet, area);
  return table;
};

/** Moves the cells of an area one row down, over what is known to be free. */
const moveDown = (sheet: SheetModel, area: Area): void => {
  for (let row = lastRowOf(area); row >= area.row; row--) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      const cell = cellAt(sheet, row, column);
      const from = sheet.rows[row];
      if (from) from[column] = undefined;
      const to = (sheet.rows[row + 1] ??= []);
      to[column] = cell;
    }
  }
};

/** Names of tables are unique in the workbook, and look like no cell. */
const assertTableName = (host: Host, name: string, itself?: TableModel): string => {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const isTaken =
    allTables(host).some((table) => table !== itself && same(table.name)) ||
    host.workbook.names.some((other) => same(other.name));
  if (!canBeName(name) || isTaken) {
    throw new HostError('InvalidArgument', `The name of a table cannot be ${name}.`);
  }
  return name;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const rewriteFormulas = (
  host: Host,
  change: (formula: string, sheet: SheetModel, row: number, column: number) => string,
) => {
  for (const sheet of host.workbook.sheets) {
    sheet.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.formula?.includes('[')) cell.formula = change(cell.formula, sheet, row, column);
      }),
    );
  }
};

export const renameTable = (host: Host, { sheet: home, table }: TableState, wanted: string): void => {
  assertUnprotected(host, home);
  const name = assertTableName(host, wanted, table);
  const old = new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped(table.name)}(?=\\[)`, 'giu');
  rewriteFormulas(host, (formula) => formula.replace(old, () => name));
  table.name = name;
};

/** A column's name is its header cell's text; formulas that name the column follow. */
export const renameColumn = (host: Host, { sheet, table }: TableState, place: number, wanted: string): void => {
  const column = table.columns[place];
  if (!column) throw new HostError('InvalidObjectPath');
  const others = table.columns.filter((other) => other !== column).map(({ name }) => name);
  if (wanted === '') throw new HostError('InvalidArgument', 'A column needs a name.');
  const name = uniqueName(wanted, others);
  if (table.showHeaders) {
    assertUnlocked(host, sheet, { row: table.area.row, column: table.area.column + place, rows: 1, columns: 1 });
    putHeader(sheet, table.area.row, table.area.column + place, name);
  }
  const inside = new RegExp(`(?<=\\[@?)${escaped(column.name)}(?=\\])`, 'gi');
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped(table.name)}\\[`, 'iu');
  rewriteFormulas(host, (formula, home, row, at) => {
    const isInside = home === sheet && containsArea(table.area, { row, column: at, rows: 1, columns: 1 });
    return isInside || named.test(formula) ? formula.replace(inside, () => name) : formula;
  });
  column.name = name;
  if (table.showHeaders) {
    raiseChanged(host, sheet, { row: table.area.row, column: table.area.column + place, rows: 1, columns: 1 });
  }
};

/** The table takes up other cells: the header stays in its row, and the new cells must touch the old. */
export const resizeTable = (host: Host, { sheet, table }: TableState, wanted: Area): void => {
  assertUnprotected(host, sheet);
  const isPossible =
    wanted.row === table.area.row && overlaps(wanted, table.area) && wanted.rows > (table.showHeaders ? 1 : 0);
  if (!isPossible) throw new HostError('InvalidArgument', 'The header of a table stays in its row.');
  if (table.showTotals && wanted.rows < 2) throw new HostError('InvalidArgument');
  assertFree(sheet, wanted, table);
  const old = new Map(table.columns.map((column, i) => [table.area.column + i, column]));
  const kept = table.filters.map((filter) => ({ ...filter, column: filter.column + table.area.column }));
  if (table.showTotals && lastRowOf(wanted) !== lastRowOf(table.area)) moveTotals(sheet, table, wanted);
  table.area = { ...wanted };
  const places = Array.from({ length: wanted.columns }, (_, i) => wanted.column + i);
  const taken = places.flatMap((place) => old.get(place)?.name ?? []);
  table.columns = places.map((place) => {
    const known = old.get(place);
    if (known) return known;
    const [name = freeColumnName(taken)] = table.showHeaders
      ? nameColumns(host, sheet, { row: wanted.row, column: place, rows: 1, columns: 1 }, taken)
      : [];
    return { id: table.nextColumnId++, name };
  });
  table.filters = kept
    .map((filter) => ({ ...filter, column: filter.column - wanted.column }))
    .filter(({ column }) => column >= 0 && column < wanted.columns);
  raiseChanged(host, sheet, table.area);
};

const moveTotals = (sheet: SheetModel, table: TableModel, wanted: Area): void => {
  const [from, to] = [lastRowOf(table.area), lastRowOf(wanted)];
  for (let column = table.area.column; column <= lastColumnOf(table.area); column++) {
    const cell = cellAt(sheet, from, column);
    if (!cell) continue;
    (sheet.rows[to] ??= [])[column] = cell;
    (sheet.rows[from] ??= [])[column] = undefined;
  }
};

export const setShowHeaders = (host: Host, { sheet, table }: TableState, show: boolean): void => {
  if (show === table.showHeaders) return;
  const { area } = table;
  assertUnprotected(host, sheet);
  if (!show) {
    clearArea(host, sheet, { ...area, rows: 1 }, 'Contents');
    table.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
    table.showHeaders = false;
    table.filters = [];
    applyFilters(host, sheet, table);
    return;
  }
  const above = { ...area, row: area.row - 1, rows: 1 };
  if (area.row === 0 || !isEmptyRow(sheet, above)) {
    insertCells(host, sheet, { ...area, rows: 1 }, 'Down');
    table.area = { ...area, rows: area.rows + 1 };
  } else table.area = { ...area, row: area.row - 1, rows: area.rows + 1 };
  table.showHeaders = true;
  table.columns.forEach(({ name }, i) => putHeader(sheet, table.area.row, table.area.column + i, name));
  raiseChanged(host, sheet, { ...table.area, rows: 1 });
};

/** The totals row says `Total` first, and counts or sums the last column. */
export const setShowTotals = (host: Host, { sheet, table }: TableState, show: boolean): void => {
  if (show === table.showTotals) return;
  assertUnprotected(host, sheet);
  if (!show) {
    clearArea(host, sheet, { ...table.area, row: lastRowOf(table.area), rows: 1 }, 'Contents');
    table.area = { ...table.area, rows: table.area.rows - 1 };
    table.showTotals = false;
    return;
  }
  openRow(host, sheet, table.area);
  const body = bodyOf(table);
  table.area = { ...table.area, rows: table.area.rows + 1 };
  table.showTotals = true;
  const row = lastRowOf(table.area);
  const [first] = table.columns;
  const last = table.columns.at(-1);
  if (first && first !== last) {
    first.totalsLabel ??= 'Total';
    ensureCell(sheet, row, table.area.column).value = first.totalsLabel;
  }
  if (last) {
    const column = lastColumnOf(table.area);
    const used = usedArea(sheet, { ...body, column, columns: 1 }, true);
    const isNumber = used !== undefined && typeof cellAt(sheet, used.row, column)?.value === 'number';
    last.totalsFormula ??= `=SUBTOTAL(${isNumber ? 109 : 103},[${last.name}])`;
    Object.assign(ensureCell(sheet, row, column), { value: '', formula: last.totalsFormula });
  }
  raiseChanged(host, sheet, { ...table.area, row, rows: 1 });
};

const forget = (host: Host, { sheet, table }: TableState): void => {
  table.filters = [];
  applyFilters(host, sheet, table);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  raiseForSheet(host, EVENT.tableDeleted, sheet, { tableId: table.id, tableName: table.name });
};

/** The cells stay, the table goes. */
export const convertToRange = (host: Host, state: TableState): Area => {
  assertUnprotected(host, state.sheet);
  forget(host, state);
  return state.table.area;
};

export const deleteTable = (host: Host, state: TableState): void => {
  assertUnprotected(host, state.sheet);
  forget(host, state);
  clearArea(host, state.sheet, state.table.area, 'All');
};

/** Whether a body is one row and nothing stands in it: the row that a table of headers alone was given. */
export const isBlankBody = ({ sheet, table }: TableState): boolean => {
  const body = bodyOf(table);
  if (body.rows !== 1) return false;
  for (let column = body.column; column <= lastColumnOf(body); column++) {
    if (hasContent(cellAt(sheet, body.row, column))) return false;
  }
  return true;
};

import { parseEntry } from '../entry';
import { HostError } from '../errors';
import { EVENT, raiseChanged, raiseForSheet, type ChangeDetails } from '../events';
import { assertUnlocked } from '../guards';
import type { Host } from '../host';
import { cellCountOf, intersection, isEntireColumn, isEntireRow } from '../model/areas';
import { cellName } from '../model/address';
import { cellAt, eachCell, emptyCell, ensureCell, MAX_COLUMNS } from '../model/cells';
import type { Area, CellModel, SheetModel } from '../model/model';
import { styleAt, withStyle } from '../model/styles';

/** Writing values and formulas into cells, with what Excel does to them on the way. */

/** Excel reads and writes at most so many cells of one range at a time. */
const MOST_CELLS = 5_000_000;

export const assertCellCount = (area: Area): void => {
  if (cellCountOf(area) > MOST_CELLS) throw new HostError('RangeExceedsLimit');
};

export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** `Excel.RangeValueType` of a cell. */
export const valueTypeOf = (cell: CellModel | undefined): string => {
  if (!cell) return 'Empty';
  if (cell.isError) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return cell.value === '' && cell.formula === undefined ? 'Empty' : 'String';
};

const wrongShape = (area: Area): never => {
  throw new HostError(
    'InvalidArgument',
    'The argument is invalid or missing or has an incorrect format: the number of rows or columns in the input array ' +
      `doesn't match the size or dimensions of the range (${area.rows} by ${area.columns}).`,
  );
};

/** The value for each cell: from a two-dimensional array of exactly the area's shape, or the same for every cell. */
export const gridOf = (value: unknown, area: Area, oneForAll = false): ((row: number, column: number) => unknown) => {
  if (value === null || value === undefined) throw new HostError('InvalidArgument');
  if (!Array.isArray(value)) return () => value;
  const rows: unknown[] = value;
  if (oneForAll && rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) {
    const only: unknown = rows[0][0];
    return () => only;
  }
  if (rows.length !== area.rows) wrongShape(area);
  for (const row of rows) if (!Array.isArray(row) || row.length !== area.columns) wrongShape(area);
  return (row, column) => (rows[row] as unknown[])[column];
};

/**
 * The rows that a block's rows go to. Desktop Excel writes a block only into the rows that a filter leaves in sight
 * (office-js #224), so that every row after the first hidden one gets what was meant for another.
 */
const targetRows = (host: Host, sheet: SheetModel, area: Area, isBlock: boolean): number[] => {
  const rows = Array.from({ length: area.rows }, (_, i) => area.row + i);
  if (!isBlock || area.rows === 1 || !host.options.scrambleFilteredWrites) return rows;
  return rows.filter((row) => !sheet.rowModels.get(row)?.filtered);
};

const isCellValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** Puts one value in a cell, as if typed: `""` empties it, text is parsed, `null` leaves it alone. */
export const enterValue = (host: Host, sheet: SheetModel, row: number, column: number, value: unknown): void => {
  if (value === null || value === undefined) return;
  if (!isCellValue(value)) throw new HostError('InvalidArgument');
  if (value === '') {
    const cell = cellAt(sheet, row, column);
    if (cell) emptyCell(cell);
    return;
  }
  const cell = ensureCell(sheet, row, column);
  if (typeof value !== 'string') {
    emptyCell(cell);
    cell.value = value;
    return;
  }
  const format = cell.style === undefined ? 'General' : styleAt(host.workbook, cell.style).numberFormat;
  const entry = parseEntry(value, format, { date1904: host.workbook.date1904 });
  emptyCell(cell);
  cell.value = entry.value;
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (entry.isError) cell.isError = true;
  if (entry.quoted) cell.quoted = true;
  if (entry.numberFormat !== undefined)
    cell.style = withStyle(host.workbook, cell.style ?? 0, { numberFormat: entry.numberFormat });
};

/**
 * `range.values = …` and `range.formulas = …`.
 * Throws `InvalidArgument` where the shape is not the range's or the range is whole rows or columns, `AccessDenied` where
 * a cell is locked: then nothing is written.
 */
export const writeValues = (host: Host, sheet: SheetModel, area: Area, value: unknown): void => {
  if (!isUnbounded(area)) assertCellCount(area);
  if (isUnbounded(area)) {
    throw new HostError(
      'InvalidArgument',
      'Cells of an unbounded range cannot be set: the request would be too large.',
    );
  }
  const at = gridOf(value, area);
  assertUnlocked(host, sheet, area);
  const single = cellCountOf(area) === 1 ? cellAt(sheet, area.row, area.column) : undefined;
  const before = { valueBefore: single?.value ?? '', valueTypeBefore: valueTypeOf(single) };
  const rows = targetRows(host, sheet, area, Array.isArray(value));
  const formulas = host.hears(EVENT.worksheetFormulaChanged) ? formulasIn(sheet, area) : undefined;
  const covered = coveredCells(sheet, area);
  for (const [i, row] of rows.entries())
    for (let column = 0; column < area.columns; column++) {
      // Of merged cells only the first holds anything: what is written to the others is lost.
      if (!covered.has(cellKey(row, area.column + column)))
        enterValue(host, sheet, row, area.column + column, at(i, column));
    }
  host.counters.cellsWritten += cellCountOf(area);
  syncHeaders(sheet, area);
  if (formulas) raiseFormulas(host, sheet, area, formulas);
  raiseChanged(host, sheet, area, 'RangeEdited', cellCountOf(area) === 1 ? detailsOf(sheet, area, before) : {});
};

/** The formulas of an area by their cells. */
const formulasIn = (sheet: SheetModel, area: Area): Map<string, string> => {
  const found = new Map<string, string>();
  eachCell(sheet, area, ({ formula }, row, column) => {
    if (formula !== undefined) found.set(cellName(row, column), formula);
  });
  return found;
};

/** Tells which formulas came, went or changed. */
const raiseFormulas = (host: Host, sheet: SheetModel, area: Area, before: Map<string, string>): void => {
  const after = formulasIn(sheet, area);
  const cells = [...new Set([...before.keys(), ...after.keys()])].filter(
    (cell) => before.get(cell) !== after.get(cell),
  );
  if (cells.length === 0) return;
  const formulaDetails = cells.map((cellAddress) => ({ cellAddress, previousFormula: before.get(cellAddress) ?? '' }));
  raiseForSheet(host, EVENT.worksheetFormulaChanged, sheet, { formulaDetails });
};

const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** The cells of an area that merged cells cover: all of each but its first. Each merge is looked at once. */
const coveredCells = (sheet: SheetModel, area: Area): ReadonlySet<number> => {
  const covered = new Set<number>();
  for (const merge of sheet.merges) {
    const both = intersection(merge, area);
    if (!both) continue;
    for (let row = both.row; row < both.row + both.rows; row++)
      for (let column = both.column; column < both.column + both.columns; column++) covered.add(cellKey(row, column));
    covered.delete(cellKey(merge.row, merge.column));
  }
  return covered;
};

const detailsOf = (
  sheet: SheetModel,
  area: Area,
  before: Pick<ChangeDetails, 'valueBefore' | 'valueTypeBefore'>,
): ChangeDetails => {
  const cell = cellAt(sheet, area.row, area.column);
  return { ...before, valueAfter: cell?.value ?? '', valueTypeAfter: valueTypeOf(cell) };
};

/** The header cells of a table are its columns' names, and always text. */
const syncHeaders = (sheet: SheetModel, area: Area): void => {
  for (const table of sheet.tables) {
    if (!table.showHeaders || table.area.row < area.row || table.area.row >= area.row + area.rows) continue;
    for (const [i, column] of table.columns.entries()) {
      const at = table.area.column + i;
      if (at < area.column || at >= area.column + area.columns) continue;
      const cell = ensureCell(sheet, table.area.row, at);
      const taken = new Set(table.columns.filter((other) => other !== column).map(({ name }) => name.toLowerCase()));
      column.name = uniqueHeader(cell.value === '' ? `Column${i + 1}` : String(cell.value), taken);
      emptyCell(cell);
      cell.value = column.name;
    }
  }
};

const uniqueHeader = (name: string, taken: Set<string>): string => {
  let unique = name;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${name}${n}`;
  return unique;
};

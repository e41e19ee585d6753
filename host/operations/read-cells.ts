import { displayText } from '../display';
import type { Host } from '../host';
import { cellCountOf } from '../model/areas';
import type { Area, CellModel, SheetModel } from '../model/model';
import { styleAt, styleIndexOf } from '../model/styles';
import { assertCellCount, isUnbounded, valueTypeOf } from './write-cells';

/**
 * Reads a grid of the area's shape. `null` where the area is whole rows or columns, as Excel answers.
 * `empty` is what stands for a cell that is not there.
 */
const readGrid = <T>(host: Host, sheet: SheetModel, area: Area, of: (cell: CellModel) => T, empty: T): T[][] | null => {
  if (isUnbounded(area)) return null;
  assertCellCount(area);
  host.counters.cellsRead += cellCountOf(area);
  const grid = new Array<T[]>(area.rows);
  for (let i = 0; i < area.rows; i++) {
    const cells = sheet.rows[area.row + i];
    const line = new Array<T>(area.columns);
    for (let j = 0; j < area.columns; j++) {
      const cell = cells?.[area.column + j];
      line[j] = cell ? of(cell) : empty;
    }
    grid[i] = line;
  }
  return grid;
};

export const readValues = (host: Host, sheet: SheetModel, area: Area) =>
  readGrid<CellModel['value']>(host, sheet, area, (cell) => cell.value, '');

export const readFormulas = (host: Host, sheet: SheetModel, area: Area) =>
  readGrid<CellModel['value']>(host, sheet, area, (cell) => cell.formula ?? cell.value, '');

export const readValueTypes = (host: Host, sheet: SheetModel, area: Area) =>
  readGrid(host, sheet, area, valueTypeOf, 'Empty');

/** A General number of so few characters is shown as it is; a longer one is rounded. */
const SHORT_NUMBER = 10;

const shownAsItIs = ({ value, isError }: CellModel): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' || isError) return undefined;
  const text = String(value);
  return text.length <= SHORT_NUMBER && !text.includes('e') ? text : undefined;
};

/** The text as shown. Texts and short numbers in General cells, which are most, take no formatting. */
export const readText = (host: Host, sheet: SheetModel, area: Area) => {
  const options = { date1904: host.workbook.date1904 };
  return readGrid(
    host,
    sheet,
    area,
    (cell) => {
      const format = styleAt(host.workbook, cell.style ?? 0).numberFormat;
      return (format === 'General' ? shownAsItIs(cell) : undefined) ?? displayText(cell, format, options);
    },
    '',
  );
};

export const readNumberFormats = (host: Host, sheet: SheetModel, area: Area): string[][] | null => {
  if (isUnbounded(area)) return null;
  assertCellCount(area);
  host.counters.cellsRead += cellCountOf(area);
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from(
      { length: area.columns },
      (__, j) => styleAt(host.workbook, styleIndexOf(sheet, area.row + i, area.column + j)).numberFormat,
    ),
  );
};

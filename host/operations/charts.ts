import { buildChart, type SeriesSource } from '../charts/build';
import { CHART_KINDS, isXY, type ChartKind } from '../charts/kinds';
import { printAbsoluteArea, quotedSheetName } from '../model/address';
import { cellAt } from '../model/cells';
import type { ChartModel } from '../model/chart';
import { newId } from '../model/create';
import type { Area, CellModel, SheetModel, WorkbookModel } from '../model/model';
import { styleOf } from '../model/styles';
import { columnPoints, leftOf, rowPoints, topOf } from './measures';

/** Making charts from cells as Excel does: heads are found by what the first row and column hold. */

const along = (count: number, from: number): number[] => Array.from({ length: Math.max(0, count) }, (_, i) => from + i);
const isBlank = (cell: CellModel | undefined): boolean => cell === undefined || cell.value === '';

/** Text all along makes heads of a row or a column; so do dates, and anything beside a blank corner. */
const isHead = (
  workbook: WorkbookModel,
  sheet: SheetModel,
  corner: { row: number; column: number },
  cells: readonly { row: number; column: number }[],
): boolean => {
  const isCornerBlank = isBlank(cellAt(sheet, corner.row, corner.column));
  const cornerValue = cellAt(sheet, corner.row, corner.column)?.value ?? '';
  if (cells.length === 0 || typeof cornerValue !== 'string') return false;
  const isHeading = ({ row, column }: { row: number; column: number }): boolean => {
    const cell = cellAt(sheet, row, column);
    if (!cell || isBlank(cell)) return false;
    if (typeof cell.value === 'string' || isCornerBlank) return true;
    return typeof cell.value === 'number' && isDateFormat(styleOf(workbook, sheet, row, column).numberFormat);
  };
  return cells.every(isHeading);
};

const isDateFormat = (format: string): boolean => /[dmy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

export type SeriesBy = 'Rows' | 'Columns';

/** `Sheet1!$A$1:$A$3`, as charts name cells. */
export const chartReference = (sheet: SheetModel, area: Area): string =>
  `${quotedSheetName(sheet.name)}!${printAbsoluteArea(area)}`;

/** Whether all cells that are filled hold numbers. */
export const areNumbers = (sheet: SheetModel, area: Area): boolean => {
  const cells = along(area.rows, area.row).flatMap((row) =>
    along(area.columns, area.column).map((column) => cellAt(sheet, row, column)?.value ?? ''),
  );
  return (
    cells.some((value) => typeof value === 'number') &&
    cells.every((value) => value === '' || typeof value === 'number')
  );
};

/** The series of an area. By itself Excel takes the longer side for the categories. */
export function sourcesOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  seriesBy: SeriesBy | 'Auto',
  kind: ChartKind,
): SeriesSource[] {
  const { row, column, rows, columns } = area;
  const isNumbered = isXY(kind);
  const firstRow = along(columns - 1, column + 1).map((at) => ({ row, column: at }));
  const firstColumn = along(rows - 1, row + 1).map((at) => ({ row: at, column }));
  const hasHeadRow = rows > 1 && isHead(workbook, sheet, { row, column }, firstRow);
  const hasHeadColumn = columns > 1 && isHead(workbook, sheet, { row, column }, firstColumn);
  const by = seriesBy === 'Auto' ? (columns > rows ? 'Rows' : 'Columns') : seriesBy;
  const top = row + (hasHeadRow || (isNumbered && by === 'Columns' && startsWithText(sheet, area)) ? 1 : 0);
  // The first column of points is their x, whatever it holds.
  const takesFirst = isNumbered && (by === 'Columns' ? columns : rows) > 1;
  const isAcross = by === 'Rows';
  const left = column + (hasHeadColumn || (takesFirst && !isAcross) ? 1 : 0);
  const start = isAcross && takesFirst && top === row ? row + 1 : top;
  const height = row + rows - start;
  const width = column + columns - left;
  const cells = (part: Area): string => chartReference(sheet, part);
  const headRow: Area | null = start > row ? { row, column: left, rows: 1, columns: width } : null;
  const headColumn: Area | null = left > column ? { row: start, column, rows: height, columns: 1 } : null;
  const lines = isAcross ? along(height, start) : along(width, left);
  const nameAt = (at: number): { row: number; column: number } | null => {
    if (isAcross) return headColumn && !takesFirst ? { row: at, column } : null;
    return start > row ? { row, column: at } : null;
  };
  const valuesAt = (at: number): Area =>
    isAcross
      ? { row: at, column: left, rows: 1, columns: width }
      : { row: start, column: at, rows: height, columns: 1 };
  const categories = isAcross ? headRow : headColumn;
  const make = (at: number, index: number): SeriesSource => {
    const name = nameAt(at);
    const value = name && cellAt(sheet, name.row, name.column)?.value;
    return {
      name: name ? String(value ?? '') : `Series${index + 1}`,
      ...(name ? { nameFrom: cells({ ...name, rows: 1, columns: 1 }) } : {}),
      values: cells(valuesAt(at)),
      ...(categories ? { categories: cells(categories), numbered: areNumbers(sheet, categories) } : {}),
    };
  };
  if (kind.element !== 'bubbleChart' || lines.length < 2) return lines.map(make);
  // Every second line holds the sizes of the bubbles of the one before it.
  return lines.flatMap((at, i) => {
    const sizes = lines[i + 1];
    return i % 2 === 0 && sizes !== undefined ? [{ ...make(at, i / 2), sizes: cells(valuesAt(sizes)) }] : [];
  });
}

const startsWithText = (sheet: SheetModel, { row, column, columns }: Area): boolean =>
  along(columns - 1, column + 1).every((at) => typeof cellAt(sheet, row, at)?.value === 'string') && columns > 1;

/** Excel's own size of a new chart. */
const SIZE = { width: 360, height: 216 };

const freeName = (charts: readonly ChartModel[]): string => {
  const taken = new Set(charts.map(({ name }) => name));
  let number = charts.length + 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
};

/** A new chart on a sheet, of cells that may stand on another; its name is the first free `Chart n`. */
export function addChart(
  workbook: WorkbookModel,
  sheet: SheetModel,
  type: string,
  from: { sheet: SheetModel; area: Area },
  seriesBy: SeriesBy | 'Auto',
): ChartModel {
  const charts = (sheet.charts ??= []);
  const kind = CHART_KINDS[type] ?? { element: 'barChart' };
  const chart: ChartModel = {
    id: newId(workbook),
    name: freeName(charts),
    left: 0,
    top: 0,
    ...SIZE,
    space: buildChart(kind, sourcesOf(workbook, from.sheet, from.area, seriesBy, kind)),
  };
  charts.push(chart);
  return chart;
}

/** Puts a chart over cells, from the first one's corner to the last one's. */
export function placeChart(sheet: SheetModel, chart: ChartModel, over: Area): void {
  const lastRow = over.row + over.rows - 1;
  const lastColumn = over.column + over.columns - 1;
  chart.left = leftOf(sheet, over.column);
  chart.top = topOf(sheet, over.row);
  chart.width = leftOf(sheet, lastColumn) + columnPoints(sheet, lastColumn) - chart.left;
  chart.height = topOf(sheet, lastRow) + rowPoints(sheet, lastRow) - chart.top;
}

import { cellAt } from '../model/cells';
import type { ChartAxisModel, ChartModel, ChartSeriesModel } from '../model/chart';
import { newId } from '../model/create';
import type { Area, SheetModel, WorkbookModel } from '../model/model';
import { columnPoints, leftOf, rowPoints, topOf } from './measures';

/** Making charts from cells as Excel does: heads are found by what the first row and column hold. */

const valueAt = (sheet: SheetModel, row: number, column: number): unknown => cellAt(sheet, row, column)?.value ?? '';

/** Text all along (or a blank corner) makes heads of a row or a column. */
const isHead = (corner: unknown, values: readonly unknown[]): boolean =>
  values.length > 0 &&
  (corner === '' || typeof corner === 'string') &&
  values.every((value) => typeof value === 'string' && value !== '');

const along = (count: number, from: number): number[] => Array.from({ length: Math.max(0, count) }, (_, i) => from + i);

export type SeriesBy = 'Rows' | 'Columns';

/** The series of an area. By itself Excel takes the longer side for the categories. */
export function seriesOf(sheet: SheetModel, area: Area, seriesBy: SeriesBy | 'Auto'): ChartSeriesModel[] {
  const { row, column, rows, columns } = area;
  const corner = valueAt(sheet, row, column);
  const hasHeadRow =
    rows > 1 &&
    isHead(
      corner,
      along(columns - 1, column + 1).map((at) => valueAt(sheet, row, at)),
    );
  const hasHeadColumn =
    columns > 1 &&
    isHead(
      corner,
      along(rows - 1, row + 1).map((at) => valueAt(sheet, at, column)),
    );
  const by = seriesBy === 'Auto' ? (columns > rows ? 'Rows' : 'Columns') : seriesBy;
  const top = row + (hasHeadRow ? 1 : 0);
  const left = column + (hasHeadColumn ? 1 : 0);
  const height = row + rows - top;
  const width = column + columns - left;
  const headRow: Area | null = hasHeadRow ? { row, column: left, rows: 1, columns: width } : null;
  const headColumn: Area | null = hasHeadColumn ? { row: top, column, rows: height, columns: 1 } : null;
  const cell = (atRow: number, atColumn: number): Area => ({ row: atRow, column: atColumn, rows: 1, columns: 1 });
  const make = (index: number, nameCell: Area | null, values: Area, categories: Area | null): ChartSeriesModel => ({
    name: nameCell ? String(valueAt(sheet, nameCell.row, nameCell.column)) : `Series${index + 1}`,
    nameCell,
    values,
    categories,
    shape: { line: {} },
  });
  return by === 'Rows'
    ? along(height, top).map((at, i) =>
        make(i, headColumn && cell(at, column), { row: at, column: left, rows: 1, columns: width }, headRow),
      )
    : along(width, left).map((at, i) =>
        make(i, headRow && cell(row, at), { row: top, column: at, rows: height, columns: 1 }, headColumn),
      );
}

const axis = (gridlines: boolean): ChartAxisModel => ({ visible: true, gridlines, gridline: {}, line: {}, font: {} });

/** Excel's own size of a new chart. */
const SIZE = { width: 360, height: 216 };

/** A new chart on a sheet; its name is the first free `Chart n`. */
export function addChart(
  workbook: WorkbookModel,
  sheet: SheetModel,
  type: string,
  series: ChartSeriesModel[],
): ChartModel {
  const charts = (sheet.charts ??= []);
  const taken = new Set(charts.map(({ name }) => name));
  let number = charts.length + 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  const [only] = series;
  const chart: ChartModel = {
    id: newId(workbook),
    name: `Chart ${number}`,
    type,
    left: 0,
    top: 0,
    ...SIZE,
    title: { text: series.length === 1 && only ? only.name : '', visible: true, font: {} },
    legend: { visible: true, position: 'Bottom', font: {} },
    categoryAxis: axis(false),
    valueAxis: axis(true),
    area: { font: {}, line: {} },
    series,
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

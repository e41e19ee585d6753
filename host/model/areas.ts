import { MAX_COLUMNS, MAX_ROWS } from './cells';
import type { Area } from './model';

/** Sums with rectangles of cells. */

export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
export const isEntireRow = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;
export const lastRowOf = (area: Area): number => area.row + area.rows - 1;
export const lastColumnOf = (area: Area): number => area.column + area.columns - 1;
export const cellCountOf = (area: Area): number => area.rows * area.columns;

export const areaOf = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows >= 1 &&
  area.columns >= 1 &&
  lastRowOf(area) < MAX_ROWS &&
  lastColumnOf(area) < MAX_COLUMNS;

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What both have, or undefined. */
export const intersection = (a: Area, b: Area): Area | undefined => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(lastRowOf(a), lastRowOf(b));
  const lastColumn = Math.min(lastColumnOf(a), lastColumnOf(b));
  return lastRow < row || lastColumn < column ? undefined : areaOf(row, column, lastRow, lastColumn);
};

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== undefined;

export const containsArea = (outer: Area, inner: Area): boolean => {
  const both = intersection(outer, inner);
  return both !== undefined && sameArea(both, inner);
};

/** The smallest area with both inside. */
export const boundingArea = (a: Area, b: Area): Area =>
  areaOf(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRowOf(a), lastRowOf(b)),
    Math.max(lastColumnOf(a), lastColumnOf(b)),
  );

/** What is left of `area` when `hole` is cut out: up to four areas. */
export const withoutArea = (area: Area, hole: Area): Area[] => {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [];
  if (cut.row > area.row) parts.push(areaOf(area.row, area.column, cut.row - 1, lastColumnOf(area)));
  if (cut.column > area.column) parts.push(areaOf(cut.row, area.column, lastRowOf(cut), cut.column - 1));
  if (lastColumnOf(cut) < lastColumnOf(area))
    parts.push(areaOf(cut.row, lastColumnOf(cut) + 1, lastRowOf(cut), lastColumnOf(area)));
  if (lastRowOf(cut) < lastRowOf(area))
    parts.push(areaOf(lastRowOf(cut) + 1, area.column, lastRowOf(area), lastColumnOf(area)));
  return parts;
};

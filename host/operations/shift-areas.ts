import { isEntireColumn, isEntireRow, lastColumnOf, lastRowOf } from '../model/areas';
import { MAX_COLUMNS, MAX_ROWS } from '../model/cells';
import type { Area } from '../model/model';
import type { Shift } from './shift-formulas';

/** How areas move when cells are inserted or deleted: those wholly inside the band of rows or columns that moves. */

const turned = ({ row, column, rows, columns }: Area): Area => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});

const isInBand = (area: Area, band: Area): boolean =>
  area.column >= band.column && lastColumnOf(area) <= lastColumnOf(band);

const down =
  (at: Area): Shift =>
  (area) => {
    if (!isInBand(area, at) || lastRowOf(area) < at.row) return area;
    return area.row >= at.row ? { ...area, row: area.row + at.rows } : { ...area, rows: area.rows + at.rows };
  };

const up =
  (at: Area): Shift =>
  (area) => {
    if (!isInBand(area, at) || lastRowOf(area) < at.row) return area;
    if (area.row > lastRowOf(at)) return { ...area, row: area.row - at.rows };
    const gone = Math.min(lastRowOf(area), lastRowOf(at)) - Math.max(area.row, at.row) + 1;
    return gone >= area.rows ? null : { ...area, row: Math.min(area.row, at.row), rows: area.rows - gone };
  };

const sideways =
  (make: (at: Area) => Shift, at: Area): Shift =>
  (area) => {
    const moved = make(turned(at))(turned(area));
    return moved && turned(moved);
  };

/** Whole columns stay whole when rows move, and no area grows beyond the sheet. */
const kept =
  (shift: Shift, vertical: boolean): Shift =>
  (area) => {
    if (vertical ? isEntireColumn(area) : isEntireRow(area)) return area;
    const moved = shift(area);
    if (!moved) return null;
    return {
      ...moved,
      rows: Math.min(moved.rows, MAX_ROWS - moved.row),
      columns: Math.min(moved.columns, MAX_COLUMNS - moved.column),
    };
  };

export type Direction = 'Down' | 'Right' | 'Up' | 'Left';

/** `Down` and `Right` insert at the area, `Up` and `Left` delete it. */
export const shiftOf = (at: Area, direction: Direction): Shift => {
  switch (direction) {
    case 'Down':
      return kept(down(at), true);
    case 'Up':
      return kept(up(at), true);
    case 'Right':
      return kept(sideways(down, at), false);
    case 'Left':
      return kept(sideways(up, at), false);
  }
};

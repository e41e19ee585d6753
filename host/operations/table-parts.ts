import { HostError } from '../errors';
import { lastRowOf } from '../model/areas';
import type { Area, SheetModel, TableModel } from '../model/model';

/** Where the parts of a table stand, and the columns' and filters' bookkeeping. */

export interface TableState {
  sheet: SheetModel;
  table: TableModel;
}

/** The rows between header and totals. */
export const bodyOf = ({ area, showHeaders, showTotals }: TableModel): Area => {
  const head = showHeaders ? 1 : 0;
  return { ...area, row: area.row + head, rows: area.rows - head - (showTotals ? 1 : 0) };
};

export const headerOf = ({ area, showHeaders }: TableModel): Area => {
  if (!showHeaders) throw new HostError('ItemNotFound', 'The table shows no headers.');
  return { ...area, rows: 1 };
};

export const totalsOf = ({ area, showTotals }: TableModel): Area => {
  if (!showTotals) throw new HostError('ItemNotFound', 'The table shows no totals.');
  return { ...area, row: lastRowOf(area), rows: 1 };
};

/** The part of `area` (one of the table's) that belongs to one column. */
export const columnPart = (table: TableModel, area: Area, place: number): Area => ({
  ...area,
  column: table.area.column + place,
  columns: 1,
});

/** Does something to the columns, and keeps each filter with its column. */
export const keepingFilters = (table: TableModel, change: () => void): void => {
  const kept = table.filters.map(({ column, criteria }) => ({ id: table.columns[column]?.id, criteria }));
  change();
  table.filters = kept.flatMap(({ id, criteria }) => {
    const column = table.columns.findIndex((one) => one.id === id);
    return column < 0 ? [] : [{ column, criteria }];
  });
};

/** A header that no other column has: Excel adds a number to the second of two that are alike, whatever their case. */
export const uniqueName = (wanted: string, taken: Iterable<string>): string => {
  const known = new Set([...taken].map((name) => name.toLowerCase()));
  let unique = wanted;
  for (let n = 2; known.has(unique.toLowerCase()); n++) unique = `${wanted}${n}`;
  return unique;
};

/** `Column1` where the header cell is blank. */
export const freeColumnName = (taken: Iterable<string>): string => {
  const known = new Set([...taken].map((name) => name.toLowerCase()));
  let n = 1;
  while (known.has(`column${n}`)) n++;
  return `Column${n}`;
};

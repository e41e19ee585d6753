import { HostError } from '../errors';
import { EVENT, raiseChanged, raiseForSheet } from '../events';
import { assertAllowed, assertUnlocked } from '../guards';
import type { Host } from '../host';
import { isMissing, record, whole } from '../members/arguments';
import { printArea } from '../model/address';
import { overlaps } from '../model/areas';
import { cellAt } from '../model/cells';
import type { Area, CellModel, SheetModel } from '../model/model';
import { movedFormula } from './shift-formulas';

/** `Excel.SortField`: by which column (or row), counted from the start of the area. */
export interface SortKey {
  key: number;
  ascending: boolean;
}

export const sortKeys = (fields: unknown): SortKey[] => {
  if (!Array.isArray(fields) || fields.length === 0) throw new HostError('InvalidArgument');
  return fields.map((field: unknown) => {
    const { key, ascending, sortOn } = record(field, 'fields');
    if (!isMissing(sortOn) && sortOn !== 'Value') throw new HostError('NotImplemented');
    return { key: whole(key, 'key', 0), ascending: ascending !== false };
  });
};

/** Excel's order: numbers, text, FALSE and TRUE, errors; blanks last whichever way. */
const rank = (cell: CellModel | undefined): number => {
  if (!cell || cell.value === '') return 4;
  if (cell.isError) return 3;
  return typeof cell.value === 'number' ? 0 : typeof cell.value === 'string' ? 1 : 2;
};

const collator = { loose: new Intl.Collator('en', { sensitivity: 'accent' }), exact: new Intl.Collator('en') };

const compare = (
  a: CellModel | undefined,
  b: CellModel | undefined,
  ascending: boolean,
  matchCase: boolean,
): number => {
  const [x, y] = [rank(a), rank(b)];
  if (x === 4 || y === 4) return x - y;
  const sign = ascending ? 1 : -1;
  if (x !== y) return sign * (x - y);
  const [v, w] = [a?.value, b?.value];
  if (typeof v === 'string' && typeof w === 'string')
    return sign * (matchCase ? collator.exact : collator.loose).compare(v, w);
  return sign * (Number(v) - Number(w));
};

export interface SortOptions {
  keys: readonly SortKey[];
  matchCase: boolean;
  hasHeaders: boolean;
  /** Sorts columns by what stands in rows. */
  byColumns: boolean;
}

/** Sorts the rows (or columns) of an area in place; rows hidden by a filter stay where they are. Formats move with their cells. */
export const sortCells = (host: Host, sheet: SheetModel, whole_: Area, options: SortOptions): void => {
  const { keys, byColumns } = options;
  const area = options.hasHeaders
    ? byColumns
      ? { ...whole_, column: whole_.column + 1, columns: whole_.columns - 1 }
      : { ...whole_, row: whole_.row + 1, rows: whole_.rows - 1 }
    : whole_;
  if (area.rows < 1 || area.columns < 1) return;
  if (keys.some(({ key }) => key >= (byColumns ? whole_.rows : whole_.columns))) throw new HostError('InvalidArgument');
  if (sheet.protection.protected) assertAllowed(host, sheet, 'allowSort');
  assertUnlocked(host, sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new HostError('InvalidOperation', 'Merged cells cannot be sorted.');
  }
  const count = byColumns ? area.columns : area.rows;
  const places = Array.from({ length: count }, (_, i) => i).filter(
    (i) => byColumns || !sheet.rowModels.get(area.row + i)?.filtered,
  );
  const keyCell = (place: number, key: number) =>
    byColumns
      ? cellAt(sheet, whole_.row + key, area.column + place)
      : cellAt(sheet, area.row + place, whole_.column + key);
  const order = [...places].sort((a, b) => {
    for (const { key, ascending } of keys) {
      const result = compare(keyCell(a, key), keyCell(b, key), ascending, options.matchCase);
      if (result !== 0) return result;
    }
    return a - b;
  });
  const across = byColumns ? area.rows : area.columns;
  const at = (place: number, i: number): [number, number] =>
    byColumns ? [area.row + i, area.column + place] : [area.row + place, area.column + i];
  const lines = order.map((place) => Array.from({ length: across }, (_, i) => cellAt(sheet, ...at(place, i))));
  places.forEach((place, n) => {
    const from = order[n] ?? place;
    for (let i = 0; i < across; i++) {
      const cell = lines[n]?.[i];
      const [row, column] = at(place, i);
      const [fromRow, fromColumn] = at(from, i);
      if (cell?.formula !== undefined) cell.formula = movedFormula(cell.formula, row - fromRow, column - fromColumn);
      (sheet.rows[row] ??= [])[column] = cell;
    }
  });
  raiseChanged(host, sheet, area);
  const message = byColumns ? EVENT.worksheetColumnSorted : EVENT.worksheetRowSorted;
  raiseForSheet(host, message, sheet, { address: printArea(area) });
};

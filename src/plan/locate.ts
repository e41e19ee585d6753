import type { CalculatedColumn } from '../text/codes';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../tracker/snapshot';
import { columnValues, lastUsedColumn, sheetNamed } from './cells';
import { BLANK_HASH, cellHash } from './hash';
import type { OwnedColumn, OwnedTable, Ownership } from './state';

/** Where a column that is ours stands now. */
export interface LocatedColumn {
  field: CalculatedColumn;
  column: number;
  /** As it stands in the sheet: the officer may have renamed it. */
  header: string;
}

/** A table of the ownership record, found in the workbook as it is now. */
export interface LocatedTable {
  record: OwnedTable;
  /** Its place among the record's tables. */
  index: number;
  sheetId: string;
  excelTableId: string | null;
  headerRow: number;
  columns: LocatedColumn[];
}

interface HeaderRow {
  sheet: SheetSnapshot;
  table: TableSnapshot | null;
  row: number;
  from: number;
  to: number;
}

const headerText = (value: unknown): string => String(value).trim();

function headersOf({ sheet, row, from, to }: HeaderRow): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let column = from; column <= to; column++) {
    const text = headerText(columnValues(sheet, column)(row));
    if (text !== '') found.set(text, [...(found.get(text) ?? []), column]);
  }
  return found;
}

const matches = (record: OwnedTable, headers: Map<string, number[]>): number =>
  record.columns.filter(({ header }) => headers.has(header)).length;

/** Every row that could be the header row of a table that we know: those of Excel tables, and rows that hold our headers. */
function candidates(snapshot: Snapshot, record: OwnedTable): HeaderRow[] {
  if (record.excelTable !== null && record.detachedBy === null) {
    return snapshot.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => ({
        sheet,
        table,
        row: table.area.row,
        from: table.area.column,
        to: table.area.column + table.area.columns - 1,
      })),
    );
  }
  const sheet =
    snapshot.sheets.find(({ id, name }) => id === record.sheetId && name === record.sheetName) ??
    sheetNamed(snapshot, record.sheetName) ??
    snapshot.sheets.find(({ id }) => id === record.sheetId);
  if (sheet === undefined) return [];
  const rows = new Set([record.headerRow]);
  const wanted = new Set(record.columns.map(({ header }) => header));
  for (const { area, values } of sheet.blocks) {
    values.forEach((cells, i) => {
      if (cells.some((cell) => typeof cell === 'string' && wanted.has(cell.trim()))) rows.add(area.row + i);
    });
  }
  const width = { from: 0, to: lastUsedColumn(sheet) };
  return [...rows].map((row) => ({ sheet, table: null, row, ...width }));
}

/** How much of a column, from its header down, holds what we last wrote there for this field; 0 where nothing does. */
function shareOfOurs(
  record: OwnedTable,
  field: number,
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
): number {
  const ours = new Set(record.rows.map(({ hashes }) => hashes[field]));
  ours.delete(BLANK_HASH);
  const value = columnValues(sheet, column);
  let filled = 0;
  let known = 0;
  for (let row = headerRow + 1; row <= headerRow + record.rows.length + 5; row++) {
    const cell = value(row);
    if (cell === '') continue;
    filled++;
    if (ours.has(cellHash(cell))) known++;
  }
  return filled === 0 ? 0 : known / filled;
}

const HALF = 0.5;

function columnsIn(record: OwnedTable, place: HeaderRow): LocatedColumn[] {
  const headers = headersOf(place);
  const taken = new Set<number>();
  const found = new Map<OwnedColumn, number>();
  const claim = (column: OwnedColumn, at: number) => {
    found.set(column, at);
    taken.add(at);
  };
  for (const column of record.columns) {
    const places = (headers.get(column.header) ?? []).filter((at) => !taken.has(at));
    const nearest = places.sort((a, b) => Math.abs(a - column.column) - Math.abs(b - column.column))[0];
    if (nearest !== undefined) claim(column, nearest);
  }
  // A renamed column: where it stood (moved as its neighbours have moved), else wherever our values are.
  const shifts = [...found].map(([column, at]) => at - column.column).sort((a, b) => a - b);
  const shift = shifts[Math.floor(shifts.length / 2)] ?? 0;
  record.columns.forEach((column, field) => {
    if (found.has(column)) return;
    const elsewhere = Array.from({ length: place.to - place.from + 1 }, (_, i) => place.from + i);
    for (const at of [column.column + shift, ...elsewhere]) {
      if (at < place.from || at > place.to || taken.has(at)) continue;
      if (shareOfOurs(record, field, place.sheet, place.row, at) < HALF) continue;
      claim(column, at);
      return;
    }
  });
  return record.columns.flatMap((column) => {
    const at = found.get(column);
    if (at === undefined) return [];
    return [{ field: column.field, column: at, header: headerText(columnValues(place.sheet, at)(place.row)) }];
  });
}

/**
 * Finds the columns that are ours: an Excel table by its name, a plain range by its sheet; in them by header, else by
 * place or by what they hold. A table none of whose columns is found has lost them, and is left out.
 */
export function locateOwned(snapshot: Snapshot, ownership: Ownership): LocatedTable[] {
  const claimed = new Set<string>();
  return ownership.tables.flatMap((record, index) => {
    const ranked = candidates(snapshot, record)
      .filter(({ sheet, row, from }) => !claimed.has(`${sheet.id} ${row} ${from}`))
      .map((place) => ({ place, columns: columnsIn(record, place), score: 0 }))
      .map((found) => ({ ...found, score: score(record, found.place, found.columns) }))
      .filter(({ columns }) => columns.length > 0)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (best === undefined) return [];
    const { sheet, table, row, from } = best.place;
    claimed.add(`${sheet.id} ${row} ${from}`);
    return [
      { record, index, sheetId: sheet.id, excelTableId: table?.id ?? null, headerRow: row, columns: best.columns },
    ];
  });
}

/** Headers that agree count most; then the table's name; then the nearer row. */
function score(record: OwnedTable, place: HeaderRow, columns: LocatedColumn[]): number {
  const agreeing = matches(record, new Map(columns.map(({ header, column }) => [header, [column]])));
  const named = place.table !== null && place.table.name === record.excelTable ? 1 : 0;
  const near = 1 / (1 + Math.abs(place.row - record.headerRow));
  return named * 1000 + columns.length * 10 + agreeing + near / 2;
}

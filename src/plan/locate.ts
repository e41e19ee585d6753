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

const isBlankRow = ({ blocks }: SheetSnapshot, row: number): boolean =>
  blocks.every(({ area, values }) => (values[row - area.row] ?? []).every((cell) => cell === ''));

/**
 * How much of a column, from its header down, holds what we last wrote there for this field; 0 where nothing does.
 * `most` filled rows are looked at.
 */
function shareOfOurs(
  record: OwnedTable,
  field: number,
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
  most = Infinity,
): number {
  const ours = new Set(record.rows.map(({ hashes }) => hashes[field]));
  ours.delete(BLANK_HASH);
  const value = columnValues(sheet, column);
  let filled = 0;
  let known = 0;
  for (let row = headerRow + 1; row <= headerRow + record.rows.length + 5 && filled < most; row++) {
    // Rows that were added are looked at too, but not those of another table below.
    if (row > headerRow + record.rows.length && isBlankRow(sheet, row)) break;
    const cell = value(row);
    if (cell === '') continue;
    // Nor those of one right below, where its header is: ours are called alike in every table.
    if (record.columns.some(({ header }) => headerText(cell) === header)) break;
    filled++;
    if (ours.has(cellHash(cell))) known++;
  }
  return filled === 0 ? 0 : known / filled;
}

/**
 * A column under a header of its own that is as blank as we left it: only its place tells that it is ours. Not before
 * the rows of the record have been read.
 */
function isBlankAsWritten(record: OwnedTable, field: number, { sheet, row }: HeaderRow, column: number): boolean {
  const value = columnValues(sheet, column);
  return (
    headerText(value(row)) !== '' &&
    record.rows.length > 0 &&
    record.rows.every(({ hashes }, i) => hashes[field] === BLANK_HASH && value(row + 1 + i) === '')
  );
}

const HALF = 0.5;

function columnsIn(record: OwnedTable, place: HeaderRow, others: ReadonlySet<number>): LocatedColumn[] {
  const headers = headersOf(place);
  const taken = new Set(others);
  const found = new Map<OwnedColumn, number>();
  const claim = (column: OwnedColumn, at: number) => {
    found.set(column, at);
    taken.add(at);
  };
  const shift = () => {
    const shifts = [...found].map(([column, at]) => at - column.column).sort((a, b) => a - b);
    return shifts[Math.floor(shifts.length / 2)] ?? 0;
  };
  // Where one header stands over several columns, the nearest to where ours has moved with the others. Our Ref repeats
  // what the officer's own column of that name holds: it is taken for ours only where it should stand.
  const placesOf = ({ header }: OwnedColumn) => (headers.get(header) ?? []).filter((at) => !taken.has(at));
  const order = [...record.columns].sort(
    (a, b) => Number(a.field === 'ref') - Number(b.field === 'ref') || placesOf(a).length - placesOf(b).length,
  );
  for (const column of order) {
    const due = column.column + shift();
    const nearest = placesOf(column).sort((a, b) => Math.abs(a - due) - Math.abs(b - due))[0];
    if (nearest === undefined || (column.field === 'ref' && Math.abs(nearest - due) > 1)) continue;
    claim(column, nearest);
  }
  // A renamed column: where it stood (moved as its neighbours have moved), else wherever our values are.
  record.columns.forEach((column, field) => {
    if (found.has(column)) return;
    const elsewhere = Array.from({ length: place.to - place.from + 1 }, (_, i) => place.from + i);
    const due = column.column + shift();
    for (const at of column.field === 'ref' ? [due] : [due, ...elsewhere]) {
      if (at < place.from || at > place.to || taken.has(at)) continue;
      const isBlankAsOurs = at === due && isBlankAsWritten(record, field, place, at);
      if (!isBlankAsOurs && shareOfOurs(record, field, place.sheet, place.row, at) < HALF) continue;
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

/** Of how many filled rows, and of how many columns, is looked at which table they are. */
const ROWS_LOOKED_AT = 50;
const COLUMNS_LOOKED_AT = 3;

interface Found {
  record: OwnedTable;
  index: number;
  place: HeaderRow;
  columns: LocatedColumn[];
  score: number;
}

/**
 * Finds the columns that are ours: an Excel table by its name, a plain range by its sheet; in them by header, else by
 * place or by what they hold. Where several tables could be one record's, or several records' columns stand in one row,
 * those that agree best go together first. A table none of whose columns is found has lost them, and is left out.
 */
export function locateOwned(snapshot: Snapshot, ownership: Ownership): LocatedTable[] {
  const places = ownership.tables.map((record) => candidates(snapshot, record));
  const isAlone = (record: OwnedTable): boolean =>
    ownership.tables.filter(({ sheetName }) => sheetName === record.sheetName).length === 1;
  const taken = new Map<string, Set<number>>();
  const found = (record: OwnedTable, index: number): Found[] => {
    const free = (places[index] ?? []).filter(({ table }) => table === null || !taken.has(table.id));
    const isInDoubt = free.length > 1 || !isAlone(record);
    return free.flatMap((place) => {
      const columns = columnsIn(record, place, taken.get(`${place.sheet.id} ${place.row}`) ?? new Set());
      const one = { record, index, place, columns, score: 0 };
      return columns.length === 0 ? [] : [{ ...one, score: score(one, isInDoubt) }];
    });
  };
  const best = new Map<number, Found>();
  const left = new Set(ownership.tables.keys());
  while (left.size > 0) {
    const ranked = [...left].flatMap((index) => {
      const record = ownership.tables[index];
      return record === undefined ? [] : found(record, index);
    });
    const [next] = ranked.sort((a, b) => b.score - a.score);
    if (next === undefined) break;
    const { sheet, row, table } = next.place;
    const at = `${sheet.id} ${row}`;
    taken.set(at, new Set([...(taken.get(at) ?? []), ...next.columns.map(({ column }) => column)]));
    if (table !== null && next.record.detachedBy === null) taken.set(table.id, new Set());
    best.set(next.index, next);
    left.delete(next.index);
  }
  return [...best.values()]
    .sort((a, b) => a.index - b.index)
    .map(({ record, index, place: { sheet, table, row }, columns }) => ({
      record,
      index,
      sheetId: sheet.id,
      excelTableId: table?.id ?? null,
      headerRow: row,
      columns,
    }));
}

/** The table's name counts most; then how many columns are found and hold what we wrote; then headers; then the nearer row. */
function score({ record, place, columns }: Found, isInDoubt: boolean): number {
  const agreeing = matches(record, new Map(columns.map(({ header, column }) => [header, [column]])));
  const named = place.table !== null && place.table.name === record.excelTable ? 1 : 0;
  const near = 1 / (1 + Math.abs(place.row - record.headerRow));
  const held = isInDoubt ? evidence(record, place, columns) : 0;
  return named * 1000 + columns.length * 10 + held * 20 + agreeing + near / 2;
}

/** How much of the last columns, which say most, holds what we wrote for this table: 0 to 1. */
function evidence(record: OwnedTable, { sheet, row }: HeaderRow, columns: LocatedColumn[]): number {
  const looked = columns.slice(-COLUMNS_LOOKED_AT);
  const shares = looked.map(({ field, column }) => {
    const at = record.columns.findIndex((owned) => owned.field === field);
    return shareOfOurs(record, at, sheet, row, column, ROWS_LOOKED_AT);
  });
  return shares.reduce((sum, share) => sum + share, 0) / looked.length;
}

import type { Texts } from '../text/texts';
import type { CalculatedTable } from './calculated';
import { cellAddress, columnValues } from './cells';
import { cellEdits, type ChangedCell } from './cell-edits';
import { groupBy } from '../tracker/group';
import { BLANK_HASH, cellHash, keyHash } from './hash';
import type { LocatedTable } from './locate';
import type { Edit, SheetEdit, WorkbookSnapshot } from './plan';
import { removeColumns } from './removal';
import { contentOf, freeName, locateSheet, sheetRecord } from './owned-sheets';
import type { OwnedSheetRecord, OwnedTable, Ownership, RowRecord } from './state';
import { pairedTables } from './tables-plan';
import type { UndoneTable, UndoRecord } from './undo-record';

/** Putting the last refresh back, now or when the file has been opened again. */
export interface Undoing {
  edits: Edit[];
  /** What is ours once they are made. */
  ownership: Ownership;
  /** Cells in which a person has typed since: left as they are. */
  left: string[];
}

export interface UndoRequest {
  snapshot: WorkbookSnapshot;
  ownership: Ownership;
  located: LocatedTable[];
  /** Which row has which key now. */
  tables: CalculatedTable[];
  texts: Texts;
}

/**
 * Undoes what a refresh did, as it was recorded by key and column: rows may have been sorted, inserted or deleted since.
 * A cell that no longer holds what the refresh wrote is left as it is.
 */
export function undo(record: UndoRecord, request: UndoRequest): Undoing {
  const { snapshot, ownership, located } = request;
  const edits: Edit[] = [];
  const left: string[] = [];
  const tables = ownership.tables.flatMap((table, index): OwnedTable[] => {
    const found = located.find((one) => one.index === index);
    const undone = record.tables.find((one) => one.table === index);
    if (undone === undefined) return [table];
    if (found === undefined) return [];
    const result = undoTable(undone, table, found, request);
    edits.push(...result.edits);
    left.push(...result.left);
    return result.table === null ? [] : [result.table];
  });
  const sheets = ownership.sheets.flatMap((owned) => {
    const undone = record.sheets.find(({ sheet }) => sheet === owned.sheet);
    if (undone === undefined) return [owned];
    const standing = locateSheet(snapshot, ownership, owned.sheet);
    if (standing !== null) {
      const before = contentOf(standing, owned.layout);
      edits.push({ kind: 'sheet', name: standing.name, content: undone.before, before });
    }
    return undone.before === null ? [] : [sheetRecord(owned.sheet, owned.name, undone.before)];
  });
  // Those that go are gone when the others come back.
  const standing =
    snapshot.sheets.length - edits.filter((edit) => edit.kind === 'sheet' && edit.content === null).length;
  const back = broughtBack(record, request, standing);
  edits.push(...back.map(({ edit }) => edit));
  return { edits, ownership: { tables, sheets: [...sheets, ...back.map(({ owned }) => owned)] }, left };
}

/** The sheets that the refresh took away, each where it stood; under another name where theirs has been taken since. */
function broughtBack(
  { sheets }: UndoRecord,
  { snapshot, ownership, texts }: UndoRequest,
  standing: number,
): { edit: SheetEdit; owned: OwnedSheetRecord }[] {
  const gone = sheets
    .filter(({ sheet }) => !ownership.sheets.some((owned) => owned.sheet === sheet))
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  return gone.flatMap(({ sheet, name: was, before, at }, i) => {
    if (before === null) return [];
    const name = freeName(snapshot, was, texts);
    return [
      {
        edit: {
          kind: 'sheet',
          name,
          content: before,
          before: null,
          ...(at === undefined ? {} : { at: Math.min(at, standing + i) }),
        },
        owned: sheetRecord(sheet, name, before),
      },
    ];
  });
}

function undoTable(
  undone: UndoneTable,
  table: OwnedTable,
  found: LocatedTable,
  request: UndoRequest,
): { edits: Edit[]; left: string[]; table: OwnedTable | null } {
  const removal = removeColumns(request.snapshot, found, undone.added, request.located);
  const kept = table.columns
    .map((column, i) => ({ column, i }))
    .filter(({ column }) => !undone.added.includes(column.field));
  const cells = restoredCells(undone, table, found, request);
  const edits: Edit[] = [...removal.edits, ...cellEdits(found.sheetId, cells.changed)];
  const coloured = undone.rules === null ? null : rulesColumn(found, undone);
  if (coloured !== null && undone.rules !== null) {
    edits.push({
      kind: 'rules',
      sheetId: found.sheetId,
      area: {
        row: found.headerRow + 1,
        column: coloured,
        rows: Math.max(1, table.lastRow - table.headerRow),
        columns: 1,
      },
      ours: [...table.rules, ...undone.rules],
      before: table.rules,
      rules: undone.rules,
    });
  }
  const rows = cells.records.map(({ key, hashes }) => ({ key, hashes: kept.map(({ i }) => hashes[i] ?? BLANK_HASH) }));
  const record: OwnedTable = {
    ...table,
    columns: kept.map(({ column }) => column),
    rules: undone.rules ?? table.rules,
    rows,
  };
  return { edits, left: [...removal.left, ...cells.left], table: kept.length === 0 ? null : record };
}

const rulesColumn = (found: LocatedTable, undone: UndoneTable): number | null =>
  found.columns.find(({ field }) => RULED.has(field) && !undone.added.includes(field))?.column ?? null;

const RULED = new Set(['status', 'rag', 'calculatedRating']);

function restoredCells(
  undone: UndoneTable,
  table: OwnedTable,
  found: LocatedTable,
  { snapshot, tables, located }: UndoRequest,
): { changed: ChangedCell[]; records: RowRecord[]; left: string[] } {
  const sheet = snapshot.sheets.find(({ id }) => id === found.sheetId);
  const records = table.rows.map(({ key, hashes }) => ({ key, hashes: [...hashes] }));
  const changed: ChangedCell[] = [];
  const left: string[] = [];
  if (sheet === undefined) return { changed, records, left };
  const paired = [...pairedTables(tables, located)].find(([, ours]) => ours.index === found.index);
  const now = tables.find((one) => one.table.id === paired?.[0]);
  const rowsByKey = groupBy(now?.rows ?? [], ({ key }) => keyHash(key));
  const recordsByKey = groupBy(records, ({ key }) => key);
  const taken = new Set<string>();
  for (const { key, field, value, numberFormat } of undone.cells) {
    const column = found.columns.find((one) => one.field === field)?.column;
    const index = table.columns.findIndex((one) => one.field === field);
    if (column === undefined || index === -1) continue;
    // Of several rows with one key, the one that still holds what was written for it.
    const present = columnValues(sheet, column);
    const written = recordsByKey.get(key) ?? [];
    const rows = (rowsByKey.get(key) ?? []).map(({ row }) => row).filter((row) => !taken.has(`${row} ${column}`));
    const recordOf = (row: number) => written.find(({ hashes }) => hashes[index] === cellHash(present(row)));
    const row = rows.find((at) => recordOf(at) !== undefined);
    if (row === undefined) {
      left.push(...rows.slice(0, 1).map((at) => `${sheet.name}!${cellAddress(at, column)}`));
      continue;
    }
    const record = recordOf(row);
    taken.add(`${row} ${column}`);
    changed.push({ row, column, value, numberFormat });
    if (record !== undefined) record.hashes[index] = cellHash(value);
  }
  return { changed, records, left };
}

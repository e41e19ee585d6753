import type { CalculatedColumn } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import type { Texts } from '../text/texts';
import type { Issue, RecordTable } from '../tracker/records';
import type { CellValue, SheetSnapshot } from '../tracker/snapshot';
import {
  BLANK_CELL,
  CALCULATED_LOOKS,
  type CalculatedCell,
  type CalculatedRow,
  type CalculatedTable,
} from './calculated';
import { cellAddress, columnFormats, columnValues } from './cells';
import { cellEdits, type ChangedCell } from './cell-edits';
import { BLANK_HASH, cellHash, keyHash } from './hash';
import type { LocatedTable } from './locate';
import { placeColumns, type Placement } from './placement';
import type { ColumnsAddedEdit, Edit, Guard, WorkbookSnapshot } from './plan';
import { hashesOf, rowOwnership } from './row-ownership';
import { rulesEdit } from './rules';
import { statusColumnOf } from './status-column';
import type { OwnedTable, RowRecord } from './state';
import type { UndoneCell, UndoneTable } from './undo-record';

/** What is to be done about one table, and what is then ours. */
export interface TableDifference {
  refusals: Refusal[];
  edits: Edit[];
  guards: Guard[];
  issues: Issue[];
  /** Null where nothing of this table is ours. */
  record: OwnedTable | null;
  undone: Omit<UndoneTable, 'table'>;
}

export interface DifferenceContext {
  snapshot: WorkbookSnapshot;
  texts: Texts;
  tables: RecordTable[];
  promised: { sheetId: string; column: number; firstRow: number; lastRow: number }[];
}

interface Column {
  field: CalculatedColumn;
  header: string;
  column: number;
  isNew: boolean;
  widthBefore: number | null;
  value: (row: number) => CellValue;
  format: ((row: number) => string | null) | null;
}

/** The difference between what a table's calculated columns hold and what they should hold. */
export function tableDifference(
  wanted: CalculatedTable,
  located: LocatedTable | null,
  context: DifferenceContext,
): TableDifference {
  const nothing: TableDifference = {
    refusals: [],
    edits: [],
    guards: [],
    issues: [],
    record: located?.record ?? null,
    undone: { added: [], cells: [], rules: null },
  };
  const { table } = wanted;
  const sheet = context.snapshot.sheets.find(({ id }) => id === table.sheetId);
  if (sheet === undefined || (wanted.rows.length === 0 && located === null)) return nothing;

  const laid = layOut(wanted, located, sheet, context);
  if (laid === null) return { ...nothing, refusals: [{ code: 'no-room', facts: { sheet: table.sheet } }] };
  const compared = compareRows(wanted, laid, located, context.tables);
  const detachedBy = laid.placement?.kind === 'apart' ? laid.placement.inTheWay : (located?.record.detachedBy ?? null);
  const record: OwnedTable = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    excelTable: sheet.tables.find(({ id }) => id === table.excelTableId)?.name ?? null,
    headerRow: table.headerRow,
    lastRow: compared.lastRow,
    columns: laid.columns.map(({ field, header, column, widthBefore }) => ({ field, header, column, widthBefore })),
    detachedBy,
    rules: wanted.rules,
    rows: compared.records,
  };
  const status = statusColumnOf(record, wanted.table.kind);
  const rules =
    status === null
      ? null
      : rulesEdit({
          snapshot: context.snapshot,
          sheetId: sheet.id,
          column: status.column,
          firstRow: table.firstRow,
          lastRow: table.lastRow,
          hasGrown: table.excelTableId === null && heightOf(located) !== table.lastRow - table.headerRow,
          was: located?.record.rules ?? [],
          rules: wanted.rules,
        });
  const edits: Edit[] = [...laid.added, ...cellEdits(sheet.id, compared.changed), ...(rules === null ? [] : [rules])];
  return {
    refusals: [],
    edits,
    guards: edits.length === 0 ? [] : guardsOf(wanted, laid.added),
    issues: [...compared.issues, ...(detachedBy === null ? [] : [detachedIssue(table, detachedBy)])],
    record,
    undone: {
      added: laid.columns.filter(({ isNew }) => isNew).map(({ field }) => field),
      cells: compared.undone,
      rules: rules === null ? null : (located?.record.rules ?? []),
    },
  };
}

const heightOf = (located: LocatedTable | null): number | null =>
  located === null ? null : located.record.lastRow - located.record.headerRow;

interface Laid {
  columns: Column[];
  added: ColumnsAddedEdit[];
  placement: Placement | null;
}

/** Where each column stands, those to be added included. Null: there is no room. */
function layOut(
  wanted: CalculatedTable,
  located: LocatedTable | null,
  sheet: SheetSnapshot,
  context: DifferenceContext,
): Laid | null {
  const { table } = wanted;
  const isApart = located?.record.detachedBy != null;
  const fields: CalculatedColumn[] = isApart ? ['ref', ...wanted.columns] : wanted.columns;
  const standing = (located?.columns ?? []).map(({ field, column, header }): Column => ({
    field,
    column,
    header,
    isNew: false,
    widthBefore: located?.record.columns.find((owned) => owned.field === field)?.widthBefore ?? null,
    value: columnValues(sheet, column),
    format: CALCULATED_LOOKS[field].hasNumbers ? columnFormats(sheet, column) : null,
  }));
  let missing = fields.filter((field) => !standing.some((column) => column.field === field));
  if (missing.length === 0) return { columns: standing, added: [], placement: null };

  const placement = placeColumns({
    sheet,
    table,
    located,
    count: missing.length,
    others: context.tables,
    promised: context.promised.filter(({ sheetId }) => sheetId === sheet.id),
  });
  if (placement.kind === 'no-room') return null;
  if (placement.kind === 'apart' && !isApart) missing = ['ref', ...missing];

  const taken = new Set([
    ...table.headers.map((header) => header.trim().toLowerCase()),
    ...headerCells(sheet, table),
    ...standing.map(({ header }) => header.toLowerCase()),
  ]);
  const added = missing.map((field, i): Column => {
    const plain = context.texts.headings[field];
    const header = field !== 'ref' && taken.has(plain.toLowerCase()) ? context.texts.calculated(plain) : plain;
    const column = placement.column + i;
    context.promised.push({ sheetId: sheet.id, column, firstRow: table.upperHeaderRow, lastRow: table.lastRow });
    return {
      field,
      header,
      column,
      isNew: true,
      widthBefore: context.snapshot.columnWidths[sheet.id]?.[column] ?? null,
      value: () => '',
      format: null,
    };
  });
  const edit: ColumnsAddedEdit = {
    kind: 'columns-added',
    sheetId: sheet.id,
    excelTableId: placement.kind === 'beside' ? table.excelTableId : null,
    area: {
      row: table.headerRow,
      column: placement.column,
      rows: table.lastRow - table.headerRow + 1,
      columns: added.length,
    },
    tableIndex: null,
    columns: added.map(({ field, header, widthBefore }) => ({
      widthBefore,
      header,
      width: CALCULATED_LOOKS[field].width,
      wrap: CALCULATED_LOOKS[field].wrap,
    })),
    styleFrom: { row: table.headerRow, column: table.lastColumn },
  };
  return { columns: [...standing, ...added], added: [edit], placement };
}

/** What stands in the header row itself: of two rows, and of a word that comes once for each period, headers say more. */
const headerCells = (sheet: SheetSnapshot, { headerRow, firstColumn, lastColumn }: RecordTable): string[] =>
  Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) =>
    String(columnValues(sheet, firstColumn + i)(headerRow))
      .trim()
      .toLowerCase(),
  );

interface Compared {
  changed: ChangedCell[];
  undone: UndoneCell[];
  records: RowRecord[];
  issues: Issue[];
  lastRow: number;
}

function compareRows(
  wanted: CalculatedTable,
  { columns }: Laid,
  located: LocatedTable | null,
  tables: readonly RecordTable[],
): Compared {
  const { table } = wanted;
  // The record's columns may be in another order, and may lack some: hashes are looked up by field.
  const recordIndex = columns.map(
    ({ field }) => located?.record.columns.findIndex((owned) => owned.field === field) ?? -1,
  );
  const standing = columns.map((_, i) => i).filter((i) => recordIndex[i] !== -1);
  const ownership = rowOwnership(
    located?.record ?? null,
    standing.map((i) => recordIndex[i] ?? -1),
  );
  const byRow = new Map(wanted.rows.map((row) => [row.row, row]));
  const wantedAt = columns.map(({ field }) => wanted.columns.indexOf(field));

  const result: Compared = { changed: [], undone: [], records: [], issues: [], lastRow: table.lastRow };
  const cellFor = (row: CalculatedRow | undefined, i: number): CalculatedCell => {
    if (row === undefined) return BLANK_CELL;
    const at = wantedAt[i] ?? -1;
    if (at === -1) return { value: row.record.ref === '' ? row.record.name : row.record.ref, numberFormat: null };
    return row.cells[at] ?? BLANK_CELL;
  };

  const compareRow = (at: number, row: CalculatedRow | undefined): boolean => {
    const present = columns.map(({ value }) => value(at));
    const hashes = hashesOf(present);
    const heldByOurs = standing.map((i) => hashes[i] ?? BLANK_HASH);
    const isOurs = ownership.isWhollyOurs(heldByOurs);
    if (row === undefined && !isOurs) return false;
    const key = keyHash(row?.key ?? '');
    const record = isOurs ? null : ownership.recordOf(key, heldByOurs);
    const written = columns.map((column, i): string => {
      const cell = cellFor(row, i);
      const now = present[i] ?? '';
      const last = record?.hashes[recordIndex[i] ?? -1];
      const isTypedOver = !column.isNew && !isOurs && now !== '' && hashes[i] !== last && now !== cell.value;
      if (isTypedOver) {
        result.issues.push(typedOverIssue(table, at, column, now, row));
        return last ?? BLANK_HASH;
      }
      const format = column.format?.(at) ?? null;
      const formatDiffers = cell.numberFormat !== null && cell.numberFormat !== (column.isNew ? 'General' : format);
      if (now !== cell.value || (formatDiffers && (column.isNew || column.format !== null))) {
        result.changed.push({
          row: at,
          column: column.column,
          value: cell.value,
          numberFormat: formatDiffers ? cell.numberFormat : null,
        });
        if (!column.isNew)
          result.undone.push({ key, field: column.field, value: now, numberFormat: formatDiffers ? format : null });
      }
      return cellHash(cell.value);
    });
    if (row !== undefined) result.records.push({ key, hashes: written });
    return true;
  };

  for (let at = table.firstRow; at <= table.lastRow; at++) compareRow(at, byRow.get(at));
  // Rows of ours that the table has since let go of, wherever it has moved to.
  if (standing.length > 0) {
    const end = table.headerRow + (heightOf(located) ?? 0);
    const below = tables.filter(({ sheetId, upperHeaderRow }) => {
      return sheetId === table.sheetId && upperHeaderRow > table.lastRow;
    });
    const until = Math.min(end, ...below.map(({ upperHeaderRow }) => upperHeaderRow - 1));
    for (let at = table.lastRow + 1; at <= until; at++) compareRow(at, undefined);
  }
  return result;
}

/** What must not have changed meanwhile: what names the rows, the header row, and the place of what is added. */
function guardsOf({ table }: CalculatedTable, added: ColumnsAddedEdit[]): Guard[] {
  const { sheetId, columns } = table;
  const naming = [...new Set([columns.ref, columns.name, columns.period, columns.year])].filter(
    (column) => column !== undefined,
  );
  const height = table.lastRow - table.headerRow + 1;
  return [
    ...naming.map((column) => ({ sheetId, area: { row: table.headerRow, column, rows: height, columns: 1 } })),
    {
      sheetId,
      area: {
        row: table.headerRow,
        column: table.firstColumn,
        rows: 1,
        columns: table.lastColumn - table.firstColumn + 1,
      },
    },
    ...added.map(({ area }) => ({ sheetId, area })),
  ];
}

function typedOverIssue(
  table: RecordTable,
  row: number,
  column: Column,
  found: CellValue,
  of: CalculatedRow | undefined,
): Issue {
  return {
    code: 'calculated-cell-overwritten',
    sheet: table.sheet,
    cell: cellAddress(row, column.column),
    record: of?.record ?? null,
    facts: { found: String(found), column: column.header },
  };
}

function detachedIssue(table: RecordTable, inTheWay: string): Issue {
  return {
    code: 'columns-detached',
    sheet: table.sheet,
    cell: inTheWay,
    record: null,
    facts: { inTheWay },
  };
}

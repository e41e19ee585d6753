import type { CalculatedColumn } from '../text/codes';
import type { SheetSnapshot } from '../tracker/snapshot';
import { CALCULATED_LOOKS } from './calculated';
import { cellAddress, columnValues, lastUsedRow } from './cells';
import { cellEdits, type ChangedCell } from './cell-edits';
import { BLANK_HASH, cellHash } from './hash';
import type { LocatedTable } from './locate';
import type { Edit, RulesEdit, WorkbookSnapshot } from './plan';

/** Taking away columns of ours, and what had to stay because a person has typed there. */
export interface Removal {
  edits: Edit[];
  /** `Indicators!L5`, each. */
  left: string[];
}

/**
 * Takes away calculated columns of one table. A column in which a person has typed stays, with its header and what
 * was typed; only our own cells in it are cleared. `all` are the tables found, so that one right below keeps its own.
 */
export function removeColumns(
  snapshot: WorkbookSnapshot,
  located: LocatedTable,
  fields: CalculatedColumn[],
  all: readonly LocatedTable[],
): Removal {
  const sheet = snapshot.sheets.find(({ id }) => id === located.sheetId);
  if (sheet === undefined) return { edits: [], left: [] };
  const columns = located.columns.filter(({ field }) => fields.includes(field));
  const lastRow = lastRowOf(
    sheet,
    located,
    columns.map(({ column }) => column),
    all,
  );
  const left: string[] = [];
  const cleared: ChangedCell[] = [];
  const gone = columns.filter(({ field, column }) => {
    const { typed, ours } = sortOut(sheet, located, field, column, lastRow);
    if (typed.length === 0) return true;
    left.push(...typed.map((row) => `${sheet.name}!${cellAddress(row, column)}`));
    cleared.push(...ours.map((row) => ({ row, column, value: '', numberFormat: null })));
    return false;
  });
  const removed: Edit[] =
    gone.length === 0
      ? []
      : [
          {
            kind: 'columns-removed',
            sheetId: sheet.id,
            excelTableId: located.record.detachedBy === null ? located.excelTableId : null,
            rows: { row: located.headerRow, rows: lastRow - located.headerRow + 1 },
            columns: gone.map(({ field, column, header }) => ({
              column,
              header,
              width: located.record.columns.find((owned) => owned.field === field)?.widthBefore ?? null,
              widthBefore: snapshot.columnWidths[sheet.id]?.[column] ?? null,
              wrap: CALCULATED_LOOKS[field].wrap,
            })),
          },
        ];
  // Rules go before their columns do, as they are found by place.
  return { edits: [...rulesGone(located, columns, lastRow), ...cellEdits(sheet.id, cleared), ...removed], left };
}

function lastRowOf(
  sheet: SheetSnapshot,
  located: LocatedTable,
  columns: number[],
  all: readonly LocatedTable[],
): number {
  const table = sheet.tables.find(({ id }) => id === located.excelTableId);
  if (table !== undefined) return table.area.row + table.area.rows - 1;
  const values = columns.map((column) => columnValues(sheet, column));
  const below = all.filter(
    (other) =>
      other.sheetId === located.sheetId &&
      other.headerRow > located.headerRow &&
      other.columns.some(({ column }) => columns.includes(column)),
  );
  const end = Math.min(lastUsedRow(sheet), ...below.map(({ headerRow }) => headerRow - 1));
  const height = located.record.lastRow - located.record.headerRow;
  let last = Math.max(located.headerRow, Math.min(located.headerRow + height, end));
  for (let row = last + 1; row <= end; row++) {
    if (values.every((value) => value(row) === '')) break;
    last = row;
  }
  return last;
}

/** The rows of a column that hold what we wrote, and those that hold something else. */
function sortOut(
  sheet: SheetSnapshot,
  located: LocatedTable,
  field: CalculatedColumn,
  column: number,
  lastRow: number,
) {
  const index = located.record.columns.findIndex((owned) => owned.field === field);
  const written = new Set(located.record.rows.map(({ hashes }) => hashes[index]));
  written.delete(BLANK_HASH);
  const value = columnValues(sheet, column);
  const [typed, ours]: [number[], number[]] = [[], []];
  for (let row = located.headerRow + 1; row <= lastRow; row++) {
    const cell = value(row);
    if (cell !== '') (written.has(cellHash(cell)) ? ours : typed).push(row);
  }
  return { typed, ours };
}

function rulesGone(located: LocatedTable, columns: { column: number }[], lastRow: number): RulesEdit[] {
  const { rules } = located.record;
  if (rules.length === 0) return [];
  return columns
    .filter((column) => located.columns.some((own) => own.column === column.column && isColoured(own.field)))
    .map(({ column }) => ({
      kind: 'rules',
      sheetId: located.sheetId,
      area: { row: located.headerRow + 1, column, rows: Math.max(1, lastRow - located.headerRow), columns: 1 },
      ours: rules,
      before: rules,
      rules: [],
    }));
}

const COLOURED: ReadonlySet<CalculatedColumn> = new Set(['status', 'rag', 'calculatedRating']);
const isColoured = (field: CalculatedColumn): boolean => COLOURED.has(field);

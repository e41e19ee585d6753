import { neededColumns } from '../tracker/needed-columns';
import type { FindOptions } from '../tracker/sources';
import type { SheetSnapshot, Snapshot } from '../tracker/snapshot';
import { CALCULATED_LOOKS } from './calculated';
import { lastUsedColumn, sheetNamed } from './cells';
import type { LocatedTable } from './locate';
import { locateSheet } from './owned-sheets';
import { ownedColumns, ownedSheetIds } from './owned-columns';
import { STATE_SHEET, type Ownership } from './state';

/** What is needed of a column besides its values. */
interface Needs {
  formats: boolean;
  texts: boolean;
  formulas: boolean;
}

/** Columns that stand side by side and are read alike. */
export interface ColumnRun extends Needs {
  sheetId: string;
  column: number;
  columns: number;
}

const VALUES: Needs = { formats: false, texts: false, formulas: false };

/** Past the last needed column, how many are looked at to see whether there is room for ours. */
const ROOM = 40;

/**
 * Which columns are read in full: those that the tracker needs, those that are ours (where they stand, and where they
 * last stood), those to the right, where ours might go, and the sheets that we made.
 */
export function columnsToRead(
  head: Snapshot,
  ownership: Ownership,
  located: LocatedTable[],
  find: FindOptions,
): ColumnRun[] {
  const wanted = new Map<string, Map<number, Needs>>();
  const want = (sheetId: string, column: number, needs: Needs) => {
    const columns = wanted.get(sheetId) ?? new Map<number, Needs>();
    const known = columns.get(column) ?? VALUES;
    columns.set(column, {
      formats: known.formats || needs.formats,
      texts: known.texts || needs.texts,
      formulas: known.formulas || needs.formulas,
    });
    wanted.set(sheetId, columns);
  };
  const wholeSheet = (sheet: SheetSnapshot | undefined, needs = VALUES) => {
    for (let column = 0; sheet !== undefined && column <= lastUsedColumn(sheet); column++)
      want(sheet.id, column, needs);
  };

  const options = { ...find, ownedSheets: ownedSheetIds(head, ownership) };
  const ours = ownedColumns(head, ownership, located);
  for (const { sheetId, column, ...needs } of neededColumns(head, ours, options)) want(sheetId, column, needs);
  for (const { sheetId, column, formats } of oursToRead(head, ownership, located))
    want(sheetId, column, { ...VALUES, formats });
  for (const [sheetId, columns] of wanted) {
    const sheet = head.sheets.find(({ id }) => id === sheetId);
    const last = sheet === undefined ? -1 : Math.min(lastUsedColumn(sheet), Math.max(...columns.keys()) + ROOM);
    for (let column = Math.max(...columns.keys()) + 1; column <= last; column++) want(sheetId, column, VALUES);
  }
  // A column that was both renamed and moved is found by what it holds, wherever that is.
  for (const { record, columns, sheetId } of located) {
    if (columns.length < record.columns.length) wholeSheet(head.sheets.find(({ id }) => id === sheetId));
  }
  // On Settings a person types: 5% is a number that only its format tells from another.
  for (const { sheet } of ownership.sheets)
    wholeSheet(locateSheet(head, ownership, sheet) ?? undefined, { ...VALUES, formats: sheet === 'settings' });
  wholeSheet(sheetNamed(head, STATE_SHEET));
  return [...wanted].flatMap(([sheetId, columns]) => runs(sheetId, columns));
}

/** The columns that are ours, found or as recorded, with whether their number formats matter. */
function oursToRead(
  head: Snapshot,
  ownership: Ownership,
  located: LocatedTable[],
): { sheetId: string; column: number; formats: boolean }[] {
  return ownership.tables.flatMap((record, index) => {
    const found = located.find((table) => table.index === index);
    const sheetId = found?.sheetId ?? sheetNamed(head, record.sheetName)?.id;
    if (sheetId === undefined) return [];
    return record.columns.map(({ field, column }) => ({
      sheetId,
      column: found?.columns.find((at) => at.field === field)?.column ?? column,
      formats: CALCULATED_LOOKS[field].hasNumbers,
    }));
  });
}

function runs(sheetId: string, columns: Map<number, Needs>): ColumnRun[] {
  const out: ColumnRun[] = [];
  for (const [column, needs] of [...columns].sort(([a], [b]) => a - b)) {
    const last = out[out.length - 1];
    const joins =
      last !== undefined &&
      last.column + last.columns === column &&
      last.formats === needs.formats &&
      last.texts === needs.texts &&
      last.formulas === needs.formulas;
    if (joins) last.columns++;
    else out.push({ sheetId, column, columns: 1, ...needs });
  }
  return out;
}

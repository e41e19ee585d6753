import type { Refusal } from '../text/refusal-facts';
import type { Texts } from '../text/texts';
import type { Issue, RecordTable } from '../tracker/records';
import type { CalculatedTable } from './calculated';
import { tableDifference, type DifferenceContext } from './difference';
import type { LocatedTable } from './locate';
import type { Edit, Guard, WorkbookSnapshot } from './plan';
import type { OwnedTable } from './state';
import type { UndoneTable } from './undo-record';

/** What is to be done about every table's calculated columns, and what is then ours. */
export interface TablesPlan {
  refusals: Refusal[];
  edits: Edit[];
  guards: Guard[];
  issues: Issue[];
  owned: OwnedTable[];
  undone: UndoneTable[];
}

/** The columns of ours that belong to a table of the tracker, where they have been found. */
export const locatedFor = (table: RecordTable, located: LocatedTable[]): LocatedTable | null =>
  located.find(
    ({ sheetId, headerRow, excelTableId, record }) =>
      sheetId === table.sheetId &&
      headerRow === table.headerRow &&
      (record.detachedBy !== null || excelTableId === table.excelTableId),
  ) ?? null;

/** The difference of all tables together. Tables of the record that are gone are let go of. */
export function tablesPlan(
  wanted: CalculatedTable[],
  located: LocatedTable[],
  snapshot: WorkbookSnapshot,
  texts: Texts,
): TablesPlan {
  const context: DifferenceContext = { snapshot, texts, tables: wanted.map(({ table }) => table), promised: [] };
  const plan: TablesPlan = { refusals: [], edits: [], guards: [], issues: [], owned: [], undone: [] };
  const met = new Set<number>();
  for (const one of wanted) {
    const found = locatedFor(one.table, located);
    if (found !== null) met.add(found.index);
    const { refusals, edits, guards, issues, record, undone } = tableDifference(one, found, context);
    plan.refusals.push(...refusals);
    plan.edits.push(...edits);
    plan.guards.push(...guards);
    plan.issues.push(...issues);
    if (record === null) continue;
    plan.undone.push({ ...undone, table: plan.owned.length });
    plan.owned.push(record);
  }
  // Columns of ours beside something that is no longer a tracker's table are still ours.
  for (const { index, record } of located) if (!met.has(index)) plan.owned.push(record);
  return plan;
}

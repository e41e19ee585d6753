import type { Refusal } from '../text/refusal-facts';
import type { Texts } from '../text/texts';
import type { Issue, RecordTable } from '../tracker/records';
import type { CalculatedTable } from './calculated';
import { tableDifference, type DifferenceContext } from './difference';
import { keyHash } from './hash';
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

/**
 * The columns of ours that belong to each table of the tracker, by the table's id. Where several tables, or the columns
 * of several, stand in one row, those go together that name the most rows alike; then in their order.
 */
export function pairedTables(
  wanted: readonly CalculatedTable[],
  found: readonly LocatedTable[],
): Map<string, LocatedTable> {
  const pairs = wanted.flatMap((one, place) => {
    const could = found.filter((ours) => couldBe(one.table, ours));
    const isInDoubt =
      could.length > 1 || wanted.some((other) => other !== one && could.some((c) => couldBe(other.table, c)));
    const keys = isInDoubt ? one.rows.map(({ key }) => keyHash(key)) : [];
    return could.map((ours) => ({ table: one.table, ours, place, alike: isInDoubt ? rowsAlike(keys, ours) : 0 }));
  });
  const of = new Map<string, LocatedTable>();
  const met = new Set<number>();
  for (const { table, ours } of pairs.sort(
    (a, b) => b.alike - a.alike || a.place - b.place || a.ours.index - b.ours.index,
  )) {
    if (of.has(table.id) || met.has(ours.index)) continue;
    of.set(table.id, ours);
    met.add(ours.index);
  }
  return of;
}

const couldBe = (table: RecordTable, { sheetId, headerRow, excelTableId, record }: LocatedTable): boolean =>
  sheetId === table.sheetId &&
  headerRow === table.headerRow &&
  (record.detachedBy !== null || excelTableId === table.excelTableId);

function rowsAlike(keys: readonly string[], { record }: LocatedTable): number {
  const known = new Set(record.rows.map(({ key }) => key));
  return keys.reduce((n, key) => n + (known.has(key) ? 1 : 0), 0);
}

/** The difference of all tables together. Tables of the record that are gone are let go of. */
export function tablesPlan(
  wanted: CalculatedTable[],
  found: LocatedTable[],
  snapshot: WorkbookSnapshot,
  texts: Texts,
): TablesPlan {
  const context: DifferenceContext = { snapshot, texts, tables: wanted.map(({ table }) => table), promised: [] };
  const plan: TablesPlan = { refusals: [], edits: [], guards: [], issues: [], owned: [], undone: [] };
  const met = new Set<number>();
  const standing = pairedTables(wanted, found);
  for (const one of wanted) {
    const ours = standing.get(one.table.id) ?? null;
    if (ours !== null) met.add(ours.index);
    const { refusals, edits, guards, issues, record, undone } = tableDifference(one, ours, context);
    plan.refusals.push(...refusals);
    plan.edits.push(...edits);
    plan.guards.push(...guards);
    plan.issues.push(...issues);
    if (record === null) continue;
    plan.undone.push({ ...undone, table: plan.owned.length });
    plan.owned.push(record);
  }
  // Columns of ours beside something that is no longer a tracker's table are still ours.
  for (const { index, record } of found) if (!met.has(index)) plan.owned.push(record);
  return plan;
}

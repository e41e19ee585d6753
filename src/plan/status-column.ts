import type { Kind } from '../tracker/records';
import { COLOURED_COLUMN } from './calculated';
import type { OwnedColumn, OwnedTable } from './state';

/** The column of ours that carries the rules, in a table of this kind; null where it has none. */
export const statusColumnOf = (table: OwnedTable, kind: Kind): OwnedColumn | null =>
  table.columns.find(({ field }) => field === COLOURED_COLUMN[kind]) ?? null;

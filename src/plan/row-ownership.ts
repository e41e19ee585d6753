import type { CellValue } from '../tracker/snapshot';
import { groupBy } from './group';
import { cellHash } from './hash';
import type { OwnedTable, RowRecord } from './state';

/** Tells which cells of a row are as we last wrote them. */
export interface RowOwnership {
  /** The record of a row by its key and what it holds: of several with one key, the one that agrees most; null for none. */
  recordOf(key: string, hashes: string[]): RowRecord | null;
  /** The whole row is as we wrote some row: it was moved, copied or renamed, and nobody typed in it. */
  isWhollyOurs(hashes: string[]): boolean;
}

const agreeing = (record: RowRecord, hashes: string[]): number =>
  record.hashes.reduce((n, hash, i) => n + (hash === hashes[i] ? 1 : 0), 0);

/** Looks rows up by key and by content, so that rows can be sorted, inserted, copied and deleted. */
export function rowOwnership(table: OwnedTable | null): RowOwnership {
  const rows = table?.rows ?? [];
  const byKey = groupBy(rows, ({ key }) => key);
  const whole = new Set(rows.map((record) => record.hashes.join('')));
  return {
    recordOf: (key, hashes) => {
      const records = byKey.get(key) ?? [];
      if (records.length <= 1) return records[0] ?? null;
      return records.reduce((best, next) => (agreeing(next, hashes) > agreeing(best, hashes) ? next : best));
    },
    isWhollyOurs: (hashes) => whole.has(hashes.join('')),
  };
}

/** The hashes of a row's cells. */
export const hashesOf = (values: CellValue[]): string[] => values.map(cellHash);

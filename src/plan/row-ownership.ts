import type { CellValue } from '../tracker/snapshot';
import { groupBy } from '../tracker/group';
import { BLANK_HASH, cellHash } from './hash';
import type { OwnedTable, RowRecord } from './state';

/** Tells which cells of a row are as we last wrote them. Rows are told by the hashes of the columns that still stand. */
export interface RowOwnership {
  /**
   * The record of a row by its key and what it holds: of several with one key, the one that agrees most. Where that of
   * another key agrees better, our cells did not follow when the rows were sorted, and it is that one; null for none.
   */
  recordOf(key: string, hashes: string[]): RowRecord | null;
  /** The whole row is as we wrote some row: it was moved, copied or renamed, and nobody typed in it. */
  isWhollyOurs(hashes: string[]): boolean;
}

/** With fewer columns left than this, a word that a person typed could well be one that we wrote elsewhere. */
const ENOUGH = 3;

/**
 * Looks rows up by key and by content, so that rows can be sorted, inserted, copied and deleted.
 * @param fields which of the record's columns still stand, by their places in it.
 */
export function rowOwnership(table: OwnedTable | null, fields: readonly number[]): RowOwnership {
  const rows = table?.rows ?? [];
  const isTold = fields.length >= Math.min(ENOUGH, table?.columns.length ?? 0);
  const agreeing = (record: RowRecord, hashes: string[]): number =>
    fields.reduce((n, field, i) => n + (record.hashes[field] === hashes[i] ? 1 : 0), 0);
  const mostAgreeing = (records: readonly RowRecord[], hashes: string[]): RowRecord | null =>
    records.reduce<RowRecord | null>(
      (best, next) => (best !== null && agreeing(next, hashes) <= agreeing(best, hashes) ? best : next),
      null,
    );

  const byKey = groupBy(rows, ({ key }) => key);
  const whole = new Set(isTold ? rows.map(({ hashes }) => fields.map((field) => hashes[field]).join('')) : []);
  // Only rows that a person has typed in are looked for by what their cells hold.
  let known: Map<string, { record: RowRecord }[]> | null = null;
  const byCell = (hashes: string[]): RowRecord[] => {
    known ??= groupBy(
      rows.flatMap((record) => fields.map((field, i) => ({ cell: `${i} ${record.hashes[field] ?? ''}`, record }))),
      ({ cell }) => cell,
    );
    const places = hashes.map((hash, i) => (hash === BLANK_HASH ? [] : (known?.get(`${i} ${hash}`) ?? [])));
    // The rarest of what the row holds tells best whose it was.
    const rarest = places.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length)[0] ?? [];
    return rarest.map(({ record }) => record);
  };
  return {
    recordOf: (key, hashes) => {
      const own = mostAgreeing(byKey.get(key) ?? [], hashes);
      const agreed = own === null ? 0 : agreeing(own, hashes);
      if (agreed === hashes.length || !isTold) return own;
      const other = mostAgreeing(byCell(hashes), hashes);
      return other !== null && agreeing(other, hashes) > Math.max(agreed, hashes.length / 2) ? other : own;
    },
    isWhollyOurs: (hashes) => whole.has(hashes.join('')),
  };
}

/** The hashes of a row's cells. */
export const hashesOf = (values: CellValue[]): string[] => values.map(cellHash);

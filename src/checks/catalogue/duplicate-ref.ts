import type { Check } from '../check';
import { fieldCell, issueOf, NAMED_KINDS, recordsOf, type FoundRecord } from '../place';
import type { Issue } from '../../tracker/records';

const keyOf = (ref: string): string => ref.trim().toLowerCase();

/** A ref that names two rows of one kind, on whichever sheets they stand. */
export const duplicateRef: Check = {
  code: 'duplicate-ref',
  find: ({ tracker }) =>
    NAMED_KINDS.flatMap((kind) =>
      duplicatesAmong(recordsOf(tracker, [kind]).filter((record) => keyOf(record.ref) !== '')),
    ),
};

function duplicatesAmong(records: readonly FoundRecord[]): Issue[] {
  const byRef = new Map<string, FoundRecord[]>();
  for (const record of records) {
    const key = keyOf(record.ref);
    const same = byRef.get(key);
    if (same === undefined) byRef.set(key, [record]);
    else same.push(record);
  }
  return [...byRef.values()]
    .filter((same) => same.length > 1 && !areSeriesOfServices(same))
    .flatMap((same) =>
      same.map((record) =>
        issueOf('duplicate-ref', record, fieldCell(record, 'ref'), {
          ref: record.ref,
          others: same.filter((other) => other !== record).map((other) => whereFrom(record, other)),
        }),
      ),
    );
}

/** In a long table a ref may name one series for each service. */
const areSeriesOfServices = (records: readonly FoundRecord[]): boolean =>
  records.every(({ at }) => at.table.isLong && at.table.columns.service !== undefined) &&
  new Set(records.map(({ service }) => keyOf(service))).size === records.length;

/** `A7`, or `Directorates!A7` where it stands on another sheet. */
function whereFrom(record: FoundRecord, other: FoundRecord): string {
  const cell = fieldCell(other, 'ref');
  return other.at.table.sheet === record.at.table.sheet ? cell : `${other.at.table.sheet}!${cell}`;
}

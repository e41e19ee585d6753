import { a1 } from '../../tracker/address';
import type { Issue, RecordTable, Tracker } from '../../tracker/records';
import type { Check } from '../check';
import { fieldCell, issueOf, NAMED_KINDS, recordsOf, sheetIssue } from '../place';

/** A row without a ref where its table has a column for it; a table without that column, once, at its header. */
export const missingRef: Check = {
  code: 'missing-ref',
  find: ({ tracker }) => [...tablesWithout(tracker), ...rowsWithout(tracker)],
};

const hasRefs = (table: RecordTable): boolean => table.columns.ref !== undefined;

function tablesWithout({ tables }: Tracker): Issue[] {
  return tables
    .filter((table) => table.kind !== 'commentary' && !hasRefs(table))
    .map((table) => {
      const cell = a1(table.headerRow, table.columns.name ?? table.firstColumn);
      return sheetIssue('missing-ref', table.sheet, cell, { wholeTable: true });
    });
}

const rowsWithout = (tracker: Tracker): Issue[] =>
  recordsOf(tracker, NAMED_KINDS)
    .filter((record) => record.ref.trim() === '' && hasRefs(record.at.table))
    .map((record) => issueOf('missing-ref', record, fieldCell(record, 'ref'), { wholeTable: false }));

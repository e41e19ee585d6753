import type { Check } from '../check';
import { issueOf, NAMED_KINDS, nameCell, recordsOf } from '../place';

/** A row that nobody can tell what it measures. */
export const missingName: Check = {
  code: 'missing-name',
  find: ({ tracker }) =>
    recordsOf(tracker, NAMED_KINDS)
      .filter((record) => record.name.trim() === '' && record.at.table.columns.name !== undefined)
      .map((record) => issueOf('missing-name', record, nameCell(record), {})),
};

import { a1 } from '../tracker/address';
import type { FindingCode, FindingFacts } from '../text/finding-facts';
import type { Field, Issue, Place, Tracker } from '../tracker/records';

/** What a finding names of the record that it is about; every kind of record has these. */
export interface FoundRecord {
  readonly at: Place;
  readonly ref: string;
  readonly name: string;
  readonly owner: string;
  readonly service: string;
  readonly objectives: readonly string[];
}

/** The kinds of record that have a ref and a name. */
export const NAMED_KINDS = [
  'indicators',
  'objectives',
  'actions',
  'risks',
  'budgets',
] as const satisfies (keyof Tracker)[];

/** The records of some kinds, kind after kind. */
export const recordsOf = (tracker: Tracker, kinds: readonly (typeof NAMED_KINDS)[number][]): FoundRecord[] =>
  kinds.flatMap((kind): readonly FoundRecord[] => tracker[kind]);

/** The record's name cell: where a finding points that has no cell of its own. */
export const nameCell = ({ at }: FoundRecord, row = at.row): string =>
  a1(row, at.table.columns.name ?? at.table.columns.ref ?? at.table.firstColumn);

/** The cell of a field in the record's row, or its name's where there is no such column. */
export function fieldCell(record: FoundRecord, field: Field, row = record.at.row): string {
  const column = record.at.table.columns[field];
  return column === undefined ? nameCell(record, row) : a1(row, column);
}

/** Something found about a record, at a cell of its sheet. */
export function issueOf<Code extends FindingCode>(
  code: Code,
  record: FoundRecord,
  cell: string,
  facts: FindingFacts[Code],
): Issue {
  const { ref, name, owner, at } = record;
  // Code and facts are typed together here; the union of all issues cannot follow that.
  return { code, sheet: at.table.sheet, cell, record: { ref, name, owner }, facts } as Issue;
}

/** Something found about a sheet and no record. */
export function sheetIssue<Code extends FindingCode>(
  code: Code,
  sheet: string,
  cell: string,
  facts: FindingFacts[Code],
): Issue {
  return { code, sheet, cell, record: null, facts } as Issue;
}

/** Row and column of an address, counted from 0; null where it is none. */
export function placeOf(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

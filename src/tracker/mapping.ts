import { plainWords } from './words';
import type { FigureField } from './catalogue';
import type { Field, Kind } from './records';

/** What an officer says of one column, by hand. It wins over what its header says, and survives moving and sorting. */
export interface ColumnMapping {
  readonly sheet: string;
  /** The header as it stands in the sheet (both rows joined by a space, where there are two). */
  readonly header: string;
  /** The kind of the whole table; null leaves that to the headers. */
  readonly kind: Kind | null;
  /** `ignore`: the column is nothing of ours. */
  readonly field: Field | FigureField | 'ignore';
  /** For a value or target column, its period as text; null where it has none. */
  readonly period: string | null;
}

/** The mappings of one sheet, by header in plain words. */
export function mappingOf(mappings: readonly ColumnMapping[], sheet: string): ReadonlyMap<string, ColumnMapping> {
  const name = sheet.toLowerCase();
  return new Map(
    mappings.filter((entry) => entry.sheet.toLowerCase() === name).map((entry) => [plainWords(entry.header), entry]),
  );
}

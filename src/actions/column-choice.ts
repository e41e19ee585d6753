import { CATALOGUE, KINDS, matchHeader, type FigureField } from '../tracker/catalogue';
import type { Field, Kind } from '../tracker/records';
import { plainWords } from '../tracker/words';
import { wordFor } from './columns-read';

/** What an officer says of one column: by hand, in the pane or on the command line. */
export interface ColumnChoice {
  sheet: string;
  /** As it stands in the sheet; both rows joined by a space, where there are two. */
  header: string;
  /** A field, by the header that names it best or by its code; `none` for nothing of ours; `automatic` to undo a choice. */
  as: string;
  /** Of a value or target column: `Q1 2013/14`; null where the column has no period. */
  period: string | null;
  /** Of the whole table; null leaves that to the headers. */
  kind: Kind | null;
}

/** Reads `Indicators!Latest figure=value Q1 2013/14`; null where it is no such choice. */
export function columnChoice(text: string): ColumnChoice | null {
  const [, sheet = '', header = '', said = ''] = /^([^!]+)!(.+)=([^=]+)$/su.exec(text) ?? [];
  if (sheet.trim() === '' || header.trim() === '' || said.trim() === '') return null;
  const [, role = '', period = ''] = /^\s*(value|target)\s+(\S.*)$/isu.exec(said) ?? [];
  return {
    sheet: sheet.replace(/^'|'$/gu, '').trim(),
    header: header.trim(),
    as: role === '' ? said.trim() : role,
    period: role === '' ? null : period.trim(),
    kind: null,
  };
}

/** What a choice's word means for a table of these kinds; null where it is none of their columns. */
export function fieldNamed(
  as: string,
  kinds: readonly Kind[] = KINDS,
): Field | FigureField | 'ignore' | 'automatic' | null {
  const words = plainWords(as);
  if (words === 'none' || words === 'ignore') return 'ignore';
  if (words === 'automatic') return 'automatic';
  for (const kind of kinds) {
    const byCode = CATALOGUE[kind].find(({ field }) => field.toLowerCase() === as.trim().toLowerCase());
    const found = byCode ?? matchHeader(kind, words);
    if (found !== undefined) return found.field;
  }
  return null;
}

/** The fields of a kind, each with the header that names it best: what a choice may say. */
export const fieldsOf = (kind: Kind): { field: Field | FigureField; as: string }[] =>
  CATALOGUE[kind].map(({ field }) => ({ field, as: wordFor(kind, field) }));

/** What choices may say of a kind's columns. */
export const fieldNames = (kind: Kind): string[] => CATALOGUE[kind].map(({ field, headers }) => headers[0] ?? field);

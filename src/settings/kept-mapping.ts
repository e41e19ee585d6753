import * as z from 'zod/mini';
import { CATALOGUE, KINDS } from '../tracker/catalogue';
import type { ColumnMapping } from '../tracker/mapping';
import type { CellValue } from '../tracker/snapshot';

/**
 * The officer's mapping as rows of cells, to be kept in the workbook: sheet, header, kind, field, period. A blank kind or
 * period is none.
 */
const FIELDS = [...new Set([...KINDS.flatMap((kind) => CATALOGUE[kind].map(({ field }) => field)), 'ignore' as const])];

const blankIsNull = z.pipe(
  z.string(),
  z.transform((text) => (text.trim() === '' ? null : text.trim())),
);

const filled = z.string().check(z.minLength(1));

const row = z.pipe(
  z.tuple([filled, filled, z.pipe(blankIsNull, z.nullable(z.enum(KINDS))), z.enum(FIELDS), blankIsNull]),
  z.transform(([sheet, header, kind, field, period]): ColumnMapping => ({ sheet, header, kind, field, period })),
);

const WIDTH = 5;

/** The rows that a mapping is kept as. */
export const mappingRows = (mapping: readonly ColumnMapping[]): CellValue[][] =>
  mapping.map(({ sheet, header, kind, field, period }) => [sheet, header, kind ?? '', field, period ?? '']);

/** The mapping that rows hold; a row that is no such entry any more is left out. */
export const mappingFromRows = (rows: readonly (readonly CellValue[])[]): ColumnMapping[] =>
  rows.flatMap((cells) => {
    const parsed = row.safeParse(Array.from({ length: WIDTH }, (_, i) => String(cells[i] ?? '')));
    return parsed.success ? [parsed.data] : [];
  });

import * as z from 'zod/mini';
import { mappingFromRows, mappingRows } from '../settings/kept-mapping';
import type { OwnedSheet } from '../text/codes';
import type { ColumnMapping } from '../tracker/mapping';

/** A list to choose from that we put on an officer's column because they asked for it. */
const keptList = z.object({
  /** The sheet's name. */
  sheet: z.string(),
  header: z.string(),
  /** Where the column last stood. */
  headerRow: z.number().check(z.int(), z.gte(0)),
  column: z.number().check(z.int(), z.gte(0)),
  firstRow: z.number().check(z.int(), z.gte(0)),
  lastRow: z.number().check(z.int(), z.gte(0)),
  /** The words, as the rule has them: `High,Low`. */
  source: z.string(),
  /** What is shown beside a chosen cell. */
  note: z.string(),
});

/** What the hidden sheet keeps besides what is ours: the officer's own choices. */
export const keptCells = z.object({
  mapping: z.pipe(
    z.array(z.array(z.string())),
    z.transform((rows: string[][]) => mappingFromRows(rows)),
  ),
  lists: z.array(keptList),
  sheets: z._default(z.nullable(z.array(z.string() as z.ZodMiniType<OwnedSheet>)), null),
});

export type KeptList = z.infer<typeof keptList>;

export interface Kept {
  /** Which column is what, by the officer's word. */
  mapping: ColumnMapping[];
  lists: KeptList[];
  /** The sheets of the pack that were chosen; null: all that have something to show. */
  sheets: OwnedSheet[] | null;
}

export const NOTHING_KEPT: Kept = { mapping: [], lists: [], sheets: null };

/** Whether there is anything to keep. */
export const keepsAnything = ({ mapping, lists, sheets }: Kept): boolean =>
  mapping.length > 0 || lists.length > 0 || sheets !== null;

/** The same as JSON can hold it; {@link keptCells} reads it back. */
export const printKept = ({ mapping, lists, sheets }: Kept): z.input<typeof keptCells> => ({
  mapping: mappingRows(mapping).map((cells) => cells.map(String)),
  lists,
  ...(sheets === null ? {} : { sheets }),
});

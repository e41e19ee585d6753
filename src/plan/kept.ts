import * as z from 'zod/mini';
import { mappingFromRows, mappingRows } from '../settings/kept-mapping';
import type { OwnedSheet } from '../text/codes';
import type { ColumnMapping } from '../tracker/mapping';
import type { SheetSnapshot } from '../tracker/snapshot';

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
  /** What is said of other words. */
  otherwise: z._default(z.object({ title: z.string(), message: z.string() }), { title: '', message: '' }),
});

/** What the hidden sheet keeps besides what is ours: the officer's own choices. */
export const keptCells = z.object({
  mapping: z.pipe(
    z.array(z.array(z.string())),
    z.transform((rows: string[][]) => mappingFromRows(rows)),
  ),
  lists: z.array(keptList),
  sheets: z._default(z.nullable(z.array(z.string() as z.ZodMiniType<OwnedSheet>)), null),
  sheetIds: z._default(z.record(z.string(), z.string()), {}),
});

export type KeptList = z.infer<typeof keptList>;

export interface Kept {
  /** Which column is what, by the officer's word. */
  mapping: ColumnMapping[];
  lists: KeptList[];
  /** The sheets of the pack that were chosen; null: all that have something to show. */
  sheets: OwnedSheet[] | null;
  /** Excel's ids of the sheets that the mapping and the lists name, by name: a sheet may be renamed. */
  sheetIds: Record<string, string>;
}

export const NOTHING_KEPT: Kept = { mapping: [], lists: [], sheets: null, sheetIds: {} };

type Sheets = readonly SheetSnapshot[];

/**
 * The same with the names that its sheets have now. A sheet whose name is not there any more is the one that holds the
 * headers that were chosen on it: that with the id it had, else the only one that does (ids are given anew by some
 * programs when a file is opened).
 */
export function asNamedNow(kept: Kept, sheets: Sheets): Kept {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const entries = [...kept.mapping, ...kept.lists];
  const gone = new Set(entries.map(({ sheet }) => sheet).filter((name) => !names.has(name.toLowerCase())));
  if (gone.size === 0) return kept;
  const known = new Set(entries.map(({ sheet }) => sheet.toLowerCase()));
  const free = sheets.filter(({ name }) => !known.has(name.toLowerCase()));
  const renamed = new Map(
    [...gone].flatMap((old) => {
      const headers = entries.filter(({ sheet }) => sheet === old).map(({ header }) => header.trim());
      const could = free.filter((sheet) => headers.every((header) => holds(sheet, header)));
      const now = could.find(({ id }) => id === kept.sheetIds[old]) ?? (could.length === 1 ? could[0] : undefined);
      return now === undefined ? [] : [[old, now.name] as const];
    }),
  );
  if (renamed.size === 0) return kept;
  const nowCalled = <Entry extends { sheet: string }>(entry: Entry): Entry => ({
    ...entry,
    sheet: renamed.get(entry.sheet) ?? entry.sheet,
  });
  return withSheetIds({ ...kept, mapping: kept.mapping.map(nowCalled), lists: kept.lists.map(nowCalled) }, sheets);
}

/** Whether a cell that was read says so; where a header goes over two rows, a part of it. */
const holds = ({ blocks }: SheetSnapshot, header: string): boolean =>
  blocks.some(({ values }) =>
    values.some((cells) =>
      cells.some((cell) => typeof cell === 'string' && cell.trim() !== '' && header.endsWith(cell.trim())),
    ),
  );

/** The same with the ids of the sheets that it names. */
export function withSheetIds(kept: Kept, sheets: Sheets): Kept {
  const named = new Set([...kept.mapping, ...kept.lists].map(({ sheet }) => sheet));
  const ids = [...named].map((name) => [name, sheets.find((sheet) => sheet.name === name)?.id] as const);
  return { ...kept, sheetIds: Object.fromEntries(ids.flatMap(([name, id]) => (id === undefined ? [] : [[name, id]]))) };
}

/** Whether there is anything to keep. */
export const keepsAnything = ({ mapping, lists, sheets }: Kept): boolean =>
  mapping.length > 0 || lists.length > 0 || sheets !== null;

/** The same as JSON can hold it; {@link keptCells} reads it back. */
export const printKept = ({ mapping, lists, sheets, sheetIds }: Kept): z.input<typeof keptCells> => ({
  mapping: mappingRows(mapping).map((cells) => cells.map(String)),
  lists,
  ...(sheets === null ? {} : { sheets }),
  ...(Object.keys(sheetIds).length === 0 ? {} : { sheetIds }),
});

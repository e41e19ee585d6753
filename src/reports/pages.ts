import type { MeasuredRow } from './measured-rows';

/** Rows with the places where a page begins. Headers that are printed again are among the rows. */
export interface Paged {
  readonly rows: readonly MeasuredRow[];
  /** Indexes into `rows`, without 0. */
  readonly breaksBefore: readonly number[];
}

/** How many rows stay together from `from`, at least so strongly: up to the first row that does not hold on to the next. */
function chunkLength(rows: readonly MeasuredRow[], from: number, glue: 1 | 2): number {
  let length = 1;
  while (from + length < rows.length && (rows[from + length - 1]?.glue ?? 0) >= glue) length += 1;
  return length;
}

const heightOf = (rows: readonly MeasuredRow[]): number => rows.reduce((total, row) => total + row.height, 0);

/**
 * Lays rows on pages of a height in points (what titles leave of it). What is to stay together goes to the next page
 * where it fits there; what is taller than a page is cut where it holds together least. A table that goes on on a new
 * page has its header again there; the space between two blocks is left out where a page begins.
 */
export function pagesOf(rows: readonly MeasuredRow[], height: number): Paged {
  const placed: MeasuredRow[] = [];
  const breaksBefore: number[] = [];
  let used = 0;

  const newPage = (first: MeasuredRow | undefined): void => {
    breaksBefore.push(placed.length);
    used = 0;
    const before = placed[placed.length - 1];
    const isContinued = first?.header != null && before?.header === first.header;
    if (isContinued) put(first.header ?? []);
  };
  const put = (some: readonly MeasuredRow[]): void => {
    placed.push(...some);
    used += heightOf(some);
  };
  const place = (chunk: readonly MeasuredRow[], glue: 1 | 2): void => {
    const tall = heightOf(chunk);
    if (used + tall <= height) return put(chunk);
    if (tall > height && glue === 1) return eachChunk(chunk, 2);
    if (isSpace(chunk)) return;
    if (used > 0) newPage(chunk[0]);
    put(chunk);
  };
  const eachChunk = (some: readonly MeasuredRow[], glue: 1 | 2): void => {
    for (let at = 0; at < some.length;) {
      const length = chunkLength(some, at, glue);
      place(some.slice(at, at + length), glue);
      at += length;
    }
  };
  eachChunk(rows, 1);
  return { rows: placed, breaksBefore };
}

const isSpace = (chunk: readonly MeasuredRow[]): boolean =>
  chunk.every((row) => row.charts.length === 0 && row.cells.every((cell) => cell === null));

import type { Glue, MeasuredRow } from './measured-rows';

/** Rows with the places where a page begins. Headers that are printed again are among the rows. */
export interface Paged {
  readonly rows: readonly MeasuredRow[];
  /** Indexes into `rows`, without 0. */
  readonly breaksBefore: readonly number[];
}

/** Blocks that would rather stand together are no reason to leave a page with less on it than this. */
const LEAST_USED = 0.6;

type Strength = Exclude<Glue, 0>;
const STRONGER: Readonly<Record<Strength, Strength | null>> = { 1: 2, 2: 3, 3: null };

/** How many rows stay together from `from`, at least so strongly: up to the first row that does not hold on to the next. */
function chunkLength(rows: readonly MeasuredRow[], from: number, glue: Strength): number {
  let length = 1;
  while (from + length < rows.length && (rows[from + length - 1]?.glue ?? 0) >= glue) length += 1;
  return length;
}

const heightOf = (rows: readonly MeasuredRow[]): number => rows.reduce((total, row) => total + row.height, 0);

/** So many rows that say something go along with what would stand on the last page alone; or charts. One, where two do not fit. */
const COMPANY = [2, 1];

/**
 * Lays rows on pages of a height in points (what titles leave of it). What is to stay together goes to the next page
 * where it fits there; what is taller than a page is cut where it holds together least. A table that goes on on a new
 * page has its header again there; the space between two blocks is left out where a page begins. What closes the sheet (its
 * key) never has a page to itself where something can go along with it.
 */
export function pagesOf(rows: readonly MeasuredRow[], height: number, closing: readonly MeasuredRow[] = []): Paged {
  const placed: MeasuredRow[] = [];
  const breaksBefore: number[] = [];
  let used = 0;
  /** What stands on the page, without headers that are printed again. */
  let page: (readonly MeasuredRow[])[] = [];

  const put = (some: readonly MeasuredRow[]): void => {
    placed.push(...some);
    used += heightOf(some);
  };
  const headerAgain = (first: MeasuredRow | undefined): readonly MeasuredRow[] =>
    first?.header != null && placed[placed.length - 1]?.header?.[0] === first.header[0] ? first.header : [];
  const newPage = (first: MeasuredRow | undefined): void => {
    const again = headerAgain(first);
    breaksBefore.push(placed.length);
    used = 0;
    page = [];
    put(again);
  };
  /** A page that holds nothing but space is not left empty: what comes next takes its place. */
  const withoutItsSpace = (): void => {
    const space = page.flat();
    placed.length -= space.length;
    used -= heightOf(space);
    page = [];
  };
  const place = (chunk: readonly MeasuredRow[], glue: Strength): void => {
    const tall = heightOf(chunk);
    if (used + tall > height) {
      const stronger = STRONGER[glue];
      const isBetterApart = glue === 1 && used < height * LEAST_USED;
      if ((tall > height || isBetterApart) && stronger !== null) return eachChunk(chunk, stronger);
      if (isSpace(chunk)) return;
      if (page.every(isSpace)) withoutItsSpace();
      else newPage(chunk[0]);
    }
    put(chunk);
    page.push(chunk);
  };
  const eachChunk = (some: readonly MeasuredRow[], glue: Strength): void => {
    for (let at = 0; at < some.length;) {
      const length = chunkLength(some, at, glue);
      place(some.slice(at, at + length), glue);
      at += length;
    }
  };
  const close = (): void => {
    const tall = heightOf(closing);
    if (used + tall <= height) return put(closing);
    for (const company of COMPANY) {
      const last = withoutSpace(lastOf(page, company));
      const again = last[0]?.header ?? [];
      if (last.length === 0 || heightOf(again) + heightOf(last) + tall > height) continue;
      placed.length -= last.length;
      newPage(last[0]);
      put(last);
      return put(closing);
    }
    eachChunk(withoutSpace(closing), 1);
  };
  eachChunk(rows, 1);
  close();
  return { rows: placed, breaksBefore };
}

/** The last rows of a page, as few as keep another company; none where that would be all of the page. */
function lastOf(page: readonly (readonly MeasuredRow[])[], least: number): readonly MeasuredRow[] {
  for (let from = page.length - 1; from > 0; from--) {
    const rows = page.slice(from).flat();
    const says = page.slice(from).filter((chunk) => !isSpace(chunk));
    const company = rows.filter((row) => !isSpace([row]));
    if (says.length > 0 && (company.length >= least || company.some(({ charts }) => charts.length > 0))) return rows;
  }
  return [];
}

const isSpace = (chunk: readonly MeasuredRow[]): boolean =>
  chunk.every((row) => row.charts.length === 0 && row.cells.every((cell) => cell === null));

/** Without the space that it begins with. */
function withoutSpace(rows: readonly MeasuredRow[]): readonly MeasuredRow[] {
  const from = rows.findIndex((row) => !isSpace([row]));
  return from === -1 ? [] : rows.slice(from);
}

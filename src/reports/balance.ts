import type { Row } from './blocks';
import { STYLES } from './looks';
import { heightOf, INDENT } from './measured-rows';
import { CELL_PADDING, textWidth } from './measure';

/** Widths that are tried, in points: far first, so that a small hump is stepped over. */
const STEPS = [48, 24, 12];
/** No column of words is narrower. */
const NARROWEST = 48;
/** A word longer than this is broken rather than kept whole. */
const WIDEST_WORD = 100;
/** So many rows, spread over all, stand for a long table. */
const SAMPLE = 80;

/**
 * The columns of a table by what stands in them: from the widths given, room goes from one column of words to another for
 * as long as that makes all rows together lower. The sum stays; no column becomes too narrow for its longest word.
 * `rows` are body rows, `heads` their heads; `wordy` are the columns that give and take.
 */
export function balanced(
  given: readonly number[],
  wordy: readonly number[],
  rows: readonly Row[],
  heads: readonly Row[],
): number[] {
  const some = sampleOf(rows);
  if (some.length === 0) return [...given];
  const columns = withWordsWhole(given, wordy, (at) => leastOf(at, [...rows, ...heads]));
  const heights = heightsBy([...some, ...heads]);
  const least = columns.map((width, at) =>
    wordy.includes(at) ? Math.min(width, leastOf(at, [...some, ...heads])) : width,
  );
  const others = columns.map((width, at) => (wordy.includes(at) ? null : heights(at, width)));
  const total = (widths: readonly number[]): number => {
    const each = widths.map((width, at) => others[at] ?? heights(at, width));
    return sum(some.map((_, i) => Math.max(...each.map((of) => of[i] ?? 0))));
  };
  let best = { widths: [...columns], total: total(columns) };
  for (let step = bestMove(best, wordy, least, total); step !== null; step = bestMove(best, wordy, least, total))
    best = step;
  return best.widths;
}

/** Columns too narrow for their longest word take what it needs from those that have it to spare. */
function withWordsWhole(columns: readonly number[], wordy: readonly number[], needs: (at: number) => number): number[] {
  const least = new Map(wordy.map((at) => [at, needs(at)]));
  const widths = [...columns];
  const spare = (at: number): number => (widths[at] ?? 0) - (least.get(at) ?? 0);
  for (const taker of wordy) {
    const giver = wordy.reduce((a, b) => (spare(b) > spare(a) ? b : a));
    const taken = Math.min(-spare(taker), spare(giver));
    if (taken <= 0) continue;
    widths[taker] = (widths[taker] ?? 0) + taken;
    widths[giver] = (widths[giver] ?? 0) - taken;
  }
  return widths;
}

interface Found {
  readonly widths: number[];
  readonly total: number;
}

/** The move between two columns that saves most; null where none saves anything. */
function bestMove(
  from: Found,
  wordy: readonly number[],
  least: readonly number[],
  total: (widths: readonly number[]) => number,
): Found | null {
  const moves = STEPS.flatMap((step) =>
    wordy.flatMap((giver) => wordy.filter((taker) => taker !== giver).map((taker) => ({ step, giver, taker }))),
  )
    .filter(({ step, giver }) => (from.widths[giver] ?? 0) - step >= (least[giver] ?? 0))
    .map(({ step, giver, taker }): Found => {
      const widths = from.widths.map((width, at) => width + (at === taker ? step : at === giver ? -step : 0));
      return { widths, total: total(widths) };
    });
  const found = moves.reduce<Found | null>((a, b) => (a !== null && a.total <= b.total ? a : b), null);
  return found !== null && found.total < from.total ? found : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const sampleOf = (rows: readonly Row[]): readonly Row[] =>
  rows.length <= SAMPLE
    ? rows
    : Array.from({ length: SAMPLE }, (_, i) => rows[Math.floor((i * rows.length) / SAMPLE)] ?? []);

/** The heights of a column's cells at a width, each width measured once. */
function heightsBy(rows: readonly Row[]): (at: number, width: number) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (at, width) => {
    const key = `${at} ${width}`;
    const found = known.get(key) ?? rows.map((row) => heightOf(row[at] ?? null, width));
    known.set(key, found);
    return found;
  };
}

/** What the longest word of a column takes. */
function leastOf(at: number, rows: readonly Row[]): number {
  const widths = rows.flatMap((row) => {
    const cell = row[at];
    if (cell == null || typeof cell.value !== 'string') return [];
    const style = STYLES[cell.style];
    return cell.value.split(/[\s-]+/u).map((word) => textWidth(word, style) + style.indent * INDENT);
  });
  return Math.max(NARROWEST, Math.min(WIDEST_WORD, Math.ceil(Math.max(0, ...widths) + CELL_PADDING)));
}

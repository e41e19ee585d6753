import type { HeaderCell } from './header-cells';
import type { PeriodContext } from '../period-text';
import type { SeriesRole } from '../records';
import { roleOf, seriesHeader } from './series-headers';

/**
 * One header row that names each period once, with Target and RAG beside it: `Q1 2013/14 | Target | RAG | Q2 2013/14 |
 * Target | RAG`. Where such a word comes again for another period, each is of the period that it stands beside: left of
 * it, or, where the first stands before every period, right of it. A word that comes once, or before the periods while
 * each has its own, is the row's.
 */
export function underPeriods(cells: readonly HeaderCell[], context: PeriodContext): readonly HeaderCell[] {
  const periods = cells.flatMap((cell, at) => {
    const label = cell.period?.label ?? periodOfValue(cell.text, context);
    return label === null ? [] : [{ at, label }];
  });
  if (periods.length < 2) return cells;
  const first = periods[0]?.at ?? 0;
  const words = cells.map((cell) => (cell.period === null ? bareRole(cell.text) : null));
  const of = new Map<number, string>();
  for (const role of ROLES) {
    const places = words.flatMap((word, at) => (word === role ? [at] : []));
    const after = places.filter((at) => at > first);
    const isBefore = after.length < places.length && after.length === periods.length - 1;
    const beside = (at: number): string | undefined =>
      isBefore ? periods.find((period) => period.at > at)?.label : periods.findLast((period) => period.at < at)?.label;
    const owners = new Map((isBefore ? places : after).map((at) => [at, beside(at)]));
    const labels = [...owners.values()];
    if (labels.length < 2 || labels.includes(undefined) || new Set(labels).size < labels.length) continue;
    for (const [at, label] of owners) if (label !== undefined) of.set(at, label);
  }
  if (of.size === 0) return cells;
  return cells.map((cell, at): HeaderCell => {
    const upper = of.get(at);
    if (upper === undefined) return cell;
    const lower = withoutNumber(cell.text);
    return { ...cell, upper, lower, text: `${upper} ${lower}` };
  });
}

const ROLES: readonly SeriesRole[] = ['target', 'rag', 'comment'];

/** Excel numbers the repeated headers of a table (`Target2`). */
const withoutNumber = (text: string): string => text.replace(/(?<=\p{L})\d+$/u, '');

/** A target of the year is every period's. */
const bareRole = (text: string): SeriesRole | null =>
  /\b(?:annual|year|current)\b/iu.test(text) ? null : roleOf(withoutNumber(text));

function periodOfValue(text: string, context: PeriodContext): string | null {
  const found = seriesHeader(text, context);
  return found?.role === 'value' ? found.period.label : null;
}

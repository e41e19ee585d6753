import type { Layout } from './header/layout';
import type { Field, Kind } from './records';

const has = (layout: Layout, field: Field): boolean => layout.columns[field] !== undefined;
const count = (layout: Layout, fields: readonly Field[]): number => fields.filter((field) => has(layout, field)).length;

/** Whether there are values: a period's, or of the reporting period. */
export const hasValues = (layout: Layout): boolean => layout.series.some(({ role }) => role === 'value');

/** One row for each indicator and period: a Period (or Year) column beside a Value column, and no column of a period's own. */
export const isLong = (layout: Layout): boolean =>
  (has(layout, 'period') || has(layout, 'year')) &&
  layout.series.some(({ role, period }) => role === 'value' && period === 'current') &&
  !layout.series.some(({ role, period }) => role === 'value' && typeof period === 'object');

const named = (layout: Layout): boolean => has(layout, 'name') || has(layout, 'ref');
const plainlyNamed = (layout: Layout): boolean => has(layout, 'name') && !layout.vagueName;

const MEASURING: readonly Field[] = [
  'polarity',
  'unit',
  'decimals',
  'tolerance',
  'counting',
  'frequency',
  'amberAt',
  'redAt',
  'rangeFrom',
  'rangeTo',
];
const DATES: readonly Field[] = ['start', 'due', 'revisedDue', 'proposed', 'completed', 'progress'];
const MONEY: readonly Field[] = [
  'gross',
  'net',
  'projectedVariance',
  'previousEstimate',
  'revisedEstimate',
  'actualSpend',
];

/** What a header row must at least have to be one of a kind. A header row always has a name or ref column. */
export const QUALIFIES: Readonly<Record<Kind, (layout: Layout) => boolean>> = {
  indicators: (layout) => {
    const told = count(layout, MEASURING) + (layout.series.some(({ role }) => role === 'target') ? 1 : 0);
    const timed =
      layout.series.some(({ role, period }) => role === 'value' && typeof period === 'object') || isLong(layout);
    if (!named(layout)) return false;
    if (timed) return true;
    return hasValues(layout)
      ? plainlyNamed(layout) || told >= 1
      : plainlyNamed(layout) || has(layout, 'ref')
        ? told >= 1
        : told >= 2;
  },
  objectives: (layout) =>
    has(layout, 'name') &&
    (count(layout, ['because', 'previousRating', 'position']) >= 1 ||
      (!layout.vagueName &&
        (has(layout, 'status') || (named(layout) && count(layout, ['ref', 'priority']) >= 1 && has(layout, 'owner'))))),
  actions: (layout) =>
    has(layout, 'name') &&
    (plainlyNamed(layout) ? count(layout, [...DATES, 'status', 'rag']) >= 1 : count(layout, DATES) >= 2),
  risks: (layout) =>
    has(layout, 'name') &&
    count(layout, ['likelihood', 'impact', 'targetScore', 'mitigation']) >= (plainlyNamed(layout) ? 1 : 2),
  budgets: (layout) => (named(layout) || has(layout, 'service')) && count(layout, MONEY) >= 2,
  commentary: (layout) => has(layout, 'name') && has(layout, 'text'),
};

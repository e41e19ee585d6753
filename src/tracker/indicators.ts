import { endTogether, lastMonth, type Period } from '../rules/periods';
import { isBlank, type Reading } from '../rules/reading';
import {
  countingOf,
  COUNTING_EXPECTED,
  frequencyOf,
  FREQUENCY_EXPECTED,
  polarityOf,
  POLARITY_EXPECTED,
} from './cells/field-words';
import { unitHint } from './cells/figure-cell';
import { formatKind } from './cells/number-formats';
import { reasonOf } from './cells/reasons';
import type { FigurePoint, Indicator } from './records';
import {
  objectivesOf,
  figureOf,
  readRow,
  targetAt,
  textOf,
  toleranceOf,
  wordOf,
  type Row,
  type TableSource,
} from './row-reader';
import { unitOf, type Unit } from './cells/units';
import { tidyText } from './words';

/** An indicator before the reporting period is known: its figures, and how it is finished once it is. */
export interface Draft {
  readonly points: readonly FigurePoint[];
  readonly finish: (reporting: Period | null) => Indicator;
}

/** The unit that the row's own column states, or the header of its values. */
export function statedUnit(row: Row): Unit | null {
  const own = unitOf(textOf(row, 'unit'));
  if (own !== null) return own;
  for (const { role, unit } of row.table.series) if (role === 'value' && unit !== null) return unit;
  return null;
}

/** Where no unit is stated, what the first telling figure is written in; values before targets. */
export function hintedUnit(rows: readonly Row[], columnSets: readonly (readonly (number | null)[])[]): Unit | null {
  for (const columns of columnSets)
    for (const { row, grid, context } of rows)
      for (const column of columns) {
        if (column === null) continue;
        const hint = unitHint(grid.value(row, column), grid.format(row, column), context.grades);
        if (hint) return hint;
      }
  return null;
}

const NO_DEFINITIONS: TableSource['definitions'] = new Map();

/** The plain target: the row's own, else that of its definition, whose findings are its own list's. */
export function plainTarget(row: Row, own: Reading | null, unit: Unit | null): Reading | null {
  if (!row.definition || (own !== null && !isBlank(own))) return own;
  const { source } = row.definition;
  const column = source.table.series.find(
    ({ role, period }) => role === 'target' && typeof period === 'string',
  )?.column;
  if (column === undefined) return own;
  const there = readRow({ ...source, definitions: NO_DEFINITIONS }, row.definition.row, { ...row.context, issues: [] });
  return targetAt(there, column, unit, 'target');
}

/** The figures of an indicator, read. */
export type Figures = Pick<Indicator, 'points' | 'current' | 'previous' | 'currentTarget' | 'target' | 'places'>;

/** An indicator that still lacks what depends on the reporting period: its typed status and its decimals. */
type Unfinished = { -readonly [Part in keyof Indicator]: Indicator[Part] };

/**
 * An indicator from its row and its figures. One plain literal and no copies: a large tracker has thousands of these, and
 * they are finished in place once the reporting period is known.
 */
export const describe = (row: Row, unit: Unit | null, figures: Figures): Unfinished => ({
  at: { table: row.table, row: row.row },
  ref: row.ref,
  name: row.name,
  objectives: objectivesOf(row),
  service: textOf(row, 'service'),
  owner: row.owner,
  comment: textOf(row, 'comment'),
  unit,
  statedDecimals: wordOf(row, 'decimals', decimalsOf, ['0', '1', '2']),
  decimals: null,
  polarity: wordOf(row, 'polarity', polarityOf, POLARITY_EXPECTED),
  polarityText: textOf(row, 'polarity'),
  frequency: wordOf(row, 'frequency', frequencyOf, FREQUENCY_EXPECTED),
  counting: wordOf(row, 'counting', countingOf, COUNTING_EXPECTED),
  tolerance: toleranceOf(row, unit),
  amberAt: figureOf(row, 'amberAt', unit),
  redAt: figureOf(row, 'redAt', unit),
  rangeFrom: figureOf(row, 'rangeFrom', unit),
  rangeTo: figureOf(row, 'rangeTo', unit),
  weight: wordOf(row, 'weight', weightOf, ['1', '2']),
  points: figures.points,
  current: figures.current,
  previous: figures.previous,
  currentTarget: figures.currentTarget,
  target: figures.target,
  places: figures.places,
  longRows: [],
  typedStatus: null,
  remedy: textOf(row, 'remedy'),
  typedNew: saysNew(textOf(row, 'shortTrend')) || saysNew(textOf(row, 'longTrend')),
});

const saysNew = (text: string): boolean => text !== '' && reasonOf(tidyText(text), 'value') === 'new';

const MOST_DECIMALS = 15;

const decimalsOf = (text: string): number | undefined =>
  /^\d{1,2}$/u.test(text) && Number(text) <= MOST_DECIMALS ? Number(text) : undefined;

const weightOf = (text: string): number | undefined => (Number(text) >= 0 ? Number(text) : undefined);

/** What decides how many decimals a row is shown with. */
type Shown = Pick<Indicator, 'statedDecimals' | 'points' | 'current' | 'places'>;

/**
 * The decimals that a row is shown with at a reporting period: the Decimals column, else the number format of its current
 * value's cell; null is exact (decisions.md, Values 8).
 */
export function decimalsAt(
  { statedDecimals, points, current, places }: Shown,
  reporting: Period | null,
): number | null {
  if (statedDecimals !== null) return statedDecimals;
  let latest: FigurePoint | null = null;
  for (const point of points)
    if (point.value.kind === 'number' && (reporting === null || lastMonth(point.period) <= lastMonth(reporting)))
      latest = point;
  const alone = current?.kind === 'number' ? places.current : null;
  const endsNow = latest !== null && reporting !== null && endTogether(latest.period, reporting);
  return formatKind((endsNow ? latest : (alone ?? latest))?.format ?? null).decimals;
}

import { comparePeriods, samePeriod, type Period } from '../rules/periods';
import { describe, hintedUnit, plainTarget, statedUnit, decimalsAt, type Draft } from './indicators';
import { groupBy } from './group';
import type { FigurePoint, Indicator, LongRow } from './records';
import {
  readRow,
  statusOf,
  targetAt,
  textOf,
  valueAt,
  type ReadContext,
  type Row,
  type TableSource,
} from './row-reader';
import type { Unit } from './cells/units';

interface TimedRow {
  readonly row: Row;
  /** Null where it could not be read. */
  readonly period: Period | null;
}

interface LongColumns {
  readonly value: number;
  readonly target: number | null;
}

/**
 * The indicators of a long table: one for each series, which is its ref, else its name, with Service where those repeat
 * (decisions.md, Tables 3). `periodAt` reads a row's period.
 */
export function longIndicators(
  source: TableSource,
  context: ReadContext,
  periodAt: (row: number) => Period | null,
): Draft[] {
  const { series, rows } = source.table;
  const value = series.find(({ role, period }) => role === 'value' && period === 'current')?.column;
  if (value === undefined) return [];
  const target = series.find(({ role }) => role === 'target')?.column ?? null;
  const all = rows.map((row) => ({ row: readRow(source, row, context), period: periodAt(row) }));
  return seriesOf(all).map((group) => longIndicator(group, { value, target }));
}

function seriesOf(all: readonly TimedRow[]): TimedRow[][] {
  const groups = groupBy(all, ({ row }) => (row.ref === '' ? `name ${row.name}` : `ref ${row.ref}`).toLowerCase());
  return [...groups.values()].flatMap((group) => {
    const labels = group.flatMap(({ period }) => period?.label ?? []);
    if (new Set(labels).size === labels.length) return [group];
    const byService = groupBy(group, ({ row }) => textOf(row, 'service').toLowerCase());
    return [...byService.values()].flatMap(withoutRepeats);
  });
}

/** Rows of a series for one period that nothing tells apart: each is one of a series of its own, in their order. */
function withoutRepeats(group: readonly TimedRow[]): TimedRow[][] {
  const times = new Map<string, number>();
  const byTime = groupBy(group, ({ period }) => {
    const label = period?.label ?? '';
    const count = label === '' ? 0 : (times.get(label) ?? 0);
    times.set(label, count + 1);
    return count;
  });
  return [...byTime.values()];
}

function longIndicator(group: readonly TimedRow[], columns: LongColumns): Draft {
  const rows = group.map(({ row }) => row);
  let unit: Unit | null = null;
  for (const row of rows) unit ??= statedUnit(row);
  unit ??= hintedUnit(rows, [[columns.value], [columns.target]]);
  const points: FigurePoint[] = [];
  for (const { row, period } of group) {
    const value = valueAt(row, columns.value, unit, 'value');
    const target = columns.target === null ? undefined : targetAt(row, columns.target, unit, 'target');
    const format = row.grid.format(row.row, columns.value);
    if (period !== null)
      points.push({ period, value, target, row: row.row, column: columns.value, targetColumn: columns.target, format });
  }
  points.sort((a, b) => comparePeriods(a.period, b.period) || a.row - b.row);
  return { points, finish: (reporting) => finish(group, columns, points, unit, reporting) };
}

function finish(
  group: readonly TimedRow[],
  columns: LongColumns,
  points: readonly FigurePoint[],
  unit: Unit | null,
  reporting: Period | null,
): Indicator {
  const main = mainRow(group, reporting).row;
  const longRows = group.map(({ row, period }): LongRow => ({
    row: row.row,
    period,
    typedStatus: statusOf(row, row.table.columns.status),
    comment: textOf(row, 'comment'),
    remedy: textOf(row, 'remedy'),
  }));
  const indicator = describe(main, unit, {
    points,
    current: null,
    previous: null,
    currentTarget: null,
    // A list without targets of its own takes that of its definitions.
    target: columns.target === null ? plainTarget(main, null, unit) : null,
    places: { current: null, currentTarget: null, previous: null, target: null },
  });
  indicator.longRows = longRows;
  indicator.typedStatus = longRows.find(({ row }) => row === main.row)?.typedStatus ?? null;
  indicator.decimals = decimalsAt(indicator, reporting);
  return indicator;
}

/** The row that speaks for a series: that of the reporting period, else the latest. */
function mainRow(group: readonly TimedRow[], reporting: Period | null): TimedRow {
  let latest = group[0] as TimedRow;
  for (const row of group) {
    if (row.period === null) continue;
    if (reporting !== null && samePeriod(row.period, reporting)) return row;
    if (latest.period === null || comparePeriods(row.period, latest.period) > 0) latest = row;
  }
  return latest;
}

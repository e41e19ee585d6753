import { comparePeriods, endTogether, samePeriod, type Period } from '../rules/periods';
import { BLANK, type Reading } from '../rules/reading';
import { describe, hintedUnit, plainTarget, statedUnit, decimalsAt, type Draft } from './indicators';
import type { FigurePlace, FigurePoint, RecordTable, SeriesRole } from './records';
import { pointsInTurn, rowOfYear, rowsInTurn } from './turns/points';
import { rowFilling } from './turns/find-turns';
import { readRow, statusOf, targetAt, valueAt, type ReadContext, type Row, type TableSource } from './row-reader';
import type { Unit } from './cells/units';

interface Slot {
  readonly period: Period;
  value: number | null;
  target: number | null;
}

interface TimedColumn {
  readonly period: Period;
  readonly column: number;
}

/** The columns of a table's figures, sorted out once for all its rows. */
interface FigureColumns {
  readonly slots: readonly Slot[];
  readonly current: number | null;
  readonly previous: number | null;
  readonly currentTarget: number | null;
  readonly target: number | null;
  /** Every value column, and every target column: where a unit may show. */
  readonly values: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
  readonly valuesByPeriod: readonly TimedColumn[];
  readonly rags: readonly TimedColumn[];
  readonly comments: readonly TimedColumn[];
}

function figureColumns({ series }: RecordTable): FigureColumns {
  const byPeriod = new Map<string, Slot>();
  for (const { role, period, column } of series) {
    if (typeof period === 'string' || (role !== 'value' && role !== 'target')) continue;
    const slot = byPeriod.get(period.label) ?? { period, value: null, target: null };
    slot[role] = column;
    byPeriod.set(period.label, slot);
  }
  const slots = [...byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period));
  const alone = (role: SeriesRole, period: string): number | null =>
    series.find((column) => column.role === role && column.period === period)?.column ?? null;
  const timed = (wanted: SeriesRole): TimedColumn[] =>
    series.flatMap(({ role, period, column }) =>
      role === wanted && typeof period === 'object' ? [{ period, column }] : [],
    );
  const current = alone('value', 'current');
  const previous = alone('value', 'previous');
  const currentTarget = alone('target', 'current');
  const target = alone('target', 'any');
  return {
    slots,
    current,
    previous,
    currentTarget,
    target,
    values: [...slots.map(({ value }) => value), current, previous],
    targets: [...slots.map((slot) => slot.target), currentTarget, target],
    valuesByPeriod: timed('value'),
    rags: timed('rag'),
    comments: timed('comment'),
  };
}

/** The indicators of a wide table, one for each row. */
export function wideIndicators(source: TableSource, context: ReadContext): Draft[] {
  const columns = figureColumns(source.table);
  return source.table.rows.map((row) => wideIndicator(readRow(source, row, context), columns));
}

function wideIndicator(row: Row, columns: FigureColumns): Draft {
  const group = row.table.turns?.get(row.row);
  const rowsOf = group === undefined ? null : rowsInTurn(row, group);
  const unit = statedUnit(row) ?? hintedUnit(rowsOf?.all ?? [row], [columns.values, columns.targets]);
  const points = rowsOf === null ? pointsOfRow(row, columns, unit) : pointsInTurn(rowsOf, columns, unit);
  const at = (column: number | null): Row =>
    column === null || group === undefined ? row : { ...row, row: rowFilling(row.grid, group, row.row, column) };
  const value = (column: number | null, field: string): Reading | null =>
    column === null ? null : valueAt(rowsOf?.value ?? row, column, unit, field);
  const target = (column: number | null): Reading | null =>
    column === null ? null : targetAt(at(column), column, unit, 'target');
  const indicator = describe(row, unit, {
    points,
    current: value(columns.current, 'currentValue'),
    previous: value(columns.previous, 'previousValue'),
    currentTarget: target(columns.currentTarget),
    target: plainTarget(row, target(columns.target), unit),
    places: {
      current: placeOf(rowsOf?.value ?? row, columns.current),
      previous: placeOf(rowsOf?.value ?? row, columns.previous),
      currentTarget: placeOf(at(columns.currentTarget), columns.currentTarget),
      target: placeOf(at(columns.target), columns.target),
    },
  });
  return {
    points,
    finish: (reporting) => {
      const own = ofPeriod(columns.valuesByPeriod, reporting) ?? null;
      const said = rowsOf?.comment && own !== null ? rowsOf.comment.grid.string(rowsOf.comment.row, own) : '';
      const commentColumn = ofPeriod(columns.comments, reporting) ?? null;
      const comment = commentColumn === null ? said : row.grid.string(at(commentColumn).row, commentColumn);
      if (comment !== '') indicator.comment = comment;
      const rag = ofPeriod(columns.rags, reporting) ?? row.table.columns.status ?? null;
      indicator.typedStatus =
        rowsOf?.rag && own !== null ? statusOf(rowsOf.rag, own) : statusOf(at(rag), rag ?? undefined);
      const ofYear = rowsOf !== null && reporting !== null ? rowOfYear(rowsOf, reporting) : null;
      if (ofYear !== null && columns.target !== null) {
        indicator.target = plainTarget(row, targetAt(ofYear, columns.target, unit, 'target'), unit);
        indicator.places = { ...indicator.places, target: placeOf(ofYear, columns.target) };
      }
      indicator.decimals = decimalsAt(indicator, reporting);
      return indicator;
    },
  };
}

/** The figures of an indicator that has one row. */
function pointsOfRow(row: Row, { slots }: FigureColumns, unit: Unit | null): FigurePoint[] {
  const points: FigurePoint[] = [];
  for (const { period, value, target } of slots)
    points.push({
      period,
      value: value === null ? BLANK : valueAt(row, value, unit, 'value'),
      target: target === null ? undefined : targetAt(row, target, unit, 'target'),
      row: row.row,
      column: value,
      targetColumn: target,
      format: value === null ? null : row.grid.format(row.row, value),
    });
  return points;
}

const placeOf = ({ row, grid }: Row, column: number | null): FigurePlace | null =>
  column === null ? null : { row, column, format: grid.format(row, column) };

/** Of columns with periods, the one for the reporting period, else one that ends with it. */
function ofPeriod(columns: readonly TimedColumn[], reporting: Period | null): number | undefined {
  if (reporting === null || columns.length === 0) return undefined;
  const now = columns.find(({ period }) => samePeriod(period, reporting));
  return (now ?? columns.find(({ period }) => endTogether(period, reporting)))?.column;
}

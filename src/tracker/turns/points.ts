import { comparePeriods, financialYear, shiftPeriod, type Period } from '../../rules/periods';
import { BLANK } from '../../rules/reading';
import type { FigurePoint, RowGroup } from '../records';
import { targetAt, valueAt, type Row } from '../row-reader';
import type { Unit } from '../cells/units';

/** One indicator's rows, as they are read. Null: it has no such row. */
interface RowsInTurn {
  readonly value: Row | null;
  readonly rag: Row | null;
  readonly comment: Row | null;
  /** Its actuals and its targets, year by year; `own` is the year of the columns. */
  readonly years: readonly { year: Year; value: Row | null; target: Row | null }[];
  readonly all: readonly Row[];
}

type Year = Period | 'last' | 'own';

/** The rows of a group, each read as a row of the record that it belongs to. */
export function rowsInTurn(head: Row, group: RowGroup): RowsInTurn {
  const rowAt = (row: number | null): Row | null => (row === null ? null : { ...head, row });
  const own = { year: 'own' as const, value: rowAt(group.value), target: rowAt(group.target) };
  const named = new Map<string, { year: Year; value: Row | null; target: Row | null }>();
  for (const { row, role, year } of group.years) {
    const key = typeof year === 'object' ? year.label : year;
    const there = named.get(key) ?? { year, value: null, target: null };
    named.set(key, { ...there, [role]: rowAt(row) });
  }
  const years = [own, ...named.values()];
  const figures = [...years.map(({ value }) => value), ...years.map(({ target }) => target)];
  return {
    value: own.value,
    rag: rowAt(group.rag),
    comment: rowAt(group.comment),
    years,
    all: figures.filter((row) => row !== null),
  };
}

/** Where an indicator has a row for each year: that of the reported year, which may have a target of its own. */
export function rowOfYear({ years }: RowsInTurn, reporting: Period): Row | null {
  const { label } = financialYear(reporting);
  return years.find(({ year }) => typeof year === 'object' && year.label === label)?.value ?? null;
}

/** One figure's cell. */
interface At {
  readonly row: Row;
  readonly column: number;
}

/** The figures of an indicator whose actuals and targets stand in rows of their own, in order of time. */
export function pointsInTurn(
  { years }: RowsInTurn,
  { slots }: { slots: readonly { period: Period; value: number | null }[] },
  unit: Unit | null,
): FigurePoint[] {
  const found = new Map<string, { period: Period; value: At | null; target: At | null }>();
  for (const { year, value, target } of years)
    for (const slot of slots) {
      const { value: column } = slot;
      if (column === null) continue;
      const period = periodIn(slot.period, year);
      const there = found.get(period.label) ?? { period, value: null, target: null };
      found.set(period.label, {
        period,
        value: there.value ?? (value && { row: value, column }),
        target: there.target ?? (target && { row: target, column: filledColumn(target, column) }),
      });
    }
  return [...found.values()]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .flatMap(({ period, value, target }) => {
      const at = value ?? target;
      return at === null ? [] : [pointAt(period, at, value, target, unit)];
    });
}

/** One target merged across its periods stands in the first of their cells. */
function filledColumn({ grid, row }: Row, column: number): number {
  if (grid.value(row, column) !== '') return column;
  const over = (grid.sheet.merges ?? []).find(
    (area) =>
      row >= area.row && row < area.row + area.rows && column > area.column && column < area.column + area.columns,
  );
  return over?.column ?? column;
}

const pointAt = (period: Period, at: At, value: At | null, target: At | null, unit: Unit | null): FigurePoint => ({
  period,
  value: value === null ? BLANK : valueAt(value.row, value.column, unit, 'value'),
  target: target === null ? undefined : targetAt(target.row, target.column, unit, 'target'),
  row: at.row.row,
  column: at.column,
  targetColumn: target?.column ?? null,
  ...(target === null ? {} : { targetRow: target.row.row }),
  format: value === null ? null : value.row.grid.format(value.row.row, value.column),
});

/** The period of a column in the year of a row: `Q1 2013/14` is `Q1 2012/13` in a row of last year's figures. */
function periodIn(period: Period, year: Year): Period {
  if (year === 'own') return period;
  if (year === 'last') return shiftPeriod(period, -12);
  const months = year.firstMonth - financialYear(period).firstMonth;
  return months === 0 ? period : shiftPeriod(period, months);
}

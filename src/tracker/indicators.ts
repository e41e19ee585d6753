import type { Period } from '../rules/periods';
import { comparePeriods, endTogether, lastMonth, samePeriod } from '../rules/periods';
import { isBlank, type Reading } from '../rules/reading';
import {
  countingOf,
  COUNTING_EXPECTED,
  frequencyOf,
  FREQUENCY_EXPECTED,
  polarityOf,
  POLARITY_EXPECTED,
} from './field-words';
import { unitHint } from './figure-cell';
import { formatKind } from './number-formats';
import { reasonOf } from './reasons';
import type { FigurePlace, FigurePoint, Indicator, LongRow, RecordTable, SeriesRole } from './records';
import { basics, readRow, type ReadContext, type RowReader, type TableSource } from './row-reader';
import { readTolerance } from './tolerance-cell';
import { unitOf, type Unit } from './units';
import { tidyText } from './words';

/** An indicator before the reporting period is known: its figures, and how it is finished once it is. */
export interface Draft {
  readonly points: readonly FigurePoint[];
  finish(reporting: Period | null): Indicator;
}

/** The columns of a table's figures, sorted out once for all its rows. */
interface FigureColumns {
  readonly slots: readonly { period: Period; value: number | null; target: number | null }[];
  readonly current: number | null;
  readonly previous: number | null;
  readonly currentTarget: number | null;
  readonly target: number | null;
  /** RAG and comment columns that have a period. */
  readonly timed: readonly { role: SeriesRole; period: Period; column: number }[];
}

function figureColumns({ series }: RecordTable): FigureColumns {
  const slots = new Map<string, { period: Period; value: number | null; target: number | null }>();
  const timed: { role: SeriesRole; period: Period; column: number }[] = [];
  const alone = (role: SeriesRole, period: string): number | null =>
    series.find((column) => column.role === role && column.period === period)?.column ?? null;
  for (const { role, period, column } of series) {
    if (typeof period === 'string') continue;
    if (role !== 'value' && role !== 'target') {
      timed.push({ role, period, column });
      continue;
    }
    const slot = slots.get(period.label) ?? { period, value: null, target: null };
    slot[role] = column;
    slots.set(period.label, slot);
  }
  return {
    slots: [...slots.values()].sort((a, b) => comparePeriods(a.period, b.period)),
    current: alone('value', 'current'),
    previous: alone('value', 'previous'),
    currentTarget: alone('target', 'current'),
    target: alone('target', 'any'),
    timed,
  };
}

/** The indicators of a wide table, one for each row. */
export function wideIndicators(source: TableSource, context: ReadContext): Draft[] {
  const columns = figureColumns(source.table);
  return source.table.rows.map((row) => wideIndicator(source, columns, row, context));
}

function wideIndicator(source: TableSource, columns: FigureColumns, row: number, context: ReadContext): Draft {
  const { grid } = source;
  const reader = readRow(source, row, context);
  const valueColumns = [...columns.slots.map(({ value }) => value), columns.current, columns.previous].filter(isColumn);
  const targetColumns = [...columns.slots.map(({ target }) => target), columns.currentTarget, columns.target].filter(
    isColumn,
  );
  const unit = statedUnit(source, reader) ?? hintedUnit([reader], [valueColumns, targetColumns], context);

  const points = columns.slots.map(({ period, value, target }): FigurePoint => ({
    period,
    value: value === null ? { kind: 'reason', reason: 'blank' } : reader.value(value, unit, 'value'),
    target: target === null ? undefined : reader.target(target, unit, 'target'),
    row,
    column: value,
    targetColumn: target,
    format: value === null ? null : grid.format(row, value),
  }));
  const place = (column: number | null): FigurePlace | null =>
    column === null ? null : { row, column, format: grid.format(row, column) };
  const read = (column: number | null, role: 'value' | 'target', field: string): Reading | null =>
    column === null ? null : reader[role](column, unit, field);
  const figures = {
    current: read(columns.current, 'value', 'currentValue'),
    previous: read(columns.previous, 'value', 'previousValue'),
    currentTarget: read(columns.currentTarget, 'target', 'target'),
    target: plainTarget(source, reader, read(columns.target, 'target', 'target'), unit, context),
    places: {
      current: place(columns.current),
      previous: place(columns.previous),
      currentTarget: place(columns.currentTarget),
      target: place(columns.target),
    },
  };
  const described = describe(source, reader, unit);
  return {
    points,
    finish: (reporting) => {
      const timed = (role: SeriesRole): number | undefined =>
        reporting === null
          ? undefined
          : ofPeriod(
              columns.timed.filter((column) => column.role === role),
              reporting,
            );
      const commentColumn = timed('comment');
      const comment = commentColumn === undefined ? '' : grid.string(row, commentColumn);
      return withDecimals(
        {
          ...described,
          ...figures,
          points,
          longRows: [],
          comment: comment === '' ? described.comment : comment,
          typedStatus: reader.status(timed('rag') ?? source.table.columns.status),
        },
        reporting,
      );
    },
  };
}

const isColumn = (column: number | null): column is number => column !== null;

/** Of columns with periods, the one for the reporting period, else one that ends with it. */
const ofPeriod = (columns: readonly { period: Period; column: number }[], reporting: Period): number | undefined =>
  (
    columns.find(({ period }) => samePeriod(period, reporting)) ??
    columns.find(({ period }) => endTogether(period, reporting))
  )?.column;

/** The unit that the row's own column states, or the header of its values. */
function statedUnit(source: TableSource, reader: RowReader): Unit | null {
  return (
    unitOf(reader.text('unit')) ??
    source.table.series.find(({ role, unit }) => role === 'value' && unit !== null)?.unit ??
    null
  );
}

/** Where no unit is stated, what the first telling figure is written in; values before targets. */
function hintedUnit(
  readers: readonly RowReader[],
  columnSets: readonly (readonly number[])[],
  context: ReadContext,
): Unit | null {
  for (const columns of columnSets)
    for (const { at, grid } of readers)
      for (const column of columns) {
        const hint = unitHint(grid.value(at.row, column), grid.format(at.row, column), context.grades);
        if (hint) return hint;
      }
  return null;
}

/** The plain target: the row's own, else that of its definition. */
function plainTarget(
  source: TableSource,
  reader: RowReader,
  own: Reading | null,
  unit: Unit | null,
  context: ReadContext,
): Reading | null {
  if (own !== null && !isBlank(own)) return own;
  const definition = reader.ref === '' ? undefined : source.definitions.get(reader.ref.toLowerCase());
  const column = definition?.source.table.series.find(
    ({ role, period }) => role === 'target' && typeof period === 'string',
  )?.column;
  if (!definition || column === undefined) return own;
  return readRow({ ...definition.source, definitions: NONE }, definition.row, { ...context, issues: [] }).target(
    column,
    unit,
    'target',
  );
}

const NONE: TableSource['definitions'] = new Map();

/** What a row says of its indicator besides figures. */
function describe(source: TableSource, reader: RowReader, unit: Unit | null) {
  const tolerance = reader.cell('tolerance');
  return {
    ...basics(source, reader),
    unit,
    statedDecimals: decimalsOf(reader),
    polarity: reader.word('polarity', polarityOf, POLARITY_EXPECTED),
    polarityText: reader.text('polarity'),
    frequency: reader.word('frequency', frequencyOf, FREQUENCY_EXPECTED),
    counting: reader.word('counting', countingOf, COUNTING_EXPECTED),
    tolerance:
      tolerance === null
        ? null
        : readTolerance(
            tolerance.value,
            tolerance.grid.format(tolerance.row, tolerance.column),
            unit,
            tolerance.headerUnit,
            (code, facts) => {
              reader.raise(code, tolerance, facts);
            },
          ),
    amberAt: reader.figure('amberAt', unit),
    redAt: reader.figure('redAt', unit),
    rangeFrom: reader.figure('rangeFrom', unit),
    rangeTo: reader.figure('rangeTo', unit),
    weight: weightOf(reader),
    remedy: reader.text('remedy'),
    typedNew: [reader.text('shortTrend'), reader.text('longTrend')].some(
      (text) => reasonOf(tidyText(text), 'value') === 'new',
    ),
  };
}

const MOST_DECIMALS = 15;

const decimalsOf = (reader: RowReader): number | null =>
  reader.word(
    'decimals',
    (text) => (/^\d{1,2}$/u.test(text) && Number(text) <= MOST_DECIMALS ? Number(text) : undefined),
    ['0', '1', '2'],
  );

const weightOf = (reader: RowReader): number | null =>
  reader.word('weight', (text) => (Number.isFinite(Number(text)) && Number(text) >= 0 ? Number(text) : undefined), [
    '1',
    '2',
  ]);

type WithoutDecimals = Omit<Indicator, 'decimals'>;

/** The decimals that a row is shown with at a period: the Decimals column, else its current value's number format (Values 8). */
export function decimalsAt(indicator: WithoutDecimals, reporting: Period | null): number | null {
  if (indicator.statedDecimals !== null) return indicator.statedDecimals;
  const filled = indicator.points.filter(({ value }) => value.kind === 'number');
  const until = reporting === null ? filled : filled.filter(({ period }) => lastMonth(period) <= lastMonth(reporting));
  const ends = reporting === null ? undefined : until.findLast(({ period }) => endTogether(period, reporting));
  const current = indicator.current?.kind === 'number' ? indicator.places.current : null;
  return formatKind((ends ?? current ?? until.at(-1))?.format ?? null).decimals;
}

const withDecimals = (indicator: WithoutDecimals, reporting: Period | null): Indicator => ({
  ...indicator,
  decimals: decimalsAt(indicator, reporting),
});

/** The indicator as it is seen at another period than the reporting one: with the decimals that it had there. */
export const seenAt = (indicator: Indicator, period: Period | null): Indicator => withDecimals(indicator, period);

/** The columns that a long table's rows have. */
interface LongColumns {
  readonly value: number;
  readonly target: number | null;
  readonly period: number;
}

/** The indicators of a long table: one for each series, which is its ref, else its name, with Service where those repeat. */
export function longIndicators(
  source: TableSource,
  context: ReadContext,
  periodAt: (row: number) => Period | null,
): Draft[] {
  const { columns, series, rows } = source.table;
  const value = series.find(({ role }) => role === 'value')?.column;
  if (value === undefined || columns.period === undefined) return [];
  const target = series.find(({ role }) => role === 'target')?.column ?? null;
  const longColumns: LongColumns = { value, target, period: columns.period };
  const all = rows.map((row) => ({ reader: readRow(source, row, context), period: periodAt(row) }));
  return seriesOf(all).map((group) => longIndicator(source, longColumns, group, context));
}

interface TimedRow {
  readonly reader: RowReader;
  readonly period: Period | null;
}

function seriesOf(all: readonly TimedRow[]): TimedRow[][] {
  const groups = groupBy(all, ({ reader }) => (reader.ref === '' ? `name ${reader.name}` : `ref ${reader.ref}`));
  return groups.flatMap((group) => {
    const labels = group.flatMap(({ period }) => period?.label ?? []);
    return new Set(labels).size === labels.length ? [group] : groupBy(group, ({ reader }) => reader.text('service'));
  });
}

function groupBy(all: readonly TimedRow[], keyOf: (row: TimedRow) => string): TimedRow[][] {
  const groups = new Map<string, TimedRow[]>();
  for (const row of all) {
    const key = keyOf(row).toLowerCase();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function longIndicator(
  source: TableSource,
  columns: LongColumns,
  group: readonly TimedRow[],
  context: ReadContext,
): Draft {
  const readers = group.map(({ reader }) => reader);
  const stated = readers.map((reader) => statedUnit(source, reader)).find((unit) => unit !== null);
  const unit =
    stated ?? hintedUnit(readers, [[columns.value], columns.target === null ? [] : [columns.target]], context);
  const points = group
    .flatMap(({ reader, period }): FigurePoint[] => {
      const { row } = reader.at;
      const value = reader.value(columns.value, unit, 'value');
      const target = columns.target === null ? undefined : reader.target(columns.target, unit, 'target');
      if (period === null) return [];
      const format = source.grid.format(row, columns.value);
      return [{ period, value, target, row, column: columns.value, targetColumn: columns.target, format }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period) || a.row - b.row);
  return { points, finish: (reporting) => finishLong(source, columns, group, points, unit, reporting, context) };
}

function finishLong(
  source: TableSource,
  columns: LongColumns,
  group: readonly TimedRow[],
  points: readonly FigurePoint[],
  unit: Unit | null,
  reporting: Period | null,
  context: ReadContext,
): Indicator {
  const main = mainRow(group, reporting).reader;
  const longRows = group.map(({ reader, period }): LongRow => ({
    row: reader.at.row,
    period,
    typedStatus: reader.status(source.table.columns.status),
    comment: reader.text('comment'),
    remedy: reader.text('remedy'),
  }));
  // A list that adds no target of its own takes that of its definitions.
  const target = columns.target === null ? plainTarget(source, main, null, unit, context) : null;
  return withDecimals(
    {
      ...describe(source, main, unit),
      points,
      target,
      places: { current: null, currentTarget: null, previous: null, target: null },
      longRows,
      typedStatus: longRows.find(({ row }) => row === main.at.row)?.typedStatus ?? null,
    },
    reporting,
  );
}

/** The row that speaks for a series: that of the reporting period, else the latest. */
function mainRow(group: readonly TimedRow[], reporting: Period | null): TimedRow {
  const timed = group.filter(({ period }) => period !== null);
  const now =
    reporting === null ? undefined : timed.find(({ period }) => period !== null && samePeriod(period, reporting));
  const latest = timed.reduce<TimedRow | undefined>(
    (best, row) => (best?.period && row.period && comparePeriods(best.period, row.period) >= 0 ? best : row),
    undefined,
  );
  return now ?? latest ?? (group[0] as TimedRow);
}

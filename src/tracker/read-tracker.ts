import type { IsoDate } from '../rules/dates';
import { reportingPeriod } from '../rules/due';
import { comparePeriods, type Period, type PeriodLength } from '../rules/periods';
import { DEFAULT_RULES } from '../rules/rule-settings';
import { a1 } from './address';
import type { Draft } from './indicators';
import { longIndicators } from './long-indicators';
import { wideIndicators } from './wide-indicators';
import { readActions, readBudgets, readCommentary, readObjectives, readRisks } from './other-records';
import { periodInTitle, periodOfNumber, periodOfText, type PeriodContext } from './period-text';
import type { Issue, RecordTable, Tracker } from './records';
import type { ReadContext, TableSource } from './row-reader';
import type { CellValue, Snapshot } from './snapshot';
import { sourcesOf, type FindOptions } from './sources';
import { statusReader, type StatusWord } from './cells/status-words';

/** What reading a tracker needs besides the workbook; everything has a default but the day. */
export interface ReadOptions extends FindOptions {
  /** The day that the latest period is looked for from. */
  readonly asAt: IsoDate;
  /** Best first. */
  readonly grades?: readonly string[];
  /** The workbook's own words for statuses. */
  readonly statusWords?: Readonly<Partial<Record<StatusWord, string>>>;
}

/** Reads the tracker in a workbook: every table of every visible sheet, and all that reading finds wrong. Never fails. */
export function readTracker(snapshot: Snapshot, options: ReadOptions): Tracker {
  const issues: Issue[] = [];
  const context: ReadContext = {
    date1904: snapshot.date1904,
    grades: options.grades ?? DEFAULT_RULES.grades,
    statusOf: statusReader(options.statusWords ?? {}),
    issues,
  };
  const sources = sourcesOf(snapshot, options, issues);
  const of = (kind: RecordTable['kind']): TableSource[] => sources.filter(({ table }) => table.kind === kind);
  const drafts = draftsOf(of('indicators'), context);
  const reporting =
    options.period ??
    reportingPeriod(
      drafts.map(({ points }) => points),
      options.asAt,
    ) ??
    periodInTitles(of('indicators'));
  return {
    tables: sources.map(({ table }) => (table.isDefinitions ? { ...table, rows: [] } : table)),
    indicators: drafts.map((draft) => draft.finish(reporting)),
    objectives: of('objectives').flatMap((source) => readObjectives(source, context)),
    actions: of('actions').flatMap((source) => readActions(source, context)),
    risks: of('risks').flatMap((source) => readRisks(source, context)),
    budgets: of('budgets').flatMap((source) => readBudgets(source, context)),
    commentary: of('commentary').flatMap((source) => readCommentary(source, context)),
    issues: withoutRepeats(issues),
    periods: periodsOf(drafts),
    reportingPeriod: reporting,
    usualLength: usualLength(drafts),
  };
}

function draftsOf(sources: readonly TableSource[], context: ReadContext): Draft[] {
  return sources.flatMap((source) => {
    if (source.table.isDefinitions) return [];
    if (!source.table.isLong) return wideIndicators(source, context);
    return longIndicators(source, context, (row) => longPeriod(source, row, context.issues));
  });
}

/** The period of a long table's row; null, with a finding, where it cannot be read. */
function longPeriod({ table, grid, periods }: TableSource, row: number, issues: Issue[]): Period | null {
  const column = table.columns.period ?? table.columns.year ?? table.firstColumn;
  const period = longPeriodOf(grid.value(row, column), yearBeside({ table, grid }, row), periods);
  if (period) return period;
  const text = (name: 'ref' | 'name' | 'owner'): string => {
    const at = table.columns[name];
    return at === undefined ? '' : grid.string(row, at);
  };
  const record = { ref: text('ref'), name: text('name'), owner: text('owner') };
  const facts = { found: grid.string(row, column) };
  issues.push({ code: 'unread-period', sheet: table.sheet, cell: a1(row, column), record, facts });
  return null;
}

const TITLE_ROWS = 10;

/** What stands in a row's Year column, where another column holds the quarter or month. */
function yearBeside({ table, grid }: Pick<TableSource, 'table' | 'grid'>, row: number): string {
  const { period, year } = table.columns;
  return period === undefined || year === undefined ? '' : grid.string(row, year);
}

/** A quarter or month takes the year beside it before that of any title. */
function longPeriodOf(value: CellValue, year: string, periods: PeriodContext): Period | null {
  if (typeof value === 'number') return periodOfNumber(value, periods);
  if (typeof value === 'boolean') return null;
  if (year === '') return periodOfText(value, periods);
  return periodOfText(value, { ...periods, year: null }) ?? periodOfText(`${value} ${year}`.trim(), periods);
}

/** The period that a title above the indicators names, for trackers whose columns name none (`Current value`). */
function periodInTitles(sources: readonly TableSource[]): Period | null {
  for (const { grid, table, periods } of sources)
    for (let row = table.upperHeaderRow - 1; row >= Math.max(grid.firstRow, table.upperHeaderRow - TITLE_ROWS); row--)
      for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
        const period = periodInTitle(grid.string(row, column), periods);
        if (period) return period;
      }
  return null;
}

/** Every period that has a column or a row of its own, in order of time. The rows of a table share their periods. */
function periodsOf(drafts: readonly Draft[]): Period[] {
  const seen = new Set<Period>();
  for (const { points } of drafts) for (const { column, period } of points) if (column !== null) seen.add(period);
  return [...new Map([...seen].map((period) => [period.label, period])).values()].sort(comparePeriods);
}

/** The length of period that most indicators have a figure in; of equals, the shorter. */
function usualLength(drafts: readonly Draft[]): PeriodLength | null {
  const counts = new Map<PeriodLength, { rows: number; months: number; last: Draft | null }>();
  for (const draft of drafts)
    for (const { value, period } of draft.points) {
      if (value.kind !== 'number') continue;
      const count = counts.get(period.length) ?? { rows: 0, months: period.months, last: null };
      if (count.last === draft) continue;
      counts.set(period.length, { rows: count.rows + 1, months: period.months, last: draft });
    }
  const [first] = [...counts].sort(([, a], [, b]) => b.rows - a.rows || a.months - b.months);
  return first?.[0] ?? null;
}

/** Several records may read one cell, a definition's say; what is wrong with it is said once. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, sheet, cell }) => {
    const key = `${code}|${sheet}|${cell}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

import { columnFormats, cellAddress } from '../plan/cells';
import type { LocatedTable } from '../plan/locate';
import { placeColumns } from '../plan/placement';
import type { CellsEdit, ColumnsAddedEdit, Edit, WorkbookSnapshot } from '../plan/plan';
import { removeColumns } from '../plan/removal';
import type { OwnedTable } from '../plan/state';
import { stateEdit } from '../plan/stored-state';
import { printUndo } from '../plan/undo-record';
import { pairedTables } from '../plan/tables-plan';
import {
  comparePeriods,
  financialYear,
  nextPeriod,
  periodOf,
  samePeriod,
  shiftPeriod,
  type Period,
} from '../rules/periods';
import type { CalculatedColumn } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import type { RecordTable, SeriesColumn } from '../tracker/records';
import type { SheetSnapshot } from '../tracker/snapshot';
import { refused, type Action } from './action';
import { judge, type Judged } from './judge';
import { headerNextYear } from './new-year-headers';

/**
 * New financial year: gives each table of indicators the columns of the next year, after those of the last, with their
 * number formats. They go to the table's right end and never over anything: columns of ours that stand there are taken
 * away first, and the next refresh puts them back beyond the new ones. What is typed stays as it is.
 */
export const newYear: Action['perform'] = (snapshot, options, clock) => {
  const judged = judge(snapshot, options, clock);
  if (judged.refusals.length > 0) return refused(judged.refusals);
  const tables = judged.tracker.tables.flatMap((table) => {
    const last = lastYearOf(table);
    return last === null ? [] : [{ table, last }];
  });
  if (tables.length === 0) return refused([{ code: 'no-period-columns', facts: {} }]);
  // The year after the day's own may be prepared, and none beyond it.
  const furthest = nextPeriod(periodOf(judged.asAt, 'year', judged.settings.rules.yearStart));
  const due = tables.filter(({ last }) => last.firstMonth < furthest.firstMonth);
  if (due.length === 0) return refused([{ code: 'year-there', facts: { year: furthest.label } }]);

  const made = due.map(({ table, last }) => tableOfNextYear(table, last, snapshot, judged));
  const refusals = made.flatMap((one) => one.refusals);
  if (refusals.length > 0) return refused(refusals);
  const { stored } = judged;
  const owned = stored.ownership.tables.flatMap((record, index) => {
    const gone = made.find((one) => one.located?.index === index)?.gone ?? [];
    return gone.length === 0 ? [record] : withoutColumns(record, gone);
  });
  // What the last refresh did is no longer what stands there: undo says what was done since.
  const record = printUndo({ tables: [], sheets: [], stays: 'new-year-stays' });
  const state = stateEdit(stored, { ...stored.ownership, tables: owned }, record);
  return {
    plan: {
      refusals: [],
      edits: [...made.flatMap(({ edits }) => edits), ...(state === null ? [] : [state])],
      guards: [],
    },
    results: null,
    left: [],
  };
};

type Timed = SeriesColumn & { period: Period };

const timedColumns = ({ series }: RecordTable): Timed[] =>
  series.flatMap((column) => (typeof column.period === 'object' ? [{ ...column, period: column.period }] : []));

/** The last financial year that a table of indicators has values of; null where it has no columns of periods. */
function lastYearOf(table: RecordTable): Period | null {
  if (table.kind !== 'indicators' || table.isLong || table.isDefinitions) return null;
  return timedColumns(table)
    .filter(({ role }) => role === 'value')
    .map(({ period }) => financialYear(period))
    .reduce<Period | null>((last, year) => (last && last.firstMonth >= year.firstMonth ? last : year), null);
}

/**
 * The columns of a year, in their order. Where some of its periods have none yet, all of them, period by period, each
 * like the nearest column there is.
 */
function wholeYear(columns: readonly Timed[], year: Period): Timed[] {
  const groups = new Map<string, Timed[]>();
  for (const column of columns) {
    const key = `${column.role} ${column.period.length}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const isWhole = [...groups.values()].every((group) => group.length >= 12 / (group[0]?.period.months ?? 12));
  if (isWhole) return [...columns];
  const parts = [...groups.values()].flatMap((group, order) => {
    const months = group[0]?.period.months ?? 12;
    return Array.from({ length: 12 / months }, (_, part) => {
      const firstMonth = year.firstMonth + part * months;
      const near = group.reduce((best, one) =>
        Math.abs(one.period.firstMonth - firstMonth) < Math.abs(best.period.firstMonth - firstMonth) ? one : best,
      );
      const period = shiftPeriod(near.period, firstMonth - near.period.firstMonth);
      return { column: { ...near, period }, order };
    });
  });
  return parts
    .sort((a, b) => comparePeriods(a.column.period, b.column.period) || a.order - b.order)
    .map(({ column }) => column);
}

interface NextYear {
  refusals: Refusal[];
  edits: Edit[];
  located: LocatedTable | null;
  /** Columns of ours that make way. */
  gone: CalculatedColumn[];
}

function tableOfNextYear(table: RecordTable, last: Period, snapshot: WorkbookSnapshot, judged: Judged): NextYear {
  const located = pairedTables(judged.tables, judged.located).get(table.id) ?? null;
  const refuse = (refusal: Refusal): NextYear => ({ refusals: [refusal], edits: [], located, gone: [] });
  if (table.upperHeaderRow !== table.headerRow) {
    return refuse({ code: 'two-header-rows', facts: { sheet: table.sheet } });
  }
  const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
  const timed = timedColumns(table);
  const models = wholeYear(
    timed.filter(({ period }) => financialYear(period).firstMonth === last.firstMonth),
    last,
  ).filter(({ role, period }) => !isThere(timed, role, shiftPeriod(period, 12)));
  const inTheWay = (located?.record.detachedBy === null ? located.columns : []).filter(
    ({ column }) => column > table.lastColumn,
  );
  const gone = inTheWay.map(({ field }) => field);
  const removal = located === null ? { edits: [], left: [] } : removeColumns(snapshot, located, gone, judged.located);
  const heading = last.label;
  const [typed] = removal.left;
  if (sheet === undefined || typed !== undefined) {
    return refuse({
      code: 'column-in-the-way',
      facts: { sheet: table.sheet, cell: typed?.split('!').at(-1) ?? '', heading },
    });
  }
  const placement = placeColumns({
    sheet: withoutOurs(
      sheet,
      inTheWay.map(({ column }) => column),
      table,
    ),
    table,
    located: null,
    count: models.length,
    others: [...judged.tracker.tables],
    promised: [],
  });
  if (placement.kind === 'no-room') return refuse({ code: 'no-room', facts: { sheet: table.sheet } });
  if (placement.kind === 'apart') {
    const cell = placement.inTheWay === '' ? cellAddress(table.headerRow, table.lastColumn + 1) : placement.inTheWay;
    return refuse({ code: 'column-in-the-way', facts: { sheet: table.sheet, cell, heading } });
  }
  const added = addedColumns(table, models, placement.column, snapshot, judged);
  return { refusals: [], edits: [...removal.edits, ...added], located, gone };
}

/** Whether a column of next year stands there already: its target, say. */
const isThere = (timed: readonly Timed[], role: SeriesColumn['role'], period: Period): boolean =>
  timed.some((column) => column.role === role && samePeriod(column.period, period));

/** The sheet as it is once our columns beside a table have gone. */
function withoutOurs(sheet: SheetSnapshot, columns: readonly number[], { headerRow }: RecordTable): SheetSnapshot {
  if (columns.length === 0) return sheet;
  const blocks = sheet.blocks.map((block) => {
    const { row, column } = block.area;
    const values = block.values.map((cells, r) =>
      row + r < headerRow ? cells : cells.map((cell, c) => (columns.includes(column + c) ? '' : cell)),
    );
    return { ...block, values };
  });
  return { ...sheet, blocks };
}

function addedColumns(
  table: RecordTable,
  models: readonly Timed[],
  column: number,
  snapshot: WorkbookSnapshot,
  { settings, texts }: Judged,
): Edit[] {
  const widths = snapshot.columnWidths[table.sheetId] ?? [];
  const context = { yearStart: settings.rules.yearStart, date1904: snapshot.date1904, year: null };
  const rows = table.lastRow - table.headerRow + 1;
  const add: ColumnsAddedEdit = {
    kind: 'columns-added',
    sheetId: table.sheetId,
    excelTableId: table.excelTableId,
    area: { row: table.headerRow, column, rows, columns: models.length },
    tableIndex: null,
    columns: models.map(({ header, role, period, column: model }, i) => {
      const following = shiftPeriod(period, 12);
      const plain = role === 'value' ? following.label : texts.template.columnOf[role](following.label);
      return {
        header: headerNextYear(header, role, following, context) ?? plain,
        width: widths[model] ?? null,
        widthBefore: widths[column + i] ?? null,
        wrap: false,
      };
    }),
    styleFrom: { row: table.headerRow, column: models.at(-1)?.column ?? table.lastColumn },
  };
  const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
  if (rows < 2 || sheet === undefined) return [add];
  const formats = models.map((model) => columnFormats(sheet, model.column));
  const below = Array.from({ length: rows - 1 }, (_, i) => table.headerRow + 1 + i);
  const looks: CellsEdit = {
    kind: 'cells',
    sheetId: table.sheetId,
    area: { row: table.headerRow + 1, column, rows: rows - 1, columns: models.length },
    values: below.map(() => models.map(() => null)),
    numberFormats: below.map((row) => formats.map((format) => format?.(row) ?? null)),
  };
  return [add, looks];
}

/** The record of a table once some of its columns have gone; nothing where none is left. */
function withoutColumns(record: OwnedTable, gone: readonly CalculatedColumn[]): OwnedTable[] {
  const kept = record.columns.flatMap((column, i) => (gone.includes(column.field) ? [] : [{ column, i }]));
  if (kept.length === 0) return [];
  const rows = record.rows.map(({ key, hashes }) => ({ key, hashes: kept.map(({ i }) => hashes[i] ?? '') }));
  return [{ ...record, columns: kept.map(({ column }) => column), rows }];
}

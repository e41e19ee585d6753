import type { HistoryRow } from '../history/history-row';
import { ownedSheetIds } from '../plan/owned-columns';
import type { WorkbookSnapshot } from '../plan/plan';
import type { PackFacts } from '../reports/facts';
import { once } from '../reports/once';
import { describe } from '../reports/pack';
import { PACK_SHEETS, type PackSheetName } from '../reports/pack-names';
import type { IsoDate } from '../rules/dates';
import { shownSettings, type ShownSetting } from '../settings/shown-settings';
import { loading } from '../text/away';
import { a1 } from '../tracker/address';
import { FIRST_HEADER_WITHIN } from '../tracker/header/read-header';
import { gridOf } from '../tracker/grid';
import { mappingOf } from '../tracker/mapping';
import type { Kind } from '../tracker/records';
import type { SheetSnapshot } from '../tracker/snapshot';
import { trackerSheets } from '../tracker/sources';
import { plainWords, tidyText } from '../tracker/words';
import { wordFor, columnsRead } from './columns-read';
import type { Judged } from './judge';
import type { Clock } from './options';
import type { ColumnResult } from './results';

/** What the pane offers to choose from, as it stands in the workbook. Worked out when it is first asked for. */
export interface Choices {
  settings: readonly ShownSetting[];
  /** In tab order; sheets on which no table was found too, so that one can be made of their headers. */
  columns: readonly SheetColumns[];
  /** Sheets of the pack that would have nothing to show; none where that cannot be found out now. */
  empty: Promise<readonly PackSheetName[]>;
  /** The period that is reported where none is asked for, and the day. */
  period: string | null;
  asAt: IsoDate;
  today: IsoDate;
  /** The tracker's, the latest first. */
  periods: readonly string[];
  /** What was closed, the last first. */
  closings: readonly Closing[];
}

/** The columns of one table, or of the row of a sheet that looks most like headers. */
export interface SheetColumns {
  sheet: string;
  /** Null where no table was found. */
  kind: Kind | null;
  columns: readonly Omit<ColumnResult, 'kind'>[];
}

/** The rows that one closing kept of one period. */
export interface Closing {
  period: string;
  closedOn: IsoDate;
  indicators: number;
  objectives: number;
  /** Closed again since. */
  isSuperseded: boolean;
}

/** What there is to choose in a judged workbook; without facts, where nothing was found that a pack could be made of. */
export function choicesOf(
  judged: Judged,
  snapshot: WorkbookSnapshot,
  facts: PackFacts | null,
  { today }: Clock,
): Choices {
  const { tracker, read, history, asAt } = judged;
  const closings = once(() => closingsOf(history));
  const columns = once(() => columnsOf(judged, snapshot));
  const empty = once(async () => emptySheets(facts).catch(() => []));
  return {
    settings: shownSettings(read),
    period: tracker.reportingPeriod?.label ?? null,
    asAt,
    today: today(),
    periods: tracker.periods.map(({ label }) => label).reverse(),
    get closings() {
      return closings();
    },
    get columns() {
      return columns();
    },
    get empty() {
      return empty();
    },
  };
}

/** Described only to see whether anything is there: how sheets are described is fetched for it. */
const emptySheets = async (facts: PackFacts | null): Promise<readonly PackSheetName[]> =>
  loading(() => PACK_SHEETS.filter((sheet) => facts === null || describe(sheet, facts) === null));

function closingsOf(history: readonly HistoryRow[]): Closing[] {
  const found = new Map<string, Closing>();
  for (const { period, closedOn, isSuperseded, kind } of history) {
    const key = `${closedOn} ${period.label} ${isSuperseded ? 'was' : 'is'}`;
    const closing = found.get(key) ?? { period: period.label, closedOn, indicators: 0, objectives: 0, isSuperseded };
    closing[kind === 'indicator' ? 'indicators' : 'objectives'] += 1;
    found.set(key, closing);
  }
  return [...found.values()].reverse().sort((a, b) => (a.closedOn < b.closedOn ? 1 : a.closedOn > b.closedOn ? -1 : 0));
}

function columnsOf({ tracker, stored }: Judged, snapshot: WorkbookSnapshot): SheetColumns[] {
  const { mapping } = stored.kept;
  const ours = ownedSheetIds(snapshot, stored.ownership);
  return trackerSheets(snapshot, ours).flatMap((sheet): SheetColumns[] => {
    const tables = tracker.tables.filter(({ sheetId }) => sheetId === sheet.id);
    if (tables.length > 0)
      return tables.map((table) => ({
        sheet: sheet.name,
        kind: table.kind,
        columns: columnsRead({ ...tracker, tables: [table] }, mapping),
      }));
    const byHand = mappingOf(mapping, sheet.name);
    const columns = headersOf(sheet).map(({ cell, header }) => {
      const chosen = byHand.get(plainWords(header));
      const as = chosen === undefined || chosen.field === 'ignore' ? null : wordFor('indicators', chosen.field);
      return { sheet: sheet.name, cell, header, as, period: chosen?.period ?? null, isByHand: chosen !== undefined };
    });
    return columns.length === 0 ? [] : [{ sheet: sheet.name, kind: null, columns }];
  });
}

/** The cells of the row that looks most like headers: the first of those with the most words. */
function headersOf(sheet: SheetSnapshot): { cell: string; header: string }[] {
  const grid = gridOf(sheet, []);
  const rows = Array.from({ length: FIRST_HEADER_WITHIN }, (_, row) =>
    Array.from({ length: Math.max(0, grid.lastColumn + 1) }, (_, column) => ({
      cell: a1(row, column),
      header: isWords(grid.value(row, column)) ? tidyText(grid.string(row, column)) : '',
    })).filter(({ header }) => header !== ''),
  );
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

const isWords = (value: unknown): boolean => typeof value === 'string' && /\p{L}/u.test(value);

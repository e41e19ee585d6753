import type { Refusal } from '../text/refusal-facts';
import type { SheetSnapshot } from '../tracker/snapshot';
import { addressOf } from '../plan/cells';
import { SMALL, type Operation } from './edits/operation';

/**
 * Filters. A block written across rows that a filter hides is scrambled by Excel on the desktop (office-js #224), so
 * filters are taken off before anything is written to their sheet, and put back afterwards.
 */
export interface SavedFilter {
  sheetId: string;
  sheet: string;
  /** Null: the sheet's own filter. */
  table: { id: string; name: string } | null;
  /** Of the sheet's own filter. */
  address: string;
  /** By column, from 0; null where that column is not filtered. */
  criteria: (Excel.FilterCriteria | null)[];
}

/** Queues the loading of every filter that hides rows on these sheets; call the result after the next sync. */
export function loadFilters(context: Excel.RequestContext, sheets: SheetSnapshot[]): () => SavedFilter[] {
  const { workbook } = context;
  const found = sheets.flatMap((sheet) => {
    const onSheet = sheet.filter?.isFiltered
      ? [{ table: null, filter: workbook.worksheets.getItem(sheet.id).autoFilter }]
      : [];
    const onTables = sheet.tables
      .filter(({ isFiltered }) => isFiltered)
      .map(({ id, name }) => ({ table: { id, name }, filter: workbook.tables.getItem(id).autoFilter }));
    return [...onSheet, ...onTables].map(({ table, filter }) => {
      filter.load('criteria');
      const address = sheet.filter === null ? '' : addressOf(sheet.filter.area);
      return (): SavedFilter => ({
        sheetId: sheet.id,
        sheet: sheet.name,
        table,
        address,
        criteria: filter.criteria.map((criteria) => (criteria?.filterOn ? withoutBlanks(criteria) : null)),
      });
    });
  });
  return () => found.map((saved) => saved());
}

/** Members that have no value are not sent back. */
const withoutBlanks = (criteria: Excel.FilterCriteria): Excel.FilterCriteria => {
  const entries = Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(entries) as unknown as Excel.FilterCriteria;
};

/** What each kind of filter must say to be put back as it was. */
const NEEDS: Record<string, (criteria: Excel.FilterCriteria) => boolean> = {
  Values: ({ values }) => values !== undefined && values.length > 0,
  Custom: ({ criterion1 }) => criterion1 !== undefined,
  TopItems: ({ criterion1 }) => criterion1 !== undefined,
  TopPercent: ({ criterion1 }) => criterion1 !== undefined,
  BottomItems: ({ criterion1 }) => criterion1 !== undefined,
  BottomPercent: ({ criterion1 }) => criterion1 !== undefined,
  CellColor: ({ color }) => color !== undefined,
  FontColor: ({ color }) => color !== undefined,
  Dynamic: ({ dynamicCriteria }) => dynamicCriteria !== undefined && dynamicCriteria !== 'Unknown',
  Icon: ({ icon }) => icon !== undefined,
};

/** The filters that could not be put back: a refusal for each, before anything is written. */
export const refusedFilters = (saved: SavedFilter[]): Refusal[] =>
  saved
    .filter(({ criteria }) => {
      const set = criteria.filter((one) => one !== null);
      return set.length === 0 || set.some((one) => NEEDS[one.filterOn]?.(one) !== true);
    })
    .map(({ sheet, table }) => ({ code: 'filtered-table', facts: { sheet, table: table?.name ?? sheet } }));

/** Takes a filter's criteria off; the filter buttons stay. */
export const clearing = (context: Excel.RequestContext, { sheetId, sheet, table }: SavedFilter): Operation => ({
  bytes: SMALL,
  place: sheet,
  queue: () => {
    if (table === null) context.workbook.worksheets.getItem(sheetId).autoFilter.clearCriteria();
    else context.workbook.tables.getItem(table.id).clearFilters();
  },
});

/** Puts a filter's criteria back, column by column. */
export const restoring = (
  context: Excel.RequestContext,
  { sheetId, sheet, table, address, criteria }: SavedFilter,
): Operation => ({
  bytes: SMALL * criteria.length + JSON.stringify(criteria).length,
  place: sheet,
  queue: () =>
    criteria.forEach((one, column) => {
      if (one === null) return;
      if (table === null) context.workbook.worksheets.getItem(sheetId).autoFilter.apply(address, column, one);
      else context.workbook.tables.getItem(table.id).columns.getItemAt(column).filter.apply(one);
    }),
});

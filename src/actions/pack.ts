import { storedState } from '../plan/stored-state';
import { PACK } from '../reports/pack';
import type { Action } from './action';
import { refreshing } from './refresh';

const SHEETS = PACK.map(({ sheet }) => sheet);

/**
 * Build pack: refreshes, then makes the chosen sheets of the pack, or all that have something to show. Those that are
 * left out of a choice are taken away, so that the sheets that stand are the choice that is remembered.
 */
export const pack: Action = {
  id: 'pack',
  icon: 'pack',
  takes: ['period', 'asAt', 'set', 'sheets', 'publish'],
  available: (snapshot) => storedState(snapshot).refusals[0] ?? null,
  perform: refreshing(({ sheets, publish }) => ({
    make: sheets ?? SHEETS,
    drop: sheets === undefined ? [] : SHEETS.filter((sheet) => !sheets.includes(sheet)),
    publish: publish === true,
  })),
};

/** RAG view: refreshes, then shows the status of each period side by side on its own sheet. */
export const ragView: Action = {
  id: 'ragView',
  icon: 'rag-view',
  takes: ['period', 'asAt', 'set'],
  available: (snapshot) => storedState(snapshot).refusals[0] ?? null,
  perform: refreshing(() => ({ make: ['ragView'], drop: [], publish: null })),
};

import type { Edit } from '../plan/plan';
import type { Ownership } from '../plan/state';
import { stateEdit, storedState } from '../plan/stored-state';
import { tablesPlan } from '../plan/tables-plan';
import { printUndo } from '../plan/undo-record';
import { refused, type Action } from './action';
import { judge } from './judge';
import { packFactsOf } from './pack-facts';
import { AS_THEY_STAND, sheetsPlan, type WantedSheets } from './pack-sheets';
import { resultsOf } from './results-of';

/**
 * Refresh status: works out every row and writes our columns with their rules, the Data checks sheet, and the sheets of
 * the pack that are there. What already stands so is not written again, and nothing else is.
 */
export const refresh: Action = {
  id: 'refresh',
  icon: 'refresh',
  takes: ['period', 'asAt', 'set'],
  available: (snapshot) => storedState(snapshot).refusals[0] ?? null,
  perform: refreshing(() => AS_THEY_STAND),
};

/** A refresh that also makes sheets of the pack: what *Build pack* and *RAG view* are. */
export function refreshing(wanted: (options: Parameters<Action['perform']>[1]) => WantedSheets): Action['perform'] {
  return (snapshot, options, clock) => {
    const judged = judge(snapshot, options, clock);
    if (judged.refusals.length > 0) return refused(judged.refusals);
    const { stored, texts } = judged;
    const tables = tablesPlan(judged.tables, judged.located, snapshot, texts);
    const found = judged.findings(tables.issues);
    const facts = packFactsOf(judged, found, snapshot.date1904);
    const sheets = sheetsPlan(snapshot, stored.ownership, facts, wanted(options));
    const ownership: Ownership = { tables: tables.owned, sheets: sheets.owned };
    const edits: Edit[] = [...tables.edits, ...sheets.edits];
    const record = { tables: tables.undone, sheets: sheets.undone };
    // What is remembered changes only where the workbook does, so that refreshing twice writes nothing.
    const state = edits.length === 0 ? null : stateEdit(stored, ownership, printUndo(record));
    return {
      plan: { refusals: tables.refusals, edits: state === null ? edits : [...edits, state], guards: tables.guards },
      results: resultsOf(judged, found),
      left: [],
    };
  };
}

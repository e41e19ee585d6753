import { sheetDifference } from '../plan/owned-sheets';
import type { Edit } from '../plan/plan';
import type { Ownership } from '../plan/state';
import { stateEdit } from '../plan/stored-state';
import { tablesPlan } from '../plan/tables-plan';
import { printUndo } from '../plan/undo-record';
import { refused, type Action } from './action';
import { dataChecksSheet } from './data-checks-sheet';
import { judge } from './judge';
import { resultsOf } from './results-of';
import { storedState } from '../plan/stored-state';

/**
 * Refresh status: works out every row and writes our columns with their rules, and the Data checks sheet. What already
 * stands so is not written again, and nothing else is.
 */
export const refresh: Action = {
  id: 'refresh',
  icon: 'refresh',
  takes: ['period', 'asAt', 'set'],
  available: (snapshot) => storedState(snapshot).refusals[0] ?? null,
  perform: (snapshot, options, clock) => {
    const judged = judge(snapshot, options, clock);
    if (judged.refusals.length > 0) return refused(judged.refusals);
    const { stored, texts } = judged;
    const tables = tablesPlan(judged.tables, judged.located, snapshot, texts);
    const found = judged.findings(tables.issues);
    const checks = sheetDifference(snapshot, stored.ownership, 'dataChecks', dataChecksSheet(found, texts), texts);
    const others = stored.ownership.sheets.filter(({ sheet }) => sheet !== 'dataChecks');
    const ownership: Ownership = { tables: tables.owned, sheets: [...others, checks.record] };
    const edits: Edit[] = [...tables.edits, ...(checks.edit === null ? [] : [checks.edit])];
    const record = { tables: tables.undone, sheets: checks.undone === null ? [] : [checks.undone] };
    // What is remembered changes only where the workbook does, so that refreshing twice writes nothing.
    const state = edits.length === 0 ? null : stateEdit(stored, ownership, printUndo(record));
    return {
      plan: { refusals: tables.refusals, edits: state === null ? edits : [...edits, state], guards: tables.guards },
      results: resultsOf(judged, found),
      left: [],
    };
  },
};

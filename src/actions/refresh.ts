import type { Edit, WorkbookSnapshot } from '../plan/plan';
import type { Ownership } from '../plan/state';
import { stateEdit } from '../plan/stored-state';
import { tablesPlan } from '../plan/tables-plan';
import { printUndo } from '../plan/undo-record';
import type { OwnedSheet } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import { refused, whereStateIsRead, type Action } from './action';
import { choicesOf } from './choices';
import { judge, type Judged } from './judge';
import type { ActionOptions } from './options';
import { choiceOf } from './pack-choice';
import { packFactsOf } from './pack-facts';
import { sheetsPlan, type WantedSheets } from './pack-sheets';
import { overviewOf } from './overview';
import { resultsOf } from './results-of';

/**
 * Refresh status: works out every row and writes our columns with their rules, the Data checks sheet, and the sheets of
 * the pack that are there. What already stands so is not written again, and nothing else is.
 */
export const refresh: Action = {
  id: 'refresh',
  icon: 'refresh',
  takes: ['period', 'asAt', 'set'],
  available: whereStateIsRead,
  perform: refreshing((_options, { stored }) => ({ make: [], drop: [], publish: null, chosen: stored.kept.sheets })),
};

/** What a refresh is to do about the pack. */
export interface PackWanted extends WantedSheets {
  /** The choice to be remembered; null: none. */
  chosen: OwnedSheet[] | null;
}

/** A refresh that also makes sheets of the pack: what *Build pack* and *RAG view* are. */
export function refreshing(
  wanted: (options: ActionOptions, judged: Judged, snapshot: WorkbookSnapshot) => PackWanted | { refused: Refusal },
): Action['perform'] {
  return (snapshot, options, clock) => {
    const judged = judge(snapshot, options, clock);
    if (judged.refusals.length > 0) return refused(judged.refusals);
    const asked = wanted(options, judged, snapshot);
    if ('refused' in asked) return refused([asked.refused]);
    const { stored, texts } = judged;
    const tables = tablesPlan(judged.tables, judged.located, snapshot, texts);
    const found = judged.findings(tables.issues);
    const facts = packFactsOf(judged, found, snapshot.date1904);
    const sheets = sheetsPlan(snapshot, stored.ownership, facts, asked);
    const ownership: Ownership = { tables: tables.owned, sheets: sheets.owned };
    const edits: Edit[] = [...tables.edits, ...sheets.edits];
    const kept = { ...stored.kept, sheets: asked.chosen };
    const isChoiceNew = JSON.stringify(kept.sheets) !== JSON.stringify(stored.kept.sheets);
    const record = { tables: tables.undone, sheets: sheets.undone, ...(isChoiceNew ? { kept: stored.kept } : {}) };
    // What is remembered changes only where the workbook or the choice does, so that refreshing twice writes nothing.
    const state = edits.length === 0 && !isChoiceNew ? null : stateEdit(stored, ownership, printUndo(record), kept);
    const stand = new Set(sheets.owned.map(({ sheet }) => sheet));
    return {
      plan: { refusals: tables.refusals, edits: state === null ? edits : [...edits, state], guards: tables.guards },
      results: resultsOf(judged, found, { packSheets: choiceOf(kept.sheets, (sheet) => stand.has(sheet)) }),
      overview: overviewOf(judged, found, facts),
      choices: choicesOf(judged, snapshot, facts, clock),
      left: [],
      sheets: sheets.owned,
    };
  };
}

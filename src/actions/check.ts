import { sheetDifference } from '../plan/owned-sheets';
import { stateEdit } from '../plan/stored-state';
import { tablesPlan } from '../plan/tables-plan';
import { refused, whereStateIsRead, type Action } from './action';
import { choicesOf } from './choices';
import { dataChecksSheet } from '../reports/pack';
import { packChoice } from './pack-choice';
import { packFactsOf } from './pack-facts';
import { isPublished } from './pack-sheets';
import { judge } from './judge';
import { overviewOf } from './overview';
import { resultsOf } from './results-of';

/** Check data: lists what is wrong with the data, on the Data checks sheet and nowhere else. */
export const check: Action = {
  id: 'check',
  icon: 'check',
  takes: ['period', 'asAt', 'set'],
  available: whereStateIsRead,
  perform: (snapshot, options, clock) => {
    const judged = judge(snapshot, options, clock);
    if (judged.refusals.length > 0)
      return { ...refused(judged.refusals), choices: choicesOf(judged, snapshot, null, clock) };
    const { stored, texts } = judged;
    // Columns that are not there yet have nothing wrong with them.
    const standing = judged.tables.filter(({ table }) =>
      judged.located.some(({ sheetId, headerRow }) => sheetId === table.sheetId && headerRow === table.headerRow),
    );
    const found = judged.findings(tablesPlan(standing, judged.located, snapshot, texts).issues);
    const facts = packFactsOf(judged, found, snapshot.date1904);
    const checks = sheetDifference(
      snapshot,
      stored.ownership,
      'dataChecks',
      dataChecksSheet(facts, isPublished(stored.ownership, 'dataChecks')),
      texts,
    );
    const others = stored.ownership.sheets.filter(({ sheet }) => sheet !== 'dataChecks');
    const ownership = { tables: stored.ownership.tables, sheets: [...others, checks.record] };
    const state = checks.edit === null ? null : stateEdit(stored, ownership, stored.undo);
    return {
      plan: { refusals: [], edits: [checks.edit, state].filter((edit) => edit !== null), guards: [] },
      results: resultsOf(judged, found, { packSheets: packChoice(snapshot) }),
      overview: overviewOf(judged, found, facts),
      choices: choicesOf(judged, snapshot, facts, clock),
      left: [],
      sheets: [checks.record],
    };
  },
};

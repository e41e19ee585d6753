import { isSameList, listsGone } from '../plan/kept-lists';
import { stateEdit, storedState } from '../plan/stored-state';
import { parseUndo } from '../plan/undo-record';
import { undo as undoing } from '../plan/undo';
import { settingsBack } from '../plan/undo-settings';
import { refused, type Action } from './action';
import { judge } from './judge';

/** Undo last refresh: puts back what the last refresh changed, now or when the file has been opened again. */
export const undo: Action = {
  id: 'undo',
  icon: 'undo',
  takes: [],
  available: (snapshot) => {
    const { state, refusals } = storedState(snapshot);
    const record = parseUndo(state.undo);
    if (refusals[0] !== undefined) return refusals[0];
    if (record === null) return { code: 'nothing-to-undo', facts: {} };
    return record.stays === undefined ? null : { code: record.stays, facts: {} };
  },
  perform: (snapshot, options, clock) => {
    const unavailable = undo.available(snapshot);
    if (unavailable !== null) return refused([unavailable]);
    const { stored, located, tables, texts } = judge(snapshot, options, clock);
    const record = parseUndo(stored.undo) ?? { tables: [], sheets: [] };
    const settings = settingsBack(record.settings ?? [], snapshot);
    // A sheet that was made for settings stays where a person has typed in it since.
    const sheets = record.sheets.filter(({ sheet }) => sheet !== 'settings' || settings.isUntouched);
    const goes = sheets.some(({ sheet }) => sheet === 'settings');
    const request = { snapshot, ownership: stored.ownership, located, tables, texts };
    const done = undoing({ ...record, sheets }, request);
    if (!goes) done.edits.push(...settings.edits);
    done.left.push(...settings.left);
    const kept = record.kept ?? stored.kept;
    const gone = stored.kept.lists.filter(
      (list) => !kept.lists.some((one) => isSameList(one, list) && one.firstRow === list.firstRow),
    );
    done.edits.push(...listsGone(snapshot, gone));
    const state = stateEdit(stored, done.ownership, '', kept);
    return {
      plan: { refusals: [], edits: state === null ? done.edits : [...done.edits, state], guards: [] },
      results: null,
      left: done.left,
    };
  },
};

import { locateOwned } from '../plan/locate';
import { contentOf, locateSheet } from '../plan/owned-sheets';
import type { Edit } from '../plan/plan';
import { removeColumns } from '../plan/removal';
import { NOTHING_KEPT } from '../plan/kept';
import { listsGone } from '../plan/kept-lists';
import { NOTHING_OWNED } from '../plan/state';
import { stateEdit, storedState } from '../plan/stored-state';
import { refused, type Action } from './action';

/** Remove Stocktake from this workbook: every column and sheet of ours goes; what a person has typed in them stays. */
export const remove: Action = {
  id: 'remove',
  icon: 'remove',
  takes: [],
  available: (snapshot) => {
    const { state, refusals } = storedState(snapshot);
    return refusals[0] ?? (state.columns === null ? { code: 'nothing-to-remove', facts: {} } : null);
  },
  perform: (snapshot) => {
    const unavailable = remove.available(snapshot);
    if (unavailable !== null) return refused([unavailable]);
    const { state } = storedState(snapshot);
    const { ownership } = state;
    const all = locateOwned(snapshot, ownership);
    const removals = all.map((located) =>
      removeColumns(
        snapshot,
        located,
        located.columns.map(({ field }) => field),
        all,
      ),
    );
    const sheets = ownership.sheets.flatMap((record): Edit[] => {
      const standing = locateSheet(snapshot, ownership, record.sheet);
      if (standing === null) return [];
      const { name } = standing;
      const at = snapshot.sheets.indexOf(standing);
      return [{ kind: 'sheet', name, content: null, before: contentOf(standing, record.layout), at }];
    });
    const forgotten = stateEdit(state, NOTHING_OWNED, '', NOTHING_KEPT);
    return {
      plan: {
        refusals: [],
        edits: [
          ...listsGone(snapshot, state.kept.lists),
          ...removals.flatMap(({ edits }) => edits),
          ...sheets,
          ...(forgotten === null ? [] : [forgotten]),
        ],
        guards: [],
      },
      results: null,
      left: removals.flatMap(({ left }) => left),
    };
  },
};

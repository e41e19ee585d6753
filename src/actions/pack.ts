import { PACK_SHEETS } from '../reports/pack-names';
import { whereStateIsRead, type Action } from './action';
import { chosenBy } from './pack-choice';
import { refreshing } from './refresh';

/**
 * Build pack: refreshes, then makes the chosen sheets of the pack, or all that have something to show. A choice is
 * remembered in the workbook until another is made; sheets that it leaves out are taken away.
 */
export const pack: Action = {
  id: 'pack',
  icon: 'pack',
  takes: ['period', 'asAt', 'set', 'sheets', 'publish'],
  available: whereStateIsRead,
  perform: refreshing(({ sheets, publish }, { stored, texts }, snapshot) => {
    const choice = chosenBy(sheets, snapshot, stored, texts);
    if ('refused' in choice) return choice;
    const { chosen } = choice;
    return {
      make: chosen === null ? PACK_SHEETS : PACK_SHEETS.filter((sheet) => chosen.includes(sheet)),
      drop: chosen === null ? [] : PACK_SHEETS.filter((sheet) => !chosen.includes(sheet)),
      publish: publish === true,
      chosen,
    };
  }),
};

/**
 * RAG view: refreshes, then shows the status of each period side by side on its own sheet, which joins the sheets that
 * are chosen.
 */
export const ragView: Action = {
  id: 'ragView',
  icon: 'rag-view',
  takes: ['period', 'asAt', 'set'],
  available: whereStateIsRead,
  perform: refreshing((_options, { stored }) => {
    const before = stored.kept.sheets;
    return {
      make: ['ragView'],
      drop: [],
      publish: null,
      chosen: before === null || before.includes('ragView') ? before : [...before, 'ragView'],
    };
  }),
};

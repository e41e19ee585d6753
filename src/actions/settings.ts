import { cellEdits, type ChangedCell } from '../plan/cell-edits';
import { cellAt } from '../plan/cells';
import { sheetDifference } from '../plan/owned-sheets';
import type { Edit, Guard, WorkbookSnapshot } from '../plan/plan';
import { stateEdit, storedState } from '../plan/stored-state';
import { printUndo, type UndoneSetting } from '../plan/undo-record';
import { settingNamed, SETTINGS } from '../settings/catalogue';
import { withOverrides, type SettingsPlace, type SettingsRead } from '../settings/read-settings';
import { SETTING_SHAPES } from '../settings/setting-shapes';
import type { Settings } from '../settings/settings';
import { shownSettings } from '../settings/shown-settings';
import { valueCell } from '../settings/value-cells';
import type { SettingName } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import { ALL_TEXTS, textsFor } from '../text/say';
import type { Texts } from '../text/texts';
import { gridOf } from '../tracker/grid';
import type { SheetSnapshot } from '../tracker/snapshot';
import { plainWords } from '../tracker/words';
import { refused, whereStateIsRead, type Action, type Performed } from './action';
import { judge } from './judge';
import { settingsSheet } from './new-tracker/settings-sheet';
import type { ActionOptions } from './options';
import { preferences } from './preferences';
import { resultsOf } from './results-of';

/**
 * Settings: writes values on the Settings sheet, whoever made it, and nothing else there; settings that it lacks are
 * appended where they are asked for. Where there is no such sheet, one with all of them is made. A blank value puts the
 * default back. With nothing asked for it says what is set, and writes nothing.
 */
export const settings: Action = {
  id: 'settings',
  icon: 'settings',
  takes: ['settings'],
  available: whereStateIsRead,
  perform: (snapshot, options, clock) => {
    const unavailable = settings.available(snapshot);
    if (unavailable !== null) return refused([unavailable]);
    const asked = options.settings ?? [];
    if (asked.length === 0) {
      const judged = judge(snapshot, options, clock);
      const results = Object.assign(resultsOf(judged, judged.findings([])), { settings: shownSettings(judged.read) });
      return { plan: { refusals: [], edits: [], guards: [] }, results, left: [] };
    }
    const { read } = preferences(snapshot, options, clock);
    const after = settled(asked, read);
    if ('refused' in after) return refused([after.refused]);
    return written(changesOf(asked, read, after.settings), read, after.settings, snapshot);
  },
};

type Asked = NonNullable<ActionOptions['settings']>[number];

/** The settings as they are to be; refused where a name or a value is none. */
function settled(
  asked: readonly Asked[],
  { settings: before }: SettingsRead,
): { settings: Settings } | { refused: Refusal } {
  const after = withOverrides(
    before,
    asked.map(({ name, value }) => `${name}=${value}`),
  );
  if (!('refused' in after)) return { settings: after };
  const { reason, text, setting, found } = after.refused;
  const name = settingNamed(setting)?.name;
  if (reason !== 'invalid-setting' || name === undefined) return { refused: badSet(text) };
  return { refused: { code: 'invalid-setting', facts: { setting: name, found, allows: SETTING_SHAPES[name] } } };
}

const badSet = (found: string): Refusal => ({ code: 'bad-set', facts: { found } });

/** A setting that is to be written, in the sheet's order. */
interface Change {
  name: SettingName;
  /** The default is put back by a blank cell. */
  isBlank: boolean;
}

/** Of what was asked for, what is not so already; of several words on one setting the last counts. */
function changesOf(asked: readonly Asked[], { settings: before, typed }: SettingsRead, after: Settings): Change[] {
  const last = new Map(asked.map(({ name, value }) => [settingNamed(name)?.name, value]));
  return SETTINGS.flatMap(({ name, print }) => {
    const value = last.get(name);
    if (value === undefined) return [];
    const isSo = typed.get(name)?.isValid !== false && print(before) === print(after);
    return isSo ? [] : [{ name, isBlank: value.trim() === '' }];
  });
}

function written(changes: Change[], read: SettingsRead, after: Settings, snapshot: WorkbookSnapshot): Performed {
  if (changes.length === 0) return { plan: { refusals: [], edits: [], guards: [] }, results: null, left: [] };
  const sheet = snapshot.sheets.find(({ id }) => id === read.place?.sheetId);
  const texts = textsFor(after.language);
  const { edits, guards } =
    read.place === null || sheet === undefined
      ? made(after, texts, snapshot)
      : changed(changes, { read, place: read.place, sheet, after, texts, snapshot });
  return { plan: { refusals: [], edits, guards }, results: null, left: [] };
}

interface Written {
  edits: Edit[];
  guards: Guard[];
}

/** A sheet of ours with every setting. */
function made(after: Settings, texts: Texts, snapshot: WorkbookSnapshot): Written {
  const { state: stored } = storedState(snapshot);
  const { date1904 } = snapshot;
  const others = stored.ownership.sheets.filter(({ sheet }) => sheet !== 'settings');
  const content = settingsSheet(after, texts, date1904).edit.content;
  if (content === null) return { edits: [], guards: [] };
  // One of ours that is called something else by now is the officer's.
  const ownership = { ...stored.ownership, sheets: others };
  const { edit, record, undone } = sheetDifference(snapshot, ownership, 'settings', content, texts);
  const values = SETTINGS.map(({ name }): UndoneSetting => {
    const { value } = valueCell(name, after, { format: null, date1904 });
    return { setting: name, before: '', numberFormat: null, wrote: value, added: 0 };
  });
  const undo = printUndo({ tables: [], sheets: undone === null ? [] : [undone], settings: values });
  const state = stateEdit(stored, { ...ownership, sheets: [...others, record] }, undo);
  return { edits: [edit, state].filter((one) => one !== null), guards: [] };
}

interface Changing {
  read: SettingsRead;
  place: SettingsPlace;
  sheet: SheetSnapshot;
  after: Settings;
  texts: Texts;
  snapshot: WorkbookSnapshot;
}

/** Value cells of the sheet that is there, and rows added beneath what stands in it. */
function changed(changes: Change[], { read, place, sheet, after, texts, snapshot }: Changing): Written {
  const { state: stored } = storedState(snapshot);
  const { column, headerRow } = place;
  const { date1904 } = snapshot;
  const grid = gridOf(sheet, []);
  const hasMeanings = ALL_TEXTS.some(
    ({ settingsHeader: [, , meaning] }) => plainWords(grid.string(headerRow, column + 2)) === plainWords(meaning),
  );
  const cells: ChangedCell[] = [];
  const undone: UndoneSetting[] = [];
  let next = place.lastRow + 1;
  for (const { name, isBlank } of changes) {
    const there = read.rows.get(name);
    const row = there ?? next++;
    const format = grid.format(row, column + 1);
    const { value, numberFormat } = isBlank
      ? { value: '', numberFormat: null }
      : valueCell(name, after, { format, date1904 });
    cells.push({ row, column: column + 1, value, numberFormat });
    const { name: shown, meaning } = texts.settings[name];
    if (there === undefined) cells.push({ row, column, value: shown, numberFormat: null });
    if (there === undefined && hasMeanings) cells.push({ row, column: column + 2, value: meaning, numberFormat: null });
    undone.push({
      setting: name,
      before: cellAt(sheet, row, column + 1),
      numberFormat: numberFormat === null ? null : (format ?? 'General'),
      wrote: value,
      added: there !== undefined ? 0 : hasMeanings ? 3 : 2,
    });
  }
  const state = stateEdit(stored, stored.ownership, printUndo({ tables: [], sheets: [], settings: undone }));
  const area = { row: headerRow, column, rows: place.lastRow - headerRow + 1, columns: 2 };
  return {
    edits: [...cellEdits(sheet.id, cells), ...(state === null ? [] : [state])],
    guards: [{ sheetId: sheet.id, area }],
  };
}

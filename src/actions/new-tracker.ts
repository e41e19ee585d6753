import { sheetNamed } from '../plan/cells';
import { ownedSheetIds } from '../plan/owned-columns';
import type { Edit, WorkbookSnapshot } from '../plan/plan';
import { stateEdit, storedState } from '../plan/stored-state';
import { printUndo } from '../plan/undo-record';
import type { IsoDate } from '../rules/dates';
import { periodOf, quarterOf, type Period } from '../rules/periods';
import type { Refusal } from '../text/refusal-facts';
import { readTracker } from '../tracker/read-tracker';
import { refused, type Action } from './action';
import { settingsSheet } from './new-tracker/settings-sheet';
import { startSheet, tableSheet } from './new-tracker/sheets';
import { preferences } from './preferences';

/**
 * New tracker: makes one from nothing, for those who have none. The sheets are the officer's from then on, and stay when
 * Stocktake is removed.
 */
export const newTracker: Action['perform'] = (snapshot, options, clock) => {
  const wanted = preferences(snapshot, options, clock);
  const { settings, texts, asAt, read } = wanted;
  const quarters = quartersOf(asAt, settings.rules.yearStart).map(({ label }) => label);
  const names = tableNames(snapshot);
  const sheets = [
    startSheet(texts),
    tableSheet('indicators', names('Indicators'), quarters, texts),
    tableSheet('objectives', names('Objectives'), [], texts),
    tableSheet('actions', names('Actions'), [], texts),
    // Settings that are there already are kept.
    ...(read.place === null ? [settingsSheet(settings, texts, snapshot.date1904)] : []),
  ];
  const standing = sheets.flatMap(({ edit: { name } }) => sheetNamed(snapshot, name)?.name ?? []);
  const refusals: Refusal[] = [
    ...wanted.refusals,
    ...trackerThere(snapshot, asAt),
    ...standing.map((sheet): Refusal => ({ code: 'sheet-there', facts: { sheet } })),
  ];
  if (refusals.length > 0) return refused(refusals.slice(0, 1));
  const { state: stored } = storedState(snapshot);
  const state = stateEdit(stored, stored.ownership, printUndo({ tables: [], sheets: [], stays: 'new-tracker-stays' }));
  const made: Edit[] = [...sheets.map(({ edit }) => edit), ...sheets.flatMap(({ rules }) => rules)];
  const edits = state === null ? made : [...made, state];
  return { plan: { refusals: [], edits, guards: [] }, results: null, left: [] };
};

function trackerThere(snapshot: WorkbookSnapshot, asAt: IsoDate): Refusal[] {
  const { state } = storedState(snapshot);
  const [table] = readTracker(snapshot, { asAt, ownedSheets: ownedSheetIds(snapshot, state.ownership) }).tables;
  return table === undefined ? [] : [{ code: 'tracker-there', facts: { sheet: table.sheet } }];
}

/** The quarters of the financial year that a day falls in. */
function quartersOf(day: IsoDate, yearStart: number): Period[] {
  const { firstMonth } = periodOf(day, 'year', yearStart);
  return [1, 2, 3, 4].map((quarter) => quarterOf(Math.floor(firstMonth / 12), quarter, yearStart));
}

/** Excel's names of tables are unique in a workbook. */
function tableNames(snapshot: WorkbookSnapshot): (wanted: string) => string {
  const taken = new Set(snapshot.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  return (wanted) => {
    for (let n = 1; ; n++) {
      const name = n === 1 ? wanted : `${wanted}${n}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  };
}

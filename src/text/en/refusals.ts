import { formatDate } from '../figures';
import { quote, someOf } from '../phrases';
import { choose } from './choose';
import { figures } from './figures';
import { settingAllows, settings } from './settings';
import type { FailureTexts, RefusalTexts } from '../texts';

const more = { and: 'and', more: (n: number) => `${n} more` };
const NOTHING = 'Nothing was written.';

const TOO_LARGE = { cells: 'cells', rows: 'rows', columns: 'columns', bytes: 'bytes' } as const;

const HOSTILE = {
  'expands-too-far': 'its parts expand to far more than a workbook holds',
  'external-entity': 'it declares entities, which no workbook needs',
  'too-many-parts': 'it has far more parts than a workbook',
  'bad-path': 'one of its parts has a path that leads outside the file',
} as const;

/** Each refusal: what stands in the way, and what to do. Nothing has been changed when one of these is read. */
export const refusals: RefusalTexts = {
  'protected-sheet': ({ sheet }) =>
    `The sheet ${quote(sheet)} is protected, so it cannot be written to: choose Review, Unprotect Sheet, and try again. ${NOTHING}`,
  'protected-workbook': () =>
    `The workbook’s structure is protected, so no sheet can be added: choose Review, Protect Workbook to take the protection off, and try again. ${NOTHING}`,
  'cell-edit-mode': () => `A cell is being edited: press Enter or Esc to finish, and try again. ${NOTHING}`,
  'part-away': () =>
    `A part of Stocktake could not be fetched: the network may be down, or Stocktake may have been brought up to date meanwhile. Try again; if it stays so, close the workbook and open it again. ${NOTHING}`,
  'session-lost': () =>
    `Excel no longer answers, as the workbook was closed or its session ended: open it again and try again. ${NOTHING}`,
  'no-tracker': ({ sheetsLooked }) =>
    `No tracker was found on ${sheetsLooked === 1 ? 'the one visible sheet' : `the ${sheetsLooked} visible sheets`}: a tracker has a header row within the first 20 rows, with a name or ref and, for indicators, at least one period or value column. ${NOTHING}`,
  'column-in-the-way': ({ sheet, cell, heading }) =>
    `There is no free place for the column ${quote(heading)}: ${cell} on ${quote(sheet)} is filled, and nothing is ever written over. Clear it or move it, and try again. ${NOTHING}`,
  'no-room': ({ sheet }) =>
    `${quote(sheet)} has no columns left to the right of its table for the calculated ones. ${NOTHING}`,
  'filtered-table': ({ sheet, table }) =>
    `The table ${quote(table)} on ${quote(sheet)} has a filter that cannot be taken off and put back, and writing across hidden rows would scramble them: clear the filter and try again. ${NOTHING}`,
  'merged-in-the-way': ({ sheet, area }) =>
    `${area} on ${quote(sheet)} is merged, where the calculated columns would stand: unmerge it and try again. ${NOTHING}`,
  'too-large': ({ what, found, limit }) =>
    `The tracker has ${thousands(found)} ${TOO_LARGE[what]}, and ${thousands(limit)} is the most that can be read: split it, or take away what is not needed. ${NOTHING}`,
  'changed-meanwhile': ({ sheet }) =>
    `${quote(sheet)} changed while it was being worked out (somebody sorted it, or added or removed rows): try again. ${NOTHING}`,
  'unknown-column': ({ sheet, header, known }) =>
    `${quote(sheet)} has no column ${quote(header)}${known.length > 0 ? `; it has ${someOf(known, 12, more)}` : ''}. ${NOTHING}`,
  'unknown-field': ({ found, known }) =>
    `A column cannot be read as ${quote(found)}${known.length > 0 ? `; choose ${someOf(known, 40, more)}, none or automatic` : ''}. ${NOTHING}`,
  'invalid-setting': ({ setting, found, allows }) =>
    `${quote(found)} is not a value that ${quote(settings[setting]?.name ?? setting)} can take: it takes ${settingAllows(allows)}. ${NOTHING}`,
  'unknown-sheet': ({ found, known }) =>
    `The pack has no sheet ${quote(found)}; it has ${someOf(known, 12, more)}. ${NOTHING}`,
  'no-columns-for-lists': () =>
    `The tracker has no Good is, Frequency, Counting or Status column of its own to put a list on. ${NOTHING}`,
  'no-period-columns': () =>
    `No table of indicators has a column for each period, so there is none to add for a new year. ${NOTHING}`,
  'year-there': ({ year }) => `The tracker has columns for ${year} already. ${NOTHING}`,
  'two-header-rows': ({ sheet }) =>
    `The headers on ${quote(sheet)} stand in two rows, so the new year’s columns have to be added by hand. ${NOTHING}`,
  'tracker-there': ({ sheet }) =>
    `This workbook has a tracker already, on ${quote(sheet)}: open a new workbook for a new one. ${NOTHING}`,
  'sheet-there': ({ sheet }) =>
    `There is a sheet called ${quote(sheet)} already, which is left alone: rename it, or open a new workbook. ${NOTHING}`,
  'already-running': () => 'Something is still running: wait until it has finished, and try again.',
  cancelled: () => `Stopped, as you asked. ${NOTHING}`,
  'excel-too-old': ({ needed }) =>
    `This Excel is too old: ${needed} is needed. Bring Office up to date, or open the workbook in Excel on the web. ${NOTHING}`,
  'nothing-to-undo': () => 'There is no refresh to undo in this workbook.',
  'new-year-stays': () =>
    `The last thing done was New financial year, which is not undone from here: delete the columns that it added; the next refresh brings the calculated ones back. ${NOTHING}`,
  'new-tracker-stays': () =>
    `The last thing done was New tracker, which is not undone from here, as its sheets are yours: delete those that you do not want. ${NOTHING}`,
  'nothing-to-remove': () => 'Nothing of Stocktake stands in this workbook.',
  'state-unreadable': ({ sheet }) =>
    `What Stocktake keeps on the hidden sheet ${quote(sheet)} cannot be read, so it cannot tell which columns are its own. ${NOTHING}`,
  'unknown-period': ({ period, known }) =>
    `The tracker has no period ${quote(period)}${known.length > 0 ? `; it has ${someOf(known, 6, more)}` : ''}. ${NOTHING}`,
  'no-reporting-period': () =>
    `No period has a value that can be read, so there is nothing to report: fill in a value, or set “Reporting period” on the Settings sheet. ${NOTHING}`,
  'period-already-closed': ({ period, closedOn }) =>
    `${period} was closed on ${formatDate(closedOn, figures)}. It is closed again only where you say so: press ${quote(choose.meeting.again(period))} under Meeting (on the command line, --period "${period}"). ${NOTHING}`,
  'file-not-found': ({ file }) => `${quote(file)} was not found.`,
  'file-not-readable': ({ file }) => `${quote(file)} could not be read.`,
  'file-not-a-workbook': ({ file }) =>
    `${quote(file)} is not an .xlsx workbook that can be read; if Excel opens it, save it as .xlsx and try again.`,
  'file-hostile': ({ file, why }) => `${quote(file)} was not opened, because ${HOSTILE[why]}.`,
  'file-encrypted': ({ file }) => `${quote(file)} is locked with a password: save a copy without one and try again.`,
  'file-would-lose': ({ file, parts }) =>
    `Saving would lose parts of ${quote(file)}: ${someOf(parts, 8, more)}. Nothing was saved; --allow-loss saves without them.`,
  'out-missing': ({ command }) => `${command} needs --out and the name of the file to write.`,
  'out-exists': ({ file }) => `${quote(file)} is there already, and is not written over: give another name.`,
  'out-is-input': ({ file }) => `--out names the input ${quote(file)}, which is never written to: give another name.`,
  'out-not-writable': ({ file }) => `${quote(file)} could not be written.`,
  'input-missing': ({ command }) => `${command} needs the name of a workbook.`,
  'script-missing': ({ file }) => `The script ${quote(file)} was not found.`,
  'unknown-command': ({ found, known }) => `There is no command ${quote(found)}; there are ${someOf(known, 12, more)}.`,
  'unknown-option': ({ found }) => `There is no option ${quote(found)}.`,
  'bad-option-value': ({ option, found, expected }) => `${option} cannot be ${quote(found)}; expected ${expected}.`,
  'bad-set': ({ found }) =>
    `--set ${quote(found)} was not understood; write --set "NAME=VALUE", with the name of a setting.`,
};

/** What is said when Excel stopped half-way: either all is as it was, or exactly what was written. */
export const failures: FailureTexts = {
  cancelled: () => 'Stopped, as you asked. Everything was put back: the workbook is as it was.',
  'rolled-back': ({ why }) =>
    `Excel stopped half-way (${clause(why)}). Everything was put back: the workbook is as it was.`,
  'partly-written': ({ why, written }) =>
    `Excel stopped half-way (${clause(why)}), and what had been written could not be put back. Written: ${written.length === 0 ? 'nothing' : written.join('; ')}. “Undo last refresh” or closing without saving takes it away.`,
  'not-started': ({ why }) => `Excel did not let it start (${clause(why)}). Nothing was written.`,
  'undo-left-cells': ({ cells }) =>
    `${cells.length === 1 ? 'One cell was' : `${cells.length} cells were`} left as typed since: ${someOf(cells, 8, more)}.`,
};

/** Another program's message, as part of a sentence of ours. */
function clause(message: string): string {
  return message.trim().replace(/\.+$/u, '');
}

function thousands(n: number): string {
  return n.toLocaleString('en-GB');
}

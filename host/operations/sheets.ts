import { HostError } from '../errors';
import { EVENT, raiseForSheet } from '../events';
import { assertStructure } from '../guards';
import type { Host } from '../host';
import { createSheet } from '../model/create';
import type { SheetModel } from '../model/model';
import { rewriteWorkbook, withoutSheet, withSheetName } from './every-formula';

/** What is done to whole sheets. */

const LONGEST_NAME = 31;

/**
 * Excel's rules for the name of a sheet: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not
 * `History`, unlike every other whatever the case. Gives the name back; throws `InvalidArgument` or `ItemAlreadyExists`.
 */
export const assertSheetName = (host: Host, name: string, own?: SheetModel): string => {
  const isWrong =
    name.trim() === '' ||
    name.length > LONGEST_NAME ||
    /[:\\/?*[\]]|^'|'$/.test(name) ||
    name.toLowerCase() === 'history';
  if (isWrong) throw new HostError('InvalidArgument', `A sheet cannot be called "${name}".`);
  if (host.workbook.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', `There is already a sheet called "${name}".`);
  }
  return name;
};

const freeName = (host: Host): string => {
  const taken = new Set(host.workbook.sheets.map(({ name }) => name.toLowerCase()));
  let n = host.workbook.sheets.length + 1;
  while (taken.has(`sheet${n}`)) n++;
  return `Sheet${n}`;
};

/** Gives a sheet another name, also wherever a formula, a name or a chart speaks of it. */
export const renameSheet = (host: Host, sheet: SheetModel, wanted: string): void => {
  assertStructure(host);
  const name = assertSheetName(host, wanted, sheet);
  if (name === sheet.name) return;
  const before = sheet.name;
  sheet.name = name;
  rewriteWorkbook(host.workbook, withSheetName(before, name));
};

/** A new sheet, after the others; it is not made the active one. */
export const addSheet = (host: Host, name: string | undefined): SheetModel => {
  assertStructure(host);
  const sheet = createSheet(host.workbook, assertSheetName(host, name ?? freeName(host)));
  host.workbook.sheets.push(sheet);
  raiseForSheet(host, EVENT.worksheetAdded, sheet);
  return sheet;
};

const visible = (host: Host): SheetModel[] => host.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');

/** Another takes its place where the active one goes out of sight: the next one that can be seen, else the one before. */
const leave = (host: Host, sheet: SheetModel): void => {
  if (host.workbook.activeSheetId !== sheet.id) return;
  const instead = neighbour(host, sheet, 1, true) ?? neighbour(host, sheet, -1, true);
  if (instead) activateSheet(host, instead);
};

/** Throws `InvalidOperation` for the only sheet that can be seen, and for one that is very hidden, as Excel does. */
export const deleteSheet = (host: Host, sheet: SheetModel): void => {
  assertStructure(host);
  if (sheet.visibility === 'VeryHidden') {
    throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted: make it visible first.');
  }
  if (sheet.visibility === 'Visible' && visible(host).length === 1) {
    throw new HostError('InvalidOperation', 'The only sheet that can be seen cannot be deleted.');
  }
  leave(host, sheet);
  host.workbook.sheets.splice(host.workbook.sheets.indexOf(sheet), 1);
  host.workbook.selections.delete(sheet.id);
  rewriteWorkbook(host.workbook, withoutSheet(sheet.name));
  raiseForSheet(host, EVENT.worksheetDeleted, sheet);
};

export const moveSheet = (host: Host, sheet: SheetModel, position: number): void => {
  assertStructure(host);
  const { sheets } = host.workbook;
  if (position >= sheets.length) throw new HostError('InvalidArgument');
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
};

export const setVisibility = (host: Host, sheet: SheetModel, visibility: SheetModel['visibility']): void => {
  assertStructure(host);
  if (visibility !== 'Visible' && sheet.visibility === 'Visible') {
    if (visible(host).length === 1) {
      throw new HostError('InvalidOperation', 'The only sheet that can be seen cannot be hidden.');
    }
    leave(host, sheet);
  }
  sheet.visibility = visibility;
};

/** Throws `InvalidOperation` for a sheet that cannot be seen. */
export const activateSheet = (host: Host, sheet: SheetModel): void => {
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
  const before = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId);
  if (before === sheet) return;
  host.workbook.activeSheetId = sheet.id;
  if (before) raiseForSheet(host, EVENT.worksheetDeactivated, before);
  raiseForSheet(host, EVENT.worksheetActivated, sheet);
};

export const activeSheet = (host: Host): SheetModel => {
  const { sheets, activeSheetId } = host.workbook;
  const sheet =
    sheets.find(({ id }) => id === activeSheetId) ?? sheets.find(({ visibility }) => visibility === 'Visible');
  if (!sheet) throw new HostError('ItemNotFound');
  return sheet;
};

/** The sheet before (`-1`) or after (`1`), passing over those out of sight where only the visible count. */
export const neighbour = (
  host: Host,
  sheet: SheetModel,
  step: 1 | -1,
  visibleOnly: boolean,
): SheetModel | undefined => {
  const { sheets } = host.workbook;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const other = sheets[i];
    if (other && (!visibleOnly || other.visibility === 'Visible')) return other;
  }
  return undefined;
};

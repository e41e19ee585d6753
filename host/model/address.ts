import { areaOf, isEntireColumn, isEntireRow, isOnSheet, lastColumnOf, lastRowOf } from './areas';
import { MAX_COLUMNS, MAX_ROWS } from './cells';
import type { Area } from './model';

/** Addresses in A1 style, read and written. */

const LETTERS = 26;
const names: string[] = [];

/** `A` for 0, `AA` for 26. */
export const columnName = (column: number): string => {
  const known = names[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  names[column] = name;
  return name;
};

/** 0 for `A`; whatever the case. */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A sheet's name as it stands before `!`: in quotation marks where it needs them. */
export const quotedSheetName = (name: string): string =>
  /^[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*$/.test(name) &&
  !/^([A-Za-z]{1,3}\d+|[rc]\d*|r\d*c\d*|true|false)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** `A1:B2`; whole columns `A:B`, whole rows and the whole sheet `1:3`. */
export const printArea = (area: Area): string => {
  if (isEntireRow(area)) return `${area.row + 1}:${lastRowOf(area) + 1}`;
  if (isEntireColumn(area)) return `${columnName(area.column)}:${columnName(lastColumnOf(area))}`;
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(lastRowOf(area), lastColumnOf(area))}`;
};

/** `Sheet1!A1:B2`. */
export const printAddress = (sheetName: string, area: Area): string =>
  `${quotedSheetName(sheetName)}!${printArea(area)}`;

/** `$A$1:$B$2`, as names and print areas have it. */
export const printAbsoluteArea = (area: Area): string =>
  printArea(area)
    .split(':')
    .map((part) => part.replace(/^([A-Z]*)(\d*)$/, (_, c: string, r: string) => (c && `$${c}`) + (r && `$${r}`)))
    .join(':');

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

type Corner = { row?: number; column?: number };

const corner = (text: string): Corner | null => {
  const cell = CELL.exec(text);
  if (cell) return { column: columnNumber(cell[1] ?? ''), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : null;
};

/** One area (`A1`, `$A$1:B2`, `A:C`, `1:3`); null where the text is no address, or off the sheet. */
export const parseArea = (text: string): Area | null => {
  const parts = text.trim().split(':');
  if (parts.length > 2) return null;
  const first = corner((parts[0] ?? '').trim());
  const second = parts.length === 2 ? corner((parts[1] ?? '').trim()) : first;
  if (!first || !second) return null;
  const alike =
    (first.row === undefined) === (second.row === undefined) &&
    (first.column === undefined) === (second.column === undefined);
  const single = first.row === undefined || first.column === undefined;
  if (!alike || (single && parts.length === 1)) return null;
  const rows = [first.row ?? 0, second.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, second.column ?? MAX_COLUMNS - 1];
  const area = areaOf(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return isOnSheet(area) ? area : null;
};

export interface ParsedAddress {
  /** Undefined where the address names no sheet. */
  sheet?: string;
  area: Area;
}

/** An address with or without a sheet; null where the text is none. */
export const parseAddress = (text: string): ParsedAddress | null => {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const area = parseArea(match ? (match[3] ?? '') : text);
  if (!area) return null;
  if (!match) return { area };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', area };
};

/** Cuts `A1:B2,'a,b'!C3` at the commas that are not inside quotation marks. */
export const splitAddresses = (text: string): string[] =>
  text.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];

/** Whether a table or a set of cells can be called so: it begins with a letter, has no spaces, and is no cell in A1 or R1C1. */
export const canBeName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^([rc]|r\d*c\d*)$/i.test(name) && !parseAddress(name);

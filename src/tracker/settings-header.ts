import { ALL_TEXTS } from '../text/say';
import { gridOf } from './grid';
import type { SheetSnapshot } from './snapshot';
import { inEnglish } from './welsh';
import { plainWords } from './words';

/** Where a Settings sheet's header row is: the cell that says Setting, with Value to its right. */
interface SettingsHeader {
  readonly row: number;
  readonly column: number;
}

const WITHIN = 20;
/** What a sheet of settings is called: ours has another name where theirs is taken. */
const NAMES = new Set(
  ALL_TEXTS.flatMap(({ sheets, sheetOfPack }) => [sheets.settings, sheetOfPack(sheets.settings)]).map(plainWords),
);

/** Whether a sheet of this name may hold settings, whatever the language. */
export const isSettingsName = (name: string): boolean => NAMES.has(plainWords(name));

/**
 * A sheet called Settings whose header row is Setting and Value is read as settings, whoever made it; null for any other
 * sheet (decisions.md, Settings and options).
 */
export function settingsHeader(sheet: SheetSnapshot): SettingsHeader | null {
  if (!isSettingsName(sheet.name) || !sheet.used) return null;
  const grid = gridOf(sheet, []);
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, WITHIN - 1); row++)
    for (let column = grid.firstColumn; column < grid.lastColumn; column++)
      if (isWord(grid.string(row, column), 'setting') && isWord(grid.string(row, column + 1), 'value'))
        return { row, column };
  return null;
}

const isWord = (text: string, word: string): boolean =>
  plainWords(text).replace(/s$/u, '') === word || inEnglish(plainWords(text)) === word;

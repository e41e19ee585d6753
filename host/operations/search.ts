import { displayText } from '../display';
import { HostError } from '../errors';
import { raiseChanged } from '../events';
import { assertUnlocked } from '../guards';
import type { Host } from '../host';
import { eachCell } from '../model/cells';
import type { Area, CellModel, SheetModel } from '../model/model';
import { styleAt } from '../model/styles';
import { isMissing, record, text } from '../members/arguments';
import { enterValue } from './write-cells';

/** Finding and replacing, after `Excel.SearchCriteria` and `Excel.ReplaceCriteria`. */

interface Criteria {
  completeMatch: boolean;
  matchCase: boolean;
}

const criteriaOf = (value: unknown): Criteria => {
  const given = isMissing(value) ? {} : record(value, 'criteria');
  return { completeMatch: given.completeMatch === true, matchCase: given.matchCase === true };
};

/** `*` stands for any text and `?` for a letter, `~` takes that meaning away. */
const pattern = (what: string, { completeMatch, matchCase }: Criteria, flags = ''): RegExp => {
  const source = what.replace(/~[*?~]|[*?]|[\\^$.+()[\]{}|/]/g, (part) => {
    if (part === '*') return '[^]*';
    if (part === '?') return '[^]';
    return `\\${part.startsWith('~') ? part.charAt(1) : part}`;
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, (matchCase ? 'u' : 'iu') + flags);
};

/** What a search looks at: the formula, else the text as shown. */
const searched = (host: Host, cell: CellModel): string[] => {
  const shown = displayText(cell, styleAt(host.workbook, cell.style ?? 0).numberFormat);
  return cell.formula === undefined ? [shown, String(cell.value)] : [cell.formula, shown];
};

const whatOf = (value: unknown): string => {
  const what = text(value, 'text');
  if (what === '') throw new HostError('InvalidArgument');
  return what;
};

/** The cells that match, as areas of one cell, row by row. */
export const findAllIn = (host: Host, sheet: SheetModel, area: Area, what: unknown, criteria: unknown): Area[] => {
  const search = pattern(whatOf(what), criteriaOf(criteria));
  const found: Area[] = [];
  eachCell(sheet, area, (cell, row, column) => {
    if ((cell.value !== '' || cell.formula !== undefined) && searched(host, cell).some((one) => search.test(one)))
      found.push({ row, column, rows: 1, columns: 1 });
  });
  return found;
};

/** The first or the last that matches. */
export const findIn = (
  host: Host,
  sheet: SheetModel,
  area: Area,
  what: unknown,
  criteria: unknown,
): Area | undefined => {
  const backwards = !isMissing(criteria) && record(criteria, 'criteria').searchDirection === 'Backwards';
  return findAllIn(host, sheet, area, what, criteria).at(backwards ? -1 : 0);
};

/** Replaces in constants and formulas; gives how many replacements were made. */
export const replaceAllIn = (
  host: Host,
  sheet: SheetModel,
  area: Area,
  what: unknown,
  by: unknown,
  criteria: unknown,
): number => {
  const options = criteriaOf(criteria);
  const search = pattern(whatOf(what), options, options.completeMatch ? '' : 'g');
  const replacement = text(by, 'replacement');
  const changes: { row: number; column: number; to: string }[] = [];
  let count = 0;
  eachCell(sheet, area, (cell, row, column) => {
    const from = cell.formula ?? String(cell.value);
    if (from === '') return;
    const to = from.replace(search, () => (count++, replacement));
    if (to !== from) changes.push({ row, column, to });
  });
  for (const { row, column } of changes) assertUnlocked(host, sheet, { row, column, rows: 1, columns: 1 });
  for (const { row, column, to } of changes) {
    enterValue(host, sheet, row, column, to);
    raiseChanged(host, sheet, { row, column, rows: 1, columns: 1 });
  }
  return count;
};

import { HostError } from '../errors';
import { EVENT, raiseForSheet } from '../events';
import { assertStructure } from '../guards';
import type { Host } from '../host';
import { newId } from '../model/create';
import type { SheetModel } from '../model/model';
import { rewriteSheet, withSheetName } from './every-formula';
import { assertSheetName } from './sheets';

export type CopyPosition = 'None' | 'Before' | 'After' | 'Beginning' | 'End';

const LONGEST_NAME = 31;

/** A copy of `Plan (2)` is called `Plan (3)`, as Excel's own command calls it. */
const copyName = (host: Host, of: string): string => {
  const name = of.replace(/ \(\d+\)$/, '');
  const taken = new Set(host.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return assertSheetName(host, candidate);
  }
};

const freeTableName = (host: Host, name: string, also: Set<string>): string => {
  const taken = new Set(host.workbook.sheets.flatMap(({ tables }) => tables.map((table) => table.name.toLowerCase())));
  for (let n = 2; ; n++) {
    const candidate = `${name.replace(/_\d+$/, '')}_${n}`;
    if (!taken.has(candidate.toLowerCase()) && !also.has(candidate)) {
      also.add(candidate);
      return candidate;
    }
  }
};

/** A copy with everything on it, named as Excel does (`Sheet1 (2)`), with tables of its own names. */
export const copySheet = (
  host: Host,
  sheet: SheetModel,
  position: CopyPosition,
  relativeTo: SheetModel | undefined,
): SheetModel => {
  assertStructure(host);
  const { sheets } = host.workbook;
  const isRelative = position === 'Before' || position === 'After';
  if (isRelative && (!relativeTo || !sheets.includes(relativeTo))) throw new HostError('InvalidArgument');
  const copy: SheetModel = { ...structuredClone(sheet), id: newId(host.workbook), name: copyName(host, sheet.name) };
  copy.visibility = 'Visible';
  const names = new Set<string>();
  for (const table of copy.tables) {
    table.id = newId(host.workbook);
    table.name = freeTableName(host, table.name, names);
  }
  for (const format of copy.conditionalFormats) format.id = newId(host.workbook);
  for (const chart of copy.charts ?? []) chart.id = newId(host.workbook);
  for (const comment of copy.comments) comment.id = newId(host.workbook);
  // What the copy says of itself by name speaks of the copy.
  rewriteSheet(copy, withSheetName(sheet.name, copy.name));
  const places: Record<CopyPosition, number> = {
    None: sheets.length,
    End: sheets.length,
    Beginning: 0,
    Before: relativeTo ? sheets.indexOf(relativeTo) : 0,
    After: relativeTo ? sheets.indexOf(relativeTo) + 1 : 0,
  };
  sheets.splice(places[position], 0, copy);
  raiseForSheet(host, EVENT.worksheetAdded, copy);
  return copy;
};

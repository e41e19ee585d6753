import type { Host } from '../host';
import { parseArea } from '../model/address';
import { containsArea, overlaps, sameArea } from '../model/areas';
import { eachCell } from '../model/cells';
import type { Area, SheetModel } from '../model/model';

/** Which cells a formula reads, and which formulas read a cell: by the references that stand in the formulas. */

export interface Cells {
  sheet: SheetModel;
  area: Area;
}

/** Text in quotation marks and structured references are passed over; then an optional sheet, and a reference or a word. */
const TOKEN =
  /("(?:[^"]|"")*"|\[[^\]]*\])|(?:('(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$\]])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|[\p{L}_\\][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.(!])/giu;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The cells that a formula on `home` names, each once, in its order; names are followed. */
const referencesIn = (host: Host, formula: string, home: SheetModel, depth = 0): Cells[] => {
  const found: Cells[] = [];
  for (const [, passed, prefix, word] of formula.matchAll(TOKEN)) {
    if (passed !== undefined || word === undefined) continue;
    const sheetName = prefix?.replace(/^'|'$/g, '').replaceAll("''", "'");
    const sheet = sheetName === undefined ? home : host.workbook.sheets.find(({ name }) => same(name, sheetName));
    if (!sheet) continue;
    const area = parseArea(word);
    const name = area ? undefined : [...sheet.names, ...host.workbook.names].find((one) => same(one.name, word));
    const cells = area
      ? [{ sheet, area }]
      : name && depth < 8
        ? referencesIn(host, name.formula, sheet, depth + 1)
        : [];
    for (const one of cells)
      if (!found.some((other) => other.sheet === one.sheet && sameArea(other.area, one.area))) found.push(one);
  }
  return found;
};

const formulasOf = ({ sheet, area }: Cells): { formula: string; sheet: SheetModel }[] => {
  const found: { formula: string; sheet: SheetModel }[] = [];
  eachCell(sheet, area, ({ formula }) => {
    if (formula !== undefined) found.push({ formula, sheet });
  });
  return found;
};

const directPrecedents = (host: Host, of: readonly Cells[]): Cells[] =>
  of.flatMap(formulasOf).flatMap(({ formula, sheet }) => referencesIn(host, formula, sheet));

const directDependents = (host: Host, of: readonly Cells[]): Cells[] => {
  const found: Cells[] = [];
  for (const sheet of host.workbook.sheets)
    sheet.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const reads = referencesIn(host, cell.formula, sheet);
        if (reads.some((one) => of.some((other) => one.sheet === other.sheet && overlaps(one.area, other.area))))
          found.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
      }),
    );
  return found;
};

const isNew = (known: readonly Cells[], { sheet, area }: Cells): boolean =>
  !known.some((one) => one.sheet === sheet && containsArea(one.area, area));

/** What `step` leads to from some cells; with `all` also what it leads to from there, and so on. */
const follow = (of: readonly Cells[], all: boolean, step: (from: readonly Cells[]) => Cells[]): Cells[] => {
  const found: Cells[] = [];
  for (let next = step(of); next.length > 0; next = step(next)) {
    next = next.filter((one) => isNew(found, one));
    for (const one of next) if (isNew(found, one)) found.push(one);
    if (!all) break;
  }
  return found;
};

export const precedentsOf = (host: Host, of: Cells, all: boolean): Cells[] =>
  follow([of], all, (from) => directPrecedents(host, from));

export const dependentsOf = (host: Host, of: Cells, all: boolean): Cells[] =>
  follow([of], all, (from) => directDependents(host, from));

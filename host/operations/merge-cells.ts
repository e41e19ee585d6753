import { HostError } from '../errors';
import { raiseChanged } from '../events';
import { assertUnprotected } from '../guards';
import type { Host } from '../host';
import { boundingArea, cellCountOf, overlaps } from '../model/areas';
import { cellAt, emptyCell, ensureCell, hasContent } from '../model/cells';
import type { Area, CellModel, SheetModel } from '../model/model';

/** The first filled cell moves to the corner; what the others held is lost, as Excel warns. */
const keepFirst = (sheet: SheetModel, area: Area): void => {
  let first: CellModel | undefined;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cellAt(sheet, row, column);
      if (!cell) continue;
      if (!first && hasContent(cell)) first = { ...cell };
      emptyCell(cell);
    }
  if (!first) return;
  const { value, formula, isError, quoted, richText } = first;
  Object.assign(ensureCell(sheet, area.row, area.column), { value, ...(formula === undefined ? {} : { formula }) });
  Object.assign(ensureCell(sheet, area.row, area.column), {
    ...(isError ? { isError } : {}),
    ...(quoted ? { quoted } : {}),
    ...(richText === undefined ? {} : { richText }),
  });
};

/** Merges the area, or each of its rows. Throws `InvalidOperation` where a table lies there. */
export const mergeCells = (host: Host, sheet: SheetModel, area: Area, across: boolean): void => {
  assertUnprotected(host, sheet);
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  const parts = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [sheet.merges.filter((merge) => overlaps(merge, area)).reduce(boundingArea, area)];
  // The parts cover the area: what overlaps one of them overlaps it, and is looked for once, however many rows there are.
  const all = parts.reduce(boundingArea, area);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, all));
  for (const part of parts) {
    if (cellCountOf(part) < 2) continue;
    keepFirst(sheet, part);
    sheet.merges.push(part);
  }
  raiseChanged(host, sheet, area);
};

export const unmergeCells = (host: Host, sheet: SheetModel, area: Area): void => {
  assertUnprotected(host, sheet);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
};

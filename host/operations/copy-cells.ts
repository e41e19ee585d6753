import { HostError } from '../errors';
import { raiseChanged } from '../events';
import { assertUnlocked } from '../guards';
import type { Host } from '../host';
import { containsArea, isOnSheet, overlaps } from '../model/areas';
import { cellAt, emptyCell, ensureCell, hasContent } from '../model/cells';
import type { Area, CellModel, SheetModel } from '../model/model';
import { styleIndexOf } from '../model/styles';
import { movedFormula } from './shift-formulas';
import { isUnbounded } from './write-cells';

/** `Excel.RangeCopyType`. */
export const COPY_WORDS = ['All', 'Formulas', 'Values', 'Formats'] as const;
export type CopyWord = (typeof COPY_WORDS)[number];

export interface Source {
  sheet: SheetModel;
  area: Area;
}

export interface CopyOptions {
  what: CopyWord;
  skipBlanks: boolean;
  transpose: boolean;
}

interface Taken {
  cell: CellModel | undefined;
  style: number;
  row: number;
  column: number;
}

const take = ({ sheet, area }: Source, transpose: boolean): Taken[][] => {
  const lines = transpose ? area.columns : area.rows;
  const length = transpose ? area.rows : area.columns;
  return Array.from({ length: lines }, (_, i) =>
    Array.from({ length }, (__, j) => {
      const row = area.row + (transpose ? j : i);
      const column = area.column + (transpose ? i : j);
      const cell = cellAt(sheet, row, column);
      return { cell: cell && { ...cell }, style: styleIndexOf(sheet, row, column), row, column };
    }),
  );
};

const put = (sheet: SheetModel, row: number, column: number, from: Taken, { what, skipBlanks }: CopyOptions): void => {
  if (skipBlanks && !hasContent(from.cell)) return;
  const cell = ensureCell(sheet, row, column);
  if (what !== 'Formats') {
    emptyCell(cell);
    if (from.cell) {
      cell.value = from.cell.value;
      if (from.cell.isError) cell.isError = true;
      if (from.cell.quoted) cell.quoted = true;
      if (from.cell.formula !== undefined && what !== 'Values')
        cell.formula = movedFormula(from.cell.formula, row - from.row, column - from.column);
    }
    if (what === 'All' && from.cell?.hyperlink) cell.hyperlink = { ...from.cell.hyperlink };
    if (what === 'All' && from.cell?.richText !== undefined) cell.richText = from.cell.richText;
  }
  if (what === 'All' || what === 'Formats') {
    if (from.style === 0) delete cell.style;
    else cell.style = from.style;
  }
};

/** Rules that lie on the source lie on the copy as well. */
const copyRules = (source: Source, to: SheetModel, at: Area): void => {
  if (source.sheet !== to) return;
  for (const rule of [...to.conditionalFormats, ...to.validations]) {
    if (
      rule.areas.some((area) => containsArea(area, source.area)) &&
      !rule.areas.some((area) => containsArea(area, at))
    )
      rule.areas.push({ ...at });
  }
};

/** The area that is filled: a multiple of the source's size is tiled, anything else takes the size of the source. */
const copyTarget = (rows: number, columns: number, to: Area): Area => {
  const isTiled = to.rows % rows === 0 && to.columns % columns === 0;
  return isTiled ? to : { ...to, rows, columns };
};

/** Copies cells, with what `what` says of them. Throws `AccessDenied`, and `InvalidArgument` where the copy would leave the sheet. */
export const copyCells = (host: Host, source: Source, sheet: SheetModel, to: Area, options: CopyOptions): Area => {
  const bounded: Source = isUnbounded(source.area) ? { ...source, area: usedPart(source) } : source;
  const taken = take(bounded, options.transpose);
  const height = taken.length;
  const width = taken[0]?.length ?? 0;
  const start = isUnbounded(to) ? { ...to, rows: height, columns: width } : to;
  const target = copyTarget(height, width, start);
  if (!isOnSheet(target)) throw new HostError('InvalidArgument');
  assertUnlocked(host, sheet, target);
  if (options.what === 'All' && sheet.merges.some((merge) => overlaps(merge, target) && !containsArea(target, merge)))
    throw new HostError('InvalidOperation', 'Part of merged cells cannot be overwritten.');
  for (let i = 0; i < target.rows; i++)
    for (let j = 0; j < target.columns; j++) {
      const from = taken[i % height]?.[j % width];
      if (from) put(sheet, target.row + i, target.column + j, from, options);
    }
  if (options.what === 'All' || options.what === 'Formats') copyRules(source, sheet, target);
  raiseChanged(host, sheet, target);
  return target;
};

/** Of whole rows or columns, as much as is there. */
const usedPart = ({ sheet, area }: Source): Area => ({
  ...area,
  rows: Math.max(1, Math.min(area.rows, sheet.rows.length - area.row)),
  columns: Math.max(
    1,
    Math.min(area.columns, sheet.rows.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0) - area.column),
  ),
});

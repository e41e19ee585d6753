import { HostError } from '../errors';
import { intersection } from '../model/areas';
import { cellAt, hasContent, usedArea } from '../model/cells';
import type { Area, CellModel, SheetModel } from '../model/model';
import { isMissing } from '../members/arguments';

/** `Excel.SpecialCellType`, less what needs rules and formats to be worked out. */

type Test = (cell: CellModel | undefined) => boolean;

const kindOf = (cell: CellModel): 'Errors' | 'Logical' | 'Numbers' | 'Text' => {
  if (cell.isError) return 'Errors';
  if (typeof cell.value === 'boolean') return 'Logical';
  return typeof cell.value === 'number' ? 'Numbers' : 'Text';
};

/** The words of `Excel.SpecialCellValueType`, such as `ErrorsText`, name the kinds they stand for. */
const isOfKind = (cell: CellModel, valueType: unknown): boolean =>
  isMissing(valueType) || valueType === 'All' || String(valueType).includes(kindOf(cell));

const tests = (valueType: unknown): Record<string, Test> => ({
  Blanks: (cell) => !hasContent(cell),
  Constants: (cell) =>
    cell !== undefined && hasContent(cell) && cell.formula === undefined && isOfKind(cell, valueType),
  Formulas: (cell) => cell?.formula !== undefined && isOfKind(cell, valueType),
});

/** The cells of that type among the used ones, in runs along the rows. */
export const specialCells = (sheet: SheetModel, areas: readonly Area[], type: string, valueType: unknown): Area[] => {
  const used = usedArea(sheet);
  if (!used) return [];
  const found: Area[] = [];
  const inside = areas.map((area) => intersection(area, used)).filter((area) => area !== undefined);
  if (type === 'Visible') return inside.flatMap((area) => visibleParts(sheet, area));
  const test = tests(valueType)[type];
  if (!test) throw new HostError(KNOWN.has(type) ? 'NotImplemented' : 'InvalidArgument');
  for (const area of inside)
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (!test(cellAt(sheet, row, column))) continue;
        const last = found.at(-1);
        if (last && last.row === row && last.column + last.columns === column) last.columns++;
        else found.push({ row, column, rows: 1, columns: 1 });
      }
  return found;
};

const KNOWN = new Set(['ConditionalFormats', 'DataValidations', 'SameConditionalFormat', 'SameDataValidation']);

/** An area less its hidden rows and columns. */
export const visibleParts = (sheet: SheetModel, area: Area): Area[] => {
  const rows = runs(area.row, area.rows, (row) => {
    const model = sheet.rowModels.get(row);
    return !model?.hidden && !model?.filtered;
  });
  const columns = runs(area.column, area.columns, (column) => !sheet.columnModels.get(column)?.hidden);
  return rows.flatMap(([row, count]) =>
    columns.map(([column, width]) => ({ row, column, rows: count, columns: width })),
  );
};

const runs = (first: number, count: number, isIn: (at: number) => boolean): [number, number][] => {
  const found: [number, number][] = [];
  for (let at = first; at < first + count; at++) {
    if (!isIn(at)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === at) last[1]++;
    else found.push([at, 1]);
  }
  return found;
};

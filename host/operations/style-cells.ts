import type { Host } from '../host';
import { isEntireColumn, isEntireRow } from '../model/areas';
import { eachCell, ensureCell } from '../model/cells';
import type { Area, ColumnModel, RowModel, SheetModel, StyleModel } from '../model/model';
import { styleAt, styleIndexOf, withStyle, type StylePatch } from '../model/styles';

/** Laying a change of style over cells, and asking what cells have in common. */

export const columnModel = (sheet: SheetModel, column: number): ColumnModel => {
  let model = sheet.columnModels.get(column);
  if (!model) sheet.columnModels.set(column, (model = {}));
  return model;
};

export const rowModel = (sheet: SheetModel, row: number): RowModel => {
  let model = sheet.rowModels.get(row);
  if (!model) sheet.rowModels.set(row, (model = {}));
  return model;
};

/** Lays `patch` over every cell of the area; over whole rows and columns also for cells that are not there yet. */
export const styleArea = (host: Host, sheet: SheetModel, area: Area, patch: StylePatch): void => {
  const known = new Map<number, number>();
  const restyled = (index: number): number => {
    let result = known.get(index);
    if (result === undefined) known.set(index, (result = withStyle(host.workbook, index, patch)));
    return result;
  };
  if (isEntireRow(area) && isEntireColumn(area)) {
    // A style for every column of the sheet would be kept and saved 16,384 times over.
    for (const model of sheet.columnModels.values()) model.style = restyled(model.style ?? 0);
  } else if (isEntireColumn(area)) {
    for (let i = 0; i < area.columns; i++) {
      const model = columnModel(sheet, area.column + i);
      model.style = restyled(model.style ?? 0);
    }
    for (const [row, model] of sheet.rowModels) {
      if (model.style === undefined) continue; // where a styled row crosses, the cell has the column's change too
      for (let i = 0; i < area.columns; i++) ensureCell(sheet, row, area.column + i);
    }
  } else if (isEntireRow(area)) {
    for (let i = 0; i < area.rows; i++) {
      for (const [column, model] of sheet.columnModels)
        if (model.style !== undefined) ensureCell(sheet, area.row + i, column);
      const model = rowModel(sheet, area.row + i);
      model.style = restyled(model.style ?? 0);
    }
  } else {
    for (let i = 0; i < area.rows; i++)
      for (let j = 0; j < area.columns; j++) {
        const cell = ensureCell(sheet, area.row + i, area.column + j);
        cell.style = restyled(cell.style ?? 0);
      }
    return;
  }
  eachCell(sheet, area, (cell) => void (cell.style = restyled(cell.style ?? 0)));
};

/** The indexes of the styles that the areas' cells show, each once. */
const stylesIn = (sheet: SheetModel, areas: readonly Area[]): Set<number> => {
  const indexes = new Set<number>();
  for (const area of areas) {
    if (isEntireColumn(area) || isEntireRow(area)) {
      eachCell(sheet, area, (cell) => void indexes.add(cell.style ?? 0));
      if (isEntireColumn(area)) {
        const columns = Math.min(area.columns, Math.max(...sheet.columnModels.keys(), area.column) - area.column + 2);
        for (let i = 0; i < columns; i++) indexes.add(sheet.columnModels.get(area.column + i)?.style ?? 0);
      } else {
        for (let i = 0; i < area.rows; i++) {
          const own = sheet.rowModels.get(area.row + i)?.style;
          if (own !== undefined) indexes.add(own);
          else
            for (const index of [0, ...[...sheet.columnModels.values()].map(({ style }) => style ?? 0)])
              indexes.add(index);
        }
      }
      continue;
    }
    for (let i = 0; i < area.rows; i++)
      for (let j = 0; j < area.columns; j++) indexes.add(styleIndexOf(sheet, area.row + i, area.column + j));
  }
  return indexes;
};

/** What all the styles agree on; null where they differ. */
export const common = <T>(
  host: Host,
  sheet: SheetModel,
  areas: readonly Area[],
  pick: (style: StyleModel) => T,
): T | null => {
  let found: { value: T } | undefined;
  for (const index of stylesIn(sheet, areas)) {
    const value = pick(styleAt(host.workbook, index));
    if (found && found.value !== value) return null;
    found ??= { value };
  }
  return found ? found.value : null;
};

const changesOf = (before: StyleModel, after: StyleModel, worn: StyleModel): StylePatch => {
  const patch: StylePatch = {};
  if (worn.numberFormat === before.numberFormat) patch.numberFormat = after.numberFormat;
  for (const kind of ['font', 'fill', 'borders', 'alignment', 'protection'] as const) {
    const was: Record<string, unknown> = { ...before[kind] };
    const is: Record<string, unknown> = { ...after[kind] };
    const own: Record<string, unknown> = { ...worn[kind] };
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
      (name) => JSON.stringify(own[name]) === JSON.stringify(was[name]),
    );
    Object.assign(patch, { [kind]: Object.fromEntries(names.map((name) => [name, is[name]])) });
  }
  return patch;
};

/** Carries the change of a named style to the cells that wear it, but for what was changed in the cells themselves. */
export const rewriteStyle = (
  { workbook }: Host,
  name: string,
  before: StyleModel,
  after: StyleModel,
  styleName?: string,
): void => {
  const moved = new Map<number, number>();
  workbook.styles.slice().forEach((worn, index) => {
    if (worn.styleName !== name) return;
    const patch = changesOf(before, after, worn);
    moved.set(index, withStyle(workbook, index, styleName === undefined ? patch : { ...patch, styleName }));
  });
  if (moved.size === 0) return;
  const dress = (model: { style?: number } | undefined): void => {
    const to = model?.style === undefined ? undefined : moved.get(model.style);
    if (model && to !== undefined) model.style = to;
  };
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows) cells?.forEach(dress);
    sheet.rowModels.forEach(dress);
    sheet.columnModels.forEach(dress);
  }
};

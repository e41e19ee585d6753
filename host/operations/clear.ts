import { EVENT, raiseChanged, raiseForSheet } from '../events';
import { assertAllowed, assertUnlocked } from '../guards';
import type { Host } from '../host';
import { printArea } from '../model/address';
import { containsArea, isEntireColumn, isEntireRow, overlaps, withoutArea } from '../model/areas';
import { eachCell, emptyCell } from '../model/cells';
import type { Area, SheetModel } from '../model/model';

/** `Excel.ClearApplyTo`. */
export const CLEAR_WORDS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;
export type ClearWord = (typeof CLEAR_WORDS)[number];

/** Takes contents, formats or links out of an area. `All` takes the rules on it and unmerges as well. */
export const clearArea = (host: Host, sheet: SheetModel, area: Area, what: ClearWord): void => {
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats';
  if (contents) assertUnlocked(host, sheet, area);
  if (formats) assertAllowed(host, sheet, 'allowFormatCells');
  eachCell(sheet, area, (cell, row, column) => {
    if (contents) emptyCell(cell);
    if (formats) delete cell.style;
    if (what !== 'Contents' && what !== 'Formats') delete cell.hyperlink;
    const cells = sheet.rows[row];
    if (cells && contents && formats) cells[column] = undefined;
  });
  if (formats) {
    clearFormats(sheet, area);
    raiseForSheet(host, EVENT.worksheetFormatChanged, sheet, { address: printArea(area) });
  }
  if (contents) raiseChanged(host, sheet, area);
};

const clearFormats = (sheet: SheetModel, area: Area): void => {
  if (isEntireColumn(area)) {
    for (const [column, model] of sheet.columnModels)
      if (column >= area.column && column < area.column + area.columns) delete model.style;
  }
  if (isEntireRow(area)) {
    for (const [row, model] of sheet.rowModels) if (row >= area.row && row < area.row + area.rows) delete model.style;
  }
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  const cut = <T extends { areas: Area[] }>(rules: T[]): T[] =>
    rules
      .map((rule) => {
        if (rule.areas.every((one) => !overlaps(one, area))) return rule;
        rule.areas = rule.areas.flatMap((one) => (containsArea(area, one) ? [] : withoutArea(one, area)));
        return rule;
      })
      .filter((rule) => rule.areas.length > 0);
  sheet.conditionalFormats = cut(sheet.conditionalFormats);
};

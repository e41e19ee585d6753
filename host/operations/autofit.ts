import { displayText } from '../display';
import type { Host } from '../host';
import { eachCell } from '../model/cells';
import type { Area, SheetModel } from '../model/model';
import { styleAt } from '../model/styles';
import { columnModel } from './style-cells';

/** The widths that Excel would choose, roughly: a character is as wide as a digit. */

const CHARACTERS_OF_AIR = 1.3;
const WIDEST_CHARACTERS = 255;

export const autofitColumns = (host: Host, sheet: SheetModel, area: Area): void => {
  const widest = new Map<number, number>();
  eachCell(sheet, area, (cell, _, column) => {
    const style = styleAt(host.workbook, cell.style ?? 0);
    if (cell.value === '' || style.alignment.wrapText) return;
    const scale = (style.font.size / 11) * (style.font.bold ? 1.1 : 1);
    const lines = displayText(cell, style.numberFormat, { date1904: host.workbook.date1904 }).split('\n');
    const characters = Math.max(...lines.map((line) => line.length)) * scale;
    widest.set(column, Math.max(widest.get(column) ?? 0, characters));
  });
  for (const [column, characters] of widest) {
    columnModel(sheet, column).width = Math.min(
      WIDEST_CHARACTERS,
      Math.round((characters + CHARACTERS_OF_AIR) * 100) / 100,
    );
  }
};

/** Back to the height that Excel gives a row by itself. */
export const autofitRows = (sheet: SheetModel, area: Area): void => {
  for (const [row, model] of sheet.rowModels) if (row >= area.row && row < area.row + area.rows) delete model.height;
};

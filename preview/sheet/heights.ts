import { displayText } from '../../host/display';
import { eachCell, usedArea } from '../../host/model/cells';
import { styleOf } from '../../host/model/styles';
import type { SheetModel, WorkbookModel } from '../../host/model/model';
import { pixelsOfHeight, pixelsOfWidth } from './geometry';

/** The width of a text in pixels, in a font given as CSS writes it. */
export type Measure = (text: string, font: string) => number;

const LINE_SPACING = 1.22;
const MARGIN = 3;

/** How many lines a text takes in a column, broken at spaces as Excel breaks it. */
export function linesOf(text: string, width: number, measure: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && measure(longer) > width) {
        lines++;
        line = word;
      } else line = longer;
    }
  }
  return lines;
}

/**
 * Heights in pixels for the rows that the file gives none: Excel grows them to their wrapped text when it opens the
 * file. It does not when a script writes, so this is done once for each sheet.
 */
export function measuredHeights(workbook: WorkbookModel, sheet: SheetModel, measure: Measure): Map<number, number> {
  const heights = new Map<number, number>();
  const used = usedArea(sheet);
  if (!used) return heights;
  const usual = pixelsOfHeight(sheet.standardHeight);
  eachCell(sheet, used, (cell, row, column) => {
    if (sheet.rowModels.get(row)?.height !== undefined || cell.value === '') return;
    const style = styleOf(workbook, sheet, row, column);
    const { font, alignment } = style;
    const css = `${font.bold ? 'bold ' : ''}${font.size}pt "${font.name}", Carlito, "Liberation Sans", sans-serif`;
    const width = pixelsOfWidth(sheet.columnModels.get(column)?.width ?? sheet.standardWidth) - 2 * MARGIN;
    const text = displayText(cell, style.numberFormat);
    const lines = alignment.wrapText ? linesOf(text, width, (part) => measure(part, css)) : 1;
    const height = Math.ceil(lines * pixelsOfHeight(font.size) * LINE_SPACING) + MARGIN;
    if (height > (heights.get(row) ?? usual)) heights.set(row, height);
  });
  return heights;
}

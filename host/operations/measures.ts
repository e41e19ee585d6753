import type { SheetModel } from '../model/model';

/** Widths and heights. A file counts column widths in characters of the default font, scripts count in points. */

/** Calibri 11: a digit is 7 pixels wide, a cell has 5 pixels of padding, and a pixel is 3/4 of a point. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** The width as a file has it (with padding counted in) from characters as Excel's dialogue shows them. */
const pointsOfCharacters = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + (characters < 1 ? 0 : PADDING_PIXELS)) * POINTS_PER_PIXEL;

export const charactersOfPoints = (points: number): number => {
  const pixels = points / POINTS_PER_PIXEL;
  return Math.max(0, Math.round(((pixels - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100);
};

/** In points; 0 for a hidden column. */
export const columnPoints = (sheet: SheetModel, column: number): number => {
  const model = sheet.columnModels.get(column);
  return model?.hidden ? 0 : pointsOfCharacters(model?.width ?? sheet.standardWidth);
};

/** In points; 0 for a hidden row. */
export const rowPoints = (sheet: SheetModel, row: number): number => {
  const model = sheet.rowModels.get(row);
  return model?.hidden ? 0 : (model?.height ?? sheet.standardHeight);
};

/** The left edge of a column, or the top of a row, in points. */
export const leftOf = (sheet: SheetModel, column: number): number => {
  let points = column * pointsOfCharacters(sheet.standardWidth);
  for (const at of sheet.columnModels.keys())
    if (at < column) points += columnPoints(sheet, at) - pointsOfCharacters(sheet.standardWidth);
  return points;
};

export const topOf = (sheet: SheetModel, row: number): number => {
  let points = row * sheet.standardHeight;
  for (const at of sheet.rowModels.keys()) if (at < row) points += rowPoints(sheet, at) - sheet.standardHeight;
  return points;
};

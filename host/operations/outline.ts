import { HostError } from '../errors';
import type { SheetModel } from '../model/model';

/** Groups of rows and columns. */

const MOST_LEVELS = 8;

const show = (models: Iterable<{ hidden?: boolean; outlineLevel?: number }>, levels: number): void => {
  if (levels > MOST_LEVELS) throw new HostError('InvalidArgument');
  if (levels === 0) return; // leaves them as they are
  for (const model of models) if (model.outlineLevel !== undefined) model.hidden = model.outlineLevel >= levels;
};

/** Shows groups down to a level (1: no details), and hides what is deeper; 0 leaves rows or columns as they are. */
export const showLevels = (sheet: SheetModel, rows: number, columns: number): void => {
  show(sheet.rowModels.values(), rows);
  show(sheet.columnModels.values(), columns);
};

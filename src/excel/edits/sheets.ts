import type { SheetEdit } from '../../plan/plan';
import type { PrintedSheet } from '../../plan/printed-sheet';
import { drawOperations } from '../draw-sheet';
import { lookUpSheet } from './look-up';
import { SMALL, type Operation, type Prepare } from './operation';

/** Excel's own height of a row. */
const PLAIN_HEIGHT = 15;

/**
 * Rebuilds one of our sheets in place: deleting a sheet would clear Excel's own undo list. All that stood on it is
 * taken away first, so that nothing piles up.
 */
export const prepareSheet: Prepare<SheetEdit> = ({ name, content, before }, { context }) => {
  const found = lookUpSheet(context, name);
  const it = () => context.workbook.worksheets.getItem(name);
  // Only a sheet that is known to stand there can be asked what stands on it.
  const standing = before === null ? null : loadObjects(it());
  return () => {
    const sheet = found();
    if (content === null) return sheet === null ? [] : [{ bytes: SMALL, place: name, queue: () => sheet.delete() }];
    const make: Operation = {
      bytes: SMALL * 8,
      place: name,
      queue: () => {
        if (sheet === null) context.workbook.worksheets.add(name);
        else empty(sheet, before, standing);
      },
    };
    return [make, ...drawOperations(it, name, content)];
  };
};

interface Objects {
  charts: Excel.ChartCollection;
  tables: Excel.TableCollection;
}

function loadObjects(sheet: Excel.Worksheet): Objects {
  const { charts, tables } = sheet;
  charts.load('items/name');
  tables.load('items/name');
  return { charts, tables };
}

function empty(sheet: Excel.Worksheet, before: PrintedSheet | null, standing: Objects | null): void {
  for (const chart of standing?.charts.items ?? []) chart.delete();
  for (const table of standing?.tables.items ?? []) table.convertToRange();
  if (before !== null && before.layout.filter !== null) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const used = sheet.getRange();
  used.conditionalFormats.clearAll();
  used.clear();
  if (before === null) return;
  const { rowHeights } = before.layout;
  if (rowHeights.length > 0) sheet.getRangeByIndexes(0, 0, rowHeights.length, 1).format.rowHeight = PLAIN_HEIGHT;
}

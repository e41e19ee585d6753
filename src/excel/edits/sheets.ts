import type { SheetEdit } from '../../plan/plan';
import type { PrintedSheet } from '../../plan/printed-sheet';
import { drawOperations } from '../drawing/sheet';
import { lookUpSheet } from './look-up';
import { SMALL, type Operation, type Prepare } from './operation';

/** Excel's own height of a row. */
const PLAIN_HEIGHT = 15;

/**
 * Rebuilds one of our sheets in place: deleting a sheet would clear Excel's own undo list. All that stood on it is
 * taken away first, so that nothing piles up.
 */
export const prepareSheet: Prepare<SheetEdit> = ({ name, content, before, at }, { context }) => {
  const sheetThere = lookUpSheet(context, name);
  // When a plan that got half-way is taken back, the sheet may stand there or not, whatever the plan says.
  const standing = content === null ? null : loadObjects(context.workbook.worksheets.getItemOrNullObject(name));
  const it = () => context.workbook.worksheets.getItem(name);
  return () => {
    const sheet = sheetThere();
    if (content === null) return sheet === null ? [] : [{ bytes: SMALL, place: name, queue: () => sheet.delete() }];
    const make: Operation = {
      bytes: SMALL * 8,
      place: name,
      queue: () => {
        if (sheet === null) add(context.workbook.worksheets, name, at ?? null);
        else empty(sheet, before ?? content, standing);
      },
    };
    return [make, ...drawOperations(it, name, content)];
  };
};

/** Only a sheet that comes back is moved to its place: moving clears Excel's own undo list, as taking it away did. */
function add(worksheets: Excel.WorksheetCollection, name: string, at: number | null): void {
  const sheet = worksheets.add(name);
  if (at !== null) sheet.position = at;
}

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

function empty(sheet: Excel.Worksheet, { layout }: PrintedSheet, standing: Objects | null): void {
  for (const chart of standing?.charts.items ?? []) chart.delete();
  for (const table of standing?.tables.items ?? []) table.convertToRange();
  if (layout.filter !== null) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const used = sheet.getRange();
  used.conditionalFormats.clearAll();
  used.clear();
  const { rowHeights } = layout;
  if (rowHeights.length > 0) sheet.getRangeByIndexes(0, 0, rowHeights.length, 1).format.rowHeight = PLAIN_HEIGHT;
}

import { addressOf } from '../../plan/cells';
import type { ColumnsAddedEdit, ColumnsRemovedEdit } from '../../plan/plan';
import { asWritten } from './cells';
import { SMALL, type Desk, type Operation, type Prepare } from './operation';

const LOOKS = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'fill/color',
  'font/name',
  'font/size',
  'font/bold',
  'font/italic',
  'font/color',
];

/** Adds columns where they are not there yet, with the looks of the header beside them. */
export const prepareColumnsAdded: Prepare<ColumnsAddedEdit> = (edit, desk) => {
  const { context } = desk;
  const sheet = context.workbook.worksheets.getItem(edit.sheetId);
  const table = edit.excelTableId === null ? null : context.workbook.tables.getItem(edit.excelTableId);
  const standing = edit.columns.map(({ header }) => {
    const column = table?.columns.getItemOrNullObject(header) ?? null;
    column?.load('name');
    return column;
  });
  const model = edit.styleFrom === null ? null : sheet.getCell(edit.styleFrom.row, edit.styleFrom.column);
  model?.format.load(LOOKS);
  return () => {
    const place = `${desk.sheetName(edit.sheetId)}!${addressOf(edit.area)}`;
    return [{ bytes: SMALL * 3 * edit.columns.length, place, queue: () => add(edit, sheet, table, standing, model) }];
  };
};

function add(
  edit: ColumnsAddedEdit,
  sheet: Excel.Worksheet,
  table: Excel.Table | null,
  standing: (Excel.TableColumn | null)[],
  model: Excel.Range | null,
): void {
  const { area } = edit;
  // Asked for anew each time: a range that is held moves along when the table is extended.
  const header = () => sheet.getRangeByIndexes(area.row, area.column, 1, area.columns);
  if (table !== null) {
    edit.columns.forEach(({ header: name }, i) => {
      if (standing[i]?.isNullObject === false) return;
      const index = edit.tableIndex === null ? undefined : edit.tableIndex + i;
      table.columns.add(index, undefined, name);
    });
  } else {
    header().values = [edit.columns.map((column) => asWritten(column.header))];
  }
  // A table's new column takes the format of its neighbour, and blank cells beside a range may have one of their own.
  if (area.rows > 1)
    sheet.getRangeByIndexes(area.row + 1, area.column, area.rows - 1, area.columns).numberFormat = [['General']];
  if (model !== null) copyLooks(model, header());
  edit.columns.forEach(({ width, wrap }, i) => {
    const column = sheet.getRangeByIndexes(area.row, area.column + i, area.rows, 1);
    if (width !== null) column.format.columnWidth = width;
    if (wrap && area.rows > 1) {
      const body = sheet.getRangeByIndexes(area.row + 1, area.column + i, area.rows - 1, 1);
      body.format.wrapText = true;
      body.format.verticalAlignment = 'Top';
    }
  });
}

/** Looks are copied one by one: copying a merged header's formats would merge ours. */
function copyLooks(from: Excel.Range, to: Excel.Range): void {
  const { format } = from;
  if (format.fill.color !== '' && format.fill.color !== '#FFFFFF') to.format.fill.color = format.fill.color;
  to.format.font.name = format.font.name;
  to.format.font.size = format.font.size;
  to.format.font.bold = format.font.bold;
  to.format.font.italic = format.font.italic;
  to.format.font.color = format.font.color;
  to.format.horizontalAlignment = format.horizontalAlignment;
  to.format.verticalAlignment = format.verticalAlignment;
  to.format.wrapText = true;
}

/** Takes columns away where they are there. */
export const prepareColumnsRemoved: Prepare<ColumnsRemovedEdit> = (edit, desk) => {
  const { context } = desk;
  const sheet = context.workbook.worksheets.getItem(edit.sheetId);
  const table = edit.excelTableId === null ? null : context.workbook.tables.getItemOrNullObject(edit.excelTableId);
  const standing = edit.columns.map(({ header }) => {
    const column = table?.columns.getItemOrNullObject(header) ?? null;
    column?.load('name');
    return column;
  });
  return () =>
    // From the right, so that the places of those still to go stay what they were.
    edit.columns
      .map((column, i) => ({ ...column, standing: standing[i] ?? null }))
      .sort((a, b) => b.column - a.column)
      .map((column) => removal(edit, desk, sheet, column));
};

function removal(
  edit: ColumnsRemovedEdit,
  desk: Desk,
  sheet: Excel.Worksheet,
  { column, width, standing }: ColumnsRemovedEdit['columns'][number] & { standing: Excel.TableColumn | null },
): Operation {
  const { row, rows } = edit.rows;
  return {
    bytes: SMALL,
    place: `${desk.sheetName(edit.sheetId)}!${addressOf({ row, rows, column, columns: 1 })}`,
    queue: () => {
      if (standing === null) blank(sheet.getRangeByIndexes(row, column, rows, 1));
      else if (!standing.isNullObject) standing.delete();
      if (width !== null) sheet.getRangeByIndexes(row, column, 1, 1).format.columnWidth = width;
    },
  };
}

/** Clearing a range whole would cut what an officer's own conditional formats and validation reach over. */
function blank(range: Excel.Range): void {
  range.clear('Contents');
  range.style = 'Normal';
}

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

const LAST_ROW = 1_048_575;

/** Excel's last cell of the first row: nobody's, so that it looks as a sheet's cells do before anything is done to them. */
const LAST_CELL = { row: 0, column: 16_383 };

/** Takes columns away where they are there; what was theirs before they were ours is given back. */
export const prepareColumnsRemoved: Prepare<ColumnsRemovedEdit> = (edit, desk) => {
  const { context } = desk;
  const sheet = context.workbook.worksheets.getItem(edit.sheetId);
  const table = edit.excelTableId === null ? null : context.workbook.tables.getItemOrNullObject(edit.excelTableId);
  // White and no fill are told apart by the pattern alone.
  const looks = [...LOOKS, 'fill/pattern'];
  const plain = sheet.getCell(LAST_CELL.row, LAST_CELL.column);
  plain.format.load([...looks, 'columnWidth', 'useStandardWidth']);
  const standing = edit.columns.map(({ header, column }): Standing => {
    const inTable = table?.columns.getItemOrNullObject(header) ?? null;
    inTable?.load('name');
    const below = table === null && edit.rows.rows > 1 ? sheet.getCell(edit.rows.row + 1, column) : null;
    below?.format.load(looks);
    const beyond = below === null ? null : sheet.getCell(Math.min(edit.rows.row + edit.rows.rows, LAST_ROW), column);
    beyond?.load(['values', 'numberFormat']);
    return { inTable, below, beyond, plain };
  });
  return () =>
    // From the right, so that the places of those still to go stay what they were.
    edit.columns
      .map((column, i) => ({ column, standing: standing[i] ?? { inTable: null, below: null, beyond: null, plain } }))
      .sort((a, b) => b.column.column - a.column.column)
      .map(({ column, standing: there }) => removal(edit, desk, sheet, column, there));
};

interface Standing {
  readonly inTable: Excel.TableColumn | null;
  /** In a plain range: the cell under the header. */
  readonly below: Excel.Range | null;
  /** The first cell under the column: blank, it has the number format that the column had before. */
  readonly beyond: Excel.Range | null;
  readonly plain: Excel.Range;
}

function removal(
  edit: ColumnsRemovedEdit,
  desk: Desk,
  sheet: Excel.Worksheet,
  { column, width, wrap }: ColumnsRemovedEdit['columns'][number],
  { inTable, below, beyond, plain }: Standing,
): Operation {
  const { row, rows } = edit.rows;
  const range = (from: number, count: number): Excel.Range => sheet.getRangeByIndexes(from, column, count, 1);
  return {
    bytes: SMALL,
    place: `${desk.sheetName(edit.sheetId)}!${addressOf({ row, rows, column, columns: 1 })}`,
    queue: () => {
      if (inTable !== null) {
        if (!inTable.isNullObject) inTable.delete();
      } else {
        // Clearing a range whole would cut what an officer's own conditional formats and validation reach over.
        range(row, rows).clear('Contents');
        unheaded(range(row, 1), below, plain, wrap);
        const numberFormat = formatBefore(beyond);
        if (numberFormat !== 'General') range(row, 1).numberFormat = [[numberFormat]];
        if (rows > 1) unwritten(range(row + 1, rows - 1), numberFormat, wrap);
      }
      if (width !== null) giveWidth(range(row, 1), width, plain);
    },
  };
}

/** A column's cells were given General when they became ours; where all of it was formatted, what is under it tells how. */
function formatBefore(beyond: Excel.Range | null): string {
  const [[value]] = (beyond?.values ?? [['']]) as [[unknown]];
  const [[format]] = (beyond?.numberFormat ?? [['General']]) as [[unknown]];
  return value === '' && typeof format === 'string' ? format : 'General';
}

/** Under a header: what we set goes, and fills, borders and fonts stay, as they stood there before our columns did. */
function unwritten(body: Excel.Range, numberFormat: string, isWrapped: boolean): void {
  body.numberFormat = [[numberFormat]];
  if (!isWrapped) return;
  body.format.wrapText = false;
  body.format.verticalAlignment = 'Bottom';
}

/** A header looks like the cells under it again, which were its like while all of them were blank. */
function unheaded(header: Excel.Range, below: Excel.Range | null, plain: Excel.Range, isWrapped: boolean): void {
  if (below === null || (!isFilled(below) && looksOf(below) === looksOf(plain))) {
    header.style = 'Normal';
    return;
  }
  header.format.fill.clear();
  copyLooks(below, header);
  if (isFilled(below)) header.format.fill.color = below.format.fill.color;
  header.format.wrapText = false;
  if (isWrapped) header.format.verticalAlignment = 'Bottom';
}

const isFilled = ({ format: { fill } }: Excel.Range): boolean => fill.pattern !== 'None';

const looksOf = ({ format: { fill, font, horizontalAlignment } }: Excel.Range): string =>
  JSON.stringify([fill.color, font.name, font.size, font.bold, font.italic, font.color, horizontalAlignment]);

/** A column that had the sheet's standard width has it again, and no width of its own. */
function giveWidth(cell: Excel.Range, width: number, { format }: Excel.Range): void {
  if (format.useStandardWidth && Math.abs(format.columnWidth - width) < 0.01) cell.format.useStandardWidth = true;
  else cell.format.columnWidth = width;
}

import { addressOf } from '../../plan/cells';
import type { CellsEdit } from '../../plan/plan';
import type { Area, CellValue } from '../../tracker/snapshot';
import { SMALL, type Desk, type Operation, type Prepare } from './operation';

/** Blocks are cut at about this size, so that they fill batches well. */
const PIECE = 1_000_000;

/** A value as it is written: text with a leading apostrophe, so that no word is ever parsed as a formula, a number or a date. */
export const asWritten = (value: CellValue | null): CellValue | null =>
  typeof value === 'string' && value !== '' ? `'${value}` : value;

/** Rows cut into pieces, each with the weight of its JSON. */
export function pieces<T>(rows: T[], most = PIECE): { from: number; rows: T[]; bytes: number }[] {
  const out: { from: number; rows: T[]; bytes: number }[] = [];
  const encoder = new TextEncoder();
  rows.forEach((row, i) => {
    const bytes = encoder.encode(JSON.stringify(row)).length + 1;
    const last = out[out.length - 1];
    if (last !== undefined && last.bytes + bytes <= most) {
      last.rows.push(row);
      last.bytes += bytes;
    } else out.push({ from: i, rows: [row], bytes });
  });
  return out;
}

/** Writes a block of values at a place, in as many operations as its size needs. */
export function valueOperations(
  sheet: () => Excel.Worksheet,
  sheetName: string,
  area: Area,
  values: (CellValue | null)[][],
): Operation[] {
  return pieces(values.map((cells) => cells.map(asWritten))).map(({ from, rows, bytes }) => {
    const part = { ...area, row: area.row + from, rows: rows.length };
    return {
      bytes: bytes + SMALL,
      place: `${sheetName}!${addressOf(part)}`,
      queue: () => {
        sheet().getRangeByIndexes(part.row, part.column, part.rows, part.columns).values = rows;
      },
    };
  });
}

/** Number formats first: a value is read by the format that its cell has when it comes. */
export const prepareCells: Prepare<CellsEdit> = (edit, desk) => () => [
  ...formatOperations(edit, desk),
  ...valueOperations(sheetOf(edit, desk), desk.sheetName(edit.sheetId), edit.area, edit.values),
];

const sheetOf =
  ({ sheetId }: { sheetId: string }, { context }: Desk) =>
  (): Excel.Worksheet =>
    context.workbook.worksheets.getItem(sheetId);

function formatOperations(edit: CellsEdit, desk: Desk): Operation[] {
  if (edit.numberFormats === null) return [];
  const name = desk.sheetName(edit.sheetId);
  const sheet = sheetOf(edit, desk);
  return formatColumns(edit.numberFormats).flatMap(({ column, formats }) => {
    const area = { ...edit.area, column: edit.area.column + column, columns: 1 };
    const [first] = formats;
    // One format for all is said once, and Excel gives it to every cell.
    if (first !== null && formats.every((format) => format === first)) {
      const queue = () => {
        sheet().getRangeByIndexes(area.row, area.column, area.rows, 1).numberFormat = [[first]];
      };
      return [{ bytes: SMALL, place: `${name}!${addressOf(area)}`, queue }];
    }
    return pieces(formats.map((format) => [format])).map(({ from, rows, bytes }) => {
      const part: Area = { ...area, row: area.row + from, rows: rows.length };
      return {
        bytes: bytes + SMALL,
        place: `${name}!${addressOf(part)}`,
        queue: () => {
          sheet().getRangeByIndexes(part.row, part.column, part.rows, part.columns).numberFormat = rows;
        },
      };
    });
  });
}

/** Only the columns that have a format to set. */
function formatColumns(grid: (string | null)[][]): { column: number; formats: (string | null)[] }[] {
  const columns = grid[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => ({
    column,
    formats: grid.map((cells) => cells[column] ?? null),
  })).filter(({ formats }) => formats.some((format) => format !== null));
}

import { a1 } from '../../tracker/address';
import type { Area, SheetSnapshot } from '../../tracker/snapshot';
import type { RecordTable } from '../../tracker/records';
import type { Check } from '../check';
import { sheetIssue } from '../place';

/** Cells merged across the records of a table; merged headings and titles do no harm. Nothing is said where Excel cannot tell. */
export const mergedCellsInData: Check = {
  code: 'merged-cells-in-data',
  find: ({ tracker, sheets }) =>
    sheets.flatMap((sheet) => {
      const tables = tracker.tables.filter(({ sheetId }) => sheetId === sheet.id);
      return mergesIn(sheet, tables).map((merge) =>
        sheetIssue('merged-cells-in-data', sheet.name, a1(merge.row, merge.column), { area: areaOf(merge) }),
      );
    }),
};

function mergesIn({ merges }: SheetSnapshot, tables: readonly RecordTable[]): Area[] {
  return (merges ?? []).filter((merge) => tables.some((table) => touchesRecords(merge, table)));
}

function touchesRecords(merge: Area, table: RecordTable): boolean {
  const lastColumn = merge.column + merge.columns - 1;
  if (merge.column > table.lastColumn || lastColumn < table.firstColumn) return false;
  const lastRow = merge.row + merge.rows - 1;
  if (merge.row > table.lastRow || lastRow < table.firstRow) return false;
  if (isWithinRecord(merge, table)) return false;
  return table.rows.some((row) => row >= merge.row && row <= lastRow);
}

/** A name merged down over the rows of one indicator, or one target merged across its periods. */
const isWithinRecord = ({ row, rows, columns }: Area, { turns }: RecordTable): boolean =>
  [...(turns?.values() ?? [])].some(
    ({ head, rows: own, target }) =>
      row >= head && row + rows - 1 <= (own.at(-1) ?? head) && (columns === 1 || (rows === 1 && row === target)),
  );

const areaOf = ({ row, column, rows, columns }: Area): string =>
  `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;

import { a1 } from '../../tracker/address';
import { columnsWithFormulas } from '../../tracker/needed-columns';
import type { CellBlock, CellValue, SheetSnapshot } from '../../tracker/snapshot';
import type { RecordTable, Tracker } from '../../tracker/records';
import type { Check } from '../check';
import { issueOf, sheetIssue, type FoundRecord } from '../place';

/** A constant in a column where at least half of the filled rows hold formulas (decisions.md, Findings). */
export const formulaOverwritten: Check = {
  code: 'formula-overwritten',
  find: ({ tracker, sheets }) => {
    const found = tracker.tables.flatMap((table) => {
      const sheet = sheets.find(({ id }) => id === table.sheetId);
      return sheet === undefined ? [] : columnsOf(sheet, table).flatMap((column) => overwrittenIn(column, table));
    });
    if (found.length === 0) return [];
    const records = recordsByRow(tracker);
    return found.map(({ table, row, column, facts }) => {
      const record = records.get(`${table.id} ${row}`);
      return record === undefined
        ? sheetIssue('formula-overwritten', table.sheet, a1(row, column), facts)
        : issueOf('formula-overwritten', record, a1(row, column), facts);
    });
  },
};

interface FormulaColumn {
  readonly block: CellBlock;
  readonly formulas: CellValue[][];
  readonly column: number;
}

function columnsOf({ blocks }: SheetSnapshot, table: RecordTable): FormulaColumn[] {
  const read = columnsWithFormulas(table);
  return blocks.flatMap((block) => {
    const { formulas, area } = block;
    if (formulas === null) return [];
    const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
    return columns.filter((column) => read.has(column)).map((column) => ({ block, formulas, column }));
  });
}

interface Overwritten {
  readonly table: RecordTable;
  readonly row: number;
  readonly column: number;
  readonly facts: { found: string; column: string };
}

function overwrittenIn({ block, formulas, column }: FormulaColumn, table: RecordTable): Overwritten[] {
  const { row: top, column: left } = block.area;
  const at = column - left;
  // Most columns hold no formula at all.
  if (!table.rows.some((row) => isFormula(formulas[row - top]?.[at] ?? '', block.values[row - top]?.[at] ?? '')))
    return [];
  const constants: { row: number; found: string }[] = [];
  let filled = 0;
  for (const row of table.rows) {
    const value = block.values[row - top]?.[at] ?? '';
    const formula = formulas[row - top]?.[at] ?? '';
    if (value === '' && formula === '') continue;
    filled += 1;
    if (!isFormula(formula, value)) constants.push({ row, found: String(value) });
  }
  if ((filled - constants.length) * 2 < filled) return [];
  const header = table.headers[column - table.firstColumn] ?? '';
  return constants.map(({ row, found }) => ({ table, row, column, facts: { found, column: header } }));
}

/** A text that begins with = and stands as itself is a constant that an apostrophe protects. */
const isFormula = (formula: CellValue, value: CellValue): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

function recordsByRow(tracker: Tracker): Map<string, FoundRecord> {
  const records = new Map<string, FoundRecord>();
  const lists: readonly (readonly FoundRecord[])[] = [
    tracker.indicators,
    tracker.objectives,
    tracker.actions,
    tracker.risks,
    tracker.budgets,
  ];
  for (const record of lists.flat()) records.set(`${record.at.table.id} ${record.at.row}`, record);
  for (const indicator of tracker.indicators)
    for (const { row } of indicator.longRows) records.set(`${indicator.at.table.id} ${row}`, indicator);
  return records;
}

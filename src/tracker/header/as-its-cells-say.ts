import type { FoundTable } from '../find-tables';
import type { Grid } from '../grid';
import type { Layout } from './layout';
import { bestLayout, type FindContext } from './read-header';
import { goesOnIn, mayTellRows, takesTurnsInNames } from '../turns/find-turns';
import { plainWords } from '../words';

/** What only the cells under a header tell of its columns. */
export const asItsCellsSay = (table: FoundTable, grid: Grid, context: FindContext): FoundTable =>
  table.layout.kind === 'indicators' ? withTurns(withCodes(table, grid), grid, context) : table;

/** The table with the column that says what each of its rows holds, where there is one; that column is nothing else then. */
function withTurns(table: FoundTable, grid: Grid, context: FindContext): FoundTable {
  const { layout, headerRow, lastPossibleRow: lastRow, periods } = table;
  if (table.isLong || !hasPeriods(layout)) return table;
  const where = { grid, headerRow, lastRow, periods };
  const timed = new Set(layout.series.map(({ column }) => column));
  // A column without a header may stand left of all the others.
  for (let column = Math.max(0, table.firstColumn - 1); column <= table.lastColumn; column++) {
    const cell = table.cells.find((one) => one.column === column);
    if (timed.has(column) || (cell && context.mapping.has(plainWords(cell.text)))) continue;
    if (!mayTellRows(column, where)) continue;
    const others = cell
      ? bestLayout(
          table.cells.filter((one) => one !== cell),
          periods,
          context,
        )
      : layout;
    if (others?.kind !== 'indicators' || !hasPeriods(others) || !goesOnIn(column, others, where)) continue;
    return { ...table, layout: others, turns: { column, isName: false } };
  }
  const { name } = layout.columns;
  if (name === undefined || !takesTurnsInNames(name, layout, where)) return table;
  return { ...table, turns: { column: name, isName: true } };
}

const CODES_LOOKED_AT = 40;
/** A digit in a word or two: `FI1`, `CH01 (2)`, `5.10`. */
const CODE = /^(?=\D{0,12}\d)\S{1,14}(?: \S{1,6})?$/u;

/** Where PI or KPI heads the codes and Description the names: two columns of names, and none of refs. */
function withCodes(table: FoundTable, grid: Grid): FoundTable {
  const { layout, headerRow, lastPossibleRow } = table;
  const { ref, name } = layout.columns;
  const two = layout.ambiguities.find(({ field }) => field === 'name');
  if (ref !== undefined || name === undefined || two === undefined) return table;
  const codes = new Set<string>();
  let [filled, letters] = [0, 0];
  for (let row = headerRow + 1; row <= Math.min(lastPossibleRow, headerRow + CODES_LOOKED_AT); row++) {
    const [code, other] = [grid.string(row, name), grid.string(row, two.other.column)];
    if (code === '' || other === '') continue;
    if (!CODE.test(code)) return table;
    filled++;
    codes.add(code);
    letters += other.length - code.length;
  }
  if (filled === 0 || codes.size < filled || letters <= 0) return table;
  const columns = { ...layout.columns, ref: name, name: two.other.column };
  const ambiguities = layout.ambiguities.filter((one) => one !== two);
  return { ...table, layout: { ...layout, columns, ambiguities } };
}

const hasPeriods = ({ series }: Layout): boolean =>
  series.some(({ role, period }) => role === 'value' && typeof period === 'object');

import type { FoundTable } from './find-tables';
import type { Grid } from './grid';
import { isTotal, type Look, type PassedOver, type TableRows } from './passed-over';
import type { Field } from './records';
import { turnRows } from './turns/turn-rows';

/** Columns that a record has and a key or a note under the table has not. */
const EVIDENCE: readonly Field[] = [
  'polarity',
  'unit',
  'status',
  'owner',
  'due',
  'progress',
  'completed',
  'likelihood',
  'impact',
  'gross',
  'net',
  'projectedVariance',
  'previousEstimate',
  'revisedEstimate',
  'actualSpend',
  'text',
  'because',
  'position',
  'period',
  'year',
];

/**
 * Which rows of a table are records. It ends at the first wholly blank row that no further data of the same shape
 * follows; headings (one filled cell) and totals inside are passed over, but never a row with a ref.
 */
export function tableRows(grid: Grid, table: FoundTable): TableRows {
  const { columns, series, kind } = table.layout;
  const evidence = new Set([
    ...series.map(({ column }) => column),
    ...EVIDENCE.flatMap((field) => columns[field] ?? []),
  ]);
  const looks = new Map<number, Look>();
  let lastData = table.headerRow;
  let end = table.headerRow;
  let afterGap = false;
  for (let row = table.headerRow + 1; row <= table.lastPossibleRow; row++) {
    const look = lookAt(grid, row, table, evidence);
    if (look.filled === 0) {
      afterGap = true;
      continue;
    }
    looks.set(row, look);
    const isData = look.filled >= 2 && look.named;
    if (isData && (!afterGap || look.evident || table.excelTable)) {
      lastData = row;
      end = row;
      afterGap = false;
    } else if (!afterGap) end = row;
  }
  // A heading right above the next table's header is that table's.
  const isFollowed = table.lastPossibleRow < grid.lastRow;
  const lastRow = table.excelTable ? table.lastPossibleRow : isFollowed ? lastData : end;
  if (table.turns !== null) return turnRows(grid, table, table.turns, looks, lastRow);
  return sortOut(grid, table, looks, lastRow, kind === 'commentary');
}

function lookAt(grid: Grid, row: number, table: FoundTable, evidence: ReadonlySet<number>): Look {
  const { name, ref } = table.layout.columns;
  const service = table.layout.kind === 'budgets' && name === undefined ? table.layout.columns.service : undefined;
  let filled = 0;
  let first = -1;
  let named = false;
  let evident = false;
  const from = Math.min(table.firstColumn, table.turns?.column ?? table.firstColumn);
  for (let column = from; column <= table.lastColumn; column++) {
    const value = grid.value(row, column);
    if (value === '' || (typeof value === 'string' && value.trim() === '')) continue;
    filled++;
    if (first < 0) first = column;
    if (column === name || column === ref || column === service || column === table.turns?.column) named = true;
    else if (evidence.has(column)) evident = true;
  }
  return { filled, column: first, named, evident };
}

function sortOut(
  grid: Grid,
  table: FoundTable,
  looks: ReadonlyMap<number, Look>,
  lastRow: number,
  isCommentary: boolean,
): TableRows {
  const { name, ref, text } = table.layout.columns;
  const rows: number[] = [];
  const passedOver: PassedOver[] = [];
  const headings = new Map<number, string>();
  let heading: string | null = null;
  const isRef = refTest(grid, ref, looks);
  for (const [row, look] of looks) {
    if (row > lastRow) break;
    const refText = ref === undefined ? '' : grid.string(row, ref);
    const isRefTotal = isTotal(refText);
    const hasRef = refText !== '' && !isRefTotal && (look.filled > 1 || isRef(row));
    const nameText = name === undefined ? '' : grid.string(row, name);
    const totalAt = hasRef ? undefined : nameText === '' ? look.column : name;
    const totalText = totalAt === undefined ? '' : grid.string(row, totalAt);
    if (totalAt !== undefined && isTotal(totalText)) {
      passedOver.push({ row, why: 'total', column: totalAt, text: totalText });
    } else if (look.filled === 1 && !hasRef && !(isCommentary && look.column === text)) {
      heading = grid.string(row, look.column);
      passedOver.push({ row, why: 'heading', column: look.column, text: heading });
    } else {
      rows.push(row);
      if (heading !== null) headings.set(row, heading);
    }
  }
  return { lastRow, rows, passedOver, headings };
}

/** A ref by its shape: `P6 - Obj 01` is `a9 - a 9`. */
const shapeOf = (ref: string): string => ref.replace(/\p{L}+/gu, 'a').replace(/\d+/gu, '9');

/**
 * Whether what stands alone in a row's Ref cell is a ref. Group headings are often typed in the first column, which is
 * that of the refs: a ref looks like the table's other refs, or is a number.
 */
function refTest(grid: Grid, ref: number | undefined, looks: ReadonlyMap<number, Look>): (row: number) => boolean {
  if (ref === undefined) return () => false;
  const shapes = new Set<string>();
  for (const [row, look] of looks) if (look.filled > 1) shapes.add(shapeOf(grid.string(row, ref)));
  return (row) => typeof grid.value(row, ref) === 'number' || shapes.has(shapeOf(grid.string(row, ref)));
}

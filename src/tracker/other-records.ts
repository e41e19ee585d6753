import { tidy } from '../rules/numbers';
import { isBlank, type Reading } from '../rules/reading';
import { budgetTypeOf, BUDGET_TYPE_EXPECTED } from './cells/field-words';
import { isErrorText } from './cells/figure-cell';
import { formatKind } from './cells/number-formats';
import { reasonOf } from './cells/reasons';
import type { Action, Budget, Commentary, Field, Objective, Risk } from './records';
import {
  amountOf,
  basics,
  cellOf,
  dateOf,
  raise,
  readRow,
  statusOf,
  textOf,
  wordOf,
  type ReadContext,
  type Row,
  type TableSource,
} from './row-reader';
import { unitOf, type Unit } from './cells/units';
import { tidyText } from './words';
import { numberOfText } from './cells/written-numbers';

const eachRow = <Made>(source: TableSource, context: ReadContext, make: (row: Row) => Made): Made[] =>
  source.table.rows.map((row) => make(readRow(source, row, context)));

/** The objectives of a table. */
export const readObjectives = (source: TableSource, context: ReadContext): Objective[] =>
  eachRow(source, context, (row) => ({
    ...basics(row),
    priority: textOf(row, 'priority'),
    rating: statusOf(row, source.table.columns.status),
    previousRating: statusOf(row, source.table.columns.previousRating),
    because: textOf(row, 'because'),
    position: textOf(row, 'position'),
  }));

/** The actions of a table. Progress is 0 to 100 whichever way its column is kept. */
export function readActions(source: TableSource, context: ReadContext): Action[] {
  const times = progressTimes(source);
  return eachRow(source, context, (row) => ({
    ...basics(row),
    start: dateOf(row, 'start'),
    due: dateOf(row, 'due'),
    revisedDue: dateOf(row, 'revisedDue'),
    proposed: dateOf(row, 'proposed'),
    completed: dateOf(row, 'completed'),
    progress: progressOf(row, times),
    typedStatus: statusOf(row, source.table.columns.status),
    typedRag: statusOf(row, source.table.columns.rag),
  }));
}

/** A Progress column whose numbers are all at most 1 holds fractions (decisions.md, Values 5). */
function progressTimes({ table, grid }: TableSource): 1 | 100 {
  const column = table.columns.progress;
  if (column === undefined) return 1;
  let numbers = 0;
  for (const row of table.rows) {
    const value = grid.value(row, column);
    if (typeof value !== 'number' || formatKind(grid.format(row, column)).percent) continue;
    if (value > 1) return 1;
    numbers++;
  }
  return numbers > 0 ? 100 : 1;
}

function progressOf(row: Row, times: 1 | 100): number | null {
  const cell = cellOf(row, 'progress');
  if (!cell) return null;
  const { value } = cell;
  if (typeof value === 'number')
    return tidy(value * (formatKind(cell.grid.format(cell.row, cell.column)).percent ? 100 : times));
  const text = tidyText(String(value));
  const number = typeof value === 'string' ? numberOfText(text, { kind: 'percent', scale: 1, text: '%' }) : null;
  if (number) {
    raise(row, 'number-stored-as-text', cell, { found: text, readAs: `${number.value}${number.percent ? '%' : ''}` });
    return number.value;
  }
  if (isErrorText(text)) raise(row, 'error-cell', cell, { found: text, field: 'progress' });
  else if (reasonOf(text, 'value') === null) raise(row, 'unreadable-value', cell, { found: text, field: 'progress' });
  return null;
}

/** An amount; null where the cell is blank or there is no such column. */
function amount(row: Row, field: Field, unit: Unit | null): Reading | null {
  const reading = amountOf(row, field, unit);
  return isBlank(reading) ? null : reading;
}

/** A likelihood, an impact, a score: a plain count. */
const SCORE: Unit = { kind: 'number', scale: 1, text: 'score' };

/** The risks of a table. Scores outside 1 to 5 are for the rules to refuse. */
export const readRisks = (source: TableSource, context: ReadContext): Risk[] =>
  eachRow(source, context, (row) => ({
    ...basics(row),
    likelihood: amount(row, 'likelihood', SCORE),
    impact: amount(row, 'impact', SCORE),
    targetScore: amount(row, 'targetScore', SCORE),
    mitigation: textOf(row, 'mitigation'),
    typedStatus: statusOf(row, source.table.columns.status),
  }));

const MONEY = ['gross', 'net', 'projectedVariance', 'previousEstimate', 'revisedEstimate', 'actualSpend'] as const;

/** The budgets of a table. */
export const readBudgets = (source: TableSource, context: ReadContext): Budget[] =>
  eachRow(source, context, (row) => {
    const record = basics(row);
    const unit = unitOf(textOf(row, 'unit')) ?? moneyUnit(source);
    const money = Object.fromEntries(MONEY.map((field) => [field, amount(row, field, unit)])) as Pick<
      Budget,
      (typeof MONEY)[number]
    >;
    return {
      ...record,
      ...money,
      unit,
      type: wordOf(row, 'type', budgetTypeOf, BUDGET_TYPE_EXPECTED),
      typedStatus: statusOf(row, source.table.columns.status),
    };
  });

/** The unit that the headers of the amounts give, the first that gives one. */
function moneyUnit({ table, units }: TableSource): Unit | null {
  for (const field of MONEY) {
    const column = table.columns[field];
    const unit = column === undefined ? undefined : units.get(column);
    if (unit) return unit;
  }
  return null;
}

/** The passages of a commentary table, in order; one without a heading goes on from the one above. */
export function readCommentary(source: TableSource, context: ReadContext): Commentary[] {
  let heading = '';
  return eachRow(source, context, (row) => {
    heading = row.name === '' ? heading : row.name;
    return {
      at: { table: row.table, row: row.row },
      heading,
      text: textOf(row, 'text'),
      printedOn: textOf(row, 'printedOn'),
    };
  });
}

import { tidy } from '../rules/numbers';
import { isBlank, type Reading } from '../rules/reading';
import { budgetTypeOf, BUDGET_TYPE_EXPECTED } from './field-words';
import { isErrorText, readValue } from './figure-cell';
import { formatKind } from './number-formats';
import { reasonOf } from './reasons';
import type { Action, Budget, Commentary, Field, Objective, Risk } from './records';
import { basics, readRow, type ReadContext, type RowReader, type TableSource } from './row-reader';
import { unitOf, type Unit } from './units';
import { tidyText } from './words';
import { numberOfText } from './written-numbers';

const eachRow = <Made>(source: TableSource, context: ReadContext, make: (reader: RowReader) => Made): Made[] =>
  source.table.rows.map((row) => make(readRow(source, row, context)));

/** The objectives of a table. */
export const readObjectives = (source: TableSource, context: ReadContext): Objective[] =>
  eachRow(source, context, (reader) => ({
    ...basics(source, reader),
    priority: reader.text('priority'),
    rating: reader.status(source.table.columns.status),
    previousRating: reader.status(source.table.columns.previousRating),
    because: reader.text('because'),
    position: reader.text('position'),
  }));

/** The actions of a table. Progress is 0 to 100 whichever way its column is kept. */
export function readActions(source: TableSource, context: ReadContext): Action[] {
  const times = progressTimes(source);
  return eachRow(source, context, (reader) => ({
    ...basics(source, reader),
    start: reader.date('start'),
    due: reader.date('due'),
    revisedDue: reader.date('revisedDue'),
    proposed: reader.date('proposed'),
    completed: reader.date('completed'),
    progress: progressOf(reader, times),
    typedStatus: reader.status(source.table.columns.status),
    typedRag: reader.status(source.table.columns.rag),
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

function progressOf(reader: RowReader, times: 1 | 100): number | null {
  const cell = reader.cell('progress');
  if (!cell) return null;
  const { value } = cell;
  if (typeof value === 'number')
    return tidy(value * (formatKind(cell.grid.format(cell.row, cell.column)).percent ? 100 : times));
  const text = tidyText(String(value));
  const number = typeof value === 'string' ? numberOfText(text, { kind: 'percent', scale: 1, text: '%' }) : null;
  if (number) {
    reader.raise('number-stored-as-text', cell, { found: text, readAs: `${number.value}${number.percent ? '%' : ''}` });
    return number.value;
  }
  if (isErrorText(text)) reader.raise('error-cell', cell, { found: text, field: 'progress' });
  else if (reasonOf(text, 'value') === null) reader.raise('unreadable-value', cell, { found: text, field: 'progress' });
  return null;
}

/** A figure that has no unit but its header's. Null where the cell is blank or there is no such column. */
function amount(reader: RowReader, field: Field, unit: Unit | null, context: ReadContext): Reading | null {
  const cell = reader.cell(field);
  if (!cell) return null;
  const reading = readValue(cell.value, cell.grid.format(cell.row, cell.column), {
    unit,
    grades: [],
    date1904: context.date1904,
    field,
    raise: (code, facts) => {
      reader.raise(code, cell, facts);
    },
  });
  return isBlank(reading) ? null : reading;
}

/** A likelihood, an impact, a score: a plain count. */
const SCORE: Unit = { kind: 'number', scale: 1, text: 'score' };

/** The risks of a table. Scores outside 1 to 5 are for the rules to refuse. */
export const readRisks = (source: TableSource, context: ReadContext): Risk[] =>
  eachRow(source, context, (reader) => ({
    ...basics(source, reader),
    likelihood: amount(reader, 'likelihood', SCORE, context),
    impact: amount(reader, 'impact', SCORE, context),
    targetScore: amount(reader, 'targetScore', SCORE, context),
    mitigation: reader.text('mitigation'),
    typedStatus: reader.status(source.table.columns.status),
  }));

const MONEY = ['gross', 'net', 'projectedVariance', 'previousEstimate', 'revisedEstimate', 'actualSpend'] as const;

/** The budgets of a table. A budget without a name of its own has its service's. */
export const readBudgets = (source: TableSource, context: ReadContext): Budget[] =>
  eachRow(source, context, (reader) => {
    const record = basics(source, reader);
    const unit = unitOf(reader.text('unit')) ?? moneyUnit(source);
    const money = Object.fromEntries(MONEY.map((field) => [field, amount(reader, field, unit, context)])) as Pick<
      Budget,
      (typeof MONEY)[number]
    >;
    return {
      ...record,
      ...money,
      name: record.name === '' ? record.service : record.name,
      unit,
      type: reader.word('type', budgetTypeOf, BUDGET_TYPE_EXPECTED),
      typedStatus: reader.status(source.table.columns.status),
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
  return eachRow(source, context, (reader) => {
    heading = reader.name === '' ? heading : reader.name;
    return { at: reader.at, heading, text: reader.text('text'), printedOn: reader.text('printedOn') };
  });
}

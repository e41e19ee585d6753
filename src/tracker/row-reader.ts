import type { FindingCode, FindingFacts } from '../text/finding-facts';
import { a1 } from './address';
import { readDate } from './cells/date-cell';
import { plainFigure, readTarget, readValue, type FigureContext, type Raise } from './cells/figure-cell';
import { readTolerance } from './cells/tolerance-cell';
import type { Grid } from './grid';
import type { Reading, ToleranceReading } from '../rules/reading';
import type { PeriodContext } from './period-text';
import type { DateCell, Field, Issue, Place, RecordTable, TypedStatus } from './records';
import type { CellValue } from './snapshot';
import type { StatusReader } from './cells/status-words';
import { rowFilling } from './turns/find-turns';
import type { Unit } from './cells/units';

/** What reading needs to know besides the cells. */
export interface ReadContext {
  readonly date1904: boolean;
  /** Best first. */
  readonly grades: readonly string[];
  readonly statusOf: StatusReader;
  readonly issues: Issue[];
}

/** A table with what its rows are read from. */
export interface TableSource {
  readonly table: RecordTable;
  readonly grid: Grid;
  /** How its periods are read. */
  readonly periods: PeriodContext;
  /** Of the headers, by column. */
  readonly units: ReadonlyMap<number, Unit>;
  /** The group heading above each row. */
  readonly headings: ReadonlyMap<number, string>;
  /** The rows of the lists of definitions, by ref in lower case. */
  readonly definitions: ReadonlyMap<string, DefinitionRow>;
}

/** A row of a list of definitions: it stands in for the cells that an indicator's own row leaves blank. */
export interface DefinitionRow {
  readonly source: TableSource;
  readonly row: number;
}

/** One cell, wherever it came from. */
interface FoundCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly headerUnit: Unit | null;
}

/** One record's row, with the cells that every record is known by. The functions below read the rest. */
export interface Row extends Place {
  readonly source: TableSource;
  readonly grid: Grid;
  readonly context: ReadContext;
  readonly definition: DefinitionRow | undefined;
  readonly ref: string;
  readonly name: string;
  readonly owner: string;
}

const shownOf = (value: CellValue): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';

/** The ref as the officer sees it: 5.10 stays 5.10, though Excel may have made it a number. */
function refOf(source: TableSource, row: number): { ref: string; isNumber: boolean } {
  const column = source.table.columns.ref;
  if (column === undefined) return { ref: '', isNumber: false };
  const at = rowFilling(source.grid, source.table.turns?.get(row), row, column);
  const value = source.grid.value(at, column);
  if (typeof value !== 'number') return { ref: shownOf(value), isNumber: false };
  const shown = source.grid.text(at, column)?.trim() ?? '';
  return { ref: shown === '' || /^#+$/u.test(shown) ? String(value) : shown, isNumber: true };
}

/** The ref of a row, in the form that refs are compared in across tables. */
export const refKey = (source: TableSource, row: number): string => refOf(source, row).ref.toLowerCase();

/** One row of a table, made ready. */
export function readRow(source: TableSource, row: number, context: ReadContext): Row {
  const { table, grid } = source;
  const { ref, isNumber } = refOf(source, row);
  const definition =
    ref === '' || source.definitions.size === 0 ? undefined : source.definitions.get(ref.toLowerCase());
  const bare = { source, grid, context, definition, table, row, ref, name: '', owner: '' };
  // A budget without a name of its own has its service's.
  const named = textOf(bare, 'name');
  const name = named === '' && table.kind === 'budgets' ? textOf(bare, 'service') : named;
  const made = { ...bare, name, owner: textOf(bare, 'owner') };
  if (isNumber) raise(made, 'ref-is-number', table.columns.ref ?? table.firstColumn, { shown: ref });
  return made;
}

function cellIn({ table, grid, units }: TableSource, row: number, field: Field): FoundCell | null {
  const column = table.columns[field];
  if (column === undefined) return null;
  const at = rowFilling(grid, table.turns?.get(row), row, column);
  const value = grid.value(at, column);
  if (value === '' || (typeof value === 'string' && value.trim() === '')) return null;
  return { grid, row: at, column, value, headerUnit: units.get(column) ?? null };
}

/** The cell of a field: the row's own, else the definition's; null where both are blank or missing. */
export const cellOf = ({ source, row, definition }: Row, field: Field): FoundCell | null =>
  cellIn(source, row, field) ?? (definition ? cellIn(definition.source, definition.row, field) : null);

/** The text of a field, trimmed; `''` where there is none. */
export function textOf(row: Row, field: Field): string {
  const found = cellOf(row, field);
  return found === null ? '' : shownOf(found.value);
}

/** Raises a finding at a column of the row, or at a cell found for it. */
export function raise<Code extends FindingCode>(
  row: Row,
  code: Code,
  at: number | FoundCell,
  facts: FindingFacts[Code],
): void {
  const [from, atRow, column] = typeof at === 'number' ? [row.grid, row.row, at] : [at.grid, at.row, at.column];
  const record = { ref: row.ref, name: row.name, owner: row.owner };
  row.context.issues.push({ code, sheet: from.sheet.name, cell: a1(atRow, column), record, facts } as Issue);
}

const raiser =
  (row: Row, at: number | FoundCell): Raise =>
  (code, facts) => {
    raise(row, code, at, facts);
  };

const figureContext = (row: Row, at: number | FoundCell, unit: Unit | null, field: string): FigureContext => ({
  unit,
  grades: row.context.grades,
  date1904: row.context.date1904,
  field,
  raise: raiser(row, at),
});

/** One of few words; null where it is blank, or unknown (a finding is raised). */
export function wordOf<Meaning>(
  row: Row,
  field: Field,
  meaningOf: (text: string) => Meaning | undefined,
  expected: readonly string[],
): Meaning | null {
  const found = cellOf(row, field);
  if (!found) return null;
  const typed = shownOf(found.value);
  const meaning = meaningOf(typed);
  if (meaning === undefined) raise(row, 'unknown-word', found, { found: typed, field, expected: [...expected] });
  return meaning ?? null;
}

/** The date of a field; null where it is blank. */
export function dateOf(row: Row, field: Field): DateCell | null {
  const found = cellOf(row, field);
  if (!found) return null;
  const format = found.grid.format(found.row, found.column);
  return readDate(
    found.value,
    format,
    { row: found.row, column: found.column },
    row.context.date1904,
    field,
    raiser(row, found),
  );
}

/** The status typed in a column; null where it is blank or there is no such column. */
export function statusOf(row: Row, column: number | undefined): TypedStatus | null {
  const typed = column === undefined ? '' : row.grid.string(row.row, column);
  if (column === undefined || typed === '') return null;
  const status = row.context.statusOf(typed) ?? null;
  if (status === null) raise(row, 'unreadable-status', column, { found: typed });
  return { text: typed, status, row: row.row, column };
}

/** The value in a column of the row. Plain numbers, which nearly all are, take a short road. */
export function valueAt(row: Row, column: number, unit: Unit | null, field: string): Reading {
  const value = row.grid.value(row.row, column);
  const format = row.grid.format(row.row, column);
  return plainFigure(value, format, unit) ?? readValue(value, format, figureContext(row, column, unit, field));
}

/** The target in a column of the row. */
export function targetAt(row: Row, column: number, unit: Unit | null, field: string): Reading {
  const value = row.grid.value(row.row, column);
  const format = row.grid.format(row.row, column);
  return plainFigure(value, format, unit) ?? readTarget(value, format, figureContext(row, column, unit, field));
}

/** The figure of a field, read as a target (signs allowed); null where it is blank or missing. */
export function figureOf(row: Row, field: Field, unit: Unit | null): Reading | null {
  const found = cellOf(row, field);
  if (!found) return null;
  const format = found.grid.format(found.row, found.column);
  return readTarget(found.value, format, figureContext(row, found, unit ?? found.headerUnit, field));
}

/** The amount of a field, read as a value; null where it is blank or missing. */
export function amountOf(row: Row, field: Field, unit: Unit | null): Reading | null {
  const found = cellOf(row, field);
  if (!found) return null;
  const format = found.grid.format(found.row, found.column);
  return readValue(found.value, format, figureContext(row, found, unit ?? found.headerUnit, field));
}

/** The tolerance of a row; null where it is blank. */
export function toleranceOf(row: Row, unit: Unit | null): ToleranceReading | null {
  const found = cellOf(row, 'tolerance');
  if (!found) return null;
  const format = found.grid.format(found.row, found.column);
  return readTolerance(found.value, format, unit, found.headerUnit, raiser(row, found));
}

/** The objectives that a row names, separated by `;`; where the table has no such column, the group heading above it. */
export function objectivesOf(row: Row): string[] {
  const heading = row.source.headings.get(row.row);
  if (row.table.columns.objective === undefined && heading !== undefined) return [heading];
  const text = textOf(row, 'objective');
  if (!text.includes(';')) return text === '' ? [] : [text];
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What every record has. */
export const basics = (row: Row) => ({
  at: { table: row.table, row: row.row },
  ref: row.ref,
  name: row.name,
  objectives: objectivesOf(row),
  service: textOf(row, 'service'),
  owner: row.owner,
  comment: textOf(row, 'comment'),
});

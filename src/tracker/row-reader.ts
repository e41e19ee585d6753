import type { FindingCode, FindingFacts } from '../text/finding-facts';
import { a1 } from './address';
import { readDate } from './date-cell';
import { readTarget, readValue, type FigureContext, type Raise } from './figure-cell';
import type { Grid } from './grid';
import type { Reading } from '../rules/reading';
import type { PeriodContext } from './period-text';
import type { DateCell, Field, Issue, Place, RecordTable, TypedStatus } from './records';
import type { CellValue } from './snapshot';
import type { StatusReader } from './status-words';
import type { Unit } from './units';

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
export interface FoundCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly headerUnit: Unit | null;
}

/** Reads the cells of one record's row by what they hold. */
export interface RowReader {
  readonly at: Place;
  readonly grid: Grid;
  readonly ref: string;
  readonly name: string;
  readonly owner: string;
  /** The cell of a field: its own, else the definition's; null where both are blank or missing. */
  cell(field: Field): FoundCell | null;
  /** Trimmed; `''` where there is none. */
  text(field: Field): string;
  /** Raises a finding at a cell of this row, or at a given cell. */
  raise<Code extends FindingCode>(code: Code, at: number | FoundCell, facts: FindingFacts[Code]): void;
  /** One of few words; null where it is blank or unknown (a finding is raised). */
  word<Meaning>(
    field: Field,
    meaningOf: (text: string) => Meaning | undefined,
    expected: readonly string[],
  ): Meaning | null;
  date(field: Field): DateCell | null;
  status(column: number | undefined): TypedStatus | null;
  value(column: number, unit: Unit | null, field: string): Reading;
  target(column: number, unit: Unit | null, field: string): Reading;
  /** The figure of a field, read as a target (signs allowed); null where it is blank or missing. */
  figure(field: Field, unit: Unit | null): Reading | null;
}

const shownOf = (value: CellValue): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';

/** The ref as the officer sees it: 5.10 stays 5.10, though Excel may have made it a number. */
function refOf(source: TableSource, row: number): { ref: string; isNumber: boolean } {
  const column = source.table.columns.ref;
  if (column === undefined) return { ref: '', isNumber: false };
  const value = source.grid.value(row, column);
  if (typeof value !== 'number') return { ref: shownOf(value), isNumber: false };
  const shown = source.grid.text(row, column)?.trim() ?? '';
  return { ref: shown === '' || /^#+$/u.test(shown) ? String(value) : shown, isNumber: true };
}

/** The ref of a row, in the form that refs are compared in across tables. */
export const refKey = (source: TableSource, row: number): string => refOf(source, row).ref.toLowerCase();

/** A reader of one row of a table. */
export function readRow(source: TableSource, row: number, context: ReadContext): RowReader {
  const { table, grid, units } = source;
  const { ref, isNumber } = refOf(source, row);
  const definition = ref === '' ? undefined : source.definitions.get(ref.toLowerCase());

  const cellIn = (from: TableSource, at: number, field: Field): FoundCell | null => {
    const column = from.table.columns[field];
    if (column === undefined) return null;
    const value = from.grid.value(at, column);
    if (value === '' || (typeof value === 'string' && value.trim() === '')) return null;
    return { grid: from.grid, row: at, column, value, headerUnit: from.units.get(column) ?? null };
  };
  const cell = (field: Field): FoundCell | null =>
    cellIn(source, row, field) ?? (definition ? cellIn(definition.source, definition.row, field) : null);
  const text = (field: Field): string => {
    const found = cell(field);
    return found === null ? '' : shownOf(found.value);
  };

  const name = text('name');
  const owner = text('owner');
  const record = { ref, name, owner };
  const raise: RowReader['raise'] = (code, at, facts) => {
    const [from, atRow, column] = typeof at === 'number' ? [grid, row, at] : [at.grid, at.row, at.column];
    context.issues.push({ code, sheet: from.sheet.name, cell: a1(atRow, column), record, facts } as Issue);
  };
  if (isNumber) raise('ref-is-number', table.columns.ref ?? table.firstColumn, { shown: ref });

  const figureContext = (at: number | FoundCell, unit: Unit | null, field: string): FigureContext => ({
    unit,
    grades: context.grades,
    date1904: context.date1904,
    field,
    raise: ((code: FindingCode, facts: FindingFacts[FindingCode]) => {
      raise(code, at, facts);
    }) as Raise,
  });

  return {
    at: { table, row },
    grid,
    ref,
    name,
    owner,
    cell,
    text,
    raise,
    word: (field, meaningOf, expected) => {
      const found = cell(field);
      if (!found) return null;
      const typed = shownOf(found.value);
      const meaning = meaningOf(typed);
      if (meaning === undefined) raise('unknown-word', found, { found: typed, field, expected: [...expected] });
      return meaning ?? null;
    },
    date: (field) => {
      const found = cell(field);
      if (!found) return null;
      const format = found.grid.format(found.row, found.column);
      const { raise: tell } = figureContext(found, null, field);
      return readDate(found.value, format, found, context.date1904, field, tell);
    },
    status: (column) => {
      const typed = column === undefined ? '' : grid.string(row, column);
      if (column === undefined || typed === '') return null;
      const status = context.statusOf(typed) ?? null;
      if (status === null) raise('unreadable-status', column, { found: typed });
      return { text: typed, status, row, column };
    },
    value: (column, unit, field) =>
      readValue(
        grid.value(row, column),
        grid.format(row, column),
        figureContext(column, unit ?? units.get(column) ?? null, field),
      ),
    target: (column, unit, field) =>
      readTarget(
        grid.value(row, column),
        grid.format(row, column),
        figureContext(column, unit ?? units.get(column) ?? null, field),
      ),
    figure: (field, unit) => {
      const found = cell(field);
      if (!found) return null;
      const format = found.grid.format(found.row, found.column);
      return readTarget(found.value, format, figureContext(found, unit ?? found.headerUnit, field));
    },
  };
}

/** The objectives that a row names, separated by `;`; where the table has no such column, the group heading above it. */
export function objectivesOf(source: TableSource, reader: RowReader): string[] {
  const heading = source.headings.get(reader.at.row);
  if (source.table.columns.objective === undefined && heading !== undefined) return [heading];
  return reader
    .text('objective')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What every record has. */
export function basics(source: TableSource, reader: RowReader) {
  return {
    at: reader.at,
    ref: reader.ref,
    name: reader.name,
    objectives: objectivesOf(source, reader),
    service: reader.text('service'),
    owner: reader.owner,
    comment: reader.text('comment'),
  };
}

import { a1 } from '../tracker/address';
import { CATALOGUE, type FigureField } from '../tracker/catalogue';
import type { ColumnMapping } from '../tracker/mapping';
import type { ColumnPeriod, Field, RecordTable, SeriesColumn, SeriesRole, Tracker } from '../tracker/records';
import { plainWords } from '../tracker/words';
import type { ColumnResult } from './results';

/** Which column of the tracker was read as what, in the order of the sheets; columns that are ours are left out. */
export const columnsRead = ({ tables }: Tracker, mapping: readonly ColumnMapping[]): ColumnResult[] =>
  tables.flatMap((table) => {
    const byColumn = readAs(table);
    return table.headers.flatMap((header, i): ColumnResult[] => {
      const column = table.firstColumn + i;
      if (header === '') return [];
      const { field = null, period = null } = byColumn.get(column) ?? {};
      const isByHand = mapping.some(
        (mapped) =>
          mapped.sheet.toLowerCase() === table.sheet.toLowerCase() && plainWords(mapped.header) === plainWords(header),
      );
      const cell = a1(table.headerRow, column);
      const as = field === null ? null : wordFor(table.kind, field);
      return [{ sheet: table.sheet, cell, header, kind: table.kind, as, period, isByHand }];
    });
  });

type ReadAs = Field | FigureField | SeriesRole;

function readAs({ columns, series }: RecordTable): Map<number, { field: ReadAs; period: string | null }> {
  const found = new Map<number, { field: ReadAs; period: string | null }>();
  for (const [field, column] of Object.entries(columns)) found.set(column, { field: field as Field, period: null });
  for (const one of series) found.set(one.column, { field: figureOf(one), period: labelOf(one.period) });
  return found;
}

const labelOf = (period: ColumnPeriod): string | null => (typeof period === 'object' ? period.label : null);

/** A figure's column without a period is a field of its own. */
function figureOf({ role, period }: SeriesColumn): ReadAs {
  if (role === 'value' && period === 'previous') return 'previousValue';
  return role === 'target' && period === 'current' ? 'currentTarget' : role;
}

/** As a choice may say it: the header that names the field best. */
export const wordFor = (kind: RecordTable['kind'], field: ReadAs): string => {
  const best = CATALOGUE[kind].find((entry) => entry.field === field)?.headers[0];
  return field === 'value' || best === undefined ? field : best;
};

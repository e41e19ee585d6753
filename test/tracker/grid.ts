import { readTracker, type ReadOptions } from '../../src/tracker/read-tracker';
import type { Indicator, Tracker } from '../../src/tracker/records';
import type { Area, CellValue, SheetSnapshot, Snapshot, TableSnapshot } from '../../src/tracker/snapshot';

/** A cell of the test bed: a value; null is blank; a percentage or another format is written by {@link pc} and {@link as}. */
export type TestCell = CellValue | null | { value: CellValue; format?: string; formula?: string; text?: string };

/** A cell shown as a percentage: `pc(0.75)` is 75%. */
export const pc = (value: number, format = '0%'): TestCell => ({ value, format });

/** A cell with a number format. */
export const as = (format: string, value: CellValue): TestCell => ({ value, format });

/** A number shown otherwise than it is: 5.1 shown as 5.10. */
export const shown = (value: number, text: string): TestCell => ({ value, text });

/** The serial number of a day, in the 1900 system. */
export const serial = (iso: string): number => Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000);

/** A date cell. */
export const date = (iso: string, format = 'dd/mm/yyyy'): TestCell => ({ value: serial(iso), format });

export interface SheetOptions {
  visibility?: SheetSnapshot['visibility'];
  /** `{ address: 'A3:F9' }`; the header row is the first. */
  table?: { area: Area; totals?: boolean };
  merges?: Area[] | null;
  /** Where the first cell of the rows stands. */
  at?: { row: number; column: number };
}

const plain = (cell: TestCell | undefined): CellValue =>
  cell === undefined || cell === null ? '' : typeof cell === 'object' ? cell.value : cell;
const part = (cell: TestCell | undefined, name: 'format' | 'formula' | 'text'): string | undefined =>
  cell !== null && typeof cell === 'object' ? cell[name] : undefined;

/** A sheet as it would have been read, from its rows. */
export function sheet(name: string, rows: TestCell[][], options: SheetOptions = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const at = options.at ?? { row: 0, column: 0 };
  const area = { ...at, rows: rows.length, columns: width };
  const square = rows.map((row) => Array.from({ length: width }, (_, i) => row[i]));
  const tables: TableSnapshot[] = options.table
    ? [
        {
          id: `t-${name}`,
          name: `T_${name}`,
          area: options.table.area,
          hasHeaders: true,
          hasTotals: options.table.totals ?? false,
          isFiltered: false,
        },
      ]
    : [];
  return {
    id: `id-${name}`,
    name,
    visibility: options.visibility ?? 'Visible',
    isProtected: false,
    used: rows.length === 0 || width === 0 ? null : area,
    blocks:
      rows.length === 0
        ? []
        : [
            {
              area,
              values: square.map((row) => row.map(plain)),
              numberFormats: square.map((row) => row.map((cell) => part(cell, 'format') ?? 'General')),
              texts: square.map((row) => row.map((cell) => part(cell, 'text') ?? String(plain(cell)))),
              formulas: square.map((row) => row.map((cell) => part(cell, 'formula') ?? plain(cell))),
            },
          ],
    tables,
    filter: null,
    merges: options.merges === undefined ? [] : options.merges,
  };
}

export const workbook = (...sheets: SheetSnapshot[]): Snapshot => ({ sheets, date1904: false });

/** Reads a workbook of one or more sheets, as on the last day of 2014. */
export const read = (sheets: SheetSnapshot | SheetSnapshot[], options: Partial<ReadOptions> = {}): Tracker =>
  readTracker(workbook(...[sheets].flat()), { asAt: '2014-12-31', ...options });

/** Reads one sheet of rows. */
export const readRows = (rows: TestCell[][], options: Partial<ReadOptions> = {}): Tracker =>
  read(sheet('Sheet', rows), options);

/** What an indicator holds for each of its periods, by label: the number, or whatever else the cell was read as. */
export const valuesOf = (indicator: Indicator | undefined): Record<string, unknown> =>
  Object.fromEntries((indicator?.points ?? []).map(({ period, value }) => [period.label, plainly(value)]));

export const targetsOf = (indicator: Indicator | undefined): Record<string, unknown> =>
  Object.fromEntries((indicator?.points ?? []).map(({ period, target }) => [period.label, plainly(target)]));

type Read = Indicator['points'][number]['target'] | null;

/** A reading in short: a number, `[from, to]`, or the reason. */
export function plainly(reading: Read): unknown {
  if (reading == null) return null;
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'range') return [reading.from, reading.to];
  return reading.kind === 'reason' ? reading.reason : reading.kind;
}

/** The findings of reading, as `code cell`. */
export const found = (tracker: Tracker): string[] => tracker.issues.map(({ code, cell }) => `${code} ${cell}`);

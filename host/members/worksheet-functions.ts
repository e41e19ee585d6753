import { COMPUTED, type FunctionError } from '../worksheet-functions';
import { HostError } from '../errors';
import type { Host } from '../host';
import { cellAt, usedArea } from '../model/cells';
import type { CellValue, WorkbookModel } from '../model/model';
import { whole } from './arguments';
import { defineClass, isHostObject, objectOf, type Member } from './member';
import { areaOf, isRangeLike, type RangeState } from './range-state';

/**
 * Worksheet functions that a script calls. The host computes no formulas in cells; those functions that officers' add-ins
 * use most are computed here from their arguments. DATE also tells a workbook's date system.
 */

interface Computed {
  value: CellValue | null;
  error?: FunctionError;
}

export const functionResult = defineClass<Computed>({
  name: 'FunctionResult',
  since: '1.2',
  members: {
    value: { kind: 'property', since: '1.2', get: ({ value }) => value },
    error: { kind: 'property', since: '1.2', get: ({ error }) => error ?? '' },
  },
});

const DAYS_BETWEEN_DATE_SYSTEMS = 1_462;
const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Excel counts a 29 February 1900 that never was, so days before it have one number less. */
const FIRST_TRUE_SERIAL = 61;
const FIRST_YEAR = 1900;

/** The serial number of a day, as DATE gives it: months and days beyond their end go on into the next. */
function serialOf(year: number, month: number, day: number, { date1904 }: WorkbookModel): number {
  const full = year < FIRST_YEAR ? year + FIRST_YEAR : year;
  const serial = (Date.UTC(full, month - 1, day) - DAY_ZERO) / MS_PER_DAY;
  if (date1904) return serial - DAYS_BETWEEN_DATE_SYSTEMS;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

/** The values of an argument in rows: of a range those of its used cells, of a result its value. */
const gridOf = (argument: unknown): CellValue[][] => {
  if (isHostObject(argument)) {
    if (argument.type.name === functionResult.name) return [[(argument.state as Computed).value ?? '']];
    if (isRangeLike(argument.state)) return valuesIn(argument.state);
    throw new HostError('InvalidArgument');
  }
  if (Array.isArray(argument)) return argument.map((row) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  return [[scalar(argument)]];
};

const scalar = (value: unknown): CellValue => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new HostError('InvalidArgument');
};

const valuesIn = (state: RangeState): CellValue[][] => {
  const area = areaOf(state);
  const used = usedArea(state.sheet, area, true);
  const last = used ? used.row + used.rows : area.row + 1;
  const rows = Math.max(1, Math.min(area.rows, last - area.row));
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => cellAt(state.sheet, area.row + i, area.column + j)?.value ?? ''),
  );
};

const failed = (argument: unknown): FunctionError | undefined =>
  isHostObject(argument) && argument.type.name === functionResult.name ? (argument.state as Computed).error : undefined;

const call = (name: string, given: readonly unknown[], host: Host) => {
  const compute = COMPUTED[name];
  if (!compute) throw new HostError('ApiNotFound');
  // The last of many arguments arrive as one array.
  const list = given.flatMap((argument) =>
    Array.isArray(argument) && argument.some(isHostObject) ? (argument as unknown[]) : [argument],
  );
  const isGiven = list.filter((argument) => argument !== null && argument !== undefined);
  const error = isGiven.map(failed).find((one) => one !== undefined);
  if (error !== undefined && name !== 'isError') return objectOf(functionResult, { value: null, error });
  const isWrong = error === undefined ? [] : isGiven.map((argument) => failed(argument) !== undefined);
  const result = compute(isGiven.map(gridOf), { now: new Date(), isWrong, date1904: host.workbook.date1904 });
  return objectOf(
    functionResult,
    typeof result === 'object' ? { value: null, error: result.error } : { value: result },
  );
};

const computed = Object.fromEntries(
  Object.keys(COMPUTED).map((name): [string, Member<WorkbookModel>] => [
    name,
    { kind: 'method', since: '1.2', call: (_, given, host) => call(name, given, host) },
  ]),
);

export const functionsClass = defineClass<WorkbookModel>({
  name: 'Functions',
  since: '1.2',
  members: {
    ...computed,
    date: {
      kind: 'method',
      since: '1.2',
      call: (workbook, [year, month, day]) => {
        const value = serialOf(whole(year, 'year', 0), whole(month, 'month'), whole(day, 'day'), workbook);
        if (value < 0 || whole(year, 'year') > 9999) throw new HostError('InvalidArgument');
        return objectOf(functionResult, { value });
      },
    },
  },
});

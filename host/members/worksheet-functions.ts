import { HostError } from '../errors';
import type { WorkbookModel } from '../model/model';
import { whole } from './arguments';
import { defineClass, objectOf } from './member';

/**
 * Worksheet functions that a script calls. The host computes no formulas; DATE is here because it is the only member of
 * the object model that tells a workbook's date system.
 */

interface Computed {
  value: number;
}

export const functionResult = defineClass<Computed>({
  name: 'FunctionResult',
  since: '1.2',
  members: {
    value: { kind: 'property', since: '1.2', get: ({ value }) => value },
    error: { kind: 'property', since: '1.2', get: () => '' },
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

export const functionsClass = defineClass<WorkbookModel>({
  name: 'Functions',
  since: '1.2',
  members: {
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

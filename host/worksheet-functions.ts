import type { CellValue } from './model/model';

/** Worksheet functions, after Microsoft's descriptions of each. Arguments are values in rows; dates are serial numbers. */

export type FunctionError = '#DIV/0!' | '#N/A' | '#NUM!' | '#REF!' | '#VALUE!';
type Grid = readonly (readonly CellValue[])[];
interface Given {
  now: Date;
  /** For the function that takes errors: which arguments are. */
  isWrong: readonly boolean[];
  date1904: boolean;
}
type Result = CellValue | { error: FunctionError };
type Compute = (args: readonly Grid[], given: Given) => Result;

const fail = (error: FunctionError): { error: FunctionError } => ({ error });

const all = (args: readonly Grid[]): CellValue[] => args.flatMap((grid) => grid.flatMap((row) => [...row]));
const one = (grid: Grid | undefined): CellValue => grid?.[0]?.[0] ?? '';

/** Numbers as arithmetic takes them: of a single value also what reads as one, of many only numbers. */
const numbers = (args: readonly Grid[]): number[] =>
  args.flatMap((grid) => {
    const values = all([grid]);
    if (values.length === 1) {
      const number = toNumber(values[0] ?? '');
      return values[0] === '' || number === undefined ? [] : [number];
    }
    return values.filter((value) => typeof value === 'number');
  });

const toNumber = (value: CellValue): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim().replace(/,(?=\d{3}\b)/g, '');
  if (text === '') return 0;
  const share = /^(-?[\d.]+)%$/.exec(text);
  const number = share ? Number(share[1]) / 100 : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

/** A function of plain numbers: `#VALUE!` where one of them is none. */
const ofNumbers =
  (compute: (...values: number[]) => number): Compute =>
  (args) => {
    const values = args.map((grid) => toNumber(one(grid)));
    if (values.some((value) => value === undefined)) return fail('#VALUE!');
    const result = compute(...values.map((value) => value ?? 0));
    return Number.isFinite(result) ? result : fail('#NUM!');
  };

/** A function of many numbers: `error` where there are fewer than `least`. */
const ofMany =
  (compute: (values: number[]) => number, least = 0, error: FunctionError = '#NUM!'): Compute =>
  (args) => {
    const values = numbers(args);
    return values.length < least ? fail(error) : compute(values);
  };

const ofText =
  (compute: (text: string, ...others: CellValue[]) => Result): Compute =>
  ([first, ...others]) =>
    compute(String(one(first)), ...others.map(one));

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const variance = (values: readonly number[], less: 0 | 1): number =>
  sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - less);
const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => {
  const order = sorted(values);
  const half = Math.floor(order.length / 2);
  const [low = 0, high = 0] = [order[half - 1], order[half]];
  return order.length % 2 === 1 ? high : (low + high) / 2;
};

/** Half away from zero, on the decimal form. */
const rounded = (value: number, digits: number, how: (n: number) => number): number => {
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  return Math.sign(value) * Number(`${how(shifted)}e${-digits}`) + 0;
};

const OPERATORS: Record<string, (a: CellValue, b: CellValue) => boolean> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '<>': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

/** A criterion such as `">=10"`, `"North*"` or a value. */
const criterion = (wanted: CellValue): ((value: CellValue) => boolean) => {
  const [, operator = '', rest = ''] = /^(>=|<=|<>|>|<|=)?([^]*)$/.exec(String(wanted)) ?? [];
  const number = rest.trim() === '' ? undefined : toNumber(rest);
  const compare = OPERATORS[operator];
  if (number !== undefined && compare && operator !== '<>')
    return (value) => typeof value === 'number' && compare(value, number);
  if (number !== undefined) {
    return (value) => (toNumber(value) === number && value !== '') !== (operator === '<>');
  }
  const source = rest.replace(/~[*?~]|[*?]|[\\^$.+()[\]{}|/]/g, (part) =>
    part === '*' ? '[^]*' : part === '?' ? '[^]' : `\\${part.startsWith('~') ? part.charAt(1) : part}`,
  );
  const pattern = new RegExp(`^(?:${source})$`, 'iu');
  return (value) => pattern.test(String(value)) !== (operator === '<>');
};

/** The places where every pair of range and criterion holds. */
const matching = (pairs: readonly Grid[]): number[] => {
  const tests = pairs.flatMap((grid, i) =>
    i % 2 === 0 ? [{ values: all([grid]), holds: criterion(one(pairs[i + 1])) }] : [],
  );
  const count = Math.max(0, ...tests.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, i) => i).filter((i) =>
    tests.every(({ values, holds }) => holds(values[i] ?? '')),
  );
};

const chosen = (grid: Grid | undefined, places: readonly number[]): number[] => {
  const values = grid ? all([grid]) : [];
  return places.map((place) => values[place]).filter((value) => typeof value === 'number');
};

const equal = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? criterion(b)(a) : a === b;

/** The place of a value: exactly, or in a list that rises the last that is not above it. */
const placeOf = (values: readonly CellValue[], wanted: CellValue, exact: boolean): number => {
  if (exact) return values.findIndex((value) => equal(value, wanted));
  const isKin = (value: CellValue) => typeof value === typeof wanted && value !== '';
  const lower = (value: CellValue) => (typeof value === 'string' ? value.toLowerCase() : value);
  return values.findLastIndex((value) => isKin(value) && lower(value) <= lower(wanted));
};

const lookUp =
  (byRows: boolean): Compute =>
  ([wanted, table, index, approximate]) => {
    if (!table) return fail('#VALUE!');
    const lines = byRows ? table.map((row) => row[0] ?? '') : [...(table[0] ?? [])];
    const place = placeOf(lines, one(wanted), approximate !== undefined && !truth(one(approximate)));
    const at = (toNumber(one(index)) ?? 0) - 1;
    const width = byRows ? (table[0]?.length ?? 0) : table.length;
    if (at < 0) return fail('#VALUE!');
    if (at >= width) return fail('#REF!');
    if (place < 0) return fail('#N/A');
    return (byRows ? table[place]?.[at] : table[at]?.[place]) ?? '';
  };

const truth = (value: CellValue): boolean =>
  typeof value === 'string' ? value.toLowerCase() === 'true' : Boolean(value);

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const dateOf = (serial: number, { date1904 }: Given): Date =>
  new Date(EPOCH + Math.round((serial + (date1904 ? 1462 : 0)) * DAY));
const serialOf = (time: number, { date1904 }: Given): number => (time - EPOCH) / DAY - (date1904 ? 1462 : 0);
const localTime = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds());

const ofDate =
  (compute: (date: Date) => number): Compute =>
  ([grid], given) => {
    const serial = toNumber(one(grid));
    if (serial === undefined) return fail('#VALUE!');
    return serial < 0 ? fail('#NUM!') : compute(dateOf(serial, given));
  };

const monthsOn =
  (lastDay: boolean): Compute =>
  ([start, months], given) => {
    const serial = toNumber(one(start));
    const count = toNumber(one(months));
    if (serial === undefined || count === undefined) return fail('#VALUE!');
    const date = dateOf(serial, given);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(count)];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return serialOf(Date.UTC(year, month, lastDay ? last : Math.min(date.getUTCDate(), last)), given);
  };

const rankOf = (args: readonly Grid[]): Result => {
  const wanted = toNumber(one(args[0]));
  const list = args[1] ? numbers([args[1]]) : [];
  if (wanted === undefined || !list.includes(wanted)) return fail('#N/A');
  const rises = truth(one(args[2]));
  return 1 + list.filter((value) => (rises ? value < wanted : value > wanted)).length;
};

const nth =
  (rises: boolean): Compute =>
  ([list, k]) => {
    const order = list ? sorted(numbers([list])) : [];
    const place = Math.ceil(toNumber(one(k)) ?? 0) - 1;
    return (rises ? order[place] : order[order.length - 1 - place]) ?? fail('#NUM!');
  };

const percentile: Compute = ([list, k]) => {
  const order = list ? sorted(numbers([list])) : [];
  const share = toNumber(one(k)) ?? -1;
  if (order.length === 0 || share < 0 || share > 1) return fail('#NUM!');
  const at = share * (order.length - 1);
  const [low = 0, high = 0] = [order[Math.floor(at)], order[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
};

const divided = (value: number, by: number): Result => (by === 0 ? fail('#DIV/0!') : value / by);

export const COMPUTED: Readonly<Record<string, Compute>> = {
  abs: ofNumbers(Math.abs),
  and: (args) =>
    all(args)
      .filter((value) => value !== '')
      .every(truth),
  average: (args) => divided(sum(numbers(args)), numbers(args).length),
  averageIf: ([range, wanted, averaged]) => {
    const values = chosen(averaged ?? range, matching([range ?? [], wanted ?? []]));
    return divided(sum(values), values.length);
  },
  averageIfs: ([averaged, ...pairs]) => {
    const values = chosen(averaged, matching(pairs));
    return divided(sum(values), values.length);
  },
  concatenate: (args) => all(args).map(String).join(''),
  count: (args) => numbers(args).length,
  countA: (args) => all(args).filter((value) => value !== '').length,
  countBlank: (args) => all(args).filter((value) => value === '').length,
  countIf: (args) => matching(args).length,
  countIfs: (args) => matching(args).length,
  day: ofDate((date) => date.getUTCDate()),
  days: ofNumbers((end, start) => end - start),
  edate: monthsOn(false),
  exact: ([a, b]) => String(one(a)) === String(one(b)),
  exp: ofNumbers(Math.exp),
  false: () => false,
  find: ([wanted, text, start]) => {
    const at = String(one(text)).indexOf(String(one(wanted)), (toNumber(one(start)) || 1) - 1);
    return at < 0 ? fail('#VALUE!') : at + 1;
  },
  hlookup: lookUp(false),
  hour: ofDate((date) => date.getUTCHours()),
  if: ([test, yes, no]) => (truth(one(test)) ? (yes ? one(yes) : true) : no ? one(no) : false),
  int: ofNumbers(Math.floor),
  isError: (_, { isWrong }) => isWrong[0] ?? false,
  isNumber: ([value]) => typeof one(value) === 'number',
  isText: ([value]) => typeof one(value) === 'string' && one(value) !== '',
  large: nth(false),
  left: ofText((text, count) => text.slice(0, count === undefined ? 1 : (toNumber(count) ?? 1))),
  len: ofText((text) => text.length),
  ln: ofNumbers(Math.log),
  log: ofNumbers((value, base = 10) => Math.log(value) / Math.log(base)),
  log10: ofNumbers(Math.log10),
  lower: ofText((text) => text.toLowerCase()),
  match: ([wanted, list, how]) => {
    const place = placeOf(list ? all([list]) : [], one(wanted), how !== undefined && toNumber(one(how)) === 0);
    return place < 0 ? fail('#N/A') : place + 1;
  },
  max: ofMany((values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b)))),
  median: ofMany(median, 1),
  mid: ofText((text, start = 1, count = 0) =>
    text.slice((toNumber(start) ?? 1) - 1, (toNumber(start) ?? 1) - 1 + (toNumber(count) ?? 0)),
  ),
  min: ofMany((values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b)))),
  minute: ofDate((date) => date.getUTCMinutes()),
  mod: ([value, by]) => {
    const [a, b] = [toNumber(one(value)), toNumber(one(by))];
    if (a === undefined || b === undefined) return fail('#VALUE!');
    return b === 0 ? fail('#DIV/0!') : a - b * Math.floor(a / b);
  },
  month: ofDate((date) => date.getUTCMonth() + 1),
  eoMonth: monthsOn(true),
  not: ([value]) => !truth(one(value)),
  now: (_, given) => serialOf(localTime(given.now), given),
  or: (args) =>
    all(args)
      .filter((value) => value !== '')
      .some(truth),
  percentile_Inc: percentile,
  pi: () => Math.PI,
  power: ofNumbers((value, exponent) => value ** exponent),
  product: ofMany((values) => values.reduce((a, b) => a * b, 1)),
  proper: ofText((text) =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  quotient: ([value, by]) => {
    const result = divided(toNumber(one(value)) ?? 0, toNumber(one(by)) ?? 0);
    return typeof result === 'number' ? Math.trunc(result) : result;
  },
  rand: () => Math.random(),
  randBetween: ofNumbers(
    (low, high) => Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  ),
  rank_Eq: rankOf,
  rept: ofText((text, times) => text.repeat(Math.max(0, toNumber(times ?? 0) ?? 0))),
  right: ofText((text, count) =>
    text.slice(Math.max(0, text.length - (count === undefined ? 1 : (toNumber(count) ?? 1)))),
  ),
  round: ofNumbers((value, digits) => rounded(value, digits, Math.round)),
  roundDown: ofNumbers((value, digits) => rounded(value, digits, Math.floor)),
  roundUp: ofNumbers((value, digits) => rounded(value, digits, Math.ceil)),
  second: ofDate((date) => date.getUTCSeconds()),
  sign: ofNumbers(Math.sign),
  small: nth(true),
  sqrt: ofNumbers(Math.sqrt),
  stDev_P: ofMany((values) => Math.sqrt(variance(values, 0)), 1, '#DIV/0!'),
  stDev_S: ofMany((values) => Math.sqrt(variance(values, 1)), 2, '#DIV/0!'),
  substitute: ofText((text, before = '', after = '') =>
    before === '' ? text : text.split(String(before)).join(String(after)),
  ),
  sum: ofMany(sum),
  sumIf: ([range, wanted, summed]) => sum(chosen(summed ?? range, matching([range ?? [], wanted ?? []]))),
  sumIfs: ([summed, ...pairs]) => sum(chosen(summed, matching(pairs))),
  sumSq: ofMany((values) => sum(values.map((value) => value * value))),
  today: (_, given) => Math.floor(serialOf(localTime(given.now), given)),
  trim: ofText((text) => text.trim().replace(/ +/g, ' ')),
  true: () => true,
  trunc: ofNumbers((value, digits = 0) => rounded(value, digits, Math.floor)),
  upper: ofText((text) => text.toUpperCase()),
  value: ([text]) => toNumber(one(text)) ?? fail('#VALUE!'),
  var_P: ofMany((values) => variance(values, 0), 1, '#DIV/0!'),
  var_S: ofMany((values) => variance(values, 1), 2, '#DIV/0!'),
  vlookup: lookUp(true),
  weekday: ofDate((date) => date.getUTCDay() + 1),
  year: ofDate((date) => date.getUTCFullYear()),
};

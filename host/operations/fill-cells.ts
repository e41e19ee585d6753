import { HostError } from '../errors';
import type { Host } from '../host';
import { containsArea, sameArea } from '../model/areas';
import { DAYS_BETWEEN_DATE_SYSTEMS, isDateNumberFormat } from '../display';
import { cellAt, ensureCell } from '../model/cells';
import type { Area, CellValue, SheetModel } from '../model/model';
import { styleOf } from '../model/styles';
import { copyCells } from './copy-cells';
import { seriesOf, type Stride } from './fill-series';
import { enterValue } from './write-cells';

/** The words of `Excel.AutoFillType`. */
export const FILL_WORDS = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
] as const;
export type FillWord = (typeof FILL_WORDS)[number];

const STRIDES: Partial<Record<FillWord, Stride>> = {
  FillDays: 'days',
  FillWeekdays: 'weekdays',
  FillMonths: 'months',
  FillYears: 'years',
  GrowthTrend: 'growth',
};

const HOUR = 1 / 24;

/** What a single figure goes on by: a time by an hour, a date by a day, any other only where a series is asked for. */
const stepAlone = (numberFormat: string, isDate: boolean, how: FillWord): number | undefined => {
  if (isDate) return /[dy]/i.test(numberFormat) ? 1 : HOUR;
  return how === 'FillSeries' ? 1 : undefined;
};

/** Fills a destination that begins with the source, down or to the right: series of numbers go on, the rest is repeated. */
export const fillCells = (host: Host, sheet: SheetModel, source: Area, to: Area, how: FillWord): void => {
  if (!containsArea(to, source) || to.row !== source.row || to.column !== source.column || sameArea(to, source))
    throw new HostError('InvalidArgument');
  if (how === 'FlashFill') throw new HostError('NotImplemented');
  const downwards = to.rows > source.rows;
  if (downwards && to.columns !== source.columns) throw new HostError('InvalidArgument');
  const rest = downwards
    ? { ...to, row: to.row + source.rows, rows: to.rows - source.rows }
    : { ...to, column: to.column + source.columns, columns: to.columns - source.columns };
  const line = downwards ? source.rows : source.columns;
  const count = downwards ? rest.rows : rest.columns;
  const lanes = Array.from({ length: downwards ? source.columns : source.rows }, (_, lane) => {
    const at = (n: number): [number, number] =>
      downwards ? [source.row + n, source.column + lane] : [source.row + lane, source.column + n];
    return {
      at,
      series: isRepeated(how)
        ? undefined
        : seriesFrom(
            host,
            sheet,
            Array.from({ length: line }, (_, n) => at(n)),
            how,
          ),
    };
  });
  const what = how === 'FillFormats' ? 'Formats' : how === 'FillValues' ? 'Formulas' : 'All';
  for (let i = 0; i < count; i += line) {
    const size = Math.min(line, count - i);
    const part = downwards ? { ...source, rows: size } : { ...source, columns: size };
    const at = downwards ? { ...part, row: rest.row + i } : { ...part, column: rest.column + i };
    copyCells(host, { sheet, area: part }, sheet, at, { what, skipBlanks: false, transpose: false });
  }
  for (const { at, series } of lanes)
    if (series) for (let n = 0; n < count; n++) putValue(host, sheet, ...at(line + n), series(n + 1));
};

const isRepeated = (how: FillWord): boolean => how === 'FillCopy' || how === 'FillFormats';

/** How the cells of a lane go on; undefined where they are repeated, as formulas are. */
const seriesFrom = (host: Host, sheet: SheetModel, places: readonly [number, number][], how: FillWord) => {
  const cells = places.map((place) => cellAt(sheet, ...place));
  const [first] = places;
  if (!first || cells.some((cell) => cell?.formula !== undefined)) return undefined;
  const { numberFormat } = styleOf(host.workbook, sheet, ...first);
  const isDate = isDateNumberFormat(numberFormat);
  // Counted from 1900, so that months and weekdays come out.
  const since = isDate && host.workbook.date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0;
  const values = cells.map((cell) => (typeof cell?.value === 'number' ? cell.value + since : (cell?.value ?? '')));
  const series = seriesOf(values, {
    stride: STRIDES[how] ?? 'own',
    isDate,
    alone: stepAlone(numberFormat, isDate, how),
  });
  // Days of what is no date, growth of what is no figure: it is not known what Excel does.
  if (series === null) throw new HostError('NotImplemented');
  return (
    series &&
    ((n: number): CellValue => {
      const value = series(n);
      return typeof value === 'number' ? value - since : value;
    })
  );
};

/** What a series gives stands as it is: a text is not read as if typed. */
const putValue = (host: Host, sheet: SheetModel, row: number, column: number, value: CellValue): void => {
  if (typeof value === 'string') {
    const cell = ensureCell(sheet, row, column);
    cell.value = value;
    delete cell.richText;
  } else enterValue(host, sheet, row, column, value);
};

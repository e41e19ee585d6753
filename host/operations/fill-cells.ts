import { HostError } from '../errors';
import type { Host } from '../host';
import { containsArea, sameArea } from '../model/areas';
import { cellAt } from '../model/cells';
import type { Area, SheetModel } from '../model/model';
import { copyCells } from './copy-cells';
import { enterValue } from './write-cells';

/** The words of `Excel.AutoFillType` that are understood. */
export const FILL_WORDS = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'LinearTrend',
] as const;
export type FillWord = (typeof FILL_WORDS)[number];

/** The step of an even series of at least two numbers; undefined where the values are none. */
const stepOf = (values: readonly unknown[]): number | undefined => {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const [first, second] = numbers;
  if (numbers.length !== values.length || first === undefined || second === undefined) return undefined;
  return (Number(numbers.at(-1)) - first) / (numbers.length - 1);
};

/** Fills a destination that begins with the source, down or to the right: series of numbers go on, the rest is repeated. */
export const fillCells = (host: Host, sheet: SheetModel, source: Area, to: Area, how: FillWord): void => {
  if (!containsArea(to, source) || to.row !== source.row || to.column !== source.column || sameArea(to, source))
    throw new HostError('InvalidArgument');
  const downwards = to.rows > source.rows;
  if (downwards && to.columns !== source.columns) throw new HostError('InvalidArgument');
  const rest = downwards
    ? { ...to, row: to.row + source.rows, rows: to.rows - source.rows }
    : { ...to, column: to.column + source.columns, columns: to.columns - source.columns };
  const line = downwards ? source.rows : source.columns;
  const count = downwards ? rest.rows : rest.columns;
  const what = how === 'FillFormats' ? 'Formats' : how === 'FillValues' ? 'Formulas' : 'All';
  for (let i = 0; i < count; i += line) {
    const size = Math.min(line, count - i);
    const part = downwards ? { ...source, rows: size } : { ...source, columns: size };
    const at = downwards ? { ...part, row: rest.row + i } : { ...part, column: rest.column + i };
    copyCells(host, { sheet, area: part }, sheet, at, { what, skipBlanks: false, transpose: false });
  }
  if (how === 'FillCopy' || how === 'FillFormats') return;
  const lanes = downwards ? source.columns : source.rows;
  for (let lane = 0; lane < lanes; lane++) {
    const at = (n: number): [number, number] =>
      downwards ? [source.row + n, source.column + lane] : [source.row + lane, source.column + n];
    const cells = Array.from({ length: line }, (_, n) => cellAt(sheet, ...at(n)));
    if (cells.some((cell) => cell?.formula !== undefined)) continue;
    const values = cells.map((cell) => cell?.value);
    const last = values.at(-1);
    const step = stepOf(values) ?? (how === 'FillSeries' && values.length === 1 ? 1 : undefined);
    if (step === undefined || typeof last !== 'number') continue;
    for (let n = 0; n < count; n++) enterValue(host, sheet, ...at(line + n), last + step * (n + 1));
  }
};

import type { Assessment, TargetUsed } from '../rules/indicator';
import { roundTo, tidy } from '../rules/numbers';
import { formatFigure, type FigureStyle } from '../text/figures';
import type { Texts } from '../text/texts';
import type { Indicator } from '../tracker/records';
import type { CellValue, SheetSnapshot } from '../tracker/snapshot';
import { BLANK_CELL, type CalculatedCell } from '../plan/calculated';
import { columnFormats, columnValues } from '../plan/cells';

/**
 * The figures that we write keep the kind and the number format of the officer's own cell: 0.75 shown as 75% stays that,
 * `Good` stays a word (decisions.md, Values 7).
 */
export interface OfficerKind {
  value: CalculatedCell;
  target: CalculatedCell;
  variance: CalculatedCell;
}

/** A cell as the officer has it; null where the figure has no cell of its own. */
interface Source {
  raw: CellValue;
  format: string;
}

/** How a figure is carried into a cell. */
interface Carrier {
  /** The cell holds a fraction of what the row counts in points. */
  isFraction: boolean;
  format: string;
}

const GENERAL = 'General';

function sourceAt(sheet: SheetSnapshot, row: number, column: number): Source {
  return {
    raw: columnValues(sheet, column)(row),
    format: columnFormats(sheet, column)?.(row) ?? GENERAL,
  };
}

function sourceOfValue(indicator: Indicator, assessment: Assessment, sheet: SheetSnapshot): Source | null {
  const point = indicator.points.find(({ value }) => value === assessment.reading);
  if (point !== undefined && point.column !== null) return sourceAt(sheet, point.row, point.column);
  const { current, previous } = indicator.places;
  if (current !== null && indicator.current === assessment.reading) return sourceAt(sheet, current.row, current.column);
  if (previous !== null && indicator.previous === assessment.reading)
    return sourceAt(sheet, previous.row, previous.column);
  return null;
}

function sourceOfTarget(indicator: Indicator, { reading }: TargetUsed, sheet: SheetSnapshot): Source | null {
  const point = indicator.points.find(({ target }) => target === reading);
  if (point !== undefined && point.targetColumn !== null)
    return sourceAt(sheet, point.targetRow ?? point.row, point.targetColumn);
  const { currentTarget, target } = indicator.places;
  if (currentTarget !== null && indicator.currentTarget === reading)
    return sourceAt(sheet, currentTarget.row, currentTarget.column);
  if (target !== null && indicator.target === reading) return sourceAt(sheet, target.row, target.column);
  return null;
}

/** Decimals that a figure needs when it is written out. */
const placesOf = (value: number): number => (String(tidy(value)).split('.')[1] ?? '').length;

const percentFormat = (points: number): string => {
  const places = Math.min(4, placesOf(points));
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
};

/** How the row's figures are carried, by the cell that holds one of them. */
function carrierOf(source: Source | null, figure: number, isPercent: boolean): Carrier {
  if (source === null) return { isFraction: false, format: GENERAL };
  const { raw, format } = source;
  if (typeof raw === 'number') {
    const isFraction = isPercent && Math.abs(raw * 100 - figure) <= Math.abs(raw - figure);
    return { isFraction: isFraction && figure !== 0 ? true : isPercent && format.includes('%'), format };
  }
  if (typeof raw === 'string' && isPercent && raw.includes('%')) {
    return { isFraction: true, format: percentFormat(figure) };
  }
  return { isFraction: false, format: GENERAL };
}

/** As Excel keeps it: 15 digits. */
const steady = (value: number): number => Number(value.toPrecision(15));

const carried = (figure: number, { isFraction, format }: Carrier): CalculatedCell => ({
  value: steady(isFraction ? figure / 100 : figure),
  numberFormat: format,
});

/** The value, target and variance of a row, as cells. */
export function officerKind(
  indicator: Indicator,
  assessment: Assessment,
  sheet: SheetSnapshot,
  style: FigureStyle,
  texts: Texts,
): OfficerKind {
  const isPercent = indicator.unit?.kind === 'percent';
  const isNotDue = assessment.status === 'Not due';
  const source = sourceOfValue(indicator, assessment, sheet);
  const carrier = carrierOf(source, assessment.value ?? 0, isPercent);
  const value = valueCell(assessment, source, carrier);
  const target = targetCell(indicator, assessment, sheet, style, texts, carrier);
  const variance = assessment.variance === null ? BLANK_CELL : carried(assessment.variance, carrier);
  return {
    value: isNotDue ? greyed(value) : withFormat(value),
    target: isNotDue ? greyed(target) : withFormat(target),
    variance: withFormat(variance),
  };
}

function valueCell({ value, reading }: Assessment, source: Source | null, carrier: Carrier): CalculatedCell {
  if (value === null) return BLANK_CELL;
  if (source !== null && typeof source.raw !== 'string') {
    return { value: source.raw, numberFormat: source.format };
  }
  if (reading.kind === 'number' && reading.word !== undefined) return { value: reading.word, numberFormat: null };
  const raw = source?.raw;
  if (typeof raw === 'string' && raw.includes(':')) return { value: raw, numberFormat: null };
  return carried(value, carrier);
}

function targetCell(
  indicator: Indicator,
  { target }: Assessment,
  sheet: SheetSnapshot,
  style: FigureStyle,
  texts: Texts,
  valueCarrier: Carrier,
): CalculatedCell {
  const { figure, reading, proportion } = target;
  if (figure === null) return BLANK_CELL;
  const source = sourceOfTarget(indicator, target, sheet);
  if (typeof figure !== 'number') {
    if (proportion === null && typeof source?.raw === 'string') return { value: source.raw, numberFormat: null };
    const [from, to] = figure.map((limit) => formatFigure(roundTo(limit, 9), style, texts.figures));
    return { value: `${from}–${to}`, numberFormat: null };
  }
  if (proportion === null && typeof source?.raw === 'number') return { value: source.raw, numberFormat: source.format };
  if (reading.kind === 'number' && reading.word !== undefined) return { value: reading.word, numberFormat: null };
  if (target.source === 'yes-by-default')
    return { value: texts.words[figure === 0 ? 'no' : 'yes'], numberFormat: null };
  if (source === null || typeof source.raw !== 'number') {
    const own = carrierOf(source, figure, indicator.unit?.kind === 'percent');
    return carried(figure, own.isFraction || source === null ? { ...valueCarrier, ...own } : valueCarrier);
  }
  return carried(
    figure,
    carrierOf(source, proportion === null ? figure : annualOf(target), indicator.unit?.kind === 'percent'),
  );
}

const annualOf = ({ proportion, figure }: TargetUsed): number => {
  const annual = proportion?.annual ?? figure;
  return typeof annual === 'number' ? annual : 0;
};

/** A format is always said for a number, so that a grey one is put back when its row is due again. */
const withFormat = (cell: CalculatedCell): CalculatedCell =>
  cell.value === '' || typeof cell.value === 'string' ? cell : { ...cell, numberFormat: cell.numberFormat ?? GENERAL };

/** Excel's colour 16 is a middle grey; it goes before each part of a format. */
const greyed = (cell: CalculatedCell): CalculatedCell =>
  cell.value === '' ? cell : { ...cell, numberFormat: greyFormat(cell.numberFormat ?? GENERAL) };

/** A number format in grey: its parts stand between semicolons that are not quoted. */
export function greyFormat(format: string): string {
  const parts = format.match(/(?:"[^"]*"|\\.|[^;"\\])+/gu) ?? [GENERAL];
  const grey = parts.map(
    (part) => `[Color16]${part.replace(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\s?\d+)\]/giu, '')}`,
  );
  // A format without a part for text would show text in black.
  return grey.length === 1 && parts[0] === GENERAL
    ? '[Color16]General;[Color16]-General;[Color16]General;[Color16]@'
    : grey.join(';');
}

import type { CellValue } from '../tracker/snapshot';
import { dateOfSerial } from '../tracker/cells/dates';
import { daysBetween, type IsoDate } from '../rules/dates';
import type { CellLink, CellLook, ChartContent, PageSetUp, PrintedSheet, WordRule } from '../plan/printed-sheet';
import { text, type Block, type Cell, type ChartSpec, type Report, type Row } from './blocks';
import { lookOf, STYLES } from './looks';
import { rowsOf, type MeasuredRow } from './measured-rows';
import { linesHeight, textWidth, upToPixel } from './measure';
import { pagesOf, type Paged } from './pages';
import { MARGINS, printableWidth, scaleFor, usableHeight, usableWidth } from './paper';
import { runsOf } from './runs';

/** What stands on top of every sheet and page, in words already. */
export interface Masthead {
  /** `''` is left out. */
  readonly organisation: string;
  readonly reportTitle: string;
  /** `Q2 2013/14`; `''` where the tracker names no period. */
  readonly period: string;
  /** `As at 30 November 2013`. */
  readonly asAt: string;
  /** With Excel's codes: `Page &P of &N`. */
  readonly pageOf: string;
  /** Above figures that stand beside the page, for the charts. */
  readonly chartFigures: string;
}

export interface LayoutOptions {
  readonly masthead: Masthead;
  readonly date1904: boolean;
  /** How each word colours its own cell, in a grid. */
  readonly rules: readonly WordRule[];
}

/** Columns between the page and the figures of its charts. */
const GAP = 2;
const PLAIN_HEIGHT = upToPixel(linesHeight(1, STYLES.figures));

/** Lays a description out: every width and height measured, pages cut, charts placed. The only lowering there is. */
export function layOut(report: Report, options: LayoutOptions): PrintedSheet {
  const all = columnWidths(report);
  const widths = all.slice(0, printedColumns(report));
  const titles = [
    ...mastheadRows(report, options.masthead, widths),
    ...rowsOf([{ kind: 'table', header: report.titleRows, rows: [] }], widths),
  ];
  const titlesHeight = titles.reduce((total, row) => total + row.height, 0);
  const body = rowsOf(report.blocks, widths);
  const paged = pagedWithKey(report, body, rowsOf(report.key, widths), usableHeight(report.orientation) - titlesHeight);
  const rows = [...titles, ...paged.rows];
  const figures = figuresBeside(rows, all.length, options.masthead.chartFigures);
  const printed = { row: 0, column: 0, rows: rows.length, columns: widths.length };

  return {
    values: valuesOf(rows, figures, all.length, options.date1904),
    layout: {
      columnWidths: all,
      rowHeights: [
        ...rows.map((row) => row.height),
        ...Array.from({ length: Math.max(0, figures.rows.length - rows.length) }, () => PLAIN_HEIGHT),
      ],
      ...runsOf(looksOf(rows, figures, all.length)),
      links: linksOf(rows),
      charts: figures.charts,
      tables: [],
      ...onScreen(report, options, titles.length, body),
      showGridlines: false,
      page: {
        orientation: report.orientation,
        scale: scaleFor(
          widths.reduce((total, width) => total + width, 0),
          report.orientation,
        ),
        margins: MARGINS,
        printArea: printed,
        titleRows: { row: 0, rows: titles.length },
        breaksBefore: paged.breaksBefore.map((at) => at + titles.length),
        ...headerAndFooter(options.masthead, report.orientation),
      },
    },
  };
}

function pagedWithKey(
  { isKeySaid = false }: Report,
  body: readonly MeasuredRow[],
  key: readonly MeasuredRow[],
  height: number,
): Paged {
  const whole = pagesOf(body, height, key);
  const bare = isKeySaid ? pagesOf(body, height) : whole;
  return bare.breaksBefore.length < whole.breaksBefore.length ? bare : whole;
}

/** What a sheet is to those who look at it on screen: what stays in view, filter buttons, and words that colour themselves. */
function onScreen(
  { grid: own, columns, blocks }: Report,
  { rules }: LayoutOptions,
  titles: number,
  body: readonly MeasuredRow[],
): Pick<PrintedSheet['layout'], 'freeze' | 'filter' | 'rules'> {
  if (own === null) return { freeze: { rows: titles, columns: 0 }, filter: null, rules: [] };
  const after = rowsAfter(blocks, body);
  const rows = body.length - after;
  return {
    freeze: { rows: titles, columns: own.frozen },
    filter: { row: titles - 1, column: 0, rows: rows + 1, columns: columns.length },
    rules: [{ area: { row: titles, column: own.ruled.first, rows, columns: own.ruled.count }, words: [...rules] }],
  };
}

/** How many rows stand beneath the first block, which is the grid. */
const rowsAfter = (blocks: readonly Block[], body: readonly MeasuredRow[]): number => {
  const table = blocks[0]?.kind === 'table' ? blocks[0].rows.length : 0;
  return body.length - table;
};

/** Excel's serial number of a day. */
const serialOf = (date: IsoDate, date1904: boolean): number => daysBetween(dateOfSerial(0, date1904), date);

/** How many columns stand on the page: the others are beside it. */
const printedColumns = ({ columns, grid: own }: Report): number => columns.length - (own?.beside ?? 0);

/** The shares of the page's width, in points, in whole pixels. */
function columnWidths(report: Report): number[] {
  const shares = report.columns.slice(0, printedColumns(report)).reduce((total, share) => total + share, 0);
  return report.columns.map((share) => Math.floor((usableWidth(report.orientation) * share) / shares / 0.75) * 0.75);
}

function mastheadRows(
  report: Report,
  { organisation, reportTitle, period, asAt }: Masthead,
  widths: readonly number[],
): MeasuredRow[] {
  const above = [organisation, reportTitle].filter((part) => part !== '').join(' · ');
  const below = [period, asAt].filter((part) => part !== '').join(' · ');
  const rows = rowsOf(
    [
      { kind: 'line', text: above, style: 'organisation', column: 0, before: [] },
      { kind: 'line', text: report.title, style: 'title', column: 0, before: [] },
    ],
    widths,
  );
  const ruled = [text(below, 'period'), ...widths.slice(1).map(() => text('', 'period'))];
  const [last, ...none] = rowsOf([{ kind: 'line', text: below, style: 'period', column: 0, before: [] }], widths);
  return [...rows, ...(last ? [{ ...last, cells: ruled, height: last.height + 3 }] : none)];
}

/** Of headers and footers, in Excel's codes. */
const HEADER_FONT = '&"Arial,Regular"&8';

/** Of each text in a header: three of them, with their codes, stay within the 255 characters that Excel takes. */
const MOST_IN_HEADER = 78;

/** `&` is Excel's sign for a code; a text that starts with a digit would be taken for the size of its letters. */
function inHeader(of: string): string {
  if (of === '') return '';
  const letters = [...of].map((letter) => (letter === '&' ? '&&' : letter));
  let text = '';
  for (const letter of letters) {
    if (text.length + letter.length > MOST_IN_HEADER) return `${HEADER_FONT} ${text.trimEnd()}…`;
    text += letter;
  }
  return `${HEADER_FONT} ${text}`;
}

/** The three parts of a header are not kept from running over each other: a title without room stands beneath. */
function headerAndFooter(
  { organisation, reportTitle, period, asAt, pageOf }: Masthead,
  orientation: Report['orientation'],
): Pick<PageSetUp, 'header' | 'footer'> {
  const wide = (of: string): number => textWidth(` ${of} `, { size: 8, bold: false });
  const beside = Math.max(wide(organisation), wide(period)) * 2 + wide(reportTitle);
  const isRoomy = beside <= printableWidth(orientation);
  const title = inHeader(reportTitle);
  const left = [inHeader(organisation), ...(isRoomy ? [] : [title])].filter((line) => line !== '').join('\n');
  return {
    header: { left, center: isRoomy ? title : '', right: inHeader(period) },
    footer: { left: inHeader(asAt), center: '', right: `${HEADER_FONT} ${pageOf}` },
  };
}

interface Figures {
  readonly rows: Row[];
  readonly charts: ChartContent[];
}

/** The figures of the charts, beside the page from the top down, and the charts that are drawn from them. */
function figuresBeside(rows: readonly MeasuredRow[], columns: number, title: string): Figures {
  const beside: Row[] = [];
  const charts: ChartContent[] = [];
  const cell = (value: CellValue): Cell => ({ value, style: 'figures', swatch: null, format: null, link: null });
  rows.forEach((row, at) => {
    for (const spec of row.charts) {
      if (beside.length === 0) beside.push([cell(title)]);
      charts.push(chartOf(spec, at, charts.length + 1, { row: beside.length, column: columns + GAP }));
      beside.push(...spec.figures.map((figures) => figures.map(cell)), []);
    }
  });
  return { rows: beside, charts };
}

function chartOf(spec: ChartSpec, row: number, number: number, from: { row: number; column: number }): ChartContent {
  return {
    kind: spec.kind,
    name: `Chart ${number}`,
    title: spec.title,
    source: { ...from, rows: spec.figures.length, columns: Math.max(...spec.figures.map((figures) => figures.length)) },
    over: { row, column: spec.columns.first, rows: 1, columns: spec.columns.count },
    series: [...spec.series],
    numberFormat: spec.numberFormat,
    from: spec.from,
    ...(spec.labelEvery === undefined ? {} : { labelEvery: spec.labelEvery }),
  };
}

const allColumns = (figures: Figures, columns: number): number =>
  figures.rows.length === 0 ? columns : columns + GAP + Math.max(...figures.rows.map((row) => row.length));

/** The cell at a place of the sheet: of the page, or of the figures beside it. */
const cellAt = (
  rows: readonly MeasuredRow[],
  figures: Figures,
  columns: number,
  row: number,
  column: number,
): Cell | null => (column < columns ? rows[row]?.cells[column] : figures.rows[row]?.[column - columns - GAP]) ?? null;

function grid<T>(rows: readonly MeasuredRow[], figures: Figures, columns: number, of: (cell: Cell | null) => T): T[][] {
  const width = allColumns(figures, columns);
  return Array.from({ length: Math.max(rows.length, figures.rows.length) }, (_, row) =>
    Array.from({ length: width }, (_, column) => of(cellAt(rows, figures, columns, row, column))),
  );
}

const valuesOf = (rows: readonly MeasuredRow[], figures: Figures, columns: number, date1904: boolean): CellValue[][] =>
  grid(rows, figures, columns, (cell) => {
    if (cell === null) return '';
    return typeof cell.value === 'object' ? serialOf(cell.value.date, date1904) : cell.value;
  });

const looksOf = (rows: readonly MeasuredRow[], figures: Figures, columns: number): (CellLook | null)[][] =>
  grid(rows, figures, columns, (cell) => {
    if (cell === null) return null;
    const look = lookOf(cell.style, cell.swatch, cell.format);
    return cell.isMiddle === true ? { ...look, vertical: 'Center' } : look;
  });

const linksOf = (rows: readonly MeasuredRow[]): CellLink[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link == null ? [] : [{ row, column, sheet: cell.link.sheet, cell: cell.link.cell }],
    ),
  );

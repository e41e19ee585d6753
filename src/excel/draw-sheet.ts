import { addressOf } from '../plan/cells';
import type { CellLook, ChartContent, Line, PageSetUp, PrintedLayout, PrintedSheet } from '../plan/printed-sheet';
import type { Area, CellValue } from '../tracker/snapshot';
import { pieces, valueOperations } from './edits/cells';
import { SMALL, type Operation } from './edits/operation';
import { wordFormula } from './read-rules';

/**
 * The one drawer: writes any of our sheets on a sheet that is blank. Cells that look alike are asked for together,
 * wherever they stand, so that the requests grow with what a sheet says and not with its cells.
 */
export function drawOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  { values, layout }: PrintedSheet,
): Operation[] {
  const width = Math.max(1, layout.columnWidths.length, ...values.map((cells) => cells.length));
  // A sheet that is drawn again from what was kept of it has lost its last rows where they are blank.
  const height = Math.max(values.length, layout.rowHeights.length);
  const full = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, i) => values[row]?.[i] ?? ''),
  );
  const area = { row: 0, column: 0, rows: full.length, columns: width };
  return [
    ...(full.length === 0 ? [] : valueOperations(sheet, name, area, full)),
    ...linkOperations(sheet, name, full, layout),
    ...(full.length === 0 ? [] : formatOperations(sheet, name, area, layout)),
    ...lookOperations(sheet, name, area, layout),
    { bytes: SMALL * layout.columnWidths.length, place: name, queue: () => sizeColumns(sheet(), layout) },
    ...heightOperations(sheet, name, layout),
    ...markOperations(sheet, name, layout),
    ...layout.charts.map((chart) => chartOperation(sheet, name, chart)),
    {
      bytes: SMALL * (30 + layout.page.breaksBefore.length),
      place: name,
      queue: () => setUpPage(sheet(), layout.page),
    },
  ];
}

const FONT = 'Arial';
/** Addresses of one request: Excel takes no more than 8,192 characters. */
const LONGEST_ADDRESS = 2_000;

/** Areas in lists whose address is short enough. */
function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = addressOf(area);
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

const areaOf = ([, row, column, rows, columns]: PrintedLayout['runs'][number]): Area => ({
  row,
  column,
  rows,
  columns,
});

/** Number formats of the whole sheet in one block: areas that are asked for together cannot take them. */
function formatOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  area: Area,
  { runs, looks }: PrintedLayout,
): Operation[] {
  const grid = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, (): string | null => null));
  for (const run of runs) {
    const format = looks[run[0]]?.numberFormat ?? 'General';
    if (format === 'General') continue;
    const { row, column, rows, columns } = areaOf(run);
    for (let r = row; r < row + rows; r++) grid[r]?.fill(format, column, column + columns);
  }
  return pieces(grid).map(({ from, rows, bytes }) => ({
    bytes: bytes + SMALL,
    place: name,
    queue: () => {
      sheet().getRangeByIndexes(area.row + from, area.column, rows.length, area.columns).numberFormat = rows;
    },
  }));
}

/** What most cells have is given to all at once; then each look, wherever it stands, says what it has besides. */
function lookOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  area: Area,
  { runs, looks }: PrintedLayout,
): Operation[] {
  const byLook = new Map<string, { look: CellLook; areas: Area[] }>();
  for (const run of runs) {
    const look = looks[run[0]];
    if (look === undefined) continue;
    // The number format has been given already.
    const key = JSON.stringify({ ...look, numberFormat: '' });
    const group = byLook.get(key) ?? { look, areas: [] };
    group.areas.push(areaOf(run));
    byLook.set(key, group);
  }
  const whole: Operation = {
    bytes: SMALL * 3,
    place: name,
    queue: () => {
      const { format } = sheet().getRangeByIndexes(area.row, area.column, Math.max(1, area.rows), area.columns);
      format.font.name = FONT;
      format.font.size = 9;
      format.verticalAlignment = 'Top';
    },
  };
  const each = [...byLook.values()].flatMap(({ look, areas }) =>
    addressLists(areas).map((addresses) => ({
      bytes: SMALL * 10 + addresses.length * 4,
      place: name,
      queue: () => wear(sheet().getRanges(addresses), look),
    })),
  );
  return [whole, ...each];
}

function wear({ format }: Excel.RangeAreas, look: CellLook): void {
  format.font.size = look.size;
  format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.fill !== '') format.fill.color = look.fill;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  if (look.wrap) format.wrapText = true;
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.turned) format.textOrientation = 90;
  if (look.shrink) format.shrinkToFit = true;
  rule(format, ['EdgeTop'], look.above);
  // Under every row of the areas, not only under the last.
  rule(format, ['EdgeBottom', 'InsideHorizontal'], look.below);
}

function rule(
  format: Excel.RangeFormat,
  sides: readonly Excel.BorderIndex[] | readonly ('EdgeTop' | 'EdgeBottom' | 'InsideHorizontal')[],
  line: Line | null,
): void {
  if (line === null) return;
  for (const side of sides) {
    const border = format.borders.getItem(side as 'EdgeTop');
    border.style = 'Continuous';
    border.weight = line.weight;
    border.color = line.color;
  }
}

function sizeColumns(sheet: Excel.Worksheet, { columnWidths, showGridlines, freeze }: PrintedLayout): void {
  columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  sheet.showGridlines = showGridlines;
  if (freeze === null) return;
  if (freeze.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, Math.max(1, freeze.rows), freeze.columns));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
}

/** Rows of one height, wherever they stand, are asked for together. */
function heightOperations(sheet: () => Excel.Worksheet, name: string, { rowHeights }: PrintedLayout): Operation[] {
  const byHeight = new Map<number, Area[]>();
  rowHeights.forEach((height, row) => {
    const areas = byHeight.get(height) ?? [];
    const last = areas[areas.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column: 0, rows: 1, columns: 1 });
    byHeight.set(height, areas);
  });
  return [...byHeight].flatMap(([height, areas]) =>
    addressLists(areas).map((addresses) => ({
      bytes: SMALL + addresses.length,
      place: name,
      queue: () => {
        sheet().getRanges(addresses).format.rowHeight = height;
      },
    })),
  );
}

/** How many links travel in one operation. */
const LINKS = 200;

function linkOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  values: CellValue[][],
  { links }: PrintedLayout,
): Operation[] {
  const groups = Array.from({ length: Math.ceil(links.length / LINKS) }, (_, i) =>
    links.slice(i * LINKS, (i + 1) * LINKS),
  );
  return groups.map((group) => ({
    bytes: group.length * SMALL,
    place: name,
    queue: () => {
      const it = sheet();
      for (const { row, column, sheet: target, cell } of group) {
        it.getCell(row, column).hyperlink = {
          documentReference: `'${target.replaceAll("'", "''")}'!${cell}`,
          textToDisplay: String(values[row]?.[column] ?? ''),
        };
      }
    },
  }));
}

/** What a sheet is marked up with: Excel tables, filter buttons, words that colour themselves. */
function markOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  { tables, filter, rules }: PrintedLayout,
): Operation[] {
  const rangeAt = (area: Area) => sheet().getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  return [
    ...tables.map(({ area, name: called, filterButtons = false }) => ({
      bytes: SMALL,
      place: name,
      queue: () => {
        const table = sheet().tables.add(rangeAt(area), true);
        table.name = called;
        table.style = 'TableStyleLight1';
        table.showFilterButton = filterButtons;
      },
    })),
    ...(filter === null
      ? []
      : [{ bytes: SMALL, place: name, queue: () => void sheet().autoFilter.apply(rangeAt(filter)) }]),
    ...rules.map(({ area, words }) => ({
      bytes: SMALL * 5 * words.length,
      place: name,
      queue: () => {
        for (const { word, fill, font, numberFormat } of words) {
          const { cellValue } = rangeAt(area).conditionalFormats.add('CellValue');
          cellValue.rule = { formula1: wordFormula(word), operator: 'EqualTo' };
          cellValue.format.font.color = font;
          cellValue.format.fill.color = fill;
          cellValue.format.numberFormat = numberFormat;
        }
      },
    })),
  ];
}

const CHART_TYPES = { 'stacked-bar': 'BarStacked', line: 'Line' } as const;
const LINE_STYLES = { solid: 'Continuous', dashed: 'Dash', dotted: 'RoundDot' } as const;
const QUIET = '#5A6068';

function chartOperation(sheet: () => Excel.Worksheet, name: string, content: ChartContent): Operation {
  const { source, over } = content;
  return {
    bytes: SMALL * (16 + content.series.length * 5),
    place: name,
    queue: () => {
      const it = sheet();
      const range = it.getRangeByIndexes(source.row, source.column, source.rows, source.columns);
      const chart = it.charts.add(CHART_TYPES[content.kind], range, 'Rows');
      chart.name = content.name;
      const corner = it.getCell(over.row, over.column);
      chart.setPosition(corner, it.getCell(over.row + over.rows - 1, over.column + over.columns - 1));
      chart.title.text = content.title;
      chart.title.format.font.size = 10;
      chart.title.format.font.bold = true;
      chart.legend.position = 'Bottom';
      chart.format.font.name = FONT;
      chart.format.font.size = 8;
      chart.format.font.color = QUIET;
      const { valueAxis, categoryAxis } = chart.axes;
      if (content.numberFormat !== null) valueAxis.numberFormat = content.numberFormat;
      if (content.from !== null) valueAxis.minimum = content.from;
      if (content.labelEvery !== undefined) categoryAxis.tickLabelSpacing = content.labelEvery;
      content.series.forEach((look, i) => wearSeries(chart.series.getItemAt(i), look, content.kind));
    },
  };
}

function wearSeries(
  series: Excel.ChartSeries,
  { color, line, markers }: ChartContent['series'][number],
  kind: ChartContent['kind'],
): void {
  if (kind === 'stacked-bar') {
    series.format.fill.setSolidColor(color);
    series.gapWidth = 40;
    return;
  }
  series.format.line.color = color;
  series.format.line.weight = markers ? 2 : 1.25;
  series.format.line.lineStyle = LINE_STYLES[line];
  series.markerStyle = markers ? 'Circle' : 'None';
  if (!markers) return;
  series.markerSize = 5;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function setUpPage(sheet: Excel.Worksheet, page: PageSetUp): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { scale: page.scale };
  pageLayout.topMargin = page.margins.top;
  pageLayout.bottomMargin = page.margins.bottom;
  pageLayout.leftMargin = page.margins.left;
  pageLayout.rightMargin = page.margins.right;
  pageLayout.headerMargin = page.margins.header;
  pageLayout.footerMargin = page.margins.footer;
  if (page.printArea !== null) pageLayout.setPrintArea(addressOf(page.printArea));
  if (page.titleRows !== null) {
    const { row, rows } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
  }
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.leftHeader = page.header?.left ?? '';
  texts.centerHeader = page.header?.center ?? '';
  texts.rightHeader = page.header?.right ?? '';
  texts.leftFooter = page.footer?.left ?? '';
  texts.centerFooter = page.footer?.center ?? '';
  texts.rightFooter = page.footer?.right ?? '';
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

import { displayText } from '../../host/display';
import { styleOf } from '../../host/model/styles';
import type { BorderModel, SheetModel, StyleModel, TableModel, WorkbookModel } from '../../host/model/model';
import { formatOverrides } from './conditional';
import type { FormatOverride } from './conditional';

/** A cell as it is drawn. */
export interface PaintedCell {
  text: string;
  /** Properties of a CSS style object. */
  css: Record<string, string | number>;
  wraps: boolean;
  /** The text may run on over empty neighbours. */
  runsOn: boolean;
}

const ALIGN: Record<string, string> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  CenterAcrossSelection: 'center',
};
const VERTICAL: Record<string, string> = { Top: 'flex-start', Center: 'center', Bottom: 'flex-end' };
const THICKNESS: Record<string, number> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const LINE: Record<string, string> = {
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};
const INDENT = 9;
const BLACK = '#000000';

/** Header fill, header ink and band of Excel's table styles, by the number of the style within its family. */
const ACCENTS = ['#000000', '#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];
const BANDS = ['#d9d9d9', '#d9e1f2', '#fce4d6', '#ededed', '#fff2cc', '#ddebf7', '#e2efda'];

const border = (line: BorderModel): string =>
  `${line.style === 'Double' ? 3 : (THICKNESS[line.weight] ?? 1)}px ${LINE[line.style] ?? 'solid'} ${line.color || BLACK}`;

/** What a table's style adds beneath a cell's own formats. */
function tableCss(table: TableModel, row: number): Record<string, string | number> {
  const [, family, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  if (!family) return {};
  const place = (Number(number) - 1) % ACCENTS.length;
  const accent = ACCENTS[place] ?? BLACK;
  const below = row - table.area.row;
  if (table.showHeaders && below === 0)
    return family === 'Light'
      ? { fontWeight: 'bold', borderBottom: `1px solid ${accent}` }
      : { fontWeight: 'bold', background: accent, color: '#ffffff' };
  const banded = table.showBandedRows && (below - Number(table.showHeaders)) % 2 === 0;
  return banded ? { background: BANDS[place] ?? '#f2f2f2' } : {};
}

function css(style: StyleModel, changed: FormatOverride | null, under: Record<string, string | number>) {
  const font = { ...style.font, ...changed?.font };
  const fill = changed?.fill?.color ?? style.fill.color;
  const result: Record<string, string | number> = { ...under };
  if (fill) result.background = fill;
  if (font.color && (font.color.toLowerCase() !== BLACK || !under.color)) result.color = font.color;
  if (font.bold) result.fontWeight = 'bold';
  if (font.italic) result.fontStyle = 'italic';
  const lines = [font.strikethrough && 'line-through', font.underline && font.underline !== 'None' && 'underline'];
  if (lines.some(Boolean)) result.textDecoration = lines.filter(Boolean).join(' ');
  result.fontFamily = `"${font.name}", Carlito, "Liberation Sans", sans-serif`;
  result.fontSize = `${font.size}pt`;
  for (const [side, line] of Object.entries(style.borders)) {
    const edge = side.replace('Edge', '');
    if (line.style !== 'None' && ['Top', 'Bottom', 'Left', 'Right'].includes(edge))
      result[`border${edge}`] = border(line);
  }
  return result;
}

/** Makes the painter of one sheet, for as long as the workbook does not change. */
export function painter(workbook: WorkbookModel, sheet: SheetModel): (row: number, column: number) => PaintedCell {
  const overrides = formatOverrides(sheet);
  const tableAt = (row: number, column: number): TableModel | undefined =>
    sheet.tables.find(
      ({ area }) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  return (row, column) => {
    const cell = sheet.rows[row]?.[column];
    const style = styleOf(workbook, sheet, row, column);
    const changed = overrides(row, column);
    const table = tableAt(row, column);
    const text = cell
      ? displayText(cell, changed?.numberFormat ?? style.numberFormat, { date1904: workbook.date1904 })
      : '';
    const { horizontal, vertical, wrapText, indentLevel } = style.alignment;
    const isText = typeof cell?.value === 'string' && !cell.isError;
    const natural = isText ? 'left' : typeof cell?.value === 'number' ? 'right' : 'center';
    const align = ALIGN[horizontal] ?? natural;
    const painted = css(style, changed, table ? tableCss(table, row) : {});
    painted.textAlign = align;
    painted.alignItems = VERTICAL[vertical] ?? 'flex-end';
    if (indentLevel > 0) painted[align === 'right' ? 'paddingRight' : 'paddingLeft'] = `${3 + indentLevel * INDENT}px`;
    return { text, css: painted, wraps: wrapText, runsOn: isText && !wrapText && align === 'left' };
  };
}

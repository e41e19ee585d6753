import { columnNumber } from '../model/address';
import { WorkbookFileError } from './errors';
import { unescapeText } from './xml';

/**
 * The cells of a sheet, one by one. They are by far the most of a file, so they are found in the text of the part
 * rather than in a tree: 180,000 cells take a fraction of a second and no memory to speak of.
 */

export interface RawCell {
  column: number;
  /** The whole element, as it is in the file. */
  xml: string;
  /** `s`, the number of the cell's format. */
  format: number;
  /** `t`: `n` where it is not given. */
  type: string;
  formula?: RawFormula;
  /** The text of `<v>`, unescaped. */
  value?: string;
  /** What is between `<is>` and its end. */
  inline?: string;
}

interface RawFormula {
  text: string;
  kind: string;
  sharedIndex?: string;
}

export interface RawRow {
  row: number;
  /** The attributes as they are in the file, `r` included. */
  attributes: string;
  cells: RawCell[];
}

/** The value of an attribute in a tag's text. */
export const rawAttribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeText(match[1] ?? match[2] ?? '') : undefined;
};

const CELL_ATTRIBUTE = /(?:^|\s)(r|s|t)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const FORMULA = /<(?:\w+:)?f((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;
const INLINE = /<(?:\w+:)?is(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?is>/;

const readCell = (xml: string, tag: string, inner: string, column: number): RawCell => {
  const cell: RawCell = { column, xml, format: 0, type: 'n' };
  CELL_ATTRIBUTE.lastIndex = 0;
  for (let match = CELL_ATTRIBUTE.exec(tag); match; match = CELL_ATTRIBUTE.exec(tag)) {
    const value = match[2] ?? match[3] ?? '';
    if (match[1] === 's') cell.format = Number(value) || 0;
    else if (match[1] === 't') cell.type = value;
    else cell.column = columnNumber(value.replace(/\d+$/, ''));
  }
  if (inner === '') return cell;
  if (inner.startsWith('<v>') && inner.indexOf('<', 3) === inner.length - 4) {
    cell.value = unescapeText(inner.slice(3, -4));
    return cell;
  }
  const formula = FORMULA.exec(inner);
  if (formula) {
    const [, attributes = '', text = ''] = formula;
    const sharedIndex = rawAttribute(attributes, 'si');
    cell.formula = {
      text: unescapeText(text),
      kind: rawAttribute(attributes, 't') ?? 'normal',
      ...(sharedIndex === undefined ? {} : { sharedIndex }),
    };
  }
  const value = VALUE.exec(inner);
  if (value) cell.value = unescapeText(value[1] ?? '');
  const inline = INLINE.exec(inner);
  if (inline) cell.inline = inline[1] ?? '';
  return cell;
};

/** A sheet's part, cut around its cells. */
export interface SheetText {
  before: string;
  /** What is between `<sheetData>` and its end. */
  data: string;
  after: string;
  /** The prefix of the part's elements, with its colon; mostly none. */
  prefix: string;
}

export const cutSheet = (part: string): SheetText => {
  const open = /<((?:\w+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(part);
  if (!open) return { before: part, data: '', after: '', prefix: '' };
  const prefix = open[1] ?? '';
  const start = open.index + open[0].length;
  const close = open[2] ? start : part.lastIndexOf(`</${prefix}sheetData>`);
  if (close < 0) throw new WorkbookFileError('The file is broken: the cells of a sheet cannot be read.');
  return {
    before: part.slice(0, open.index),
    data: open[2] ? '' : part.slice(start, close),
    after: open[2] ? part.slice(start) : part.slice(part.indexOf('>', close) + 1),
    prefix,
  };
};

/** Where `what` is next; a file whose elements do not end is broken. */
const find = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from);
  if (at < 0) throw new WorkbookFileError('The file is broken: the cells of a sheet cannot be read.');
  return at;
};

/** Calls `visit` for each row, in the file's order, which is from the top. */
export const scanRows = ({ data, prefix }: SheetText, visit: (row: RawRow) => void): void => {
  const rowOpen = `<${prefix}row`;
  const rowClose = `</${prefix}row>`;
  const cellOpen = `<${prefix}c`;
  const cellClose = `</${prefix}c>`;
  let at = 0;
  let next = 0;
  for (;;) {
    const start = data.indexOf(rowOpen, at);
    if (start < 0) return;
    const tagEnd = find(data, '>', start);
    const isEmpty = data[tagEnd - 1] === '/';
    const attributes = data.slice(start + rowOpen.length, isEmpty ? tagEnd - 1 : tagEnd);
    const end = isEmpty ? tagEnd + 1 : find(data, rowClose, tagEnd);
    const given = rawAttribute(attributes, 'r');
    const row = given === undefined ? next : Number(given) - 1;
    next = row + 1;
    const cells: RawCell[] = [];
    let column = 0;
    // Only the row is looked through: a million rows without a cell would each be searched to the end of the sheet.
    const line = isEmpty ? '' : data.slice(tagEnd + 1, end);
    let from = 0;
    for (;;) {
      const cellStart = line.indexOf(cellOpen, from);
      if (cellStart < 0) break;
      const cellTagEnd = find(line, '>', cellStart);
      const closed = line[cellTagEnd - 1] === '/';
      const innerEnd = closed ? cellTagEnd + 1 : find(line, cellClose, cellTagEnd);
      const cellEnd = closed ? cellTagEnd + 1 : innerEnd + cellClose.length;
      const tag = line.slice(cellStart + cellOpen.length, closed ? cellTagEnd - 1 : cellTagEnd);
      const inner = closed ? '' : line.slice(cellTagEnd + 1, innerEnd);
      const cell = readCell(line.slice(cellStart, cellEnd), tag, inner, column);
      cells.push(cell);
      column = cell.column + 1;
      from = cellEnd;
    }
    visit({ row, attributes, cells });
    at = isEmpty ? end : end + rowClose.length;
  }
};

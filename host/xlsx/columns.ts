import { MAX_COLUMNS } from '../model/cells';
import type { ColumnModel, SheetModel } from '../model/model';
import { SHEET_ORDER, type SheetPiece } from './piece';
import {
  append,
  attribute,
  child,
  children,
  createElement,
  ensureChild,
  flag,
  insertInOrder,
  numberAttribute,
  setAttributes,
  type Element,
} from './xml';

/** Column widths and the columns' own formats. A file's width counts the cell's padding, the model's does not. */

const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const UNITS = 256;

const charactersOfFile = (width: number): number =>
  Math.max(0, Math.round((width - PADDING_PIXELS / DIGIT_PIXELS) * 100) / 100);
const fileOfCharacters = (characters: number): number =>
  Math.trunc(((characters * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS) * UNITS) / UNITS;

const readColumn = (element: Element, standardWidth: number, styleOfFormat: readonly number[]): ColumnModel => {
  const column: ColumnModel = {};
  const width = numberAttribute(element, 'width');
  const format = numberAttribute(element, 'style');
  const outline = numberAttribute(element, 'outlineLevel') ?? 0;
  const isStandard = !flag(element, 'customWidth') && width !== undefined && charactersOfFile(width) === standardWidth;
  if (width !== undefined && !isStandard) column.width = charactersOfFile(width);
  if (flag(element, 'hidden')) column.hidden = true;
  if (format !== undefined && styleOfFormat[format]) column.style = styleOfFormat[format];
  if (outline > 0) column.outlineLevel = outline;
  return column;
};

const spanOf = (element: Element): [first: number, last: number] => {
  const first = numberAttribute(element, 'min') ?? 1;
  return [first - 1, (numberAttribute(element, 'max') ?? first) - 1];
};

const stateOf = (sheet: SheetModel): [number, ColumnModel][] =>
  [...sheet.columnModels].filter(([, column]) => Object.keys(column).length > 0).sort(([a], [b]) => a - b);

export const columns: SheetPiece = {
  name: 'columns',
  read: (root, sheet, { styleOfFormat }) => {
    for (const element of children(child(root, 'cols'), 'col')) {
      const [first, last] = spanOf(element);
      for (let i = first; i <= last && i < MAX_COLUMNS; i++) {
        sheet.columnModels.set(i, readColumn(element, sheet.standardWidth, styleOfFormat));
      }
    }
  },
  state: stateOf,
  write: (root, sheet, { styles }) => {
    const old = child(root, 'cols');
    const before: [number, number, Element][] = children(old, 'col').map((element) => [...spanOf(element), element]);
    if (old) root.removeChild(old);
    const list = stateOf(sheet);
    if (list.length === 0) return;
    const made = createElement(root, 'cols');
    insertInOrder(root, made, SHEET_ORDER);
    let i = 0;
    while (i < list.length) {
      const [first, column] = list[i] ?? [0, {}];
      const was = before.find(([from, to]) => first >= from && first <= to);
      const limit = Math.min(was?.[1] ?? Infinity, ...before.map(([from]) => (from > first ? from - 1 : Infinity)));
      let last = first;
      while (
        list[i + 1]?.[0] === last + 1 &&
        last < limit &&
        JSON.stringify(list[i + 1]?.[1]) === JSON.stringify(column)
      ) {
        last++;
        i++;
      }
      i++;
      const base = was?.[2];
      const element = append(made, 'col', { min: first + 1, max: last + 1 });
      for (const { name, value } of Array.from(base?.attributes ?? [])) {
        if (name !== 'min' && name !== 'max') element.setAttribute(name, value);
      }
      const width = numberAttribute(base, 'width');
      const isSameWidth = width !== undefined && column.width === charactersOfFile(width);
      const format = column.style ? styles.formatFor(column.style, false, numberAttribute(base, 'style')) : 0;
      setAttributes(element, {
        width: isSameWidth
          ? attribute(base, 'width')
          : column.width === undefined
            ? undefined
            : fileOfCharacters(column.width),
        customWidth: isSameWidth ? attribute(base, 'customWidth') : column.width === undefined ? undefined : true,
        style: format || undefined,
        hidden: column.hidden || undefined,
        outlineLevel: column.outlineLevel || undefined,
      });
      // Some programs take a column without a width to be of no width at all.
      if (column.width === undefined) setAttributes(element, { width: fileOfCharacters(sheet.standardWidth) });
    }
  },
};

export const sheetFormat: SheetPiece = {
  name: 'standard width and height',
  read: (root, sheet) => {
    const format = child(root, 'sheetFormatPr');
    const width = numberAttribute(format, 'defaultColWidth');
    const height = numberAttribute(format, 'defaultRowHeight');
    if (width !== undefined) sheet.standardWidth = charactersOfFile(width);
    if (height !== undefined) sheet.standardHeight = height;
  },
  state: ({ standardWidth, standardHeight }) => [standardWidth, standardHeight],
  write: (root, { standardWidth, standardHeight }) => {
    const format = ensureChild(root, 'sheetFormatPr', SHEET_ORDER);
    const width = numberAttribute(format, 'defaultColWidth');
    const isSame = width !== undefined && charactersOfFile(width) === standardWidth;
    setAttributes(format, {
      defaultRowHeight: standardHeight,
      ...(isSame || standardWidth === 8.43 ? {} : { defaultColWidth: fileOfCharacters(standardWidth) }),
    });
  },
};

import { rowOf } from './cells';
import type { SheetModel, StyleModel, WorkbookModel } from './model';

/**
 * Styles are interned: a workbook keeps each different style once, and a cell keeps its index.
 * The index of styles already seen is kept beside the workbook, not in it, so that the model stays plain data.
 */

/** Excel's own default: Calibri 11, General, locked. */
export const defaultStyle = (): StyleModel => ({
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    color: '#000000',
    underline: 'None',
    strikethrough: false,
    subscript: false,
    superscript: false,
    tintAndShade: 0,
  },
  fill: { color: '', pattern: 'None', patternColor: '' },
  borders: {},
  alignment: {
    horizontal: 'General',
    vertical: 'Bottom',
    wrapText: false,
    indentLevel: 0,
    textOrientation: 0,
    shrinkToFit: false,
    readingOrder: 'Context',
  },
  protection: { locked: true, formulaHidden: false },
});

/** A change to a style: only what is given changes. A border given as `undefined` is taken away. */
export interface StylePatch {
  numberFormat?: string;
  font?: Partial<StyleModel['font']>;
  fill?: Partial<StyleModel['fill']>;
  borders?: StyleModel['borders'];
  alignment?: Partial<StyleModel['alignment']>;
  protection?: Partial<StyleModel['protection']>;
  styleName?: string;
}

interface Seen {
  indexes: Map<string, number>;
  /** How many of `workbook.styles` are indexed: whoever fills the model may push styles itself. */
  known: number;
  patched: Map<string, number>;
}
const seenStyles = new WeakMap<WorkbookModel, Seen>();

/** Equal styles have equal keys, whatever the order in which their properties were set. */
const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const seenIn = (workbook: WorkbookModel): Seen => {
  let seen = seenStyles.get(workbook);
  if (!seen) {
    seen = { indexes: new Map(), known: 0, patched: new Map() };
    seenStyles.set(workbook, seen);
  }
  for (; seen.known < workbook.styles.length; seen.known++) {
    const key = keyOf(workbook.styles[seen.known]);
    if (!seen.indexes.has(key)) seen.indexes.set(key, seen.known);
  }
  return seen;
};

/** The index of `style` in `workbook.styles`, where it is put if it is new. The style must not be changed afterwards. */
export const internStyle = (workbook: WorkbookModel, style: StyleModel): number => {
  const seen = seenIn(workbook);
  const key = keyOf(style);
  const found = seen.indexes.get(key);
  if (found !== undefined) return found;
  const index = workbook.styles.push(style) - 1;
  seen.indexes.set(key, index);
  seen.known = workbook.styles.length;
  return index;
};

/** The style at an index; the workbook's default where there is none. */
export const styleAt = (workbook: WorkbookModel, index: number): StyleModel =>
  workbook.styles[index] ?? workbook.styles[0] ?? defaultStyle();

/** The index of the style that a cell shows: its own, or for a cell that is not there its row's, else its column's. */
export const styleIndexOf = (sheet: SheetModel, row: number, column: number): number => {
  const cell = rowOf(sheet, row)?.[column];
  if (cell) return cell.style ?? 0;
  return sheet.rowModels.get(row)?.style ?? sheet.columnModels.get(column)?.style ?? 0;
};

/** The style that a cell shows. */
export const styleOf = (workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): StyleModel =>
  styleAt(workbook, styleIndexOf(sheet, row, column));

const patched = (style: StyleModel, patch: StylePatch): StyleModel => {
  const borders = { ...style.borders, ...patch.borders };
  const { styleName, ...rest } = style;
  return {
    ...rest,
    ...(styleName === undefined || patch.styleName === 'Normal' ? {} : { styleName }),
    numberFormat: patch.numberFormat ?? style.numberFormat,
    font: { ...style.font, ...patch.font },
    fill: { ...style.fill, ...patch.fill },
    borders: Object.fromEntries(Object.entries(borders).filter(([, border]) => border && border.style !== 'None')),
    alignment: { ...style.alignment, ...patch.alignment },
    protection: { ...style.protection, ...patch.protection },
    ...(patch.styleName === undefined || patch.styleName === 'Normal' ? {} : { styleName: patch.styleName }),
  };
};

/** The index of the style at `index` with `patch` laid over it. */
export const withStyle = (workbook: WorkbookModel, index: number, patch: StylePatch): number => {
  const seen = seenIn(workbook);
  const key = `${index} ${JSON.stringify(patch, (_, value: unknown) => value ?? null)}`;
  const found = seen.patched.get(key);
  if (found !== undefined) return found;
  const result = internStyle(workbook, patched(styleAt(workbook, index), patch));
  seen.patched.set(key, result);
  return result;
};

import type { StyleModel } from '../model/model';
import { readPalette, type Palette } from './colors';
import { builtInFormat, builtInFormatId, FIRST_CUSTOM_FORMAT } from './number-formats';
import {
  readAlignment,
  readBorders,
  readFill,
  readFont,
  readProtection,
  writeAlignment,
  writeBorders,
  writeFill,
  writeFont,
  writeProtection,
} from './style-elements';
import {
  append,
  attribute,
  child,
  children,
  createElement,
  ensureChild,
  flag,
  numberAttribute,
  parseXml,
  setAttributes,
  type Element,
} from './xml';

/** One of the file's cell formats (`xf`), in the model's words. */
export interface CellFormat {
  style: StyleModel;
  /** The text is shown with a leading apostrophe. */
  quoted: boolean;
}

export interface StyleSheet {
  root: Element;
  palette: Palette;
  formats: CellFormat[];
}

const STYLESHEET_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const XF_ORDER = ['alignment', 'protection', 'extLst'];

export const EMPTY_STYLE_SHEET = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const formatCodes = (root: Element): Map<number, string> =>
  new Map(
    children(child(root, 'numFmts'), 'numFmt').map((element) => [
      numberAttribute(element, 'numFmtId') ?? -1,
      attribute(element, 'formatCode') ?? 'General',
    ]),
  );

/** The styles of a file; those of an empty one where it has none. */
export const readStyleSheet = (part: Element | undefined, theme: Element | undefined): StyleSheet => {
  const root = part ?? parseXml(EMPTY_STYLE_SHEET, 'styles');
  const palette = readPalette(root, theme);
  const codes = formatCodes(root);
  const fonts = children(child(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const fills = children(child(root, 'fills'), 'fill').map((fill) => readFill(fill, palette));
  const borders = children(child(root, 'borders'), 'border').map((border) => readBorders(border, palette));
  const names = new Map(
    children(child(root, 'cellStyles'), 'cellStyle').map((style) => [
      numberAttribute(style, 'xfId') ?? 0,
      attribute(style, 'name') ?? '',
    ]),
  );
  const formats = children(child(root, 'cellXfs'), 'xf').map((xf): CellFormat => {
    const id = (name: string) => numberAttribute(xf, name) ?? 0;
    const styleName = names.get(id('xfId'));
    return {
      quoted: flag(xf, 'quotePrefix'),
      style: {
        numberFormat: codes.get(id('numFmtId')) ?? builtInFormat(id('numFmtId')) ?? 'General',
        font: fonts[id('fontId')] ?? readFont(undefined, palette),
        fill: fills[id('fillId')] ?? readFill(undefined, palette),
        borders: borders[id('borderId')] ?? {},
        alignment: readAlignment(child(xf, 'alignment')),
        protection: readProtection(child(xf, 'protection')),
        ...(styleName === undefined || styleName === 'Normal' || styleName === '' ? {} : { styleName }),
      },
    };
  });
  return { root, palette, formats };
};

/** Gives file formats to the model's styles, adding to the style sheet what it lacks. */
export interface StyleWriter {
  /**
   * @param base the format that the cell had in the file: what is not changed (a theme's colour, a gradient) stays its.
   */
  formatFor(style: number, quoted: boolean, base?: number): number;
  /** The number of a code in the style sheet. */
  numberFormatId(code: string): number;
  /** Adds a differential format; the answer is its index. */
  addDifferential(fill: (dxf: Element) => void): number;
  readonly palette: Palette;
  readonly root: Element;
  readonly changed: () => boolean;
}

const keyOf = (value: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));

const BUILT_IN_STYLES: Record<string, number> = {
  Comma: 3,
  Currency: 4,
  Percent: 5,
  Hyperlink: 8,
  Note: 10,
  'Warning Text': 11,
  Title: 15,
  'Heading 1': 16,
  'Heading 2': 17,
  'Heading 3': 18,
  'Heading 4': 19,
  Input: 20,
  Output: 21,
  Calculation: 22,
  'Check Cell': 23,
  'Linked Cell': 24,
  Total: 25,
  Good: 26,
  Bad: 27,
  Neutral: 28,
  'Explanatory Text': 53,
};

/** @param styleOfFormat which of `styles` each of the file's formats was read as. */
export const styleWriter = (
  sheet: StyleSheet,
  styles: readonly StyleModel[],
  styleOfFormat: readonly number[],
): StyleWriter => {
  const { root, palette } = sheet;
  const list = (name: string) => ensureChild(root, name, STYLESHEET_ORDER);
  const formats = [...sheet.formats];
  const styleOf = [...styleOfFormat];
  const codes = new Map([...formatCodes(root)].map(([id, code]) => [code, id]));
  const known = new Map<string, number>();
  formats.forEach(({ quoted }, i) => {
    const key = `${styleOf[i]} ${quoted}`;
    if (!known.has(key)) known.set(key, i);
  });
  let changed = false;

  const add = (parentName: string, element: Element): number => {
    const parent = list(parentName);
    parent.appendChild(element);
    const count = children(parent).length;
    setAttributes(parent, { count });
    changed = true;
    return count - 1;
  };

  const numberFormatId = (code: string): number => {
    const found = codes.get(code) ?? builtInFormatId(code);
    if (found !== undefined) return found;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...codes.values()) + 1;
    codes.set(code, id);
    add('numFmts', createElement(root, 'numFmt', { numFmtId: id, formatCode: code }));
    return id;
  };

  /** A component of a format (font, fill, borders): the base's where equal, else one that is equal, else a new one. */
  const components = <T extends object>(
    listName: string,
    itemName: string,
    of: (style: StyleModel) => T,
    read: (element: Element) => T,
    write: (element: Element, to: T, from: T) => void,
  ) => {
    const seen = new Map<string, number>();
    children(list(listName), itemName).forEach((element, i) => {
      const key = keyOf(read(element));
      if (!seen.has(key)) seen.set(key, i);
    });
    return (to: StyleModel, base: Element, baseStyle: StyleModel): number => {
      const baseId = numberAttribute(base, `${itemName}Id`) ?? 0;
      const key = keyOf(of(to));
      if (key === keyOf(of(baseStyle))) return baseId;
      const found = seen.get(key);
      if (found !== undefined) return found;
      const model = children(list(listName), itemName)[baseId];
      const element = (model?.cloneNode(true) as Element | undefined) ?? createElement(root, itemName);
      write(element, of(to), of(baseStyle));
      const id = add(listName, element);
      seen.set(key, id);
      return id;
    };
  };
  const fontId = components(
    'fonts',
    'font',
    ({ font }) => font,
    (element) => readFont(element, palette),
    writeFont,
  );
  const fillId = components(
    'fills',
    'fill',
    ({ fill }) => fill,
    (element) => readFill(element, palette),
    writeFill,
  );
  const borderId = components(
    'borders',
    'border',
    ({ borders }) => borders,
    (element) => readBorders(element, palette),
    writeBorders,
  );

  const namedStyle = (name: string | undefined, xf: Element): number => {
    const named = children(list('cellStyles'), 'cellStyle').find(
      (style) => attribute(style, 'name') === (name ?? 'Normal'),
    );
    if (named) return numberAttribute(named, 'xfId') ?? 0;
    if (name === undefined) return 0;
    const copy = xf.cloneNode(true) as Element;
    copy.removeAttribute('xfId');
    const xfId = add('cellStyleXfs', copy);
    add('cellStyles', createElement(root, 'cellStyle', { name, xfId, builtinId: BUILT_IN_STYLES[name] }));
    return xfId;
  };

  const addFormat = (index: number, quoted: boolean, base: number): number => {
    const style = styles[index] ?? styles[0];
    const baseElement = children(list('cellXfs'), 'xf')[base];
    const baseStyle = formats[base]?.style;
    if (!style || !baseElement || !baseStyle) return 0;
    const xf = baseElement.cloneNode(true) as Element;
    const ids = {
      numFmtId:
        style.numberFormat === baseStyle.numberFormat ? attribute(xf, 'numFmtId') : numberFormatId(style.numberFormat),
      fontId: fontId(style, baseElement, baseStyle),
      fillId: fillId(style, baseElement, baseStyle),
      borderId: borderId(style, baseElement, baseStyle),
    };
    setAttributes(xf, {
      ...ids,
      quotePrefix: quoted || undefined,
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
    });
    if (keyOf(style.alignment) !== keyOf(baseStyle.alignment)) {
      writeAlignment(ensureChild(xf, 'alignment', XF_ORDER), style.alignment);
      setAttributes(xf, { applyAlignment: true });
    }
    if (keyOf(style.protection) !== keyOf(baseStyle.protection)) {
      writeProtection(ensureChild(xf, 'protection', XF_ORDER), style.protection);
      setAttributes(xf, { applyProtection: true });
    }
    if (style.styleName !== baseStyle.styleName) setAttributes(xf, { xfId: namedStyle(style.styleName, xf) });
    const id = add('cellXfs', xf);
    formats.push({ style, quoted });
    styleOf.push(index);
    return id;
  };

  return {
    root,
    palette,
    numberFormatId,
    changed: () => changed,
    addDifferential: (fill) => {
      const dxf = append(list('dxfs'), 'dxf');
      fill(dxf);
      const count = children(list('dxfs')).length;
      setAttributes(list('dxfs'), { count });
      changed = true;
      return count - 1;
    },
    formatFor: (style, quoted, base) => {
      if (base !== undefined && styleOf[base] === style && formats[base]?.quoted === quoted) return base;
      const key = `${style} ${quoted}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const id = addFormat(style, quoted, base ?? 0);
      known.set(key, id);
      return id;
    },
  };
};

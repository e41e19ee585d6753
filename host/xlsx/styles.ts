import type { NamedStyleModel, StyleModel } from '../model/model';
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

/** A named style as the file has it. */
export interface NamedFormat {
  style: StyleModel;
  without: NonNullable<NamedStyleModel['without']>;
  /** One of Excel's own, as Excel has it. */
  builtIn: boolean;
}

export interface StyleSheet {
  root: Element;
  palette: Palette;
  formats: CellFormat[];
  named: Map<string, NamedFormat>;
}

const APPLIED: readonly [kind: NamedFormat['without'][number], attribute: string][] = [
  ['numberFormat', 'applyNumberFormat'],
  ['font', 'applyFont'],
  ['fill', 'applyFill'],
  ['borders', 'applyBorder'],
  ['alignment', 'applyAlignment'],
  ['protection', 'applyProtection'],
];

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
  const lookOf = (xf: Element): StyleModel => {
    const id = (name: string) => numberAttribute(xf, name) ?? 0;
    return {
      numberFormat: codes.get(id('numFmtId')) ?? builtInFormat(id('numFmtId')) ?? 'General',
      font: fonts[id('fontId')] ?? readFont(undefined, palette),
      fill: fills[id('fillId')] ?? readFill(undefined, palette),
      borders: borders[id('borderId')] ?? {},
      alignment: readAlignment(child(xf, 'alignment')),
      protection: readProtection(child(xf, 'protection')),
    };
  };
  const formats = children(child(root, 'cellXfs'), 'xf').map((xf): CellFormat => {
    const styleName = names.get(numberAttribute(xf, 'xfId') ?? 0);
    return {
      quoted: flag(xf, 'quotePrefix'),
      style: {
        ...lookOf(xf),
        ...(styleName === undefined || styleName === 'Normal' || styleName === '' ? {} : { styleName }),
      },
    };
  });
  const styleXfs = children(child(root, 'cellStyleXfs'), 'xf');
  const named = new Map<string, NamedFormat>();
  for (const element of children(child(root, 'cellStyles'), 'cellStyle')) {
    const xf = styleXfs[numberAttribute(element, 'xfId') ?? 0];
    const name = attribute(element, 'name');
    if (!xf || name === undefined) continue;
    const builtIn = attribute(element, 'builtinId') !== undefined && !flag(element, 'customBuiltin');
    const without = APPLIED.filter(([, applied]) => !flag(xf, applied, true)).map(([kind]) => kind);
    named.set(name, { style: lookOf(xf), without, builtIn });
  }
  return { root, palette, formats, named };
};

/** Gives file formats to the model's styles, adding to the style sheet what it lacks. */
export interface StyleWriter {
  /**
   * @param base the format that the cell had in the file: what is not changed (a theme's colour, a gradient) stays its.
   */
  formatFor(style: number, quoted: boolean, base?: number): number;
  /** Writes the named styles that are new or different, each with its look. */
  writeNamed(styles: Readonly<Record<string, NamedStyleModel>>): void;
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

/** ECMA-376 part 1, 18.8.7: the numbers of Excel's own styles. */
const BUILT_IN_STYLES: Record<string, number> = {
  Normal: 0,
  Comma: 3,
  Currency: 4,
  Percent: 5,
  'Comma [0]': 6,
  'Currency [0]': 7,
  Hyperlink: 8,
  'Followed Hyperlink': 9,
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
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((n) =>
      ['', '20% - ', '40% - ', '60% - '].map((share, i) => [`${share}Accent${n}`, 29 + (n - 1) * 4 + i]),
    ),
  ),
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

  /** A copy of `base` that looks like `style`. */
  const look = (style: StyleModel, base: Element, baseStyle: StyleModel): Element => {
    const xf = base.cloneNode(true) as Element;
    setAttributes(xf, {
      numFmtId:
        style.numberFormat === baseStyle.numberFormat ? attribute(xf, 'numFmtId') : numberFormatId(style.numberFormat),
      fontId: fontId(style, base, baseStyle),
      fillId: fillId(style, base, baseStyle),
      borderId: borderId(style, base, baseStyle),
    });
    if (keyOf(style.alignment) !== keyOf(baseStyle.alignment)) {
      writeAlignment(ensureChild(xf, 'alignment', XF_ORDER), style.alignment);
      setAttributes(xf, { applyAlignment: true });
    }
    if (keyOf(style.protection) !== keyOf(baseStyle.protection)) {
      writeProtection(ensureChild(xf, 'protection', XF_ORDER), style.protection);
      setAttributes(xf, { applyProtection: true });
    }
    return xf;
  };

  const writeNamed: StyleWriter['writeNamed'] = (named) => {
    for (const [name, { builtIn }] of sheet.named) {
      if (builtIn || name in named) continue;
      const gone = children(list('cellStyles'), 'cellStyle').find((one) => attribute(one, 'name') === name);
      gone?.parentNode?.removeChild(gone);
      setAttributes(list('cellStyles'), { count: children(list('cellStyles')).length });
      changed = true;
    }
    for (const [name, { style: index, without = [] }] of Object.entries(named)) {
      const style = styles[index];
      const before = sheet.named.get(name);
      if (!style || (before && keyOf(before.style) === keyOf(style) && before.without.join() === without.join()))
        continue;
      const element = children(list('cellStyles'), 'cellStyle').find((one) => attribute(one, 'name') === name);
      const place = numberAttribute(element, 'xfId');
      const old = place === undefined ? undefined : children(list('cellStyleXfs'), 'xf')[place];
      const base = old ?? children(list('cellStyleXfs'), 'xf')[0];
      const baseStyle = (old && before?.style) ?? sheet.named.get('Normal')?.style ?? styles[0];
      if (!base || !baseStyle) continue;
      const xf = look(style, base, baseStyle);
      xf.removeAttribute('xfId');
      for (const [kind, applied] of APPLIED)
        setAttributes(xf, { [applied]: without.includes(kind) ? false : undefined });
      if (old) old.parentNode?.replaceChild(xf, old);
      const xfId = old ? place : add('cellStyleXfs', xf);
      changed = true;
      if (element) setAttributes(element, { customBuiltin: attribute(element, 'builtinId') ? true : undefined });
      else {
        const builtinId = BUILT_IN_STYLES[name];
        const customBuiltin = builtinId === undefined ? undefined : true;
        add('cellStyles', createElement(root, 'cellStyle', { name, xfId, builtinId, customBuiltin }));
      }
    }
  };

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
    const xf = look(style, baseElement, baseStyle);
    setAttributes(xf, {
      quotePrefix: quoted || undefined,
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
    });
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
    writeNamed,
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

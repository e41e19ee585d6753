import type { ConditionalFormatModel } from '../model/model';
import { writeAreas } from './areas';
import { colorAttributes, readColor, type Palette } from './colors';
import { shownFormula, writtenFormula } from './formulas';
import { SHEET_ORDER } from './piece';
import {
  append,
  attribute,
  child,
  children,
  descendants,
  ensureChild,
  flag,
  numberAttribute,
  textOf,
  type Document,
  type Element,
} from './xml';

/**
 * What Excel 2010 added to conditional formats, and writes into the sheet's extension list ([MS-XLSX] 2.3.9): how a data
 * bar is filled, bordered, turned and drawn below nought, and three icon sets that the first version did not have.
 */

type Rule = ConditionalFormatModel['rule'];
type Format = Pick<ConditionalFormatModel, 'areas' | 'type' | 'rule'>;

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const OF_SHEET = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const OF_RULE = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** The host's words for the icon sets, and the file's. */
const ICON_SETS: Readonly<Record<string, string>> = {
  ThreeTriangles: '3Triangles',
  ThreeStars: '3Stars',
  FiveBoxes: '5Boxes',
};
const AXES: Readonly<Record<string, string>> = { None: 'none', CellMidPoint: 'middle' };
const DIRECTIONS: Readonly<Record<string, string>> = { LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' };
const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};

const wordOf = (table: Readonly<Record<string, string>>, found: string | undefined): string | undefined =>
  Object.keys(table).find((key) => table[key] === found);
const partOf = (rule: Rule, name: string): Rule =>
  typeof rule[name] === 'object' && rule[name] !== null ? (rule[name] as Rule) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const rulesIn = (root: Element): Element[] => {
  const extensions = children(child(root, 'extLst'), 'ext').filter((ext) => attribute(ext, 'uri') === OF_SHEET);
  return extensions.flatMap((ext) => descendants(ext, 'cfRule'));
};
const idOf = (rule: Element): string =>
  textOf(children(child(rule, 'extLst'), 'ext').flatMap((ext) => children(ext, 'id'))[0]).trim();

/** What the extension says of the data bars of a sheet besides what their rules say, by a rule's element. */
export function barsOf(root: Element, palette: Palette): (rule: Element) => Rule {
  const bars = new Map(rulesIn(root).map((rule) => [attribute(rule, 'id') ?? '', child(rule, 'dataBar')]));
  return (rule) => {
    const bar = bars.get(idOf(rule));
    return bar === undefined ? {} : readBar(bar, palette);
  };
}

function readBar(bar: Element, palette: Palette): Rule {
  const color = (name: string): string | undefined => readColor(child(bar, name), palette);
  const given = (rule: Record<string, unknown>): Rule =>
    Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
  const isSame = flag(bar, 'negativeBarColorSameAsPositive');
  const positiveFormat = given({
    borderColor: color('borderColor'),
    gradientFill: flag(bar, 'gradient', true) ? undefined : false,
  });
  const negativeFormat = given({
    fillColor: color('negativeFillColor'),
    borderColor: color('negativeBorderColor'),
    matchPositiveFillColor: isSame ? undefined : false,
    matchPositiveBorderColor: flag(bar, 'negativeBarBorderColorSameAsPositive', true) ? undefined : false,
  });
  return given({
    positiveFormat,
    negativeFormat: Object.keys(negativeFormat).length === 0 ? undefined : negativeFormat,
    axisColor: color('axisColor'),
    axisFormat: wordOf(AXES, attribute(bar, 'axisPosition')),
    barDirection: wordOf(DIRECTIONS, attribute(bar, 'direction')),
  });
}

/** A data bar's rule with what the extension adds to it. */
export const withBar = (rule: Rule, more: Rule): Rule => ({
  ...rule,
  ...more,
  positiveFormat: { ...partOf(rule, 'positiveFormat'), ...partOf(more, 'positiveFormat') },
});

/** The icon sets that only the extension has. */
export function iconsOf(root: Element): { rule: Rule; sqref: string; priority: number }[] {
  return rulesIn(root).flatMap((element) => {
    const set = child(element, 'iconSet');
    const style = wordOf(ICON_SETS, attribute(set, 'iconSet'));
    if (set === undefined || style === undefined || flag(set, 'custom')) return [];
    const criteria = children(set, 'cfvo').map((bound) => ({
      type: wordOf(BOUNDS, attribute(bound, 'type')) ?? 'Number',
      formula: shownFormula(textOf(child(bound, 'f'))),
      operator: flag(bound, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan',
    }));
    const rule = {
      style,
      reverseIconOrder: flag(set, 'reverse'),
      showIconOnly: !flag(set, 'showValue', true),
      criteria,
    };
    const sqref = textOf(child(element.parentNode as Element, 'sqref'));
    return [{ rule, sqref, priority: numberAttribute(element, 'priority') ?? Infinity }];
  });
}

/** Takes away the icon sets that {@link iconsOf} reads: they are written anew. */
export function removeIcons(root: Element): void {
  for (const element of rulesIn(root)) {
    const set = child(element, 'iconSet');
    if (set !== undefined && wordOf(ICON_SETS, attribute(set, 'iconSet')) !== undefined && !flag(set, 'custom'))
      element.parentNode?.removeChild(element);
  }
}

export const isIcons2010 = ({ type, rule }: Format): boolean =>
  type === 'IconSet' && ICON_SETS[text(rule.style)] !== undefined;

/** Whether a data bar says what its rule alone cannot. */
const isBar2010 = ({ type, rule }: Format): boolean => {
  const { gradientFill, borderColor } = partOf(rule, 'positiveFormat');
  return (
    type === 'DataBar' &&
    (gradientFill === false ||
      text(borderColor) !== '' ||
      Object.keys(partOf(rule, 'negativeFormat')).length > 0 ||
      text(rule.axisColor) !== '' ||
      AXES[text(rule.axisFormat)] !== undefined ||
      DIRECTIONS[text(rule.barDirection)] !== undefined)
  );
};

/** A new rule in the extension, under the areas that it stands for. */
function newRule(root: Element, { areas }: Format, attributes: Record<string, string | number>): Element {
  const document = root.ownerDocument as Document;
  const made = (parent: Element, uri: string, name: string): Element => {
    const element = document.createElementNS(uri, name);
    parent.appendChild(element);
    return element;
  };
  const list = ensureChild(root, 'extLst', SHEET_ORDER);
  const known = children(list, 'ext').find((ext) => attribute(ext, 'uri') === OF_SHEET);
  const extension = known ?? append(list, 'ext', { uri: OF_SHEET });
  const all = child(extension, 'conditionalFormattings') ?? made(extension, X14, 'x14:conditionalFormattings');
  const block = made(all, X14, 'x14:conditionalFormatting');
  const rule = append(block, 'cfRule', attributes);
  made(block, XM, 'xm:sqref').appendChild(document.createTextNode(writeAreas(areas)));
  return rule;
}

/** An id that no rule of the sheet has, in the form that Excel gives them. */
function freeId(root: Element): string {
  const taken = new Set(rulesIn(root).map((rule) => attribute(rule, 'id')));
  for (let n = 1; ; n++) {
    const id = `{00000000-000E-0000-0000-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}

function addBound(parent: Element, bound: Rule, automatic: string, isStrict = false): void {
  const formula = text(bound.formula);
  const type = BOUNDS[text(bound.type)] ?? automatic;
  const element = append(parent, 'cfvo', { type, gte: isStrict ? false : undefined });
  if (formula === '') return;
  const document = parent.ownerDocument as Document;
  const value = document.createElementNS(XM, 'xm:f');
  value.appendChild(document.createTextNode(writtenFormula(formula)));
  element.appendChild(value);
}

/** Writes the extension's part of a data bar, and ties it to its rule; nothing where the rule says it all. */
export function addBar(root: Element, element: Element, format: Format): void {
  if (!isBar2010(format)) return;
  const { rule } = format;
  const [positive, negative] = [partOf(rule, 'positiveFormat'), partOf(rule, 'negativeFormat')];
  const id = freeId(root);
  const isSame = negative.matchPositiveFillColor ?? text(negative.fillColor) === '';
  const border = text(positive.borderColor);
  const bar = append(newRule(root, format, { type: 'dataBar', id }), 'dataBar', {
    minLength: 0,
    maxLength: 100,
    border: border === '' ? undefined : true,
    gradient: positive.gradientFill === false ? false : undefined,
    direction: DIRECTIONS[text(rule.barDirection)],
    negativeBarColorSameAsPositive: isSame === true ? true : undefined,
    negativeBarBorderColorSameAsPositive: negative.matchPositiveBorderColor === false ? false : undefined,
    axisPosition: AXES[text(rule.axisFormat)],
  });
  addBound(bar, partOf(rule, 'lowerBoundRule'), 'autoMin');
  addBound(bar, partOf(rule, 'upperBoundRule'), 'autoMax');
  const colors: [name: string, color: string][] = [
    ['borderColor', border],
    ['negativeFillColor', isSame === true ? '' : text(negative.fillColor) || '#FF0000'],
    ['negativeBorderColor', text(negative.borderColor)],
    ['axisColor', text(rule.axisColor)],
  ];
  for (const [name, color] of colors) if (color !== '') append(bar, name, colorAttributes(color));
  const extension = append(append(element, 'extLst'), 'ext', { uri: OF_RULE });
  const document = root.ownerDocument as Document;
  const tie = document.createElementNS(X14, 'x14:id');
  tie.appendChild(document.createTextNode(id));
  extension.appendChild(tie);
}

/** Writes an icon set that only the extension can hold. */
export function addIcons(root: Element, format: Format, priority: number): void {
  const { rule } = format;
  const set = append(newRule(root, format, { type: 'iconSet', priority, id: freeId(root) }), 'iconSet', {
    iconSet: ICON_SETS[text(rule.style)],
    showValue: rule.showIconOnly === true ? false : undefined,
    reverse: rule.reverseIconOrder === true || undefined,
  });
  const criteria = Array.isArray(rule.criteria) ? (rule.criteria as Rule[]) : [];
  for (const bound of criteria) addBound(set, { formula: '=0', ...bound }, 'percent', bound.operator === 'GreaterThan');
}

/** Takes away what the extension says of data bars that are gone, and what is empty then. */
export function tidyExtension(root: Element): void {
  const tied = new Set(children(root, 'conditionalFormatting').flatMap((block) => children(block, 'cfRule').map(idOf)));
  for (const rule of rulesIn(root))
    if (child(rule, 'dataBar') !== undefined && !tied.has(attribute(rule, 'id') ?? ''))
      rule.parentNode?.removeChild(rule);
  const list = child(root, 'extLst');
  for (const ext of children(list, 'ext').filter((one) => attribute(one, 'uri') === OF_SHEET)) {
    const all = child(ext, 'conditionalFormattings');
    for (const block of children(all, 'conditionalFormatting'))
      if (child(block, 'cfRule') === undefined) all?.removeChild(block);
    if (children(all).length === 0) list?.removeChild(ext);
  }
  if (list !== undefined && children(list).length === 0) root.removeChild(list);
}

import { HostError } from '../errors';
import { canBeFormula } from '../formula-syntax';
import type { ConditionalFormatModel } from '../model/model';
import { bool, color, isMissing, oneOf, record, text, whole } from './arguments';
import { conditionalRangeFormat } from './conditional-range-format';
import { defineRulePart } from './guarded';
import { objectOf, type HostClass, type Member, type NavigationMember, type PropertyMember } from './member';

/** The kinds of conditional format: what each asks, in the words of its `Excel.Conditional…Rule`. */

type Format = ConditionalFormatModel;
type Rule = Format['rule'];

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const TOP_TYPES = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;
const PRESETS =
  'Blanks NonBlanks Errors NonErrors Yesterday Today Tomorrow LastSevenDays LastWeek ThisWeek NextWeek LastMonth ThisMonth NextMonth AboveAverage BelowAverage EqualOrAboveAverage EqualOrBelowAverage OneStdDevAboveAverage OneStdDevBelowAverage TwoStdDevAboveAverage TwoStdDevBelowAverage ThreeStdDevAboveAverage ThreeStdDevBelowAverage UniqueValues DuplicateValues'.split(
    ' ',
  );
const BOUNDS = ['Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'] as const;
const TOLD: ReadonlySet<string> = new Set(['Number', 'Percent', 'Formula', 'Percentile']);

/** With a leading `=`: a number or a word is made into one, as Excel does. */
export const conditionFormula = (value: unknown, what: string): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const given = text(value, what);
  if (given === '') throw new HostError('InvalidArgument', `${what} is missing.`);
  if (given.startsWith('=')) {
    if (!canBeFormula(given)) throw new HostError('InvalidArgument', `${what} is no formula: ${given}`);
    return given;
  }
  return given.trim() !== '' && !Number.isNaN(Number(given)) ? `=${given.trim()}` : `="${given.replaceAll('"', '""')}"`;
};

const cellValueRule = (value: unknown): Rule => {
  const { formula1, formula2, operator } = record(value, 'rule');
  const word = oneOf(operator, OPERATORS, 'operator');
  const first = conditionFormula(formula1, 'formula1');
  const isPair = word === 'Between' || word === 'NotBetween';
  if (!isPair && (isMissing(formula2) || formula2 === '')) return { formula1: first, operator: word };
  return { formula1: first, formula2: conditionFormula(formula2, 'formula2'), operator: word };
};

const textRule = (value: unknown): Rule => {
  const rule = record(value, 'rule');
  return { operator: oneOf(rule.operator, TEXT_OPERATORS, 'operator'), text: text(rule.text, 'text') };
};

/** Excel's dialogue of top and bottom values takes 1 to 1,000 items, or 1 to 100 per cent. */
const MOST_ITEMS = 1_000;

const topRule = (value: unknown): Rule => {
  const rule = record(value, 'rule');
  const type = oneOf(rule.type, TOP_TYPES, 'type');
  const rank = whole(rule.rank, 'rank', 1);
  if (rank > (type.endsWith('Percent') ? 100 : MOST_ITEMS)) throw new HostError('InvalidArgument');
  return { rank, type };
};

const presetRule = (value: unknown): Rule => ({
  criterion: oneOf(record(value, 'rule').criterion, PRESETS, 'criterion'),
});

const rule = (parse: (value: unknown) => Rule): PropertyMember<Format> => ({
  kind: 'property',
  since: '1.6',
  get: (self) => (Object.keys(self.rule).length === 0 ? null : self.rule),
  set: (self, value) => void (self.rule = parse(value)),
});

const format: NavigationMember<Format> = {
  kind: 'navigation',
  since: '1.6',
  to: (self) => objectOf(conditionalRangeFormat, self),
};

/** A property that is one word of the rule. */
const word = (name: string, parse: (value: unknown) => unknown, absent: unknown): PropertyMember<Format> => ({
  kind: 'property',
  since: '1.6',
  get: (self) => self.rule[name] ?? absent,
  set: (self, value) => void (self.rule = { ...self.rule, [name]: parse(value) }),
});

const define = (name: string, members: Record<string, Member<Format>>): HostClass<Format> =>
  defineRulePart<Format>({ name, since: '1.6', members }, (format) => format);

export const cellValueFormat = define('CellValueConditionalFormat', { format, rule: rule(cellValueRule) });
export const textFormat = define('TextConditionalFormat', { format, rule: rule(textRule) });
export const topBottomFormat = define('TopBottomConditionalFormat', { format, rule: rule(topRule) });
export const presetFormat = define('PresetCriteriaConditionalFormat', { format, rule: rule(presetRule) });

const formulaProperty: PropertyMember<Format> = {
  kind: 'property',
  since: '1.6',
  get: (self) => self.rule.formula ?? '',
  set: (self, value) => {
    const given = text(value, 'formula');
    self.rule = { formula: conditionFormula(given.startsWith('=') ? given : `=${given}`, 'formula') };
  },
};

export const customRule = define('ConditionalFormatRule', { formula: formulaProperty, formulaLocal: formulaProperty });
export const customFormat = define('CustomConditionalFormat', {
  format,
  rule: { kind: 'navigation', since: '1.6', to: (self) => objectOf(customRule, self) },
});

/** Where a bar, a colour or an icon begins. What has to be told by a figure is refused without one, as is `Invalid`, which is only read. */
const bound = (value: unknown): Rule => {
  const given = record(value, 'rule');
  const type = oneOf(given.type, BOUNDS, 'type');
  if (isMissing(given.formula) && TOLD.has(type)) throw new HostError('InvalidArgument', `${type} wants a formula.`);
  return isMissing(given.formula) ? { type } : { type, formula: conditionFormula(given.formula, 'formula') };
};

const colorScaleCriteria = (value: unknown): Rule => {
  const given = record(value, 'criteria');
  const point = (part: unknown) => {
    const { color: shade } = record(part, 'criterion');
    return { ...bound(part), color: isMissing(shade) ? '' : color(shade, 'color') };
  };
  return {
    minimum: point(given.minimum),
    ...(isMissing(given.midpoint) ? {} : { midpoint: point(given.midpoint) }),
    maximum: point(given.maximum),
  };
};

export const colorScaleFormat = define('ColorScaleConditionalFormat', {
  criteria: {
    kind: 'property',
    since: '1.6',
    get: (self) => self.rule.criteria ?? null,
    set: (self, value) => {
      const criteria = colorScaleCriteria(value);
      self.rule = { threeColorScale: 'midpoint' in criteria, criteria };
    },
  },
  threeColorScale: { kind: 'property', since: '1.6', get: (self) => self.rule.threeColorScale === true },
});

interface BarState {
  owner: Format;
  part: 'positiveFormat' | 'negativeFormat';
}

const partOf = ({ owner, part }: BarState): Rule => {
  const found = owner.rule[part];
  return typeof found === 'object' && found !== null ? (found as Rule) : {};
};

const barWord = (name: string, parse: (value: unknown) => unknown, absent: unknown): PropertyMember<BarState> => ({
  kind: 'property',
  since: '1.6',
  get: (self) => partOf(self)[name] ?? absent,
  set: (self, value) =>
    void (self.owner.rule = { ...self.owner.rule, [self.part]: { ...partOf(self), [name]: parse(value) } }),
});
const barColor = (name: string) => barWord(name, (value) => color(value, name), '');
const barFlag = (name: string) => barWord(name, (value) => bool(value, name), true);

const defineBar = (name: string, members: Record<string, Member<BarState>>): HostClass<BarState> =>
  defineRulePart<BarState>({ name, since: '1.6', members }, ({ owner }) => owner);

export const positiveBar = defineBar('ConditionalDataBarPositiveFormat', {
  borderColor: barColor('borderColor'),
  fillColor: barColor('fillColor'),
  gradientFill: barFlag('gradientFill'),
});
export const negativeBar = defineBar('ConditionalDataBarNegativeFormat', {
  borderColor: barColor('borderColor'),
  fillColor: barColor('fillColor'),
  matchPositiveBorderColor: barFlag('matchPositiveBorderColor'),
  matchPositiveFillColor: barFlag('matchPositiveFillColor'),
});

const AXES = ['Automatic', 'None', 'CellMidPoint'] as const;
const DIRECTIONS = ['Context', 'LeftToRight', 'RightToLeft'] as const;

export const dataBarFormat = define('DataBarConditionalFormat', {
  axisColor: word('axisColor', (value) => color(value, 'axisColor'), ''),
  axisFormat: word('axisFormat', (value) => oneOf(value, AXES, 'axisFormat'), 'Automatic'),
  barDirection: word('barDirection', (value) => oneOf(value, DIRECTIONS, 'barDirection'), 'Context'),
  lowerBoundRule: word('lowerBoundRule', bound, { type: 'LowestValue' }),
  upperBoundRule: word('upperBoundRule', bound, { type: 'HighestValue' }),
  showDataBarOnly: word('showDataBarOnly', (value) => bool(value, 'showDataBarOnly'), false),
  positiveFormat: {
    kind: 'navigation',
    since: '1.6',
    to: (owner) => objectOf(positiveBar, { owner, part: 'positiveFormat' as const }),
  },
  negativeFormat: {
    kind: 'navigation',
    since: '1.6',
    to: (owner) => objectOf(negativeBar, { owner, part: 'negativeFormat' as const }),
  },
});

const ICON_SETS =
  'ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights1 ThreeTrafficLights2 ThreeSigns ThreeSymbols ThreeSymbols2 FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray FiveRating FiveQuarters ThreeStars ThreeTriangles FiveBoxes'.split(
    ' ',
  );

/** One for each icon of the set; `customIcon` is not kept by the host, and therefore refused. */
const iconCriteria = (value: unknown, style: string): Rule[] => {
  if (!Array.isArray(value) || value.length !== evenCriteria(style).length) throw new HostError('InvalidArgument');
  return value.map((item: unknown, i) => {
    const given = record(item, 'criteria');
    if (!isMissing(given.customIcon)) throw new HostError('NotImplemented', 'The host has no icons of one’s own.');
    // The first icon is for whatever no other is for: what it asks is of no account.
    if (i === 0 && isMissing(given.type)) return { type: 'Percent', formula: '=0', operator: 'GreaterThanOrEqual' };
    const operator = isMissing(given.operator)
      ? 'GreaterThanOrEqual'
      : oneOf(given.operator, ['Invalid', 'GreaterThan', 'GreaterThanOrEqual'] as const, 'operator');
    return { ...bound(given), operator };
  });
};

/** As Excel starts an icon set: equal parts of a hundred. */
const evenCriteria = (style: string): Rule[] => {
  const count = style.startsWith('Four') ? 4 : style.startsWith('Five') ? 5 : 3;
  return Array.from({ length: count }, (_, i) => ({
    type: 'Percent',
    formula: `=${Math.round((i * 100) / count)}`,
    operator: 'GreaterThanOrEqual',
  }));
};

export const iconSetFormat = define('IconSetConditionalFormat', {
  style: {
    kind: 'property',
    since: '1.6',
    get: (self) => self.rule.style ?? 'ThreeTrafficLights1',
    set: (self, value) => {
      const style = oneOf(value, ICON_SETS, 'style');
      self.rule = { ...self.rule, style, criteria: evenCriteria(style) };
    },
  },
  criteria: {
    kind: 'property',
    since: '1.6',
    get: (self) => self.rule.criteria ?? evenCriteria('Three'),
    set: (self, value) => {
      self.rule = { ...self.rule, criteria: iconCriteria(value, String(self.rule.style)) };
    },
  },
  reverseIconOrder: word('reverseIconOrder', (value) => bool(value, 'reverseIconOrder'), false),
  showIconOnly: word('showIconOnly', (value) => bool(value, 'showIconOnly'), false),
});

/** What a conditional format that was just added asks. */
export const freshRule = (type: Format['type']): Rule => {
  if (type === 'IconSet') {
    return {
      style: 'ThreeTrafficLights1',
      reverseIconOrder: false,
      showIconOnly: false,
      criteria: evenCriteria('Three'),
    };
  }
  if (type === 'DataBar') {
    return {
      lowerBoundRule: { type: 'LowestValue' },
      upperBoundRule: { type: 'HighestValue' },
      showDataBarOnly: false,
      positiveFormat: { fillColor: '#638EC6' },
    };
  }
  if (type === 'ColorScale') {
    const criteria = {
      minimum: { type: 'LowestValue', color: '#F8696B' },
      midpoint: { type: 'Percentile', formula: '=50', color: '#FFEB84' },
      maximum: { type: 'HighestValue', color: '#63BE7B' },
    };
    return { threeColorScale: true, criteria };
  }
  if (type === 'TopBottom') return { rank: 10, type: 'TopItems' };
  if (type === 'PresetCriteria') return { criterion: 'Blanks' };
  return {};
};

/** The member of `ConditionalFormat` that leads to each kind. */
export const FORMAT_KINDS: readonly [member: string, type: Format['type'], of: HostClass<Format>][] = [
  ['cellValue', 'CellValue', cellValueFormat],
  ['colorScale', 'ColorScale', colorScaleFormat],
  ['custom', 'Custom', customFormat],
  ['dataBar', 'DataBar', dataBarFormat],
  ['iconSet', 'IconSet', iconSetFormat],
  ['preset', 'PresetCriteria', presetFormat],
  ['textComparison', 'ContainsText', textFormat],
  ['topBottom', 'TopBottom', topBottomFormat],
];

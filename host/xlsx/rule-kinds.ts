import { cellName } from '../model/address';
import type { ConditionalFormatModel } from '../model/model';
import { colorAttributes, readColor, type Palette } from './colors';
import { shownFormula, writtenFormula } from './formulas';
import {
  append,
  attribute,
  child,
  children,
  flag,
  numberAttribute,
  textOf,
  type Attributes,
  type Element,
} from './xml';

/** Each kind of conditional rule: how a file writes it, and how `Excel.ConditionalFormat` says it. */

type Rule = ConditionalFormatModel['rule'];
type Type = ConditionalFormatModel['type'];

interface RuleKind {
  type: Type;
  /** The file's words for this kind. */
  files: readonly string[];
  read(element: Element, palette: Palette): Rule;
  /** Fills a new `cfRule`; `cell` is the first cell of the range. The answer is its attributes, `type` among them. */
  write(element: Element, rule: Rule, cell: string): Attributes;
}

const OPERATORS: Record<string, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
const fileWord = (table: Record<string, string>, word: unknown): string | undefined =>
  Object.keys(table).find((key) => table[key] === word);

export const readOperator = (word: string | undefined): string => OPERATORS[word ?? 'between'] ?? 'Between';
export const writeOperator = (word: unknown): string => fileWord(OPERATORS, word) ?? 'between';

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const formulasOf = (element: Element): string[] => children(element, 'formula').map((f) => shownFormula(textOf(f)));
const addFormula = (element: Element, formula: unknown): void =>
  void append(element, 'formula', {}, writtenFormula(text(formula)));

const TEXT_OPERATORS: Record<string, string> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};
const TEXT_ATTRIBUTE: Record<string, string> = { notContainsText: 'notContains' };
const TEXT_FORMULAS: Record<string, (quoted: string, cell: string) => string> = {
  containsText: (quoted, cell) => `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
  notContainsText: (quoted, cell) => `ISERROR(SEARCH(${quoted},${cell}))`,
  beginsWith: (quoted, cell) => `LEFT(${cell},LEN(${quoted}))=${quoted}`,
  endsWith: (quoted, cell) => `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
};

const PERIODS: Record<string, [criterion: string, formula: (cell: string) => string]> = {
  yesterday: ['Yesterday', (cell) => `FLOOR(${cell},1)=TODAY()-1`],
  today: ['Today', (cell) => `FLOOR(${cell},1)=TODAY()`],
  tomorrow: ['Tomorrow', (cell) => `FLOOR(${cell},1)=TODAY()+1`],
  last7Days: ['LastSevenDays', (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`],
  lastWeek: [
    'LastWeek',
    (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ],
  thisWeek: [
    'ThisWeek',
    (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  ],
  nextWeek: [
    'NextWeek',
    (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  ],
  lastMonth: [
    'LastMonth',
    (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`,
  ],
  thisMonth: ['ThisMonth', (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`],
  nextMonth: [
    'NextMonth',
    (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`,
  ],
};
const STATES: Record<string, [criterion: string, formula: (cell: string) => string]> = {
  containsBlanks: ['Blanks', (cell) => `LEN(TRIM(${cell}))=0`],
  notContainsBlanks: ['NonBlanks', (cell) => `LEN(TRIM(${cell}))>0`],
  containsErrors: ['Errors', (cell) => `ISERROR(${cell})`],
  notContainsErrors: ['NonErrors', (cell) => `NOT(ISERROR(${cell}))`],
};
const COUNTS: Record<string, string> = { duplicateValues: 'DuplicateValues', uniqueValues: 'UniqueValues' };
const DEVIATIONS = ['', 'One', 'Two', 'Three'];

const averageWord = (element: Element): string => {
  const side = flag(element, 'aboveAverage', true) ? 'Above' : 'Below';
  const deviations = numberAttribute(element, 'stdDev') ?? 0;
  if (deviations > 0) return `${DEVIATIONS[deviations] ?? 'One'}StdDev${side}Average`;
  return `${flag(element, 'equalAverage') ? 'EqualOr' : ''}${side}Average`;
};
const averageAttributes = (criterion: string): Attributes | undefined => {
  const match = /^(?:(EqualOr)|(One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion);
  if (!match) return undefined;
  return {
    type: 'aboveAverage',
    aboveAverage: match[3] === 'Below' ? false : undefined,
    equalAverage: match[1] ? true : undefined,
    stdDev: match[2] ? DEVIATIONS.indexOf(match[2]) : undefined,
  };
};

const readPreset = (element: Element): string => {
  const type = attribute(element, 'type') ?? '';
  if (type === 'timePeriod') return PERIODS[attribute(element, 'timePeriod') ?? '']?.[0] ?? 'Today';
  return STATES[type]?.[0] ?? COUNTS[type] ?? averageWord(element);
};

const writePreset = (element: Element, criterion: string, cell: string): Attributes => {
  const average = averageAttributes(criterion);
  if (average) return average;
  const count = fileWord(COUNTS, criterion);
  if (count) return { type: count };
  const find = (table: typeof STATES) => Object.entries(table).find(([, [word]]) => word === criterion);
  const state = find(STATES);
  const period = find(PERIODS);
  const [word, [, formula]] = state ?? period ?? ['containsBlanks', ['Blanks', (c: string) => `LEN(TRIM(${c}))=0`]];
  addFormula(element, formula(cell));
  return period ? { type: 'timePeriod', timePeriod: word } : { type: word };
};

const BOUNDS: Record<string, string> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};
const readBound = (element: Element | undefined): Rule => {
  const value = attribute(element, 'val');
  const type = BOUNDS[attribute(element, 'type') ?? 'num'] ?? 'Number';
  return { type, ...(value === undefined || /Value$/.test(type) ? {} : { formula: shownFormula(value) }) };
};
const isRecord = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const partOf = (rule: Rule, name: string): Rule => (isRecord(rule[name]) ? rule[name] : {});
const addBound = (parent: Element, bound: Rule, automatic: string, extra: Attributes = {}): void => {
  const type = bound.type === 'Automatic' ? automatic : (fileWord(BOUNDS, bound.type) ?? automatic);
  const formula = text(bound.formula);
  append(parent, 'cfvo', { type, val: formula === '' ? undefined : writtenFormula(formula), ...extra });
};

const NUMERALS: Record<string, string> = { '3': 'Three', '4': 'Four', '5': 'Five' };
const iconStyle = (name: string): string => name.replace(/^\d/, (digit) => NUMERALS[digit] ?? digit);
const iconName = (style: string): string =>
  style.replace(/^(Three|Four|Five)/, (word) => fileWord(NUMERALS, word) ?? word);

const RULE_KINDS: readonly RuleKind[] = [
  {
    type: 'Custom',
    files: ['expression'],
    read: (element) => ({ formula: formulasOf(element)[0] ?? '' }),
    write: (element, { formula }) => {
      addFormula(element, formula);
      return { type: 'expression' };
    },
  },
  {
    type: 'CellValue',
    files: ['cellIs'],
    read: (element) => {
      const [formula1 = '', formula2] = formulasOf(element);
      const operator = readOperator(attribute(element, 'operator'));
      return formula2 === undefined ? { formula1, operator } : { formula1, formula2, operator };
    },
    write: (element, { formula1, formula2, operator }) => {
      addFormula(element, formula1);
      if (text(formula2) !== '') addFormula(element, formula2);
      return { type: 'cellIs', operator: writeOperator(operator) };
    },
  },
  {
    type: 'ContainsText',
    files: Object.keys(TEXT_OPERATORS),
    read: (element) => ({
      operator: TEXT_OPERATORS[attribute(element, 'type') ?? ''] ?? 'Contains',
      text: attribute(element, 'text') ?? '',
    }),
    write: (element, rule, cell) => {
      const type = fileWord(TEXT_OPERATORS, rule.operator) ?? 'containsText';
      const wanted = text(rule.text);
      addFormula(element, TEXT_FORMULAS[type]?.(`"${wanted.replaceAll('"', '""')}"`, cell));
      return { type, operator: TEXT_ATTRIBUTE[type] ?? type, text: wanted };
    },
  },
  {
    type: 'TopBottom',
    files: ['top10'],
    read: (element) => {
      const side = flag(element, 'bottom') ? 'Bottom' : 'Top';
      return {
        rank: numberAttribute(element, 'rank') ?? 10,
        type: `${side}${flag(element, 'percent') ? 'Percent' : 'Items'}`,
      };
    },
    write: (_, { rank, type }) => ({
      type: 'top10',
      percent: text(type).endsWith('Percent') || undefined,
      bottom: text(type).startsWith('Bottom') || undefined,
      rank: Number(rank),
    }),
  },
  {
    type: 'PresetCriteria',
    files: ['aboveAverage', 'timePeriod', ...Object.keys(STATES), ...Object.keys(COUNTS)],
    read: (element) => ({ criterion: readPreset(element) }),
    write: (element, { criterion }, cell) => writePreset(element, text(criterion), cell),
  },
  {
    type: 'ColorScale',
    files: ['colorScale'],
    read: (element, palette) => {
      const scale = child(element, 'colorScale');
      const colors = children(scale, 'color').map((color) => readColor(color, palette) ?? '');
      const points = children(scale, 'cfvo').map((bound, i) => ({ ...readBound(bound), color: colors[i] ?? '' }));
      const [minimum, middle, last] = points;
      if (points.length > 2) return { threeColorScale: true, criteria: { minimum, midpoint: middle, maximum: last } };
      return { threeColorScale: false, criteria: { minimum, maximum: middle } };
    },
    write: (element, rule) => {
      const criteria = partOf(rule, 'criteria');
      const names = ['minimum', 'midpoint', 'maximum'].filter((name) => isRecord(criteria[name]));
      const scale = append(element, 'colorScale');
      for (const name of names) addBound(scale, partOf(criteria, name), name === 'maximum' ? 'max' : 'min');
      for (const name of names)
        append(scale, 'color', colorAttributes(text(partOf(criteria, name).color) || '#FFFFFF'));
      return { type: 'colorScale' };
    },
  },
  {
    type: 'DataBar',
    files: ['dataBar'],
    read: (element, palette) => {
      const bar = child(element, 'dataBar');
      const [lower, upper] = children(bar, 'cfvo');
      return {
        lowerBoundRule: readBound(lower),
        upperBoundRule: readBound(upper),
        showDataBarOnly: !flag(bar, 'showValue', true),
        positiveFormat: { fillColor: readColor(child(bar, 'color'), palette) ?? '' },
      };
    },
    write: (element, rule) => {
      const bar = append(element, 'dataBar', { showValue: rule.showDataBarOnly === true ? false : undefined });
      addBound(bar, partOf(rule, 'lowerBoundRule'), 'min');
      addBound(bar, partOf(rule, 'upperBoundRule'), 'max');
      append(bar, 'color', colorAttributes(text(partOf(rule, 'positiveFormat').fillColor) || '#638EC6'));
      return { type: 'dataBar' };
    },
  },
  {
    type: 'IconSet',
    files: ['iconSet'],
    read: (element) => {
      const set = child(element, 'iconSet');
      return {
        style: iconStyle(attribute(set, 'iconSet') ?? '3TrafficLights1'),
        reverseIconOrder: flag(set, 'reverse'),
        showIconOnly: !flag(set, 'showValue', true),
        criteria: children(set, 'cfvo').map((bound) => ({
          ...readBound(bound),
          operator: flag(bound, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan',
        })),
      };
    },
    write: (element, rule) => {
      const set = append(element, 'iconSet', {
        iconSet: iconName(text(rule.style) || 'ThreeTrafficLights1'),
        showValue: rule.showIconOnly === true ? false : undefined,
        reverse: rule.reverseIconOrder === true || undefined,
      });
      const criteria: unknown[] = Array.isArray(rule.criteria) ? rule.criteria : [];
      criteria.filter(isRecord).forEach((bound, i) => {
        const first: Rule = { type: 'Percent', formula: '=0' };
        const strict = bound.operator === 'GreaterThan' ? { gte: false } : {};
        addBound(set, i === 0 && !bound.formula ? first : bound, 'percent', strict);
      });
      return { type: 'iconSet' };
    },
  },
];

export const kindOfFile = (word: string | undefined): RuleKind | undefined =>
  RULE_KINDS.find(({ files }) => files.includes(word ?? ''));

export const kindOfModel = (type: Type): RuleKind | undefined => RULE_KINDS.find((kind) => kind.type === type);

export const firstCellOf = ({ areas }: ConditionalFormatModel): string =>
  cellName(areas[0]?.row ?? 0, areas[0]?.column ?? 0);

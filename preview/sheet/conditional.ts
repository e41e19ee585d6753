import type { CellModel, ConditionalFormatModel, SheetModel } from '../../host/model/model';

/** What conditional formats change about one cell. */
export type FormatOverride = ConditionalFormatModel['format'];

type Test = (cell: CellModel | undefined, rule: Record<string, unknown>) => boolean;
type Constant = string | number | boolean;

/** A rule's formula where it is a constant (`="Red"`, `=5`, `TRUE`), else null: formulas are not computed here. */
export function constantOf(formula: unknown): Constant | null {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (typeof formula !== 'string') return null;
  const text = formula.replace(/^=/, '').trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** Excel's order of values: numbers before text before booleans; text whatever its case. Null: not comparable. */
function compare(value: Constant, other: Constant): number {
  const rank = (of: Constant) => ['number', 'string', 'boolean'].indexOf(typeof of);
  if (rank(value) !== rank(other)) return rank(value) - rank(other);
  if (typeof value === 'string' && typeof other === 'string')
    return value.toLowerCase() < other.toLowerCase() ? -1 : value.toLowerCase() > other.toLowerCase() ? 1 : 0;
  return Number(value) - Number(other);
}

const OPERATORS: Record<string, (toFirst: number, toSecond: number) => boolean> = {
  EqualTo: (first) => first === 0,
  NotEqualTo: (first) => first !== 0,
  GreaterThan: (first) => first > 0,
  GreaterThanOrEqual: (first) => first >= 0,
  LessThan: (first) => first < 0,
  LessThanOrEqual: (first) => first <= 0,
  Between: (first, second) => first >= 0 && second <= 0,
  NotBetween: (first, second) => first < 0 || second > 0,
};

const cellValue: Test = (cell, rule) => {
  const first = constantOf(rule.formula1);
  if (first === null || !cell || cell.value === '') return false;
  const second = constantOf(rule.formula2);
  const holds = OPERATORS[String(rule.operator)];
  return holds?.(compare(cell.value, first), second === null ? 0 : compare(cell.value, second)) ?? false;
};

const TEXT_OPERATORS: Record<string, (text: string, part: string) => boolean> = {
  Contains: (text, part) => text.includes(part),
  NotContains: (text, part) => !text.includes(part),
  BeginsWith: (text, part) => text.startsWith(part),
  EndsWith: (text, part) => text.endsWith(part),
};

const containsText: Test = (cell, rule) => {
  const text = String(cell?.value ?? '').toLowerCase();
  return TEXT_OPERATORS[String(rule.operator)]?.(text, String(rule.text).toLowerCase()) ?? false;
};

const isBlank = (cell: CellModel | undefined): boolean => String(cell?.value ?? '').trim() === '';
const PRESETS: Record<string, (cell: CellModel | undefined) => boolean> = {
  Blanks: isBlank,
  NonBlanks: (cell) => !isBlank(cell),
  Errors: (cell) => cell?.isError === true,
  NonErrors: (cell) => cell?.isError !== true,
};

/** The kinds that can be told without computing a formula; the others are kept and not drawn. */
const TESTS: Partial<Record<ConditionalFormatModel['type'], Test>> = {
  CellValue: cellValue,
  ContainsText: containsText,
  PresetCriteria: (cell, rule) => PRESETS[String(rule.criterion)]?.(cell) ?? false,
};

/**
 * What the sheet's conditional formats make of a cell: the first rule in order of priority that sets a property wins,
 * and `stopIfTrue` ends the search.
 */
export function formatOverrides(sheet: SheetModel): (row: number, column: number) => FormatOverride | null {
  const rules = sheet.conditionalFormats.filter((format) => TESTS[format.type]).sort((a, b) => a.priority - b.priority);
  return (row, column) => {
    const found: FormatOverride[] = [];
    for (const format of rules) {
      const inside = format.areas.some(
        (area) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      );
      if (!inside || !TESTS[format.type]?.(sheet.rows[row]?.[column], format.rule)) continue;
      found.unshift(format.format);
      if (format.stopIfTrue) break;
    }
    if (found.length === 0) return null;
    return {
      ...Object.assign({}, ...found),
      font: Object.assign({}, ...found.map(({ font }) => font)),
      fill: Object.assign({}, ...found.map(({ fill }) => fill)),
    } as FormatOverride;
  };
}

import type { RuleSnapshot } from '../plan/plan';

const LOADED =
  'items/id,items/type,items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/numberFormat,items/cellValueOrNullObject/format/font/color,items/cellValueOrNullObject/format/fill/color';

/** Asks for the conditional formats of a range; read them with `rulesIn` after the next sync. */
export function loadRules(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats;
  formats.load(LOADED);
  return formats;
}

const QUOTED = /^="((?:[^"]|"")*)"$/u;

/** Those that compare the cell with one word; every other rule is somebody else's. */
export function rulesIn(formats: Excel.ConditionalFormatCollection): RuleSnapshot[] {
  return formats.items.flatMap((format) => {
    if (format.type !== 'CellValue' || format.cellValueOrNullObject.isNullObject) return [];
    const { rule, format: look } = format.cellValueOrNullObject;
    // One that was added and never said what it compares with has no rule, whatever its type says.
    if (!(rule as typeof rule | null)) return [];
    const word = QUOTED.exec(rule.formula1)?.[1];
    if (rule.operator !== 'EqualTo' || word === undefined) return [];
    return [
      {
        id: format.id,
        word: word.replaceAll('""', '"'),
        fill: look.fill.color ?? '',
        font: look.font.color ?? '',
        numberFormat: withoutGeneral(look.numberFormat),
      },
    ];
  });
}

/** Those that were added as comparisons, and stopped at before they said with what. */
export const withoutRule = ({ items }: Excel.ConditionalFormatCollection): string[] =>
  items
    .filter(({ type, cellValueOrNullObject: { isNullObject } }) => type === 'CellValue' && !isNullObject)
    .filter(({ cellValueOrNullObject: { rule } }) => !(rule as typeof rule | null)?.formula1)
    .map(({ id }) => id);

/** A rule without a number format of its own may be told as General. */
const withoutGeneral = (format: unknown): string => (format === 'General' ? '' : String(format ?? ''));

/** A word as the formula of a rule: `="Green"`. */
export const wordFormula = (word: string): string => `="${word.replaceAll('"', '""')}"`;

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

/**
 * What a comparison compares with; null where it was added and stopped at before it said so; undefined where the format is
 * no comparison.
 */
function comparison({ type, cellValueOrNullObject: compared }: Excel.ConditionalFormat) {
  if (type !== 'CellValue' || compared.isNullObject) return undefined;
  const rule = compared.rule as typeof compared.rule | null;
  return rule?.formula1 ? rule : null;
}

/** Those that compare the cell with one word; every other rule is somebody else's. */
export function rulesIn(formats: Excel.ConditionalFormatCollection): RuleSnapshot[] {
  return formats.items.flatMap((format) => {
    const rule = comparison(format);
    const word = QUOTED.exec(rule?.formula1 ?? '')?.[1];
    if (rule?.operator !== 'EqualTo' || word === undefined) return [];
    const { format: look } = format.cellValueOrNullObject;
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

/** The ids of comparisons that never said with what. */
export const withoutRule = ({ items }: Excel.ConditionalFormatCollection): string[] =>
  items.filter((format) => comparison(format) === null).map(({ id }) => id);

/** A rule without a number format of its own may be told as General. */
const withoutGeneral = (format: unknown): string => (format === 'General' ? '' : String(format ?? ''));

/** A word as the formula of a rule: `="Green"`. */
export const wordFormula = (word: string): string => `="${word.replaceAll('"', '""')}"`;

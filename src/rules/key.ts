import { PRESET_TABLE } from './presets';
import type { KeyNumbers, Line } from './presets/preset';
import type { Outcome } from './indicator';
import type { PresetName, RuleSettings } from './rule-settings';
import { STATUSES, STATUS_TABLE, type Colour, type Status } from './statuses';

/** One line of the printed key. */
export interface KeyLine {
  readonly status: Colour;
  readonly outcome: Outcome;
  readonly numbers: KeyNumbers;
}

/** The printed key, as codes with their numbers, made of the very lines that the rule tries. */
export interface Key {
  readonly preset: PresetName;
  /** In the order of the colours, best first, and of the rule within a colour. */
  readonly lines: readonly KeyLine[];
  /** What stands in where a row lacks the thresholds that the preset needs; empty where it needs none. */
  readonly withoutThresholds: readonly KeyLine[];
  /** The statuses that are not a colour. */
  readonly uncoloured: readonly Status[];
}

const keyLines = (lines: readonly Line[], settings: RuleSettings): KeyLine[] =>
  lines
    .filter((line) => line.inKey !== false)
    .map(({ status, outcome, numbers }) => ({ status, outcome, numbers: numbers?.(settings) ?? {} }))
    .sort((a, b) => (STATUS_TABLE[a.status].badness ?? 0) - (STATUS_TABLE[b.status].badness ?? 0));

/** The key of the rule that a workbook uses. */
export function keyOf(settings: RuleSettings): Key {
  const preset = PRESET_TABLE[settings.preset];
  const blue: KeyLine[] = settings.blueMargin
    ? [
        {
          status: 'Blue',
          outcome: 'beats-target-by-margin',
          numbers: { margin: settings.blueMargin.value, kind: settings.blueMargin.kind },
        },
      ]
    : [];
  return {
    preset: settings.preset,
    lines: [...blue, ...keyLines(preset.lines, settings)],
    withoutThresholds: preset.fallback ? keyLines(preset.fallback.lines, settings) : [],
    uncoloured: STATUSES.filter((status) => !STATUS_TABLE[status].coloured),
  };
}

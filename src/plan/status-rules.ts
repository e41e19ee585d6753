import type { Texts } from '../text/texts';
import type { Kind } from '../tracker/records';
import { MUTED_FONT, shapeFormat, type Palette } from './palette';
import type { StatusRule } from './plan';

/** Words that are shown muted, without a fill or a shape, so that the coloured ones stand out. */
const MUTED = ['Not due', 'Data only'] as const;

const INDICATOR_COLOURS = ['Blue', 'Green', 'Amber', 'Red'] as const;
const ACTION_COLOURS = ['Blue', 'Green', 'Amber', 'Red', 'Grey'] as const;
const RATING_COLOURS = ['Green', 'Amber', 'Red'] as const;

/** The conditional formats of a kind's coloured column: one for each word that it can hold and that has a look. */
export function statusRules(kind: Kind, texts: Texts, palette: Palette): StatusRule[] {
  const coloured = (word: keyof Palette, shown: string): StatusRule => {
    const swatch = palette[word];
    return { word: shown, fill: swatch.fill, font: swatch.font, numberFormat: shapeFormat(swatch) };
  };
  const { statuses, actionRags } = texts.words;
  switch (kind) {
    case 'indicators':
      return [
        ...INDICATOR_COLOURS.map((word) => coloured(word, statuses[word])),
        ...MUTED.map((word) => ({ word: statuses[word], fill: '', font: MUTED_FONT, numberFormat: '' })),
      ];
    case 'actions':
      return ACTION_COLOURS.map((word) => coloured(word, actionRags[word]));
    case 'objectives':
    case 'risks':
    case 'budgets':
      return RATING_COLOURS.map((word) => coloured(word, statuses[word]));
    case 'commentary':
      return [];
  }
}

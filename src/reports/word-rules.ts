import { shapeFormat } from '../plan/palette';
import type { WordRule } from '../plan/printed-sheet';
import { isColour, STATUSES } from '../rules/statuses';
import type { PackFacts } from './facts';

/** How each coloured word looks in the grid. */
export const wordRules = ({ texts, palette }: Pick<PackFacts, 'texts' | 'palette'>): WordRule[] =>
  STATUSES.filter(isColour).map((status) => ({
    word: texts.words.statuses[status],
    fill: palette[status].fill,
    font: palette[status].font,
    numberFormat: shapeFormat(palette[status]),
  }));

import type { TargetFigure } from '../rules/indicator';
import { formatFigure, type FigureStyle } from '../text/figures';
import type { Indicator } from '../tracker/records';
import type { CheckContext } from './check';

type Language = Pick<CheckContext, 'settings' | 'texts'>;

/** How an indicator's figures are written. */
export const styleOf = (indicator: Indicator, { settings }: Language): FigureStyle => ({
  unit: indicator.unit,
  decimals: indicator.decimals,
  grades: settings.grades,
});

/** A figure of an indicator as a person writes it. */
export const shown = (indicator: Indicator, value: number, context: Language): string =>
  formatFigure(value, styleOf(indicator, context), context.texts.figures);

/** A figure exactly as it was typed, whatever decimals are shown. */
export const shownExactly = (indicator: Indicator, value: number, context: Language): string =>
  formatFigure(value, { ...styleOf(indicator, context), decimals: null }, context.texts.figures);

/** A target as a person writes it: `95%`, `10 - 15`. */
export const shownTarget = (indicator: Indicator, target: TargetFigure, context: Language): string =>
  target === null
    ? ''
    : typeof target === 'number'
      ? shownExactly(indicator, target, context)
      : target.map((limit) => shownExactly(indicator, limit, context)).join(' - ');

import { compare } from '../../rules/numbers';
import { figureOf, limitsOf } from '../../rules/target';
import type { Reading } from '../../rules/reading';
import type { Indicator } from '../../tracker/records';
import type { Check } from '../check';
import { cellOf, valueCells } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

const WHOLE = 100;

/** Names of things that are no share of a whole, and can pass 100%. */
const NO_SHARE =
  /\b(?:chang\w*|increas\w*|decreas\w*|reduc\w*|growth|grew|ris\w+|variance|variation|differen\w*|of (?:the )?(?:target|budget|plan|profile|baseline|forecast|estimate)|against (?:target|budget|plan|profile)|compared|return|uplift|improvement in|occupancy|utilisation|capacity|recovery rate|inflation)\b/iu;

const isOver = (value: number): boolean => value > WHOLE && compare(value, WHOLE) > 0;

/** A percentage over 100 where it cannot be: not where the row's own targets pass 100, nor in a rate of change. */
export const percentageOver100: Check = {
  code: 'percentage-over-100',
  find: (context) =>
    context.tracker.indicators
      .filter((indicator) => indicator.unit?.kind === 'percent')
      .flatMap((indicator) => {
        const figures = valueCells(indicator, isOver);
        return figures.length === 0 || !isShare(indicator)
          ? []
          : figures.map((figure) =>
              issueOf('percentage-over-100', indicator, cellOf(figure), {
                found: shownExactly(indicator, figure.value, context),
              }),
            );
      }),
};

function isShare(indicator: Indicator): boolean {
  if (NO_SHARE.test(indicator.name)) return false;
  const targets = [indicator.target, indicator.currentTarget, ...indicator.points.map((point) => point.target)];
  return !targets.some(passesWhole) && !passesWhole(indicator.rangeTo);
}

function passesWhole(reading: Reading | null | undefined): boolean {
  const limits = reading == null ? null : limitsOf(figureOf(reading));
  return limits !== null && compare(limits.to, WHOLE) > 0;
}

import { compare } from '../../rules/numbers';
import type { UnitKind } from '../../rules/indicator';
import { figureOf, limitsOf } from '../../rules/target';
import type { Indicator } from '../../tracker/records';
import type { Check } from '../check';
import { cellOf, valueCells } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

const COUNTED: ReadonlySet<UnitKind> = new Set<UnitKind>(['number', 'days']);

/** Names of things that are counted both ways from zero. */
const BOTH_WAYS =
  /\b(?:net|chang\w*|varian\w*|differen\w*|balance|growth|increas\w*|decreas\w*|migration|movement|gap|score|index|temperature)\b/iu;

const isBelow = (value: number): boolean => value < 0 && compare(value, 0) < 0;

/** A count below zero; not where the row's target is below zero too. */
export const negativeCount: Check = {
  code: 'negative-count',
  find: (context) =>
    context.tracker.indicators
      .filter((indicator) => indicator.unit !== null && COUNTED.has(indicator.unit.kind))
      .flatMap((indicator) => {
        const figures = valueCells(indicator, isBelow);
        return figures.length === 0 || !isCount(indicator)
          ? []
          : figures.map((figure) =>
              issueOf('negative-count', indicator, cellOf(figure), {
                found: shownExactly(indicator, figure.value, context),
              }),
            );
      }),
};

function isCount(indicator: Indicator): boolean {
  if (BOTH_WAYS.test(indicator.name)) return false;
  const target = indicator.target === null ? null : limitsOf(figureOf(indicator.target));
  return target === null || compare(target.from, 0) >= 0;
}

import { compare } from '../../rules/numbers';
import type { UnitKind } from '../../rules/indicator';
import { figureOf, limitsOf } from '../../rules/target';
import type { Indicator } from '../../tracker/records';
import type { Check } from '../check';
import { valueCells } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

const COUNTED: ReadonlySet<UnitKind> = new Set<UnitKind>(['number', 'days']);

/** Names of things that are counted both ways from zero. */
const BOTH_WAYS =
  /\b(?:net|chang\w*|varian\w*|differen\w*|balance|growth|increas\w*|decreas\w*|migration|movement|gap|score|index|temperature)\b/iu;

/** A count below zero; not where the row's target is below zero too. */
export const negativeCount: Check = {
  code: 'negative-count',
  find: (context) =>
    context.tracker.indicators
      .filter((indicator) => indicator.unit !== null && COUNTED.has(indicator.unit.kind) && isCount(indicator))
      .flatMap((indicator) =>
        valueCells(indicator)
          .filter(({ value }) => compare(value, 0) < 0)
          .map(({ cell, value }) =>
            issueOf('negative-count', indicator, cell, { found: shownExactly(indicator, value, context) }),
          ),
      ),
};

function isCount(indicator: Indicator): boolean {
  if (BOTH_WAYS.test(indicator.name)) return false;
  const target = indicator.target === null ? null : limitsOf(figureOf(indicator.target));
  return target === null || compare(target.from, 0) >= 0;
}

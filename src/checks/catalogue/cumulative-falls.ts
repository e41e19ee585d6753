import { compare } from '../../rules/numbers';
import { financialYear, sameLength, samePeriod } from '../../rules/periods';
import type { Indicator, Issue } from '../../tracker/records';
import type { Check, CheckContext } from '../check';
import { cellOf, valueCells } from '../figure-cells';
import { issueOf } from '../place';
import { shownExactly } from '../shown';

/** A figure to date that is smaller than an earlier one of the same financial year. */
export const cumulativeFalls: Check = {
  code: 'cumulative-falls',
  find: (context) =>
    context.tracker.indicators
      .filter(({ counting }) => counting === 'cumulative')
      .flatMap((indicator) => fallsIn(indicator, context)),
};

function fallsIn(indicator: Indicator, context: CheckContext): Issue[] {
  const issues: Issue[] = [];
  let before: { value: number; period: Parameters<typeof financialYear>[0] } | null = null;
  for (const figure of valueCells(indicator, (_, period) => period !== null)) {
    const { value, period } = figure;
    if (period === null) continue;
    const isSameYear =
      before !== null &&
      sameLength(before.period, period) &&
      samePeriod(financialYear(before.period), financialYear(period));
    if (before !== null && isSameYear && compare(value, before.value) < 0)
      issues.push(
        issueOf('cumulative-falls', indicator, cellOf(figure), {
          found: shownExactly(indicator, value, context),
          period: period.label,
          before: shownExactly(indicator, before.value, context),
          periodBefore: before.period.label,
        }),
      );
    before = { value, period };
  }
  return issues;
}

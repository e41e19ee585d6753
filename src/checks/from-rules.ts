import type { Assessment, RowCheck } from '../rules/indicator';
import type { FindingCode, FindingFacts } from '../text/finding-facts';
import type { Indicator, Issue } from '../tracker/records';
import type { CheckContext } from './check';
import { issueOf } from './place';

/** A finding about a row, before it is told where the row is. */
type Found = { [Code in FindingCode]: { code: Code; cell: string; facts: FindingFacts[Code] } }[FindingCode];

/** The findings that come of one kind of thing that the rules found wrong with rows; null is none. */
export function fromRules<Code extends RowCheck['code']>(
  { indicators }: CheckContext,
  code: Code,
  tell: (
    check: Extract<RowCheck, { code: Code }>,
    row: { indicator: Indicator; assessment: Assessment },
  ) => Found | null,
): Issue[] {
  const issues: Issue[] = [];
  for (const [indicator, assessment] of indicators)
    for (const check of assessment.checks) {
      if (!isOf(check, code)) continue;
      const found = tell(check, { indicator, assessment });
      if (found !== null) issues.push(issueOf(found.code, indicator, found.cell, found.facts));
    }
  return issues;
}

const isOf = <Code extends RowCheck['code']>(check: RowCheck, code: Code): check is Extract<RowCheck, { code: Code }> =>
  check.code === code;

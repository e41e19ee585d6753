import type { ActionCheck } from '../rules/actions';
import type { FindingCode, FindingFacts } from '../text/finding-facts';
import type { Field, Issue } from '../tracker/records';
import type { CheckContext } from './check';
import { fieldCell, issueOf } from './place';

type Found = { [Code in FindingCode]: { code: Code; field: Field; facts: FindingFacts[Code] } }[FindingCode];

/** The findings that come of one kind of thing that the rules found wrong with actions. */
export function fromActions<Code extends ActionCheck['code']>(
  { actions }: CheckContext,
  code: Code,
  tell: (check: Extract<ActionCheck, { code: Code }>) => Found,
): Issue[] {
  const issues: Issue[] = [];
  for (const [action, { checks }] of actions)
    for (const check of checks) {
      if (!isOf(check, code)) continue;
      const found = tell(check);
      issues.push(issueOf(found.code, action, fieldCell(action, found.field), found.facts));
    }
  return issues;
}

const isOf = <Code extends ActionCheck['code']>(
  check: ActionCheck,
  code: Code,
): check is Extract<ActionCheck, { code: Code }> => check.code === code;

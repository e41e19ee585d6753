import { a1 } from '../../tracker/address';
import { ACTION_STATUSES, isColour, STATUSES } from '../../rules/statuses';
import type { Issue, TypedStatus } from '../../tracker/records';
import type { Check, CheckContext } from '../check';
import { issueOf, type FoundRecord } from '../place';

/** What a person typed, and what was calculated for it. Only readable words are compared; others have a finding already. */
export const typedStatusDiffers: Check = {
  code: 'typed-status-differs',
  find: (context) => [
    ...indicators(context),
    ...objectives(context),
    ...actions(context),
    ...risks(context),
    ...budgets(context),
  ],
};

const WORDS: ReadonlySet<string> = new Set([...STATUSES, ...ACTION_STATUSES]);

function compared(record: FoundRecord, typed: TypedStatus | null, calculated: string | null): Issue[] {
  if (typed === null || typed.status === null || calculated === null || typed.status === calculated) return [];
  // Grey is how a status without a colour is often typed.
  if (typed.status === 'Grey' && !isColouredWord(calculated)) return [];
  return [
    issueOf('typed-status-differs', record, a1(typed.row, typed.column), {
      typed: typed.text.trim(),
      calculated,
    }),
  ];
}

const isColouredWord = (word: string): boolean => STATUSES.some((status) => status === word && isColour(status));

const indicators = ({ indicators: assessed, texts }: CheckContext): Issue[] =>
  [...assessed].flatMap(([indicator, { status }]) =>
    compared(indicator, indicator.typedStatus, status).map((issue) => inWords(issue, texts)),
  );

const objectives = ({ objectives: assessed, texts }: CheckContext): Issue[] =>
  [...assessed].flatMap(([objective, { calculated }]) =>
    compared(objective, objective.rating, calculated.rating).map((issue) => inWords(issue, texts)),
  );

/** An action keeps two things, and either can be typed in either column. */
const actions = ({ actions: assessed, texts }: CheckContext): Issue[] =>
  [...assessed].flatMap(([action, { status, rag }]) =>
    [action.typedStatus, action.typedRag].flatMap((typed) => {
      const isWord = typed?.status != null && ACTION_STATUSES.some((word) => word === typed.status);
      return compared(action, typed, isWord ? status : rag).map((issue) => inWords(issue, texts));
    }),
  );

const risks = ({ risks: assessed, texts }: CheckContext): Issue[] =>
  [...assessed].flatMap(([risk, { status }]) =>
    compared(risk, risk.typedStatus, status).map((issue) => inWords(issue, texts)),
  );

const budgets = ({ budgets: assessed, texts }: CheckContext): Issue[] =>
  [...assessed].flatMap(([budget, { status }]) =>
    compared(budget, budget.typedStatus, status).map((issue) => inWords(issue, texts)),
  );

/** The calculated status in the words of the sheet's language. */
function inWords(issue: Issue, { words }: CheckContext['texts']): Issue {
  if (issue.code !== 'typed-status-differs' || !WORDS.has(issue.facts.calculated)) return issue;
  const named: Readonly<Record<string, string>> = { ...words.actionStatuses, ...words.statuses };
  return { ...issue, facts: { ...issue.facts, calculated: named[issue.facts.calculated] ?? issue.facts.calculated } };
}

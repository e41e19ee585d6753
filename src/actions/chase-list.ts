import { chaseList as byOwner, type Chase } from '../checks/chase';
import { EMPTY_PLAN } from '../plan/plan';
import type { Finding } from '../text/finding-facts';
import { findingMessage } from '../text/say';
import type { Texts } from '../text/texts';
import { refused, whereStateIsRead, type Action } from './action';
import { judge } from './judge';
import type { ChaseResult } from './results';
import { resultsOf } from './results-of';

/** Chase list: what is missing or wrong, by owner, as text that is ready to send. Writes nothing. */
export const chaseList: Action = {
  id: 'chaseList',
  icon: 'chase-list',
  takes: ['period', 'asAt', 'set'],
  available: whereStateIsRead,
  perform: (snapshot, options, clock) => {
    const judged = judge(snapshot, options, clock);
    if (judged.refusals.length > 0) return refused(judged.refusals);
    const { texts, tracker } = judged;
    const found = judged.findings([]);
    const period = tracker.reportingPeriod?.label ?? null;
    const chase = chaseOf(found, period, texts);
    // Assigned, since the results' lists are worked out only when they are read.
    return { plan: EMPTY_PLAN, results: Object.assign(resultsOf(judged, found), { chase }), left: [] };
  },
};

/** What was found, by owner, as text that is ready to send. */
export const chaseOf = (found: readonly Finding[], period: string | null, texts: Texts): ChaseResult[] =>
  byOwner(found).map((one) => chaseResult(one, period, texts));

function chaseResult({ owner, findings }: Chase, period: string | null, texts: Texts): ChaseResult {
  const items = findings.map((finding) => ({
    ref: finding.record?.ref ?? '',
    name: finding.record?.name ?? '',
    sheet: finding.sheet,
    cell: finding.cell,
    message: findingMessage(finding, texts),
  }));
  const lines = items.map(({ ref, name, ...item }) =>
    texts.chase.item({ ...item, row: [ref, name].filter((part) => part !== '').join(' ') }),
  );
  const title = owner === '' ? texts.chase.noOwner : owner;
  return { owner, items, text: [title, texts.chase.intro({ period, count: items.length }), ...lines].join('\n') };
}

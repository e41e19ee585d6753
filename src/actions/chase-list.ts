import { EMPTY_PLAN } from '../plan/plan';
import { refused, whereStateIsRead, type Action } from './action';
import { chaseOf } from './chase-result';
import { judge } from './judge';
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
    return { plan: EMPTY_PLAN, results: resultsOf(judged, found, { chase }), left: [] };
  },
};

import { chaseList, type Chase } from '../checks/chase';
import type { Finding } from '../text/finding-facts';
import { findingMessage } from '../text/say';
import type { Texts } from '../text/texts';
import type { ChaseResult } from './results';

/** What was found, by owner, as text that is ready to send. */
export const chaseOf = (found: readonly Finding[], period: string | null, texts: Texts): ChaseResult[] =>
  chaseList(found).map((one) => chaseResult(one, period, texts));

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

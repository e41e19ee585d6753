import { PALETTE, withFills } from '../plan/palette';
import type { PackFacts } from '../reports/facts';
import { packFacts } from '../reports/gather';
import type { Finding } from '../text/finding-facts';
import type { Judged } from './judge';

/** What the pack is made of, from a judged workbook. */
export function packFactsOf(judged: Judged, findings: readonly Finding[], date1904: boolean): PackFacts {
  const { tracker, assessments, settings, texts, asAt } = judged;
  const { Blue, Green, Amber, Red } = settings.statusColours;
  return packFacts({
    texts,
    palette: withFills(PALETTE, { Blue, Green, Amber, Red }),
    settings,
    governance: settings.governanceObjective,
    tracker,
    assessed: assessments,
    at: { reporting: tracker.reportingPeriod, asAt },
    findings,
    date1904,
  });
}

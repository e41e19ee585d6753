import { actionPlan } from './action-plan';
import type { Report } from './blocks';
import { exceptionsReport } from './exceptions';
import type { PackFacts } from './facts';
import { finance } from './finance';
import { objectiveProfile } from './objective-profile';
import { objectivesReport } from './objectives';
import type { PackSheetName } from './pack-names';
import { ragView } from './rag-view';
import { risksReport } from './risks';
import { scorecard } from './scorecard';
import { trends } from './trends';

/** How each sheet of the pack is described for paper; null where it has nothing to show. */
export const DESCRIPTIONS: Readonly<Record<PackSheetName, (facts: PackFacts) => Report | null>> = {
  scorecard,
  objectiveProfile,
  objectives: objectivesReport,
  exceptions: exceptionsReport,
  actionPlan,
  finance,
  risks: risksReport,
  trends,
  ragView,
};

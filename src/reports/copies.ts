import type { PackFacts } from './facts';
import type { FlatTable } from './flat';
import type { PackSheetName } from './pack-names';
import {
  publishActions,
  publishExceptions,
  publishFinance,
  publishObjectives,
  publishProfile,
  publishRagView,
  publishRisks,
  publishScorecard,
  publishTrends,
} from './publish';

export { layOutFlat } from './flat';

/** Each sheet as one flat table, for the accessible copy; null where it has nothing to show. */
export const COPIES: Readonly<Record<PackSheetName, (facts: PackFacts) => FlatTable | null>> = {
  scorecard: publishScorecard,
  objectiveProfile: publishProfile,
  objectives: publishObjectives,
  exceptions: publishExceptions,
  actionPlan: publishActions,
  finance: publishFinance,
  risks: publishRisks,
  trends: publishTrends,
  ragView: publishRagView,
};

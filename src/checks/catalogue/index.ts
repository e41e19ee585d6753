import type { Check } from '../check';
import { closedPeriodRestated } from './closed-period-restated';
import { commentaryContradictsFigure } from './commentary-contradicts-figure';
import { completedInFuture } from './completed-in-future';
import { completedWithoutDate } from './completed-without-date';
import { cumulativeFalls } from './cumulative-falls';
import { dueBeforeStart } from './due-before-start';
import { duplicateRef } from './duplicate-ref';
import { formulaOverwritten } from './formula-overwritten';
import { futurePeriodFilled } from './future-period-filled';
import { mergedCellsInData } from './merged-cells-in-data';
import { missingName } from './missing-name';
import { missingPolarity } from './missing-polarity';
import { missingRef } from './missing-ref';
import { missingTarget } from './missing-target';
import { missingThreshold } from './missing-threshold';
import { negativeCount } from './negative-count';
import { objectiveWithoutReason } from './objective-without-reason';
import { orphanObjective } from './orphan-objective';
import { paletteLowContrast } from './palette-low-contrast';
import { percentScaleMixed } from './percent-scale-mixed';
import { percentageOver100 } from './percentage-over-100';
import { polarityAgainstTargetSign } from './polarity-against-target-sign';
import { rangeLimitsCrossed } from './range-limits-crossed';
import { redWithoutRemedialAction } from './red-without-remedial-action';
import { revisedBeforeOriginal } from './revised-before-original';
import { scaleJump } from './scale-jump';
import { scoreOutOfRange } from './score-out-of-range';
import { seriesGap } from './series-gap';
import { staleCommentary } from './stale-commentary';
import { thresholdOnWrongSide } from './threshold-on-wrong-side';
import { typedStatusDiffers } from './typed-status-differs';
import { unreadableThreshold } from './unreadable-threshold';
import { unreadableTolerance } from './unreadable-tolerance';
import { valueMissingWhenDue } from './value-missing-when-due';
import { zeroTargetPercentageTolerance } from './zero-target-percentage-tolerance';

/** Every data check, one file each. What reading and planning find is raised there, and has its severity and words all the same. */
export const CHECKS: readonly Check[] = [
  closedPeriodRestated,
  commentaryContradictsFigure,
  completedInFuture,
  completedWithoutDate,
  cumulativeFalls,
  dueBeforeStart,
  duplicateRef,
  formulaOverwritten,
  futurePeriodFilled,
  mergedCellsInData,
  missingName,
  missingPolarity,
  missingRef,
  missingTarget,
  missingThreshold,
  negativeCount,
  objectiveWithoutReason,
  orphanObjective,
  paletteLowContrast,
  percentScaleMixed,
  percentageOver100,
  polarityAgainstTargetSign,
  rangeLimitsCrossed,
  redWithoutRemedialAction,
  revisedBeforeOriginal,
  scaleJump,
  scoreOutOfRange,
  seriesGap,
  staleCommentary,
  thresholdOnWrongSide,
  typedStatusDiffers,
  unreadableThreshold,
  unreadableTolerance,
  valueMissingWhenDue,
  zeroTargetPercentageTolerance,
];

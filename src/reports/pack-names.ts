import type { OwnedSheet } from '../text/codes';

export type PackSheetName = Exclude<OwnedSheet, 'settings' | 'dataChecks' | 'statusHistory'>;

/** The sheets of the pack in the order in which they stand; how each is made is told by `descriptions` and `copies`. */
export const PACK_SHEETS: readonly PackSheetName[] = [
  'scorecard',
  'objectiveProfile',
  'objectives',
  'exceptions',
  'actionPlan',
  'finance',
  'risks',
  'trends',
  'ragView',
];

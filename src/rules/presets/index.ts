import { BANDS } from './bands';
import { FLOOR } from './floor';
import { IMPROVEMENT } from './improvement';
import type { Preset } from './preset';
import { SAME_PERIOD_LAST_YEAR } from './same-period-last-year';
import { THRESHOLDS } from './thresholds';
import { TOLERANCE } from './tolerance';
import type { PresetName } from '../rule-settings';

/** The six rules a workbook can choose from. */
export const PRESET_TABLE: Readonly<Record<PresetName, Preset>> = {
  tolerance: TOLERANCE,
  bands: BANDS,
  thresholds: THRESHOLDS,
  floor: FLOOR,
  'same period last year': SAME_PERIOD_LAST_YEAR,
  improvement: IMPROVEMENT,
};

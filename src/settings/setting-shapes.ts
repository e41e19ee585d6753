import { EXCEPTION_KINDS, PRESETS, ROLL_UPS, TREND_MODES } from '../rules/rule-settings';
import type { SettingName, SettingShape } from '../text/codes';
import { MONTHS_IN_FULL } from './months';

const YES_NO = ['Yes', 'No'];

/** What each setting's value may be. The words are those that are written on the sheet in every language. */
export const SETTING_SHAPES: Readonly<Record<SettingName, SettingShape>> = {
  Organisation: { shape: 'text' },
  'Report title': { shape: 'text' },
  'Reporting period': { shape: 'period' },
  'As at': { shape: 'date' },
  'Year starts in': { shape: 'choice', words: MONTHS_IN_FULL },
  'Rule preset': { shape: 'choice', words: PRESETS },
  'Default tolerance': { shape: 'amount' },
  'Bands: Green within': { shape: 'percent' },
  'Bands: Red from': { shape: 'percent' },
  'Same period last year: off by more than': { shape: 'percent' },
  'Blue margin': { shape: 'amount' },
  'Compare as displayed': { shape: 'choice', words: YES_NO },
  'Trend mode': { shape: 'choice', words: TREND_MODES },
  'Long trend length': { shape: 'whole', least: 2 },
  'Trend tolerance': { shape: 'percent' },
  'Roll-up': { shape: 'choice', words: ROLL_UPS.flatMap((rollUp) => [rollUp, `${rollUp} and actions`]) },
  Exceptions: { shape: 'choices', words: EXCEPTION_KINDS },
  'SPC run length': { shape: 'whole', least: 3 },
  'SPC screening': { shape: 'choice', words: YES_NO },
  'Status words': { shape: 'words' },
  'Status colours': { shape: 'colours' },
  Grades: { shape: 'list' },
  'Governance objective': { shape: 'text' },
  'Overall rating': { shape: 'text' },
  'Overall because': { shape: 'text' },
  Language: { shape: 'choice', words: ['English', 'Cymraeg'] },
  Charts: { shape: 'whole', least: 0 },
  'Due horizon': { shape: 'whole', least: 0 },
};

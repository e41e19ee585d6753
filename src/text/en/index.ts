import type { Texts } from '../texts';
import { chase } from './chase';
import { actions, progress } from './doing';
import { cellFindings } from './findings-cells';
import { rowFindings } from './findings-rows';
import { figures } from './figures';
import { functions } from './functions';
import { calculated, headings, sheetOfPack, sheets } from './headings';
import { key } from './key';
import { dataChecks, severities } from './listing';
import { pack } from './pack';
import { pane } from './pane';
import { failures, refusals } from './refusals';
import { settingAllows, settings, settingsHeader } from './settings';
import { template } from './template';
import { whyIn } from './why';
import { words } from './words';

/** English. */
export const en: Texts = {
  language: 'English',
  code: 'en',
  words,
  figures,
  why: whyIn(words),
  whyIn,
  key,
  pack,
  pane,
  headings,
  blank: 'blank',
  calculated,
  sheets,
  sheetOfPack,
  severities,
  dataChecks,
  findings: { ...cellFindings, ...rowFindings },
  refusals,
  failures,
  settings,
  settingsHeader,
  settingAllows,
  actions,
  progress,
  functions,
  template,
  chase,
};

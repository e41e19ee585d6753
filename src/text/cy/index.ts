import type { Texts } from '../texts';
import { chase } from './chase';
import { actions, progress } from './doing';
import { figures } from './figures';
import { functions } from './functions';
import { cellFindings } from './findings-cells';
import { rowFindings } from './findings-rows';
import { calculated, headings, sheetOfPack, sheets } from './headings';
import { key } from './key';
import { dataChecks, severities } from './listing';
import { pack } from './pack';
import { pane } from './pane';
import { failures, refusals } from './refusals';
import { settingsHeader } from './setting-names';
import { settingAllows, settings } from './settings';
import { template } from './template';
import { whyIn } from './why';
import { words } from './words';

/** Welsh. */
export const cy: Texts = {
  language: 'Cymraeg',
  code: 'cy',
  words,
  figures,
  why: whyIn(words),
  whyIn,
  key,
  pack,
  pane,
  headings,
  blank: 'gwag',
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

import type { ReadBack } from '../read-back';
import { headings, sheetOfPack, sheets } from './headings';
import { columns, objective } from './pack-headings';
import { settingNames, settingsHeader } from './setting-names';
import { choices, headers } from './template-headers';
import { words } from './words';

/** Welsh, as it is read back. */
export const readBack: ReadBack = {
  language: 'Cymraeg',
  words,
  headings,
  sheets,
  sheetOfPack,
  settingsHeader,
  settings: settingNames,
  pack: { columns, history: { objective } },
  template: { headers, choices },
};

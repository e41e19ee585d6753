import { isAllowed, type ShownSetting } from '../../../settings/shown-settings';
import { SETTING_SHAPES } from '../../../settings/setting-shapes';
import { SETTING_GROUPS, type SettingGroup } from '../../../text/choose-texts';
import { SETTING_NAMES, type SettingName } from '../../../text/codes';
import type { Drafts } from '../../drafts';

/** Where each setting is shown. */
const GROUP_OF: Readonly<Record<SettingName, SettingGroup>> = {
  Organisation: 'report',
  'Report title': 'report',
  'Reporting period': 'report',
  'As at': 'report',
  'Year starts in': 'report',
  'Rule preset': 'rules',
  'Default tolerance': 'rules',
  'Bands: Green within': 'rules',
  'Bands: Red from': 'rules',
  'Same period last year: off by more than': 'rules',
  'Blue margin': 'rules',
  'Compare as displayed': 'rules',
  'Trend mode': 'trends',
  'Long trend length': 'trends',
  'Trend tolerance': 'trends',
  'Roll-up': 'rollUp',
  Exceptions: 'rollUp',
  'SPC run length': 'trends',
  'SPC screening': 'trends',
  'Status words': 'words',
  'Status colours': 'words',
  Grades: 'words',
  'Governance objective': 'rollUp',
  'Overall rating': 'report',
  'Overall because': 'report',
  Language: 'language',
  Charts: 'report',
  'Due horizon': 'report',
};

/** The settings of each group, in the sheet's order. */
export const settingsByGroup: readonly { group: SettingGroup; names: readonly SettingName[] }[] = SETTING_GROUPS.map(
  (group) => ({ group, names: SETTING_NAMES.filter((name) => GROUP_OF[name] === group) }),
);

/** A setting in the pane: as it stands, or as it is to be. */
export interface SettingField extends ShownSetting {
  isChanged: boolean;
}

/** What the fields hold, by name: what was typed there, else what stands in the workbook. */
export function settingFields(
  settings: readonly ShownSetting[],
  draft: Drafts['settings'],
): ReadonlyMap<SettingName, SettingField> {
  return new Map(
    settings.map((setting) => {
      const value = draft[setting.name] ?? setting.value;
      const isChanged = value.trim() !== setting.value.trim();
      return [
        setting.name,
        {
          ...setting,
          value,
          isChanged,
          isDefault: value.trim() === '' || value === setting.usual,
          isValid: isChanged ? isAllowed(setting.name, value) : setting.isValid,
        },
      ];
    }),
  );
}

/** The list of some of a few words with one put in or taken out: all of them are the default, none is `none`. */
export function ticked(name: SettingName, value: string, word: string, isOn: boolean): string {
  const chosen = tickedOf(name, value);
  const after = wordsOf(name).filter((one) => (one === word ? isOn : chosen.includes(one)));
  return after.length === wordsOf(name).length ? '' : after.length === 0 ? 'none' : after.join('; ');
}

/** Which of a few words are chosen; a blank is all of them. */
export function tickedOf(name: SettingName, value: string): readonly string[] {
  const words = wordsOf(name);
  const typed = value.split(/[;,]/u).map((part) => part.trim().toLowerCase());
  return value.trim() === '' || typed.includes('all') ? words : words.filter((word) => typed.includes(word));
}

/** The words that a setting offers; none where it takes others. */
export function wordsOf(name: SettingName): readonly string[] {
  const shape = SETTING_SHAPES[name];
  return 'words' in shape ? shape.words : [];
}

import { SETTING_NAMES, type SettingName } from '../text/codes';
import { settingNamed } from './catalogue';
import type { SettingsRead } from './read-settings';
import { textOf } from './setting-cells';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** A setting as it is shown to be changed. */
export interface ShownSetting {
  name: SettingName;
  /** As a person would type it, a day as `2013-11-30`; `''` where nothing is set. What cannot be read is shown as it is. */
  value: string;
  /** The same of the default; `''` where that is blank. */
  usual: string;
  isDefault: boolean;
  /** False: `value` cannot be read, and the default is used. */
  isValid: boolean;
}

const printed = (name: SettingName, settings: Settings): string => String(settingNamed(name)?.print(settings) ?? '');

/** Every setting of a workbook, in the sheet's order; those that the sheet lacks too. */
export const shownSettings = ({ settings, typed }: SettingsRead): ShownSetting[] =>
  SETTING_NAMES.map((name) => {
    const { from = null, isValid = true } = typed.get(name) ?? {};
    const isBlank = from === null || textOf(from) === '';
    const usual = printed(name, DEFAULT_SETTINGS);
    const value = isBlank ? '' : isValid ? printed(name, settings) : textOf(from);
    return { name, value, usual, isDefault: isBlank || value === usual, isValid };
  });

/** Whether a value that was typed for a setting is one of those allowed; a blank one is the default. */
export const isAllowed = (name: SettingName, value: string): boolean =>
  value.trim() === '' ||
  settingNamed(name)?.read({ value: value.trim(), format: null, date1904: false }, DEFAULT_SETTINGS) !== null;

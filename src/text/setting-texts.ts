import { SETTING_NAMES, type SettingName } from './codes';
import type { Texts } from './texts';

/** What stands on the Settings sheet for each setting, from its names and what they mean. */
export const withMeanings = (
  names: Readonly<Record<SettingName, { name: string }>>,
  meanings: Readonly<Record<SettingName, string>>,
): Texts['settings'] =>
  Object.fromEntries(
    SETTING_NAMES.map((code) => [code, { ...names[code], meaning: meanings[code] }]),
  ) as Texts['settings'];

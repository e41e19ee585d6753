import type { SettingName } from './codes';
import type { PackTexts } from './pack-texts';
import type { TemplateTexts } from './template-texts';
import type { Texts } from './texts';

/**
 * What of a language's texts is read back from a workbook, whatever language it speaks now: at hand at once in every
 * language, where the sentences are fetched when they are first to be said.
 */
export interface ReadBack extends Pick<
  Texts,
  'language' | 'words' | 'headings' | 'sheets' | 'sheetOfPack' | 'settingsHeader'
> {
  settings: Record<SettingName, { name: string }>;
  pack: { columns: PackTexts['columns']; history: Pick<PackTexts['history'], 'objective'> };
  template: Pick<TemplateTexts, 'headers' | 'choices'>;
}

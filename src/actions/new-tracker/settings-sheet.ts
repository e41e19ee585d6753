import { SETTINGS } from '../../settings/catalogue';
import type { Settings } from '../../settings/settings';
import { valueCell } from '../../settings/value-cells';
import type { Texts } from '../../text/texts';
import {
  HEADER_HEIGHT,
  HEADING,
  heightOf,
  PLAIN,
  sheetOf,
  TITLE_HEIGHT,
  type NewSheet,
  type Styled,
} from './plain-sheet';
import { STYLES } from '../../reports/looks';

/** Every setting with its value and what it means. */
export function settingsSheet(settings: Settings, texts: Texts, date1904: boolean): NewSheet {
  const { template, settingsHeader } = texts;
  const widths = [190, 150, 420];
  const rows: Styled[][] = [
    [{ value: template.settings.title, look: STYLES.title }],
    [{ value: template.settings.says, look: { ...PLAIN, wrap: false } }],
    settingsHeader.map((value) => ({ value, look: HEADING })),
    ...SETTINGS.map(({ name }): Styled[] => {
      const { name: shown, meaning } = texts.settings[name];
      const { value, numberFormat } = valueCell(name, settings, { format: null, date1904 });
      const look = numberFormat === null ? PLAIN : { ...PLAIN, numberFormat };
      return [
        { value: shown, look: PLAIN },
        { value, look },
        { value: meaning, look: PLAIN },
      ];
    }),
  ];
  const heights = [
    TITLE_HEIGHT,
    TITLE_HEIGHT,
    HEADER_HEIGHT,
    ...SETTINGS.map(({ name }) => heightOf(texts.settings[name].meaning, widths[2] ?? 0)),
  ];
  const content = sheetOf(rows, { widths, heights, freeze: { rows: 3, columns: 0 } });
  return { edit: { kind: 'sheet', name: template.sheets.settings, content, before: null }, rules: [] };
}

import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** From almost black to almost white, around the green of the icon. */
const BRAND: BrandVariants = {
  10: '#010605',
  20: '#0a1f1b',
  30: '#0b332c',
  40: '#0a413a',
  50: '#0a5047',
  60: '#0b5f54',
  70: '#0d6e61',
  80: '#177e70',
  90: '#2d8d7e',
  100: '#449b8d',
  110: '#5baa9c',
  120: '#72b8ab',
  130: '#8ac6bb',
  140: '#a2d4cb',
  150: '#bce2db',
  160: '#d7f0ec',
};

const FONT = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, 'Liberation Sans', sans-serif";

/** The ink on links and selected things has to stand out from a dark ground. */
const dark = createDarkTheme(BRAND);
const THEMES = {
  light: { ...createLightTheme(BRAND), fontFamilyBase: FONT },
  dark: { ...dark, colorBrandForeground1: BRAND[120], colorBrandForeground2: BRAND[130], fontFamilyBase: FONT },
} satisfies Record<'light' | 'dark', Theme>;

export const themeFor = (darkOne: boolean): Theme => (darkOne ? THEMES.dark : THEMES.light);

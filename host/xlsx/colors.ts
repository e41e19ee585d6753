import { attribute, child, children, flag, numberAttribute, type Element } from './xml';

/** Colours of a file, which may be a theme's or a palette's with a tint, as `#RRGGBB`. */
export interface Palette {
  /** In the order of the theme's indexes: light 1, dark 1, light 2, dark 2, six accents, two of links. */
  theme: string[];
  indexed: string[];
}

const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
const FIRST_EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const INDEXED =
  `${FIRST_EIGHT} ${FIRST_EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF`.split(
    ' ',
  );

/** @param styles the root of styles.xml; @param theme the root of the theme, where there is one. */
export const readPalette = (styles: Element | undefined, theme: Element | undefined): Palette => {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const own = children(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor');
  return {
    theme: THEME_ORDER.map((name, i) => {
      const color = children(child(scheme, name))[0];
      return (
        attribute(color, 'lastClr') ??
        (color?.localName === 'srgbClr' && attribute(color, 'val')) ??
        OFFICE_THEME[i] ??
        ''
      );
    }).map((color, i) => color || (OFFICE_THEME[i] ?? '000000')),
    indexed: INDEXED.map((color, i) => attribute(own[i], 'rgb')?.slice(-6) ?? color),
  };
};

/** A channel's part of a tint: towards white where positive, towards black where negative, in lightness. */
const tinted = (rgb: string, tint: number): string => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const span = max - min;
  const lightness = (max + min) / 2;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  const sector =
    span === 0 ? 0 : max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((sector % 2) - 1));
  const base = target - chroma / 2;
  const order: [number, number, number][] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (order[Math.floor(sector) % 6] ?? [0, 0, 0])
    .map((channel) =>
      Math.round((channel + base) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
};

/** `#RRGGBB`; undefined where the element gives no colour of its own (absent, or automatic). */
export const readColor = (element: Element | undefined, palette: Palette): string | undefined => {
  if (!element || flag(element, 'auto')) return undefined;
  const theme = numberAttribute(element, 'theme');
  const indexed = numberAttribute(element, 'indexed');
  const rgb =
    attribute(element, 'rgb')?.slice(-6) ??
    (theme === undefined ? undefined : palette.theme[theme]) ??
    (indexed === undefined ? undefined : palette.indexed[indexed]);
  if (rgb === undefined || !/^[0-9a-f]{6}$/i.test(rgb)) return undefined;
  const tint = numberAttribute(element, 'tint') ?? 0;
  return `#${(tint === 0 ? rgb : tinted(rgb, tint)).toUpperCase()}`;
};

/** The attributes that write `#RRGGBB`. */
export const colorAttributes = (color: string): { rgb: string } => ({
  rgb: `FF${color.replace('#', '').toUpperCase()}`,
});

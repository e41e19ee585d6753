import type { ActionRag, Colour } from '../rules/statuses';

/**
 * How a colour looks wherever we print one: a word comes first, then a shape, then a fill. The fills are chosen by
 * measurement (test/reports/palette.test.ts): each carries its text at 4.5:1 or more (WCAG 2.2, 1.4.3), and any two of
 * them differ in greyscale and under protanopia, deuteranopia and tritanopia. Excel's own light fills do not.
 */
export interface Swatch {
  /** `#RRGGBB`. */
  readonly fill: string;
  /** `#RRGGBB`. */
  readonly font: string;
  /** One sign that Arial (or what stands in for it) has; no two swatches share one. */
  readonly shape: string;
}

export type Palette = Readonly<Record<ActionRag, Swatch>>;

const INK = '#000000';
const PAPER = '#FFFFFF';

/** The colours that we print unless a council sets its own. Grey is an action that has not started. */
export const PALETTE: Palette = {
  Blue: { fill: '#16325C', font: PAPER, shape: '■' },
  Green: { fill: '#45AB6A', font: INK, shape: '✔' },
  Amber: { fill: '#FFCF66', font: INK, shape: '▲' },
  Red: { fill: '#B3261E', font: PAPER, shape: '●' },
  Grey: { fill: '#E4E7EB', font: INK, shape: '○' },
};

/** The font of what has no colour and is not to draw the eye: *Not due*, *Data only*. Without a fill. */
export const MUTED_FONT = '#5A6068';

/** The least that text must stand out from its fill, as a ratio. */
export const LEAST_CONTRAST = 4.5;

/** The number format under which a word is shown with its shape; the cell still holds the plain word. */
export const shapeFormat = (swatch: Swatch): string => `"${swatch.shape} "@`;

/** The palette with a council's own fills; the font becomes whichever of black and white stands out more. */
export function withFills(palette: Palette, fills: Readonly<Partial<Record<ActionRag, string>>>): Palette {
  const own = (rag: ActionRag): Swatch => {
    const fill = fills[rag];
    return fill === undefined ? palette[rag] : { ...palette[rag], fill, font: fontOn(fill) };
  };
  return { Blue: own('Blue'), Green: own('Green'), Amber: own('Amber'), Red: own('Red'), Grey: own('Grey') };
}

/** Black or white, whichever has the greater contrast with a fill. */
const fontOn = (fill: string): string => (contrast(fill, INK) >= contrast(fill, PAPER) ? INK : PAPER);

/** The contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2's definition). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of a `#RRGGBB` colour, 0 to 1 (WCAG 2.2's definition). */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Linear-light red, green and blue of a `#RRGGBB` colour, 0 to 1 (IEC 61966-2-1). */
export function linear(colour: string): [red: number, green: number, blue: number] {
  const channel = (at: number): number => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The colours that an indicator can have, as `StatusRule`s are made from them. */
export const COLOURS: readonly Colour[] = ['Blue', 'Green', 'Amber', 'Red'];

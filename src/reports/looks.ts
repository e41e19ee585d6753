import { MUTED_FONT, type Swatch } from '../plan/palette';
import type { CellLook, Line } from '../plan/printed-sheet';

const INK = '#1F2A3C';
const PALE = '#EDF0F4';
const RULE: Line = { color: '#C5CBD3', weight: 'Thin' };
const STRONG: Line = { color: INK, weight: 'Medium' };
const FINE: Line = { color: INK, weight: 'Thin' };

const PLAIN: CellLook = {
  size: 8.5,
  bold: false,
  italic: false,
  color: INK,
  fill: '',
  horizontal: 'Left',
  vertical: 'Top',
  wrap: false,
  indent: 0,
  turned: false,
  shrink: false,
  numberFormat: 'General',
  above: null,
  below: null,
};

const look = (own: Partial<CellLook>): CellLook => ({ ...PLAIN, ...own });

/** A figure that does not fit its column would print as `####`: it is made smaller instead. */
const figureOf = (of: CellLook): CellLook => ({ ...of, horizontal: 'Right', wrap: false, shrink: true });

const header = look({ size: 8, bold: true, fill: PALE, vertical: 'Bottom', wrap: true, below: STRONG });
const body = look({ wrap: true, below: RULE });

/** How the cells of the pack look. There are no others, so that sheets never pile up formats. */
export const STYLES = {
  organisation: look({ size: 9, color: MUTED_FONT, vertical: 'Center' }),
  title: look({ size: 16, bold: true, vertical: 'Center' }),
  period: look({ size: 9, color: MUTED_FONT, vertical: 'Center', below: STRONG }),
  heading: look({ size: 12, bold: true, vertical: 'Bottom' }),
  subheading: look({ size: 10, bold: true, vertical: 'Bottom' }),
  /** Above prose. */
  subheadingIn: look({ size: 10, bold: true, vertical: 'Bottom', indent: 1 }),
  lead: look({ size: 10.5, vertical: 'Center' }),
  plain: look({ vertical: 'Center' }),
  /** A sentence after a badge. */
  plainIn: look({ vertical: 'Center', indent: 1 }),
  leadIn: look({ size: 10.5, vertical: 'Center', indent: 1 }),
  note: look({ color: MUTED_FONT, vertical: 'Center' }),
  noteIn: look({ color: MUTED_FONT, vertical: 'Center', indent: 1 }),
  label: look({ size: 8, bold: true, color: MUTED_FONT, wrap: true }),
  /** In line with what stands after a badge. */
  prose: look({ size: 9, wrap: true, indent: 1 }),
  header,
  headerNumber: { ...header, horizontal: 'Right' },
  headerIn: { ...header, indent: 1 },
  headerCentre: { ...header, horizontal: 'Center' },
  /** The name of a group of columns: it runs over them. */
  kind: { ...header, wrap: false, below: null },
  /** A narrow column's head, read upwards. */
  headerTurned: { ...header, horizontal: 'Center', wrap: false, turned: true },
  group: look({ size: 9, bold: true, fill: PALE, vertical: 'Center', below: RULE }),
  body,
  /** After a badge, or a column of figures, which end at its left. */
  bodyIn: { ...body, indent: 1 },
  strong: { ...body, bold: true },
  /** After a badge. */
  strongIn: { ...body, bold: true, indent: 1 },
  number: figureOf(body),
  centre: { ...body, horizontal: 'Center' },
  muted: { ...body, color: MUTED_FONT },
  mutedCentre: { ...body, color: MUTED_FONT, horizontal: 'Center' },
  mutedNumber: { ...figureOf(body), color: MUTED_FONT },
  badge: { ...body, bold: true, horizontal: 'Center' },
  total: { ...body, bold: true, above: FINE, below: FINE },
  totalNumber: { ...figureOf(body), bold: true, above: FINE, below: FINE },
  matrix: { ...body, horizontal: 'Center', vertical: 'Center' },
  /** A word without a colour recedes; its conditional format gives a coloured one its own ink. */
  grid: { ...body, size: 8, color: MUTED_FONT, horizontal: 'Center', vertical: 'Center' },
  gridName: { ...body, vertical: 'Center' },
  caption: look({ wrap: true }),
  figures: look({ size: 8, color: MUTED_FONT }),
} satisfies Record<string, CellLook>;

export type StyleName = keyof typeof STYLES;

/** A style with a colour's fill and shape laid over it, or a number format. */
export function lookOf(style: StyleName, swatch: Swatch | null, numberFormat: string | null): CellLook {
  const base = STYLES[style];
  return {
    ...base,
    ...(swatch && { fill: swatch.fill, color: swatch.font }),
    numberFormat: numberFormat ?? base.numberFormat,
  };
}

import type { PageSetUp } from '../plan/printed-sheet';

/** A4, and what we leave free of it, in points. */
const LONG = 841.89;
const SHORT = 595.28;
export const MARGINS: PageSetUp['margins'] = { top: 46, bottom: 42, left: 24, right: 24, header: 22, footer: 22 };

/**
 * A column is as wide as so many digits of the workbook's default font. Where that font is missing (Calibri, outside
 * Microsoft's own programs) another takes its place whose digits are up to a third wider, and so do the columns. One page
 * wide is to hold there too, so that this much of the page is given to columns; they stand in its middle.
 */
const WIDTH_IN_USE = 1 / 1.34;
/** Excel rounds heights to the pixels of whoever's screen: so much of the page stays unused. */
const HEIGHT_IN_USE = 0.97;

/** The smallest text on paper, in points. */
export const LEAST_SIZE = 8;

export type Orientation = PageSetUp['orientation'];

/** The width between the margins, in points of paper. */
export const printableWidth = (orientation: Orientation): number =>
  (orientation === 'landscape' ? LONG : SHORT) - MARGINS.left - MARGINS.right;

/** The width that columns may take together, in points at 100%. */
export const usableWidth = (orientation: Orientation): number => printableWidth(orientation) * WIDTH_IN_USE;

/** The height that rows may take on one page, in points of paper. */
export const usableHeight = (orientation: Orientation): number =>
  ((orientation === 'landscape' ? SHORT : LONG) - MARGINS.top - MARGINS.bottom) * HEIGHT_IN_USE;

/** The most that columns may take together where their text is so large: then it is still 8 points on paper. */
export const widestAt = (orientation: Orientation, smallestSize: number): number =>
  (usableWidth(orientation) * smallestSize) / LEAST_SIZE;

/** The scale, in whole per cent and never over 100, at which columns so wide are one page wide. */
export const scaleFor = (width: number, orientation: Orientation): number =>
  Math.min(100, Math.floor((usableWidth(orientation) * 100) / width));

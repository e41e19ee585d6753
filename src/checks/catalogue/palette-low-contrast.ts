import type { Colour } from '../../rules/statuses';
import { formatNumber } from '../../text/figures';
import type { Issue } from '../../tracker/records';
import type { Check, CheckContext, PaletteInUse } from '../check';
import { contrast, lightness } from '../colour';
import { sheetIssue } from '../place';

/** The least that text must stand out from its fill (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** How far apart two fills must be on grey paper (CIE L*): the measure that the default palette is chosen by. */
const LEAST_GREY = 15;

const BLACK = '#000000';
const WHITE = '#FFFFFF';

/** A workbook's own colours that no text can be read on, or that cannot be told from another without colour. */
export const paletteLowContrast: Check = {
  code: 'palette-low-contrast',
  find: ({ palette, texts }) => (palette ? palette.own.flatMap((colour) => faultsOf(colour, palette, texts)) : []),
};

const COLOURS: readonly Colour[] = ['Blue', 'Green', 'Amber', 'Red'];

function faultsOf(
  colour: Colour,
  { fills, own, sheet, cell }: PaletteInUse,
  { words }: CheckContext['texts'],
): Issue[] {
  const fill = fills[colour];
  const told = (ratio: number, beside: Colour | null): Issue =>
    sheetIssue('palette-low-contrast', sheet, cell, {
      status: words.statuses[colour],
      beside: beside && words.statuses[beside],
      ratio: `${formatNumber(ratio, 1)}:1`,
    });
  const text = Math.max(contrast(fill, BLACK), contrast(fill, WHITE));
  const alike = COLOURS.filter((other) => isToBeCompared(colour, other, own)).filter(
    (other) => Math.abs(lightness(fill) - lightness(fills[other])) < LEAST_GREY,
  );
  return [
    ...(text < LEAST_CONTRAST ? [told(text, null)] : []),
    ...alike.map((other) => told(contrast(fill, fills[other]), other)),
  ];
}

/** Each pair once: with every colour of ours, and with the workbook's own that come after it. */
const isToBeCompared = (colour: Colour, other: Colour, own: readonly Colour[]): boolean =>
  other !== colour && (!own.includes(other) || own.indexOf(other) > own.indexOf(colour));

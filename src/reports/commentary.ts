import type { OwnedSheet } from '../text/codes';
import { heading, prose, space, together, type Block } from './blocks';
import type { PackFacts } from './facts';

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The commentary that names a sheet, each under its heading; what names no sheet is printed on the Scorecard. `wide` is
 * the sheet's column for prose.
 */
export function commentaryOn(sheet: OwnedSheet, facts: PackFacts, wide: number): Block[] {
  const { texts, commentary } = facts;
  const names = [texts.sheets[sheet], texts.sheetOfPack(texts.sheets[sheet])].map(plain);
  const printed = commentary.filter(({ text, printedOn }) => {
    if (text.trim() === '') return false;
    return printedOn.trim() === '' ? sheet === 'scorecard' : names.includes(plain(printedOn));
  });
  if (printed.length === 0) return [];
  return [
    space(),
    heading(texts.pack.headings.commentary),
    ...printed.flatMap(({ heading: of, text }) =>
      of.trim() === '' ? [prose(text, wide)] : [together(heading(of, 2), prose(text, wide))],
    ),
  ];
}

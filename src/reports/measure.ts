import { BOLD, REGULAR, type Widths } from './arial';

/** A font as far as measuring goes: Arial of a size in points. */
export interface MeasuredFont {
  readonly size: number;
  readonly bold: boolean;
}

/** Text is taken to be this much wider than the table says: printers, screens and zooms round letters up. */
const SLACK = 1.1;
/** What a cell keeps free at its two sides together, in points. */
export const CELL_PADDING = 6;
/** Of letters that the table does not have: an em, which is what signs and the scripts of the far east take. */
const UNKNOWN = 2048;
const UNITS_PER_EM = 2048;
/** Excel gives Arial 10 a row of 12.75 points; heights are whole pixels at 96 to the inch. */
const LINE_HEIGHT = 1.275;
const PIXEL = 0.75;

const tableOf = (widths: readonly Widths[]): ReadonlyMap<string, number> =>
  new Map(widths.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)));

const REGULAR_WIDTHS = tableOf(REGULAR);
const BOLD_WIDTHS = tableOf(BOLD);

/** How wide a text is on one line, in points, slack included. */
export function textWidth(text: string, font: MeasuredFont): number {
  const widths = font.bold ? BOLD_WIDTHS : REGULAR_WIDTHS;
  let units = 0;
  for (const letter of text) units += widths.get(letter) ?? UNKNOWN;
  return (units * font.size * SLACK) / UNITS_PER_EM;
}

/** The height of so many lines, in points. */
export const linesHeight = (lines: number, font: MeasuredFont): number => upToPixel(lines * font.size * LINE_HEIGHT);

/** Rounded up to what a row can be: whole pixels. */
export const upToPixel = (points: number): number => Math.ceil(points / PIXEL - 1e-9) * PIXEL;

/**
 * The lines that a text takes in a width given in points (of the text, without the cell's padding). Lines end where the
 * text has a line break, after a space or a hyphen, and inside a word only where a word alone is too wide.
 */
export function wrap(text: string, width: number, font: MeasuredFont): string[] {
  return text.split(/\r\n|\r|\n/u).flatMap((paragraph) => wrapParagraph(paragraph, width, font));
}

const PIECES = /[^\s-]*-+|\S+|\s+/gu;

function wrapParagraph(paragraph: string, width: number, font: MeasuredFont): string[] {
  const lines: string[] = [];
  let line = '';
  // Letters stand side by side whatever their neighbours, so that widths add up.
  let taken = 0;
  const add = (piece: string): void => {
    line += piece;
    taken += textWidth(piece, font);
  };
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    taken = 0;
  };
  for (const piece of paragraph.match(PIECES) ?? []) {
    // A space at the end of a line takes no room.
    const wide = textWidth(piece.trimEnd(), font);
    if (taken + wide <= width) {
      add(piece);
      continue;
    }
    if (line.trim() !== '') end();
    if (wide <= width) {
      line = '';
      taken = 0;
      add(piece);
      continue;
    }
    for (const letter of piece) {
      if (line !== '' && taken + textWidth(letter, font) > width) end();
      add(letter);
    }
  }
  end();
  return lines;
}

/** The height that a wrapped text takes in a column of that width, in points, padding not counted. */
export const wrappedHeight = (text: string, columnWidth: number, font: MeasuredFont): number =>
  linesHeight(wrap(text, columnWidth - CELL_PADDING, font).length, font);

/**
 * A text cut into parts that each stand in a row no taller than `tallest` points: at paragraph ends; where a paragraph
 * alone is too tall, at the ends of its sentences; where a sentence is, between lines. Nothing is lost or added but the
 * white space at the cuts. Where it is cut, paragraphs share a row up to `shared` points, so that pages are filled.
 */
export function splitTall(
  text: string,
  columnWidth: number,
  font: MeasuredFont,
  tallest: number,
  shared = tallest,
): string[] {
  const isUpTo = (most: number) => (part: string) => wrappedHeight(part, columnWidth, font) <= most;
  const fits = isUpTo(tallest);
  if (fits(text)) return [text];
  const byLines = (part: string): string[] => {
    const most = Math.max(1, Math.floor(tallest / linesHeight(1, font)));
    const lines = wrap(part, columnWidth - CELL_PADDING, font);
    return Array.from({ length: Math.ceil(lines.length / most) }, (_, i) =>
      lines.slice(i * most, (i + 1) * most).join(' '),
    );
  };
  const bySentences = (part: string): string[] =>
    fits(part)
      ? [part]
      : packed(part.split(/(?<=[.!?;:])\s+/u), ' ', fits).flatMap((some) => (fits(some) ? [some] : byLines(some)));
  return packed(text.split(/\r\n|\r|\n/u), '\n', isUpTo(shared))
    .flatMap(bySentences)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Joins pieces for as long as they fit together. */
function packed(pieces: readonly string[], joint: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts[parts.length - 1];
    if (last !== undefined && fits(last + joint + piece)) parts[parts.length - 1] = last + joint + piece;
    else parts.push(piece);
  }
  return parts;
}

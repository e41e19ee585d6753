import type { TargetFigure } from '../rules/indicator';
import type { CellValue } from '../tracker/snapshot';
import { formatFigure, type FigureStyle, type FigureWords } from '../text/figures';

/** What goes into a cell so that it is still a number, and reads as the officer writes it. */
export interface CellFigure {
  readonly value: CellValue;
  /** Null for text. */
  readonly format: string | null;
}

const decimalsIn = (shown: string): number => /\.(\d+)/u.exec(shown)?.[1]?.length ?? 0;

const withPlaces = (whole: string, places: number): string => (places === 0 ? whole : `${whole}.${'0'.repeat(places)}`);

/**
 * A figure of a row as cells hold it: 75 points are 0.75 under `0%`, 446 of £000 are 446 under `"£"#,##0"k"`. Yes, No and
 * grades are words. The decimals are those that sentences show.
 */
export function cellFigure(value: number, style: FigureStyle, words: FigureWords): CellFigure {
  const shown = formatFigure(value, style, words);
  const places = decimalsIn(shown);
  switch (style.unit?.kind) {
    case 'percent':
      return { value: Number((value / 100).toPrecision(15)), format: withPlaces('0', places) + '%' };
    case 'money': {
      const [, sign = '', currency = '£', scale = ''] = /^(-?)([^\d-]*)[\d.,]+(\D*)$/u.exec(shown) ?? [];
      const own = `"${currency}"${withPlaces('#,##0', places)}${scale === '' ? '' : `"${scale}"`}`;
      return { value, format: sign === '' ? own : `${own};-${own}` };
    }
    case 'yes-no':
    case 'grade':
      return { value: shown, format: null };
    case 'ratio':
      return { value, format: `${withPlaces('0', places)}":1"` };
    default:
      return { value, format: withPlaces('#,##0', places) };
  }
}

/** A target: a figure, the two limits of a range as text, or nothing. */
export function cellTarget(target: TargetFigure, style: FigureStyle, words: FigureWords): CellFigure {
  if (target === null) return { value: '', format: null };
  if (typeof target === 'number') return cellFigure(target, style, words);
  const [from, to] = target.map((limit) => formatFigure(limit, style, words));
  return { value: `${from ?? ''}–${to ?? ''}`, format: null };
}

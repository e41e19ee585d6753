import type { FigureWords } from '../figures';

const MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
] as const;

/** After a figure a Welsh noun stays singular; after 2 it is softened, and so is a feminine one after 1. */
export const figures: FigureWords = {
  yes: 'Ie',
  no: 'Na',
  days: (figure) => `${figure} ${figure === '2' ? 'ddiwrnod' : 'diwrnod'}`,
  points: (figure) => `${figure} ${figure === '2' ? 'bwynt' : 'pwynt'}`,
  grades: (figure, isOne) => `${figure} ${isOne || figure === '2' ? 'radd' : 'gradd'}`,
  date: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
};

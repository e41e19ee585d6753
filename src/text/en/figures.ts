import type { FigureWords } from '../figures';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const figures: FigureWords = {
  yes: 'Yes',
  no: 'No',
  days: (figure, isOne) => `${figure} ${isOne ? 'day' : 'days'}`,
  points: (figure, isOne) => `${figure} ${isOne ? 'point' : 'points'}`,
  grades: (figure, isOne) => `${figure} ${isOne ? 'grade' : 'grades'}`,
  date: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
};

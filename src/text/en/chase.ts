import type { ChaseTexts } from '../chase-texts';

/** What an owner is asked to look at. */
export const chase: ChaseTexts = {
  noOwner: 'Rows without an owner',
  intro: ({ period, count }) =>
    `Please look at ${count === 1 ? 'this' : `these ${count}`}${period === null ? '' : ` in the tracker for ${period}`}:`,
  item: ({ row, sheet, cell, message }) => `- ${row} (${sheet}, ${cell}): ${message}`,
  nothing: 'Nothing is missing or wrong that an owner could be asked about.',
};

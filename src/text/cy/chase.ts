import type { ChaseTexts } from '../chase-texts';

/** What an owner is asked to look at. */
export const chase: ChaseTexts = {
  noOwner: 'Rhesi heb berchennog',
  intro: ({ period, count }) =>
    `Edrychwch ar ${count === 1 ? 'hwn' : `y ${count} hyn`}${period === null ? '' : ` yn y traciwr ar gyfer ${period}`}:`,
  item: ({ row, sheet, cell, message }) => `- ${row} (${sheet}, ${cell}): ${message}`,
  nothing: 'Nid oes dim ar goll nac yn anghywir y gellid holi perchennog amdano.',
};

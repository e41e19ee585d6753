import type { WordTexts } from '../texts';

/** English is the canonical language, so most words are themselves; the colour words can be changed in Settings. */
export const words: WordTexts = {
  statuses: {
    Blue: 'Blue',
    Green: 'Green',
    Amber: 'Amber',
    Red: 'Red',
    'Data only': 'Data only',
    'No target': 'No target',
    'No data': 'No data',
    'Not due': 'Not due',
    'Check data': 'Check data',
  },
  trends: {
    Improving: 'Improving',
    Declining: 'Declining',
    Stable: 'Stable',
    Up: 'Up',
    Down: 'Down',
    New: 'New',
  },
  directionsOfTravel: { Improving: 'Improving', Declining: 'Declining', Stable: 'Stable' },
  actionStatuses: {
    Completed: 'Completed',
    'In progress': 'In progress',
    Slippage: 'Slippage',
    'Not started': 'Not started',
  },
  actionRags: { Blue: 'Blue', Green: 'Green', Amber: 'Amber', Red: 'Red', Grey: 'Grey' },
  variations: {
    improving: 'improving',
    concerning: 'concerning',
    'common cause': 'common cause',
    neutral: 'neutral',
  },
  assurances: {
    'consistently passing': 'consistently passing',
    'consistently failing': 'consistently failing',
    'hit or miss': 'hit or miss',
  },
  exceptions: {
    red: 'Red now',
    'off-by-more': 'Off target by more than 10%',
    'red-twice': 'Red in two periods running',
    'missed-twice': 'Target missed twice running',
    'green-but-worse': 'Green, but worse than last year',
    'missing-when-due': 'No data when it was due',
    'action-slipping': 'Action in slippage',
    'objective-red': 'Objective rated Red',
  },
  yes: 'Yes',
  no: 'No',
};

import { away } from '../text/away';
import { whereStateIsRead, type Action } from './action';

/** An action whose work is loaded when it is first asked for. */
function seldom(head: Omit<Action, 'perform' | 'available'>, load: () => Promise<Action['perform']>): Action {
  const perform = away(load);
  return {
    ...head,
    available: whereStateIsRead,
    perform: (snapshot, options, clock) => perform()(snapshot, options, clock),
  };
}

/** What an officer does once a year, or once: its work is no part of what the pane fetches to open. */
export const newTracker = seldom(
  { id: 'newTracker', icon: 'new-tracker', takes: ['asAt', 'set'] },
  async () => (await import('./new-tracker')).newTracker,
);
export const newYear = seldom(
  { id: 'newYear', icon: 'new-year', takes: ['asAt', 'set'] },
  async () => (await import('./new-year')).newYear,
);
export const validation = seldom(
  { id: 'validation', icon: 'validation', takes: ['set'] },
  async () => (await import('./choice-lists')).validation,
);

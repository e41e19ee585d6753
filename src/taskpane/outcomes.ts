import type { ActionId, PanePage } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';

/** Taking everything away, and closing, may add nothing, and are asked about all the same: neither can be undone. */
export const ASKED_ANYHOW: ReadonlySet<ActionId> = new Set<ActionId>(['remove', 'close']);

/** The page of the pane on which an action's outcome is read; others stay on the page that is shown. */
export const READ_ON: Partial<Record<ActionId, PanePage>> = { check: 'findings', close: 'meeting' };

/** What finds out what is wrong with the data says how much of it there is. */
export const LISTS_FINDINGS: ReadonlySet<ActionId> = new Set<ActionId>(['refresh', 'check', 'pack']);

/** What makes sheets to be looked at shows them, as Excel does with a sheet that it makes. */
export const SHOWS_ITS_SHEET: ReadonlySet<ActionId> = new Set<ActionId>(['pack', 'ragView', 'newTracker']);

/** What stays as it is however often it is tried. */
export const FINAL: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>([
  'period-already-closed',
  'tracker-there',
  'year-there',
  'two-header-rows',
  'nothing-to-undo',
  'new-year-stays',
  'new-tracker-stays',
  'nothing-to-remove',
  'excel-too-old',
]);

import type { Plan, WorkbookSnapshot } from '../plan/plan';
import { storedState } from '../plan/stored-state';
import type { ActionId, OwnedSheet } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import type { Choices } from './choices';
import type { ActionOptions, Clock } from './options';
import type { Overview } from './overview';
import type { Results } from './results';

/** What an action came to: what the workbook should hold, and what it found. */
export interface Performed {
  plan: Plan;
  /** Null where the action looks at no tracker, or was refused. */
  results: Results | null;
  /** For the pane; absent where there are no results that it could show. */
  overview?: Overview;
  /** What the pane offers to choose; absent where the action did not look at the whole tracker. */
  choices?: Choices;
  /** Cells left as they are because a person has typed there: `Indicators!L5`. */
  left: string[];
  /** Our sheets that the action is about, by the names on their tabs, as they stand once its plan is applied. */
  sheets?: readonly { sheet: OwnedSheet; name: string }[];
}

/** The options that an action takes. */
export type OptionName = keyof ActionOptions;

/**
 * One thing that an officer can do. Ribbon, pane, shortcuts and command line are fed from the list of these; its words
 * are `texts.actions[id]`.
 */
export interface Action {
  id: ActionId;
  /** The name of its icon in `assets/icons/`. */
  icon: string;
  takes: readonly OptionName[];
  /** Null where it can run; else why not. Cheap: it is asked whenever the pane shows itself. */
  available: (snapshot: WorkbookSnapshot) => Refusal | null;
  /** Pure: what it does is in the plan. */
  perform: (snapshot: WorkbookSnapshot, options: ActionOptions, clock: Clock) => Performed;
}

/** An action that can run wherever what the workbook remembers of us can be read. */
export const whereStateIsRead: Action['available'] = (snapshot) => storedState(snapshot).refusals[0] ?? null;

/** What cannot be done, before anything was looked at or written. */
export const refused = (refusals: Refusal[]): Performed => ({
  plan: { refusals, edits: [], guards: [] },
  results: null,
  left: [],
});

import type { ActionId } from '../text/codes';

/** A button of the ribbon that runs a function: its name in manifest.xml is the action's own. */
export interface Command {
  action: ActionId;
}

/** The actions that stand in the ribbon, in its order. A test holds manifest.xml against this list. */
export const COMMANDS: readonly Command[] = [
  { action: 'refresh' },
  { action: 'check' },
  { action: 'pack' },
  { action: 'ragView' },
  { action: 'close' },
];

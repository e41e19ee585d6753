import type { ActionId } from '../text/codes';
import type { Texts } from '../text/texts';

/** What a button of the ribbon runs: an action, or what needs no workbook. Its name in manifest.xml is this one. */
export type Command = ActionId | 'help';

/** The functions of the ribbon's buttons, in its order. A test holds manifest.xml against this list. */
export const COMMANDS: readonly Command[] = ['refresh', 'check', 'pack', 'ragView', 'close', 'help'];

/** What a button says, and its tip. */
export const commandWords = (command: Command, texts: Texts): { label: string; does: string } =>
  command === 'help' ? texts.pane.help : texts.actions[command];

/** Shows the pane: Excel does so itself for the ribbon's button, but not for keys. */
export const SHOW_PANE = 'showPane';

/** What keys run; a test holds shortcuts.json against this list. */
export const SHORTCUTS: readonly (Command | typeof SHOW_PANE)[] = ['refresh', 'check', SHOW_PANE];

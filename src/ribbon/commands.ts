import type { ActionId } from '../text/codes';
import type { Texts } from '../text/texts';

/** What a button of the ribbon runs: an action, or what needs no workbook. */
export type Command = ActionId | 'help';

/** What the ribbon's buttons run, in its order. A test holds manifest.xml against this list. */
export const COMMANDS: readonly Command[] = ['refresh', 'check', 'pack', 'ragView', 'close', 'help'];

/**
 * The function's name in manifest.xml and shortcuts.json. Not the command's own: office.js would rather run what the
 * page itself calls so, and `close` is every page's.
 */
export const functionOf = (command: Command): string => `run${command.charAt(0).toUpperCase()}${command.slice(1)}`;

/** What a button says, and its tip. */
export const commandWords = (command: Command, texts: Texts): { label: string; does: string } =>
  command === 'help' ? texts.pane.help : texts.actions[command];

/** Shows the pane: Excel does so itself for the ribbon's button, but not for keys. */
export const SHOW_PANE = 'runShowPane';

/** What keys run; a test holds shortcuts.json against this list. */
export const SHORTCUTS: readonly string[] = [functionOf('refresh'), functionOf('check'), SHOW_PANE];

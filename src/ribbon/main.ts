import { openHelp } from '../taskpane/help';
import { officeSession } from '../taskpane/office';
import { COMMANDS, SHOW_PANE, functionOf } from './commands';
import type { Command } from './commands';

/** Some Excels have no pane to show; then there is nothing to say it in either. */
const showPane = (): Promise<void> => Office.addin.showAsTaskpane().catch(() => undefined);

async function run(command: Command): Promise<void> {
  if (command === 'help') return openHelp();
  const session = await officeSession;
  // What it finds is read in the pane; where Excel does not show it, the sheet has it too.
  if (command === 'check') await showPane();
  await session?.run(command);
}

/**
 * Gives each button of the ribbon its function. One that never calls `completed()` would block its button, so it does so
 * whatever happens; what went wrong is told in the pane, which is opened for it. Keys call the same, without an event.
 */
for (const command of COMMANDS)
  Office.actions.associate(functionOf(command), async (event?: Office.AddinCommands.Event) => {
    try {
      await run(command);
    } catch {
      // There is no session to tell it: the pane says of itself that it could not start.
      await showPane();
    } finally {
      event?.completed();
    }
  });

Office.actions.associate(SHOW_PANE, showPane);

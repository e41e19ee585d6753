import { officeSession } from '../taskpane/office';
import { COMMANDS } from './commands';

/**
 * Gives each button of the ribbon its action. A function that never calls `completed()` would block its button, so it
 * does so whatever happens; what went wrong is told in the pane, which is opened for it.
 */
for (const { action } of COMMANDS)
  Office.actions.associate(action, async (event: Office.AddinCommands.Event) => {
    try {
      await (await officeSession)?.session.run(action);
    } finally {
      event.completed();
    }
  });

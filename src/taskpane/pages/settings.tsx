import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import type { Page } from './page';

/** The settings, the columns, and what is done seldom. */
const SettingsPage: Page = ({ state: { canRemove, running }, session, texts: { actions } }) =>
  canRemove ? (
    <div>
      <Button
        appearance="subtle"
        icon={<Delete20Regular />}
        disabledFocusable={running !== null}
        title={actions.remove.does}
        onClick={() => void session.run('remove')}
      >
        {actions.remove.label}
      </Button>
    </div>
  ) : null;

export default SettingsPage;

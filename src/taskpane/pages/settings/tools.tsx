import { Button } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { TextBulletListSquare20Regular } from '@fluentui/react-icons/svg/text-bullet-list-square';
import type { ReactElement } from 'react';
import type { ActionId } from '../../../text/codes';
import type { Texts } from '../../../text/texts';
import type { Session } from '../../session';
import type { PaneState } from '../../state';
import { makeStyles, tokens } from '../../styles';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  does: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Tool {
  action: ActionId;
  Icon: FluentIcon;
  /** Whether there is anything that it could be done to. */
  isOffered: (state: PaneState) => boolean;
}

const TOOLS: readonly Tool[] = [
  { action: 'newTracker', Icon: TableAdd20Regular, isOffered: ({ results }) => results === null },
  { action: 'newYear', Icon: CalendarAdd20Regular, isOffered: ({ results }) => results !== null },
  { action: 'validation', Icon: TextBulletListSquare20Regular, isOffered: ({ results }) => results !== null },
  { action: 'remove', Icon: Delete20Regular, isOffered: ({ canRemove }) => canRemove },
];

/** What is done seldom, each with what it does. */
export function Tools({ state, session, texts }: { state: PaneState; session: Session; texts: Texts }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {TOOLS.filter(({ isOffered }) => isOffered(state)).map(({ action, Icon }) => (
        <li key={action}>
          <Button
            icon={<Icon />}
            disabledFocusable={state.running !== null}
            aria-describedby={`does-${action}`}
            onClick={() => void session.run(action)}
          >
            {texts.actions[action].label}
          </Button>
          <div id={`does-${action}`} className={styles.does}>
            {texts.actions[action].does}
          </div>
        </li>
      ))}
    </ul>
  );
}

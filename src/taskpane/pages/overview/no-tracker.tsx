import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Texts } from '../../../text/texts';
import { HelpLink } from '../../parts/help-link';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  needs: { margin: 0, paddingLeft: '1.4em' },
});

/** What a tracker needs, and what can be done where none was found. */
export function NoTracker({
  texts,
  isBusy,
  onColumns,
  onNew,
}: {
  texts: Texts;
  isBusy: boolean;
  onColumns: () => void;
  onNew: () => void;
}): ReactElement {
  const styles = useStyles();
  const { title, needs, columns } = texts.pane.noTracker;
  const { newTracker } = texts.actions;
  return (
    <section aria-labelledby="no-tracker">
      <Text as="h2" id="no-tracker" block weight="semibold">
        {title}
      </Text>
      <ul className={styles.needs}>
        {needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onColumns}>{columns}</Button>
        <Button disabledFocusable={isBusy} title={newTracker.does} onClick={onNew}>
          {newTracker.label}
        </Button>
      </div>
      <HelpLink texts={texts} />
    </section>
  );
}

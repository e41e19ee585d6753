import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Texts } from '../../../text/texts';
import { makeStyles, tokens } from '../../styles';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    background: tokens.colorNeutralBackground1,
  },
  bad: { width: '100%', color: tokens.colorPaletteRedForeground1 },
});

/** Saves the form that it stands in, or forgets what was changed there. It stays in view while there is something to save. */
export function SaveBar({
  changes,
  canSave,
  isBad = false,
  texts,
  onDiscard,
}: {
  changes: number;
  canSave: boolean;
  /** One of them cannot be saved as it is. */
  isBad?: boolean;
  texts: Texts;
  onDiscard: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const words = texts.pane.settings;
  if (changes === 0) return null;
  return (
    <div className={styles.bar}>
      {isBad && <div className={styles.bad}>{words.cannotSave}</div>}
      <Button type="submit" appearance="primary" disabledFocusable={!canSave || isBad}>
        {words.save(changes)}
      </Button>
      <Button onClick={onDiscard}>{words.discard}</Button>
    </div>
  );
}

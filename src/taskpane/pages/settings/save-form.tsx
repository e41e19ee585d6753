import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Texts } from '../../../text/texts';
import { makeStyles, tokens } from '../../styles';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column' },
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

/** Choices that are saved together, or forgotten. The buttons for it stay in view while there is something to save. */
export function SaveForm({
  gap,
  changes,
  isBusy,
  isBad = false,
  texts,
  onSave,
  onDiscard,
  children,
}: {
  /** Between what stands in it. */
  gap: string;
  changes: number;
  isBusy: boolean;
  /** One of them cannot be saved as it is. */
  isBad?: boolean;
  texts: Texts;
  onSave: () => void;
  onDiscard: () => void;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const words = texts.pane.settings;
  const canSave = changes > 0 && !isBad;
  return (
    <form
      className={styles.form}
      style={{ gap }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Where something else is running, that is said.
        if (canSave) onSave();
      }}
    >
      {children}
      {changes > 0 && (
        <div className={styles.bar}>
          {isBad && <div className={styles.bad}>{words.cannotSave}</div>}
          <Button type="submit" appearance="primary" disabledFocusable={isBusy || isBad}>
            {words.save(changes)}
          </Button>
          <Button onClick={onDiscard}>{words.discard}</Button>
        </div>
      )}
    </form>
  );
}

import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Texts } from '../../text/texts';
import type { Made, Message, PaneState, Request } from '../state';
import { Notice } from './notice';
import { makeStyles, tokens } from '../styles';
import { Text } from './text';

const useStyles = makeStyles({
  // What was pressed may stand far down a page: what comes of it stays in view, where that leaves the page its room.
  line: {
    '@media (min-height: 440px)': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      maxHeight: '50vh',
      overflowY: 'auto',
      paddingBottom: tokens.spacingVerticalXS,
      background: tokens.colorNeutralBackground1,
    },
  },
  cancel: { marginTop: tokens.spacingVerticalXS },
  progress: { display: 'block', width: '100%', height: '4px', accentColor: tokens.colorCompoundBrandBackground },
});

/** When an officer begins to wonder, in milliseconds. */
const LONG = 4000;

/** What is being done, with its progress; or what came of it. Spoken by a screen reader as it changes. */
export function StatusLine({
  state,
  texts,
  onAgain,
  onLook,
  onCancel,
  onDismiss,
  onGoTo,
}: {
  state: PaneState;
  texts: Texts;
  onAgain: (request: Request) => void;
  /** Reads the workbook again. */
  onLook: () => void;
  onCancel: () => void;
  onDismiss: () => void;
  onGoTo: (made: Made) => void;
}): ReactElement {
  const styles = useStyles();
  const { running, message } = state;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!running) return;
    const timer = setTimeout(() => setSlow(true), LONG);
    return () => clearTimeout(timer);
  }, [running?.step]);
  const line = useRef<HTMLDivElement>(null);
  const isSaying = running !== null || message !== null;
  // In a pane that is low, or much enlarged, it is gone to instead. Not by scrollIntoView, which scrolls Excel's page too.
  useEffect(() => {
    if (isSaying && (line.current?.getBoundingClientRect().bottom ?? 0) < 0) scrollTo(0, 0);
  }, [isSaying, message]);
  return (
    <div ref={line} aria-live="polite" className={isSaying ? styles.line : undefined}>
      {running && (
        <>
          <Text block>{running.isStopping ? texts.pane.stopping : texts.progress[running.step]}</Text>
          <progress className={styles.progress} aria-label={texts.actions[running.action].label} />
          {slow && <Text block>{texts.pane.slow}</Text>}
          {message && <Text block>{message.text}</Text>}
          <Button
            size="small"
            className={styles.cancel}
            disabledFocusable={running.isStopping ?? false}
            onClick={onCancel}
          >
            {texts.pane.cancel}
          </Button>
        </>
      )}
      {!running && message && (
        <Notice
          tone={message.tone}
          dismiss={{ label: texts.pane.dismiss, onClick: onDismiss }}
          actions={<Onward message={message} texts={texts} onAgain={onAgain} onGoTo={onGoTo} />}
        >
          {message.text}
        </Notice>
      )}
      {!running && !message && state.stale && (
        <Notice
          tone="info"
          dismiss={null}
          actions={
            <Button size="small" onClick={onLook}>
              {texts.pane.lookAgain}
            </Button>
          }
        >
          {texts.pane.changedSince}
        </Notice>
      )}
    </div>
  );
}

/** What can be done about a message: to try again, or to go where what was made is to be seen. */
function Onward({
  message: { again, made = null },
  texts: { pane },
  onAgain,
  onGoTo,
}: {
  message: Message;
  texts: Texts;
  onAgain: (request: Request) => void;
  onGoTo: (made: Made) => void;
}): ReactElement | null {
  if (again)
    return (
      <Button size="small" onClick={() => onAgain(again)}>
        {pane.tryAgain}
      </Button>
    );
  if (made)
    return (
      <Button size="small" onClick={() => onGoTo(made)}>
        {made.what === 'columns' ? pane.goToColumns : pane.goToSheet(made.sheet)}
      </Button>
    );
  return null;
}

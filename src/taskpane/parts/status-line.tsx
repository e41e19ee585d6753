import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Texts } from '../../text/texts';
import type { PaneState, Request } from '../state';

const INTENT = { good: 'success', info: 'info', bad: 'error' } as const;
/** When an officer begins to wonder, in milliseconds. */
const LONG = 4000;

/** What is being done, with its progress; or what came of it. Spoken by a screen reader as it changes. */
export function StatusLine({
  state,
  texts,
  onAgain,
  onDismiss,
}: {
  state: PaneState;
  texts: Texts;
  onAgain: (request: Request) => void;
  onDismiss: () => void;
}): ReactElement {
  const { running, message } = state;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!running) return;
    const timer = setTimeout(() => setSlow(true), LONG);
    return () => clearTimeout(timer);
  }, [running?.step]);
  return (
    <div aria-live="polite">
      {running && (
        <>
          <Text block>{texts.progress[running.step]}</Text>
          <ProgressBar aria-label={texts.actions[running.action].label} />
          {slow && <Text block>{texts.pane.slow}</Text>}
        </>
      )}
      {!running && message && (
        <MessageBar intent={INTENT[message.tone]} layout="multiline">
          <MessageBarBody>{message.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={texts.pane.dismiss}
                onClick={onDismiss}
              />
            }
          >
            {message.again && (
              <Button size="small" onClick={() => message.again && onAgain(message.again)}>
                {texts.pane.tryAgain}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
      {!running && !message && state.stale && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.pane.changedSince}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

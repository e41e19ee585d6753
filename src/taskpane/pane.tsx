import { Button, FluentProvider, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { DocumentSearch20Regular } from '@fluentui/react-icons/svg/document-search';
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Texts } from '../text/texts';
import { Consent } from './parts/consent';
import { Counts } from './parts/counts';
import { Findings } from './parts/findings';
import { StatusLine } from './parts/status-line';
import { Summary } from './parts/summary';
import type { Session } from './session';
import { themeFor } from './theme';

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    minHeight: '100%',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& h2': { margin: `0 0 ${tokens.spacingVerticalXS}` },
    // The live region is there before it says anything; then it takes no room.
    '& [aria-live]:empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
    '& p': { margin: `${tokens.spacingVerticalXS} 0` },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The task pane. It shows the session's state and nothing else: it never speaks to Excel itself. */
export function Pane({ session, texts, dark }: { session: Session; texts: Texts; dark: boolean }): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { results, running, asking } = state;
  const busy = running !== null;
  const { actions } = texts;
  return (
    <FluentProvider theme={themeFor(dark)}>
      <main className={styles.pane}>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<ArrowClockwise20Regular />}
            disabledFocusable={busy}
            title={actions.refresh.does}
            onClick={() => void session.run('refresh')}
          >
            {actions.refresh.label}
          </Button>
          <Button
            icon={<DocumentSearch20Regular />}
            disabledFocusable={busy}
            title={actions.check.does}
            onClick={() => void session.run('check')}
          >
            {actions.check.label}
          </Button>
          {state.canUndo && (
            <Button
              appearance="subtle"
              icon={<ArrowUndo20Regular />}
              disabledFocusable={busy}
              title={actions.undo.does}
              onClick={() => void session.run('undo')}
            >
              {actions.undo.label}
            </Button>
          )}
        </div>
        <StatusLine
          state={state}
          texts={texts}
          onAgain={(action) => void session.run(action)}
          onDismiss={session.dismiss}
        />
        {asking && (
          <Consent
            action={asking.action}
            additions={asking.additions}
            texts={texts}
            onAnswer={(yes) => void session.answer(yes)}
          />
        )}
        {!results && busy && <Spinner size="small" label={texts.pane.opening} />}
        {results && (
          <>
            <Summary results={results} written={state.written} texts={texts} />
            {results.indicators.length > 0 && <Counts counts={results.counts} texts={texts} />}
            <Findings
              findings={results.findings}
              texts={texts}
              onGoTo={({ sheet, cell }) => void session.goTo(sheet, cell)}
            />
          </>
        )}
        {state.canRemove && (
          <div className={styles.actions}>
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              disabledFocusable={busy}
              title={actions.remove.does}
              onClick={() => void session.run('remove')}
            >
              {actions.remove.label}
            </Button>
          </div>
        )}
      </main>
    </FluentProvider>
  );
}

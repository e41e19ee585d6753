import { Button, FluentProvider } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentSearch20Regular } from '@fluentui/react-icons/svg/document-search';
import { Suspense, lazy, useRef, useSyncExternalStore } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { PanePage } from '../text/codes';
import { OverviewPage } from './pages/overview/page';
import type { PageProps } from './pages/page';
import { Consent } from './parts/consent';
import { useKeptFocus } from './parts/kept-focus';
import { PageBar } from './parts/page-bar';
import { PageThere } from './parts/page-there';
import { StatusLine } from './parts/status-line';
import type { Session } from './session';
import { themeFor } from './theme';
import { makeStyles, tokens } from './styles';
import { Spinner } from './parts/spinner';

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    minHeight: '100%',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& :is(h2, h3, h4)': { margin: `0 0 ${tokens.spacingVerticalXS}` },
    // The live region is there before it says anything; then it takes no room.
    '& [aria-live]:empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
    '& p': { margin: `${tokens.spacingVerticalXS} 0` },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Pages that are not needed to see how things stand are fetched when the first of them is opened: in one file, as they share much. */
const PAGES: Record<PanePage, ComponentType<PageProps>> = {
  overview: OverviewPage,
  row: lazy(() => import(/* webpackChunkName: "pages" */ './pages/row/page')),
  findings: lazy(() => import(/* webpackChunkName: "pages" */ './pages/findings/page')),
  meeting: lazy(() => import(/* webpackChunkName: "pages" */ './pages/meeting/page')),
  settings: lazy(() => import(/* webpackChunkName: "pages" */ './pages/settings/page')),
};

/** The task pane. It shows the session's state and nothing else: it never speaks to Excel itself. */
export function Pane({ session, dark }: { session: Session; dark: boolean }): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const texts = session.texts();
  const whole = useRef<HTMLElement>(null);
  useKeptFocus(whole);
  const { results, running, asking, page } = state;
  const busy = running !== null;
  const { actions, pane } = texts;
  const Page = PAGES[page];
  return (
    <FluentProvider theme={themeFor(dark)} style={{ colorScheme: dark ? 'dark' : 'light' }}>
      <main
        ref={whole}
        className={styles.pane}
        lang={texts.code}
        onKeyDown={(event) => {
          // Elsewhere Esc leads out of the pane, which is Excel's to see to.
          if (event.key !== 'Escape' || !busy) return;
          event.stopPropagation();
          session.cancel();
        }}
      >
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
          onAgain={(request) => void session.again(request)}
          onLook={() => void session.open()}
          onCancel={session.cancel}
          onDismiss={session.dismiss}
          onGoTo={({ sheet, cell }) => void session.goTo(sheet, cell)}
        />
        {asking && (
          <Consent
            action={asking.action}
            additions={asking.additions}
            texts={texts}
            onAnswer={(yes) => void session.answer(yes)}
          />
        )}
        {!results && busy && <Spinner label={pane.opening} />}
        <PageBar page={page} texts={texts} onPage={session.turnTo} />
        <div className={styles.page}>
          <PageThere key={page} texts={texts}>
            <Suspense fallback={<Spinner label={pane.opening} />}>
              <Page state={state} session={session} texts={texts} onPage={session.turnTo} />
            </Suspense>
          </PageThere>
        </div>
      </main>
    </FluentProvider>
  );
}

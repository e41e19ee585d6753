import type { ReactElement } from 'react';
import type { Texts } from '../../text/texts';
import { HELP_PAGE, openHelp } from '../help';
import { makeStyles, tokens } from '../styles';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Leads to the page of help, in a window of its own. */
export function HelpLink({ texts }: { texts: Texts }): ReactElement {
  const styles = useStyles();
  return (
    <a
      className={styles.link}
      href={HELP_PAGE}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        openHelp();
      }}
    >
      {texts.pane.help.label}
    </a>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '../../styles';

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > summary': {
      padding: `${tokens.spacingVerticalS} 0`,
      cursor: 'pointer',
      fontWeight: tokens.fontWeightSemibold,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    },
    '& > summary h2': { display: 'inline', margin: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  },
  note: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
});

/** A part of a page that is opened when it is wanted: the browser's own, so that keyboard and screen reader know it. */
export function Section({
  title,
  notes = [],
  isOpen = false,
  children,
}: {
  title: string;
  /** Beside the title; blank ones are left out. */
  notes?: readonly string[];
  isOpen?: boolean;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.section} open={isOpen}>
      {/* On the web office.js moves the focus itself, and passes over a summary that has no tabindex. */}
      <summary tabIndex={0}>
        <h2>{title}</h2>
        {notes.map((note) => note !== '' && <span key={note} className={styles.note}>{` · ${note}`}</span>)}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

import type { ReactElement } from 'react';
import { PANE_PAGES } from '../../text/codes';
import type { PanePage } from '../../text/codes';
import type { Texts } from '../../text/texts';
import { makeStyles, tokens } from '../styles';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: {
    // Five of them in a line of 320 pixels.
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 0,
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current="page"]': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
    },
    // Windows' contrast themes leave borders their own colour only where they are asked to.
    '@media (forced-colors: active)': {
      borderBottomColor: 'Canvas',
      '&[aria-current="page"]': { borderBottomColor: 'Highlight' },
    },
  },
});

/** The pages of the pane. Plain buttons: Fluent's tab list would be a tenth of all that the pane fetches. */
export function PageBar({
  page,
  texts: { pane },
  onPage,
}: {
  page: PanePage;
  texts: Texts;
  onPage: (page: PanePage) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label={pane.pagesLabel}>
      {PANE_PAGES.map((id) => (
        <button
          key={id}
          type="button"
          className={styles.page}
          aria-current={id === page ? 'page' : undefined}
          onClick={() => onPage(id)}
        >
          {pane.pages[id]}
        </button>
      ))}
    </nav>
  );
}

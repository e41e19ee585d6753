import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '../styles';

const useStyles = makeStyles({
  item: {
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
});

/** A line of a list that leads to a cell of the workbook when it is pressed, over the whole width of the pane. */
export function LeadingItem({
  title,
  className,
  isHere = false,
  onClick,
  children,
}: {
  title: string;
  /** How what stands in it is laid out. */
  className: string;
  /** Whether it is about the row that is selected. */
  isHere?: boolean;
  onClick: () => void;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <li>
      <button
        type="button"
        className={[className, styles.item, isHere ? styles.here : ''].filter((part) => part !== '').join(' ')}
        aria-current={isHere || undefined}
        title={title}
        onClick={onClick}
      >
        {children}
      </button>
    </li>
  );
}

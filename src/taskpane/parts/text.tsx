import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '../styles';

const useStyles = makeStyles({
  text: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  large: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  semibold: { fontWeight: tokens.fontWeightSemibold },
  block: { display: 'block' },
});

/** Words in the pane's own sizes. Fluent's component of this name is the same for 2 kB more, gzipped. */
export function Text({
  as: Element = 'span',
  id,
  size = 300,
  weight = 'regular',
  block = false,
  className = '',
  children,
}: {
  as?: 'span' | 'p' | 'h2' | 'h3' | 'h4';
  id?: string;
  size?: 200 | 300 | 400;
  weight?: 'regular' | 'semibold';
  block?: boolean;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const classes = [
    styles.text,
    size === 200 && styles.small,
    size === 400 && styles.large,
    weight === 'semibold' && styles.semibold,
    block && styles.block,
    className,
  ];
  return (
    <Element id={id} className={classes.filter((one) => one).join(' ')}>
      {children}
    </Element>
  );
}

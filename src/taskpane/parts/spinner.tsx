import type { ReactElement } from 'react';
import { makeStyles, tokens } from '../styles';

const useStyles = makeStyles({
  waiting: { display: 'block' },
  bar: { display: 'block', width: '100%', height: '4px', accentColor: tokens.colorCompoundBrandBackground },
});

/** That something is under way, and what. */
export function Spinner({ label }: { label: string }): ReactElement {
  const styles = useStyles();
  return (
    <label className={styles.waiting}>
      {label}
      <progress className={styles.bar} />
    </label>
  );
}

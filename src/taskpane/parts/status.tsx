import type { ReactElement } from 'react';
import type { ShownStatus } from '../../actions/row-story';
import { makeStyles, tokens } from '../styles';

const useStyles = makeStyles({
  status: {
    display: 'inline-block',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
  },
});

/** A status: a word first, then a shape, then a colour, as on the sheet. Contrast themes keep the word and the shape. */
export function Status({ status: { word, swatch } }: { status: ShownStatus }): ReactElement {
  const styles = useStyles();
  return (
    <span
      className={styles.status}
      style={swatch ? { background: swatch.fill, color: swatch.font, borderColor: swatch.fill } : {}}
    >
      {swatch && <span aria-hidden>{swatch.shape} </span>}
      {word}
    </span>
  );
}

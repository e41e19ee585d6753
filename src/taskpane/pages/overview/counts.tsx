import type { ReactElement } from 'react';
import type { Results } from '../../../actions/results';
import { shownStatus } from '../../../actions/row-story';
import type { Palette } from '../../../plan/palette';
import type { Texts } from '../../../text/texts';
import { shownCounts } from '../../view';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  count: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    lineHeight: tokens.lineHeightBase300,
  },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  word: { fontSize: tokens.fontSizeBase200 },
});

/** How many indicators have each status: a word first, then a shape, then a colour, as on the sheet. */
export function Counts({
  counts,
  palette,
  texts,
}: {
  counts: Results['counts'];
  palette: Palette;
  texts: Texts;
}): ReactElement {
  const styles = useStyles();
  return (
    <section aria-labelledby="counts">
      <Text as="h2" id="counts" block weight="semibold">
        {texts.pane.countsTitle}
      </Text>
      <ul className={styles.list}>
        {shownCounts(counts).map(({ status, count }) => {
          const { word, swatch } = shownStatus(status, texts, palette);
          return (
            <li
              key={status}
              className={styles.count}
              style={swatch ? { background: swatch.fill, color: swatch.font, borderColor: swatch.fill } : {}}
              aria-label={texts.pane.count({ word, count })}
            >
              <span className={styles.number}>{count}</span>
              <span className={styles.word}>
                {swatch && <span aria-hidden>{swatch.shape} </span>}
                {word}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import type { ReactElement } from 'react';
import type { Mover, Overview } from '../../../actions/overview';
import { shownStatus } from '../../../actions/row-story';
import { formatDate } from '../../../text/figures';
import type { Texts } from '../../../text/texts';
import { LeadingItem } from '../../parts/leading-item';
import { Status } from '../../parts/status';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  mover: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { flexBasis: '100%', overflowWrap: 'anywhere' },
});

/** What is another than when the last period was closed, worse first; each leads to its row. */
export function Movers({
  overview: { lastClosed, movers, palette },
  texts,
  onGoTo,
}: {
  overview: Overview;
  texts: Texts;
  onGoTo: (mover: Mover) => void;
}): ReactElement | null {
  const styles = useStyles();
  if (lastClosed === null) return null;
  const { pane, pack } = texts;
  const { period, closedOn } = lastClosed;
  return (
    <section aria-labelledby="movers">
      <Text as="h2" id="movers" block weight="semibold">
        {pack.headings.movers}
      </Text>
      <Text as="p">
        {pane.moved.closed({ period, on: formatDate(closedOn, texts.figures) })}
        {movers.length === 0 && ` ${pane.moved.nothing}`}
      </Text>
      <ul className={styles.list}>
        {movers.map((mover) => (
          <LeadingItem
            key={`${mover.sheet} ${mover.cell}`}
            title={pane.goTo(mover)}
            className={styles.mover}
            onClick={() => onGoTo(mover)}
          >
            <Text className={styles.name}>{[mover.ref, mover.name].filter((part) => part !== '').join(' ')}</Text>
            <Status status={shownStatus(mover.was, texts, palette)} />
            <span aria-hidden>→</span>
            <Status status={shownStatus(mover.now, texts, palette)} />
            <Text size={200}>{pane.moved.way[mover.way]}</Text>
          </LeadingItem>
        ))}
      </ul>
    </section>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Results } from '../../../actions/results';
import { shownStatus } from '../../../actions/row-story';
import type { Palette } from '../../../plan/palette';
import type { Status } from '../../../rules/statuses';
import type { Texts } from '../../../text/texts';
import { LeadingItem } from '../../parts/leading-item';
import { shownCounts } from '../../view';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

/** How many rows are listed at a time. */
const PAGE = 50;

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
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':disabled': { cursor: 'default' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '&[aria-expanded="true"]': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '1px' },
  },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  word: { fontSize: tokens.fontSizeBase200 },
  rows: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  row: { display: 'block', overflowWrap: 'anywhere' },
});

/**
 * How many indicators have each status: a word first, then a shape, then a colour, as on the sheet. One that is pressed
 * lists its indicators, each of which leads to its row.
 */
export function Counts({
  results,
  palette,
  texts,
  onGoTo,
}: {
  results: Results;
  palette: Palette;
  texts: Texts;
  onGoTo: (sheet: string, cell: string) => void;
}): ReactElement {
  const styles = useStyles();
  const [listed, setListed] = useState<Status | null>(null);
  const [most, setMost] = useState(PAGE);
  // Worked out only where they are asked for: a large tracker has thousands.
  const rows = listed === null ? [] : results.indicators.filter(({ status }) => status === listed);
  const { pane } = texts;
  return (
    <section aria-labelledby="counts">
      <Text as="h2" id="counts" block weight="semibold">
        {pane.countsTitle}
      </Text>
      <ul className={styles.list}>
        {shownCounts(results.counts).map(({ status, count }) => {
          const { word, swatch } = shownStatus(status, texts, palette);
          return (
            <li key={status} aria-label={pane.count({ word, count })}>
              <button
                type="button"
                className={styles.count}
                style={swatch ? { background: swatch.fill, color: swatch.font, borderColor: swatch.fill } : {}}
                aria-label={pane.count({ word, count })}
                aria-expanded={listed === status}
                title={pane.listCounted}
                disabled={count === 0}
                onClick={() => {
                  setListed(listed === status ? null : status);
                  setMost(PAGE);
                }}
              >
                <span className={styles.number}>{count}</span>
                <span className={styles.word}>
                  {swatch && <span aria-hidden>{swatch.shape} </span>}
                  {word}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.slice(0, most).map(({ sheet, row, ref, name }) => (
            <LeadingItem
              key={`${sheet} ${row}`}
              title={pane.goTo({ sheet, cell: `A${row}` })}
              className={styles.row}
              onClick={() => onGoTo(sheet, `A${row}`)}
            >
              {[ref, name].filter((part) => part !== '').join(' ')}
            </LeadingItem>
          ))}
        </ul>
      )}
      {rows.length > most && (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {pane.showMore(Math.min(rows.length - most, PAGE))}
        </Button>
      )}
    </section>
  );
}

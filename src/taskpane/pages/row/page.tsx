import { FindingItem } from '../../parts/finding-item';
import { RowChart } from './row-chart';
import { Status } from '../../parts/status';
import type { Page } from '../page';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  why: { overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(110px, max-content) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** The row that the officer stands on, explained. It follows the selection. */
const RowPage: Page = ({ state: { overview, selected, stale, noTracker }, session, texts }) => {
  const styles = useStyles();
  const words = texts.pane.row;
  if (!overview) return noTracker ? <p>{texts.pane.noTracker.title}.</p> : null;
  if (!selected) return <Text as="p">{words.select}</Text>;
  const story = overview.row(selected.sheetId, selected.row, texts);
  if (!story) return <Text as="p">{words.noRecord}</Text>;
  const { kind, ref, name, sheet, row, status, why, facts, chart, findings } = story;
  return (
    <div className={styles.row}>
      <div>
        <Text size={200} block className={styles.quiet}>
          {kind === 'objectives' ? texts.pack.columns.objective : texts.pane.columns.names[kind]} ·{' '}
          {words.place({ sheet, row })}
        </Text>
        <Text as="h2" block size={400} weight="semibold" className={styles.name}>
          {[ref, name].filter((part) => part !== '').join(' ')}
        </Text>
        {status && <Status status={status} />}
        {stale && (
          <Text as="p" size={200} className={styles.quiet}>
            {words.asBefore}
          </Text>
        )}
      </div>
      <section aria-labelledby="why">
        <Text as="h3" id="why" block weight="semibold">
          {texts.headings.why}
        </Text>
        <Text as="p" className={styles.why}>
          {why}
        </Text>
      </section>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => [<dt key={`${label}?`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
      {chart && <RowChart chart={chart} texts={texts} />}
      <section aria-labelledby="row-findings">
        <Text as="h3" id="row-findings" block weight="semibold">
          {words.findings}
        </Text>
        {findings.length === 0 && <Text as="p">{words.noFindings}</Text>}
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.code} ${finding.cell}`}
              finding={finding}
              texts={texts}
              onGoTo={(at, cell) => void session.goTo(at, cell)}
            />
          ))}
        </ul>
      </section>
    </div>
  );
};

export default RowPage;

import type { ReactElement } from 'react';
import type { Results } from '../../../actions/results';
import type { Texts } from '../../../text/texts';
import { found } from '../../view';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  period: { marginTop: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block' },
});

/** What was found in this workbook, and the period that it reports. */
export function Summary({
  results,
  written,
  texts,
}: {
  results: Results;
  written: boolean;
  texts: Texts;
}): ReactElement {
  const styles = useStyles();
  const lines = found(results);
  const words = texts.pane;
  return (
    <section aria-labelledby="found">
      <Text as="h2" id="found" block weight="semibold">
        {words.foundTitle}
      </Text>
      {lines.length === 0 ? (
        <Text as="p">{words.nothingFound}</Text>
      ) : (
        <>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line.kind}>{words.found(line)}</li>
            ))}
          </ul>
          <div className={styles.period}>
            {words.periodLabel}: <Text weight="semibold">{results.period ?? words.noPeriod}</Text>
          </div>
          {!written && (
            <Text size={200} className={styles.quiet}>
              {words.lookedAt}
            </Text>
          )}
        </>
      )}
    </section>
  );
}

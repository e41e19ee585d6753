import type { ReactElement } from 'react';
import type { Texts } from '../../../text/texts';
import { HelpLink } from '../../parts/help-link';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  steps: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: '1.4em', '& li': { marginBottom: '4px' } },
});

/** What Refresh does, what it adds and what it never does: until something of ours stands in the workbook. */
export function FirstRun({ texts }: { texts: Texts }): ReactElement {
  const styles = useStyles();
  const { title, steps } = texts.pane.firstRun;
  return (
    <section className={styles.card} aria-labelledby="first-run">
      <Text as="h2" id="first-run" block weight="semibold">
        {title}
      </Text>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <HelpLink texts={texts} />
    </section>
  );
}

import { Button } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FindingResult } from '../../actions/results';
import type { Severity } from '../../text/finding-facts';
import type { Texts } from '../../text/texts';
import { severitiesOf, shownFindings } from '../view';
import { makeStyles, tokens } from '../styles';
import { Text } from './text';
import { ToggleButton } from './toggle';

/** How many findings are added to the list at a time. */
const PAGE = 50;

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: tokens.spacingHorizontalXS,
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
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  place: { color: tokens.colorBrandForeground1, fontWeight: 600 },
  message: { display: 'block', overflowWrap: 'anywhere' },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, note: Info16Regular } as const;

/** What is wrong with the data; each leads to its cell. */
export function Findings({
  findings,
  texts,
  onGoTo,
}: {
  findings: readonly FindingResult[];
  texts: Texts;
  onGoTo: (finding: FindingResult) => void;
}): ReactElement {
  const styles = useStyles();
  const words = texts.pane;
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [most, setMost] = useState(PAGE);
  const { shown, more } = shownFindings(findings, severity, most);
  const severities = severitiesOf(findings);
  return (
    <section aria-labelledby="findings">
      <Text as="h2" id="findings" block weight="semibold">
        {words.findingsTitle}
      </Text>
      {findings.length === 0 && <Text as="p">{words.noFindings}</Text>}
      {severities.length > 1 && (
        <div className={styles.filters} role="group" aria-labelledby="findings">
          {[{ severity: null, count: findings.length }, ...severities].map((one) => (
            <ToggleButton
              key={one.severity ?? 'all'}
              checked={severity === one.severity}
              onClick={() => {
                setSeverity(one.severity);
                setMost(PAGE);
              }}
            >
              {one.severity === null
                ? words.allFindings(one.count)
                : words.severityFilter({ ...one, severity: one.severity })}
            </ToggleButton>
          ))}
        </div>
      )}
      <ul className={styles.list}>
        {shown.map((finding, place) => {
          const Icon = ICONS[finding.severity];
          return (
            <li key={`${finding.code} ${finding.sheet} ${finding.cell} ${place}`}>
              <button
                type="button"
                className={styles.finding}
                onClick={() => onGoTo(finding)}
                title={words.goTo(finding)}
              >
                <span className={styles[finding.severity]}>
                  <Icon aria-label={texts.severities[finding.severity].one} />
                </span>
                <span>
                  <Text weight="semibold">{texts.findings[finding.code].title}</Text>{' '}
                  <span className={styles.place}>
                    {finding.sheet}!{finding.cell}
                  </span>
                  <Text size={200} className={styles.message}>
                    {finding.message}
                  </Text>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {words.showMore(Math.min(more, PAGE))}
        </Button>
      )}
    </section>
  );
}

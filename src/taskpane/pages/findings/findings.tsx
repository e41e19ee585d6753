import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Finding, Severity } from '../../../text/finding-facts';
import type { Texts } from '../../../text/texts';
import { groupedFindings, ownerOf, ownersOf, severitiesOf } from '../../view';
import type { FindingFilter } from '../../view';
import { ListBox } from '../../parts/fields';
import { FindingItem } from '../../parts/finding-item';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';
import { ToggleButton } from '../../parts/toggle';

/** How many findings are added to the list at a time. */
const PAGE = 50;
const ALL: FindingFilter = { severity: null, owner: null };
/** The choice of all owners, and of rows without one: keys of owners are small letters. */
const EVERYONE = 'ALL';
const NOBODY = 'NONE';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  severity: { margin: `${tokens.spacingVerticalM} 0 0` },
  owner: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
});

/** What is wrong with the data, by severity and owner; each leads to its cell. */
export function Findings({
  findings,
  texts,
  owner,
  onOwner,
  isHere,
  onGoTo,
}: {
  findings: readonly Finding[];
  texts: Texts;
  /** Whose are shown, as {@link FindingFilter} has it. */
  owner: string | null;
  onOwner: (owner: string | null) => void;
  isHere: (finding: Finding) => boolean;
  onGoTo: (sheet: string, cell: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { pane, chase } = texts;
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [most, setMost] = useState(PAGE);
  const { groups, more } = groupedFindings(findings, { severity, owner }, most);
  const severities = severitiesOf(findings);
  const owners = ownersOf(findings);
  const nobody = findings.some((finding) => ownerOf(finding) === '');
  const nameOf = (key: string | null, name: string): string =>
    key === null ? pane.checks.noRecord : key === '' ? chase.noOwner : name;
  return (
    <section aria-labelledby="findings">
      <Text as="h2" id="findings" block weight="semibold">
        {pane.findingsTitle}
      </Text>
      {findings.length === 0 && <Text as="p">{pane.noFindings}</Text>}
      {severities.length > 1 && (
        <div className={styles.filters} role="group" aria-labelledby="findings">
          {[{ severity: ALL.severity, count: findings.length }, ...severities].map((one) => (
            <ToggleButton
              key={one.severity ?? EVERYONE}
              checked={severity === one.severity}
              onClick={() => {
                setSeverity(one.severity);
                setMost(PAGE);
              }}
            >
              {one.severity === null
                ? pane.allFindings(one.count)
                : pane.severityFilter({ ...one, severity: one.severity })}
            </ToggleButton>
          ))}
        </div>
      )}
      {owners.length > 0 && (
        <ListBox
          isBeside
          label={pane.checks.owner}
          value={owner === null ? EVERYONE : owner === '' ? NOBODY : owner}
          options={[
            { value: EVERYONE, label: pane.checks.everyone },
            ...owners.map(({ key, name }) => ({ value: key, label: name })),
            ...(nobody ? [{ value: NOBODY, label: chase.noOwner }] : []),
          ]}
          onValue={(value) => {
            onOwner(value === EVERYONE ? null : value === NOBODY ? '' : value);
            setMost(PAGE);
          }}
        />
      )}
      {findings.length > 0 && groups.length === 0 && <Text as="p">{pane.checks.nothingHere}</Text>}
      {groups.map((group) => (
        <section key={group.severity} aria-labelledby={`findings-${group.severity}`}>
          <Text as="h3" id={`findings-${group.severity}`} block weight="semibold" className={styles.severity}>
            {pane.severityFilter(group)}
          </Text>
          {group.owners.map(({ owner: key, name, findings: own }) => (
            <div key={key ?? NOBODY}>
              {owners.length > 0 && owner === null && (
                <Text as="h4" block size={200} weight="semibold" className={styles.owner}>
                  {nameOf(key, name)}
                </Text>
              )}
              <ul className={styles.list}>
                {own.map((finding, place) => (
                  <FindingItem
                    key={`${finding.code} ${finding.sheet} ${finding.cell} ${place}`}
                    finding={finding}
                    texts={texts}
                    isHere={isHere(finding)}
                    onGoTo={onGoTo}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {more > 0 && (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {pane.showMore(Math.min(more, PAGE))}
        </Button>
      )}
    </section>
  );
}

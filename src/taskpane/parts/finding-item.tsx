import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Finding } from '../../text/finding-facts';
import { findingWords } from '../../text/say';
import type { Texts } from '../../text/texts';
import { makeStyles, tokens } from '../styles';
import { LeadingItem } from './leading-item';
import { Text } from './text';

const useStyles = makeStyles({
  finding: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: tokens.spacingHorizontalXS,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  place: { color: tokens.colorBrandForeground1, fontWeight: 600, overflowWrap: 'anywhere' },
  line: { display: 'block', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, note: Info16Regular } as const;

/** One finding: what is there, how to mend it, and, when it is pressed, its cell. */
export function FindingItem({
  finding,
  texts,
  isHere = false,
  onGoTo,
}: {
  finding: Finding;
  texts: Texts;
  /** Whether it is about the row that is selected. */
  isHere?: boolean;
  onGoTo: (sheet: string, cell: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { severity, sheet, cell, record } = finding;
  const words = findingWords(finding, texts);
  const Icon = ICONS[severity];
  const row = [record?.ref, record?.name].filter((part) => part).join(' ');
  return (
    <LeadingItem
      title={texts.pane.goTo({ sheet, cell })}
      className={styles.finding}
      isHere={isHere}
      onClick={() => onGoTo(sheet, cell)}
    >
      <span className={styles[severity]}>
        <Icon aria-label={words.severity} />
      </span>
      <span>
        <Text weight="semibold">{words.title}</Text>{' '}
        <span className={styles.place}>
          {sheet}!{cell}
        </span>
        {isHere && (
          <Text size={200} className={styles.line} weight="semibold">
            {texts.pane.checks.thisRow}
          </Text>
        )}
        {row !== '' && (
          <Text size={200} className={`${styles.line} ${styles.quiet}`}>
            {row}
          </Text>
        )}
        <Text size={200} className={styles.line}>
          {words.says}
        </Text>
        <Text size={200} className={styles.line}>
          {words.mend}
        </Text>
      </span>
    </LeadingItem>
  );
}

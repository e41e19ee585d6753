import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { ReactElement, ReactNode } from 'react';
import type { Message } from '../state';
import { makeStyles, tokens } from '../styles';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr auto',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground3,
    lineHeight: tokens.lineHeightBase300,
    '& > svg': { marginTop: '2px' },
  },
  good: { background: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  info: {},
  bad: { background: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  says: { overflowWrap: 'anywhere', minWidth: 0 },
  actions: { gridColumn: '2 / -1' },
});

const ICONS = {
  good: { Icon: CheckmarkCircle16Filled, colour: tokens.colorStatusSuccessForeground1 },
  info: { Icon: Info16Regular, colour: tokens.colorNeutralForeground2 },
  bad: { Icon: ErrorCircle16Filled, colour: tokens.colorStatusDangerForeground1 },
} as const;

/** A message with its tone. Drawn here: Fluent's message bar brings a library of motion with it, 7 kB gzipped. */
export function Notice({
  tone,
  dismiss,
  children,
  actions,
}: {
  tone: Message['tone'];
  /** What the button says that puts it away, and what that does; null where it stays. */
  dismiss: { label: string; onClick: () => void } | null;
  children: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { Icon, colour } = ICONS[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <Icon color={colour} aria-hidden />
      <div className={styles.says}>{children}</div>
      {dismiss && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={dismiss.label}
          onClick={dismiss.onClick}
        />
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

import { Button } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { ReactElement } from 'react';
import type { Choices } from '../../../actions/choices';
import { daysBetween } from '../../../rules/dates';
import { formatDate } from '../../../text/figures';
import type { Texts } from '../../../text/texts';
import type { Drafts } from '../../drafts';
import { toClose } from './meeting-view';
import type { Session } from '../../session';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  gone: { color: tokens.colorNeutralForeground3 },
});

/** Closing the period that is reported, once or by name again; and what was closed so far. */
export function CloseForm({
  choices,
  draft,
  session,
  texts,
  isBusy,
}: {
  choices: Choices;
  draft: Drafts['meeting'];
  session: Session;
  texts: Texts;
  isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { actions } = texts;
  const words = texts.pane.meeting;
  const wanted = toClose(choices, draft);
  const asAt = draft.asAt === '' ? null : draft.asAt;
  const day = (on: string): string => formatDate(on, texts.figures);
  const ago = (on: string): string => words.ago(daysBetween(on, choices.today));
  return (
    <>
      {wanted && (
        <section className={styles.part} aria-labelledby="close">
          <Text as="h2" id="close" block weight="semibold">
            {actions.close.label}
          </Text>
          {wanted.closed ? (
            <p>
              {words.isClosed({
                period: wanted.period,
                day: day(wanted.closed.closedOn),
                ago: ago(wanted.closed.closedOn),
              })}{' '}
              {words.againSays}
            </p>
          ) : (
            <p>
              {actions.close.does} {words.closeSays(wanted.period)}
            </p>
          )}
          <Button
            icon={<LockClosed20Regular />}
            disabledFocusable={isBusy}
            onClick={() =>
              void session.run('close', { period: wanted.closed ? wanted.period : draft.period || null, asAt })
            }
          >
            {wanted.closed ? words.again(wanted.period) : `${actions.close.label}: ${wanted.period}`}
          </Button>
        </section>
      )}
      <section className={styles.part} aria-labelledby="closed">
        <Text as="h2" id="closed" block weight="semibold">
          {words.historyTitle}
        </Text>
        {choices.closings.length === 0 ? (
          <p>{words.nothingClosed}</p>
        ) : (
          <ul className={styles.list}>
            {choices.closings.map(({ period, closedOn, isSuperseded, ...counts }) => (
              <li key={`${period} ${closedOn} ${isSuperseded}`} className={isSuperseded ? styles.gone : undefined}>
                <Text weight="semibold">{period}</Text> ·{' '}
                {words.closing({ day: day(closedOn), ago: ago(closedOn), ...counts })}
                {isSuperseded && `, ${words.superseded}`}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { ActionId } from '../../text/codes';
import type { Texts } from '../../text/texts';
import type { Additions } from '../state';
import { makeStyles, tokens } from '../styles';
import { Text } from './text';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground1,
  },
  // However much is named, the answer is in view.
  buttons: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    background: tokens.colorNeutralBackground1,
  },
});

/** What these add is the officer's from then on. */
const STAYS: ReadonlySet<ActionId> = new Set<ActionId>(['newTracker', 'newYear']);

/** What comes of a yes. */
function consequence(action: ActionId, period: string | undefined, { pane }: Texts): string {
  if (action === 'remove') return pane.consent.removes.forGood;
  if (period !== undefined) return pane.consent.closes(period);
  return STAYS.has(action) ? pane.stays : pane.consent.promise;
}

/**
 * Before the first write: names what would be added, and asks; before everything is taken away, or a period is closed:
 * says what goes or is kept for good, and asks.
 */
export function Consent({
  action,
  additions,
  texts,
  onAnswer,
}: {
  action: ActionId;
  additions: Additions;
  texts: Texts;
  onAnswer: (yes: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const words = texts.pane.consent;
  const isRemoval = action === 'remove';
  const says = isRemoval ? words.removes : words;
  const { label } = texts.actions[action];
  const { columns, sheets, period } = additions;
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    <section
      ref={card}
      // On the web office.js moves the focus itself, and never away from what has tabindex -1.
      tabIndex={0}
      className={styles.card}
      role="alertdialog"
      aria-labelledby="consent"
      aria-describedby="consent-says"
    >
      <Text as="h2" id="consent" block weight="semibold">
        {isRemoval ? label : period ? `${label}: ${period}` : words.title}
      </Text>
      <div id="consent-says">
        {columns.map((one, place) => (
          <p key={`${one.sheet} ${place}`}>{says.columns(one)}</p>
        ))}
        {sheets.length > 0 && <p>{says.sheets(sheets)}</p>}
        <p>{consequence(action, period, texts)}</p>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onAnswer(true)}>
          {isRemoval || period || STAYS.has(action) ? label : words.yes}
        </Button>
        <Button onClick={() => onAnswer(false)}>{words.no}</Button>
      </div>
    </section>
  );
}

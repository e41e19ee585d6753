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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What these add is the officer's from then on. */
const STAYS: ReadonlySet<ActionId> = new Set<ActionId>(['newTracker', 'newYear']);

/** Before the first write: names what would be added, and asks; before everything is taken away: says so, and asks. */
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
  const removal = action === 'remove' ? texts.actions.remove : null;
  const isForGood = STAYS.has(action);
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
        {removal?.label ?? words.title}
      </Text>
      <div id="consent-says">
        {additions.columns.map((added) => (
          <p key={added.sheet}>{words.columns(added)}</p>
        ))}
        {additions.sheets.length > 0 && <p>{words.sheets(additions.sheets)}</p>}
        <p>{removal?.does ?? (isForGood ? texts.pane.stays : words.promise)}</p>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onAnswer(true)}>
          {removal?.label ?? (isForGood ? texts.actions[action].label : words.yes)}
        </Button>
        <Button onClick={() => onAnswer(false)}>{words.no}</Button>
      </div>
    </section>
  );
}

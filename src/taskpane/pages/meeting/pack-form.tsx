import { Button } from '@fluentui/react-components';
import { DocumentMultiple20Regular } from '@fluentui/react-icons/svg/document-multiple';
import { Grid20Regular } from '@fluentui/react-icons/svg/grid';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Choices } from '../../../actions/choices';
import type { PackChoice } from '../../../actions/pack-choice';
import { formatDate } from '../../../text/figures';
import type { Texts } from '../../../text/texts';
import type { Drafts } from '../../drafts';
import { meetingOptions, packTicks } from './meeting-view';
import type { Session } from '../../session';
import { ListBox, TextBox, Tick } from '../../parts/fields';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sheets: { margin: 0, padding: 0, border: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** Sheets with nothing to show; as they were until it is known how they are now. */
function useEmpty(choices: Choices): Awaited<Choices['empty']> {
  const [known, setKnown] = useState<Awaited<Choices['empty']>>([]);
  useEffect(() => {
    let isWanted = true;
    void choices.empty.then((sheets) => isWanted && setKnown(sheets));
    return () => void (isWanted = false);
  }, [choices]);
  return known;
}

/** What the pack is made of, for which period, and the buttons that make it. */
export function PackForm({
  choices,
  pack,
  draft,
  onDraft,
  session,
  texts,
  isBusy,
}: {
  choices: Choices;
  pack: readonly PackChoice[];
  draft: Drafts['meeting'];
  onDraft: (draft: Drafts['meeting']) => void;
  session: Session;
  texts: Texts;
  isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { actions, sheets: names } = texts;
  const words = texts.pane.meeting;
  const ticks = packTicks(pack, draft, useEmpty(choices));
  const isNone = ticks.every(({ isOn }) => !isOn);
  const options = meetingOptions(draft, ticks);
  const build = async (): Promise<void> => {
    await session.run('pack', { ...options, publish: draft.publish });
    // From then on the workbook remembers it.
    if (session.state().message?.tone === 'good') onDraft({ ...draft, sheets: null });
  };
  return (
    <div className={styles.form}>
      <fieldset className={styles.sheets} aria-labelledby="pack">
        <Text as="h2" id="pack" block weight="semibold">
          {words.title}
        </Text>
        <p>{words.says}</p>
        {ticks.map(({ sheet, isOn, isEmpty, isStanding }) => (
          <Tick
            key={sheet}
            label={names[sheet]}
            hint={[words.shows[sheet], isEmpty ? words.nothingToShow : isStanding ? words.standing : '']
              .filter((part) => part !== '')
              .join(' · ')}
            isOn={isOn}
            onTick={(on) =>
              onDraft({
                ...draft,
                sheets: ticks.filter((one) => (one.sheet === sheet ? on : one.isOn)).map((one) => one.sheet),
              })
            }
          />
        ))}
      </fieldset>
      <Tick
        label={words.publish}
        hint={words.publishSays}
        isOn={draft.publish}
        onTick={(publish) => onDraft({ ...draft, publish })}
      />
      <Text as="h2" block weight="semibold">
        {words.whenTitle}
      </Text>
      <ListBox
        label={words.period}
        value={draft.period}
        onValue={(period) => onDraft({ ...draft, period })}
        options={[
          { value: '', label: words.usualPeriod(choices.period) },
          ...choices.periods.map((period) => ({ value: period, label: period })),
        ]}
      />
      <TextBox
        label={words.asAt}
        hint={words.asAtSays(formatDate(choices.asAt, texts.figures))}
        type="date"
        value={draft.asAt}
        onValue={(asAt) => onDraft({ ...draft, asAt })}
      />
      {isNone && <div className={styles.bad}>{words.noneChosen}</div>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<DocumentMultiple20Regular />}
          disabledFocusable={isBusy || isNone}
          title={actions.pack.does}
          onClick={() => void build()}
        >
          {actions.pack.label}
        </Button>
        <Button
          icon={<Grid20Regular />}
          disabledFocusable={isBusy}
          title={actions.ragView.does}
          onClick={() => void session.run('ragView', { period: options.period, asAt: options.asAt })}
        >
          {actions.ragView.label}
        </Button>
      </div>
    </div>
  );
}

import type { ReactElement } from 'react';
import type { Choices } from '../../actions/choices';
import type { Texts } from '../../text/texts';
import { emptyDraft, useDraft } from '../drafts';
import type { Session } from '../session';
import { settingFields, settingsByGroup } from '../settings-view';
import { SaveBar } from './save-bar';
import { Section } from './section';
import { SettingInput } from './setting-input';
import { makeStyles, tokens } from '../styles';
import { Text } from './text';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS } });

/** Every setting of the workbook, by group; what differs is saved together. */
export function SettingsForm({
  choices,
  session,
  texts,
  isBusy,
}: {
  choices: Choices;
  session: Session;
  texts: Texts;
  isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const [draft, setDraft] = useDraft(session, 'settings');
  const words = texts.pane.settings;
  const fields = settingFields(choices.settings, draft);
  const changed = [...fields.values()].filter(({ isChanged }) => isChanged);
  const save = async (): Promise<void> => {
    await session.run('settings', { settings: changed.map(({ name, value }) => ({ name, value })) });
    if (session.state().message?.tone === 'good') setDraft(emptyDraft('settings'));
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0 && changed.every(({ isValid }) => isValid)) void save();
      }}
    >
      <Text as="h2" block weight="semibold">
        {words.title}
      </Text>
      {settingsByGroup.map(({ group, names }) => {
        const own = names.filter((name) => fields.get(name)?.isDefault === false).length;
        return (
          <Section key={group} title={words.groups[group]} {...(own > 0 ? { note: words.ownOnes(own) } : {})}>
            {names.map((name) => {
              const field = fields.get(name);
              return (
                field && (
                  <SettingInput
                    key={name}
                    name={name}
                    field={field}
                    periods={choices.periods}
                    texts={texts}
                    onValue={(value) => setDraft({ ...draft, [name]: value })}
                  />
                )
              );
            })}
          </Section>
        );
      })}
      <SaveBar
        changes={changed.length}
        canSave={!isBusy && changed.every(({ isValid }) => isValid)}
        texts={texts}
        onDiscard={() => setDraft(emptyDraft('settings'))}
      />
    </form>
  );
}

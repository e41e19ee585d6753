import type { ReactElement } from 'react';
import type { Choices } from '../../../actions/choices';
import type { Texts } from '../../../text/texts';
import { emptyDraft, useDraft } from '../../drafts';
import type { Session } from '../../session';
import { settingFields, settingsByGroup } from './settings-view';
import { SaveForm } from './save-form';
import { Section } from './section';
import { SettingInput } from './setting-input';
import { tokens } from '../../styles';
import { Text } from '../../parts/text';

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
  const [draft, setDraft] = useDraft(session, 'settings');
  const words = texts.pane.settings;
  const fields = settingFields(choices.settings, draft);
  const changed = [...fields.values()].filter(({ isChanged }) => isChanged);
  const save = async (): Promise<void> => {
    await session.run('settings', { settings: changed.map(({ name, value }) => ({ name, value })) });
    if (session.state().message?.tone === 'good') setDraft(emptyDraft('settings'));
  };
  return (
    <SaveForm
      gap={tokens.spacingVerticalXS}
      changes={changed.length}
      isBusy={isBusy}
      isBad={changed.some(({ isValid }) => !isValid)}
      texts={texts}
      onSave={() => void save()}
      onDiscard={() => setDraft(emptyDraft('settings'))}
    >
      <Text as="h2" block weight="semibold">
        {words.title}
      </Text>
      {settingsByGroup.map(({ group, names }) => {
        const shown = names.flatMap((name) => fields.get(name) ?? []);
        const own = shown.filter(({ isDefault }) => !isDefault).length;
        const notes = [
          own > 0 ? words.ownOnes(own) : '',
          shown.every(({ isValid }) => isValid) ? '' : words.notUnderstood,
        ];
        return (
          <Section key={group} title={words.groups[group]} notes={notes}>
            {shown.map((field) => (
              <SettingInput
                key={field.name}
                field={field}
                periods={choices.periods}
                texts={texts}
                onValue={(value) => setDraft({ ...draft, [field.name]: value })}
              />
            ))}
          </Section>
        );
      })}
    </SaveForm>
  );
}

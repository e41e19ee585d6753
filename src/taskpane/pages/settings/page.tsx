import { ColumnsForm } from './columns-form';
import { Language } from './language';
import { Section } from './section';
import { SettingsForm } from './settings-form';
import { Tools } from './tools';
import type { Page } from '../page';

/** The settings, the columns, and what is done seldom. */
const SettingsPage: Page = ({ state, session, texts }) => {
  const { choices, noTracker, running } = state;
  const isBusy = running !== null;
  return (
    <>
      {choices && <SettingsForm choices={choices} session={session} texts={texts} isBusy={isBusy} />}
      <div>
        {choices && (
          <Section title={texts.pane.columns.title} isOpen={noTracker}>
            <ColumnsForm choices={choices} session={session} texts={texts} isBusy={isBusy} />
          </Section>
        )}
        <Section title={texts.pane.tools.title}>
          <Tools state={state} session={session} texts={texts} />
        </Section>
      </div>
      <Language session={session} texts={texts} />
    </>
  );
};

export default SettingsPage;

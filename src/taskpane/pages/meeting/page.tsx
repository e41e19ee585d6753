import { useDraft } from '../../drafts';
import { CloseForm } from './close-form';
import { PackForm } from './pack-form';
import type { Page } from '../page';

/** The sheets for the meeting, and the closing of its period. */
const MeetingPage: Page = ({ state: { results, choices, running }, session, texts }) => {
  const [draft, setDraft] = useDraft(session, 'meeting');
  if (!results?.packSheets || !choices) return <p>{texts.pane.meeting.noTracker}</p>;
  const common = { choices, draft, session, texts, isBusy: running !== null };
  return (
    <>
      <PackForm {...common} pack={results.packSheets} onDraft={setDraft} />
      <CloseForm {...common} />
    </>
  );
};

export default MeetingPage;

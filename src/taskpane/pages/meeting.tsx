import type { Page } from './page';

/** The sheets for the meeting, and the closing of its period. */
const MeetingPage: Page = () => null;

export default MeetingPage;

import { clientOf } from '../excel/client';
import { watch } from '../excel/watch';
import { fetchTexts } from '../text/say';
import { deskOn } from './desk';
import { ownLanguage } from './own-language';
import { createSession } from './session';
import type { Session } from './session';

/** Changes that come this soon after an action are its own, where Excel does not tell whose they are. In milliseconds. */
const OWN_CHANGES = 1500;

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const today = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
};

/**
 * The one session of this runtime, shared by the pane and the ribbon (the manifest asks for a shared runtime). Null
 * where the page was opened outside Excel. Looks at the workbook at once, and listens for changes.
 */
export const officeSession: Promise<Session | null> = Office.onReady().then(async ({ host }) => {
  if (host !== Office.HostType.Excel) return null;
  const client = clientOf(excelOf(window), Office);
  const texts = await fetchTexts(ownLanguage());
  const session = createSession(
    deskOn(client, { today }, () => Office.addin.showAsTaskpane()),
    texts,
  );
  let lastRun = 0;
  session.subscribe(() => {
    if (session.state().running) lastRun = Date.now();
  });
  const isOurs = (): boolean => Date.now() - lastRun < OWN_CHANGES;
  const watcher = { onChange: session.changed, onSelect: session.select, isOurs };
  void session.open().then(() => watch(client, watcher).catch(() => undefined));
  return session;
});

/** `Excel` is spoken in src/excel only; here it is merely handed over. */
const excelOf = (page: object): Parameters<typeof clientOf>[0] =>
  (page as { Excel: Parameters<typeof clientOf>[0] }).Excel;

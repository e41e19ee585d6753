import { createRoot } from 'react-dom/client';
import { isDark } from './dark';
import type { OfficeColours } from './dark';
import { officeSession } from './office';
import { Pane } from './pane';
import { place, say } from './way-in';

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

async function start(): Promise<void> {
  const session = await officeSession;
  const pane = place();
  if (!pane) return;
  if (!session) return say('notExcel');
  const root = createRoot(pane);
  const draw = (): void => {
    const colours: OfficeColours | undefined = Office.context.officeTheme;
    root.render(<Pane session={session} dark={isDark(colours, prefersDark.matches)} />);
  };
  prefersDark.addEventListener('change', draw);
  // Excel tells no event of its theme (Outlook alone has one): it is asked again whenever the officer comes back here.
  window.addEventListener('focus', draw);
  document.addEventListener('visibilitychange', draw);
  draw();
}

start().catch(() => say('noAnswer'));

import { createRoot } from 'react-dom/client';
import { en } from '../text/en';
import { isDark } from './dark';
import type { OfficeColours } from './dark';
import { officeSession } from './office';
import { Pane } from './pane';

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

async function start(): Promise<void> {
  const place = document.getElementById('pane');
  const session = await officeSession;
  if (!place) return;
  if (!session) {
    place.textContent = en.pane.notExcel;
    return;
  }
  const root = createRoot(place);
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

void start();

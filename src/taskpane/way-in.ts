import { wayInOf } from '../text/say';
import type { WayIn } from '../text/pane-texts';
import { chosenLanguage } from './own-language';

/** After so long without a session, the officer is told what to do. In milliseconds. */
const PATIENCE = 20_000;

/** The one element of the page. */
export const place = (): HTMLElement | null => document.getElementById('pane');

/** Says a sentence where the pane is going to be, until it is drawn there. */
export function say(code: keyof WayIn): void {
  const paragraph = document.createElement('p');
  const language = chosenLanguage() ?? navigator.language;
  paragraph.setAttribute('role', 'status');
  paragraph.className = 'way-in';
  paragraph.textContent = wayInOf(language)[code];
  place()?.replaceChildren(paragraph);
}

const isWaiting = (): boolean => place()?.firstElementChild?.className === 'way-in';

// First of all that the page does: what comes after needs Microsoft's library, and stops where that is not.
say(typeof Office === 'undefined' ? 'noLibrary' : 'opening');
if (typeof Office !== 'undefined') setTimeout(() => isWaiting() && say('noAnswer'), PATIENCE);

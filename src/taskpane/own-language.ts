import { languageNamed } from '../text/say';

/** The one thing that is kept outside the workbook: which language a person has chosen for their pane on this machine. */
const KEY = 'stocktake-language';

/** The language that was chosen, by its own name; null: as Excel. Where the browser keeps nothing, nothing was chosen. */
export function chosenLanguage(): string | null {
  try {
    return languageNamed(localStorage.getItem(KEY) ?? '');
  } catch {
    return null;
  }
}

/** Keeps the choice, as far as the browser lets it; null forgets it. */
export function keepLanguage(language: string | null): void {
  try {
    if (language === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** The language that the pane is to speak now. */
export const ownLanguage = (): string => chosenLanguage() ?? Office.context.displayLanguage;

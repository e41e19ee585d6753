import { useState } from 'react';
import type { ReactElement } from 'react';
import { ALL_TEXTS, fetchTexts } from '../../../text/say';
import type { Texts } from '../../../text/texts';
import { chosenLanguage, keepLanguage, ownLanguage } from '../../own-language';
import type { Session } from '../../session';
import { ListBox } from '../../parts/fields';

const AS_EXCEL = '';

/** The language of the pane: Excel's own until another is chosen, which is kept for this person on this machine. */
export function Language({ session, texts }: { session: Session; texts: Texts }): ReactElement {
  const [chosen, setChosen] = useState(chosenLanguage() ?? AS_EXCEL);
  const { label, says, asExcel } = texts.pane.ownLanguage;
  const choose = async (language: string): Promise<void> => {
    const before = chosenLanguage();
    setChosen(language);
    keepLanguage(language === AS_EXCEL ? null : language);
    try {
      session.speak(await fetchTexts(ownLanguage()));
    } catch {
      // Its words could not be fetched: it stays as it was.
      keepLanguage(before);
      setChosen(before ?? AS_EXCEL);
    }
  };
  return (
    <ListBox
      label={label}
      hint={says}
      value={chosen}
      onValue={(language) => void choose(language)}
      options={[
        { value: AS_EXCEL, label: asExcel },
        ...ALL_TEXTS.map(({ language }) => ({ value: language, label: language })),
      ]}
    />
  );
}

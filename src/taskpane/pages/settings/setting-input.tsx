import type { ReactElement, ReactNode } from 'react';
import type { ExceptionKind } from '../../../rules/rule-settings';
import { SETTING_SHAPES } from '../../../settings/setting-shapes';
import type { Texts } from '../../../text/texts';
import { ticked, tickedOf, wordsOf } from './settings-view';
import type { SettingField } from './settings-view';
import { ListBox, TextBox, Tick } from '../../parts/fields';
import type { Option } from '../../parts/fields';
import { makeStyles, tokens } from '../../styles';

const useStyles = makeStyles({
  ticks: { margin: 0, padding: 0, border: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Canonical words that have the language's own beside them. */
const shownWord = (word: string, { words }: Texts): string =>
  word === 'Yes' ? words.yes : word === 'No' ? words.no : word;

const isException = (word: string, { words }: Texts): word is ExceptionKind => word in words.exceptions;

/** The field of one setting, with what it means and what is wrong with it. */
export function SettingInput({
  field,
  periods,
  texts,
  onValue,
}: {
  field: SettingField;
  /** The tracker's, for the setting that names one. */
  periods: readonly string[];
  texts: Texts;
  onValue: (value: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { name, value, usual, isValid, isChanged } = field;
  const words = texts.pane.settings;
  const { name: label, meaning } = texts.settings[name];
  const allows = SETTING_SHAPES[name];
  const hint: ReactNode = (
    <>
      {isChanged && <strong>{words.notSaved}. </strong>}
      {meaning}
    </>
  );
  const bad = isValid ? undefined : words.notAllowed({ found: value, allows: texts.settingAllows(allows) });
  const common = { label, hint, bad, value, onValue };
  const listOfOptions = (offered: readonly string[]): readonly Option[] => [
    { value: '', label: words.usualChoice(shownWord(usual, texts)) },
    ...[...offered, ...(value === '' || offered.includes(value) ? [] : [value])].map((word) => ({
      value: word,
      label: shownWord(word, texts),
    })),
  ];
  switch (allows.shape) {
    case 'choice':
      return <ListBox {...common} options={listOfOptions(wordsOf(name))} />;
    case 'choices':
      return (
        <fieldset className={styles.ticks}>
          <legend className={styles.legend}>{label}</legend>
          {wordsOf(name).map((word) => (
            <Tick
              key={word}
              label={isException(word, texts) ? texts.words.exceptions[word] : word}
              isOn={tickedOf(name, value).includes(word)}
              onTick={(isOn) => onValue(ticked(name, value, word, isOn))}
            />
          ))}
        </fieldset>
      );
    case 'period':
      if (periods.length > 0) {
        const [usualPeriod, ...options] = listOfOptions(periods);
        return <ListBox {...common} options={[{ value: usualPeriod?.value ?? '', label: words.latest }, ...options]} />;
      }
      return <TextBox {...common} usual={words.latest} />;
    case 'date':
      return <TextBox {...common} type={isValid ? 'date' : 'text'} />;
    default:
      return <TextBox {...common} usual={usual === '' ? '' : words.usual(usual)} />;
  }
}
